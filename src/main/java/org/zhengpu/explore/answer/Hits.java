package org.zhengpu.explore.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/** A page of what a search found. */
public record Hits(
    @JsonInclude String query, int total, int page, int size, List<Found> items, Map<String, List<Count>> facets) {}
