package org.zhengpu.explore.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A hit of a search.
 *
 * @param articleCount of entities
 */
public record Found(
    String iri, String type, @JsonInclude String name, String date, String source, @Nullable Area division,
    @Nullable Integer articleCount, Marked snippet) {}
