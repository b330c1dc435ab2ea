package org.zhengpu.explore.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article with everything found in it. */
public record ArticlePage(
    String iri, @JsonInclude String title, String source, String date, String kind, String page, String url,
    @Nullable Area division, List<String> bylines, @JsonInclude String text, List<MentionItem> mentions,
    List<StatementItem> statements, List<EventItem> events, String rdf) {}
