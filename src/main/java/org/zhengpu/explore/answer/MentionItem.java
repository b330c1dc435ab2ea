package org.zhengpu.explore.answer;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Where an article names an entity. */
public record MentionItem(String in, int begin, int end, String iri, String type, @JsonInclude String name) {}
