package org.zhengpu.explore.answer;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A division: 德清县, 330521. */
public record Area(String iri, @JsonInclude String name, String code) {}
