package org.zhengpu.explore.answer;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What appears together with something. */
public record Companion(String iri, String type, @JsonInclude String name, int articles, int events) {}
