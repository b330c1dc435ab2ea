package org.zhengpu.explore.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What a canned query takes. */
public record QueryParameter(
    String name, String type, boolean required, @JsonInclude @JsonProperty("default") String defaultValue,
    String example, @JsonInclude String description) {}
