package org.zhengpu.explore.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** An entity in a list. */
public record Named(String iri, String type, @JsonInclude String name, @Nullable Area division, int articleCount) {}
