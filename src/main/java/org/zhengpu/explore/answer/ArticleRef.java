package org.zhengpu.explore.answer;

import com.fasterxml.jackson.annotation.JsonInclude;

/** An article in a list. */
public record ArticleRef(String iri, @JsonInclude String title, String date, String source) {}
