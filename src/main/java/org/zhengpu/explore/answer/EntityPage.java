package org.zhengpu.explore.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All about one entity. */
public record EntityPage(
    String iri, String type, @JsonInclude String name, boolean official, List<String> aliases,
    @Nullable Area division, List<Area> chain, int articleCount, String firstSeen, String lastSeen,
    List<Holding> posts, List<Holding> officials, List<Tie> relations, Some<EventItem> events,
    List<Companion> together, Some<ArticleRef> articles, String evidence, String rdf) {}
