package org.zhengpu.explore.answer;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Something by name. */
public record Ref(String iri, String type, @JsonInclude String name) {}
