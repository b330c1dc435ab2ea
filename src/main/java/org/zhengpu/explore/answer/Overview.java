package org.zhengpu.explore.answer;

import java.util.List;
import java.util.Map;

/** What is in a store. */
public record Overview(
    String base, String first, String last, Map<String, Long> counts, List<Count> sources,
    List<Connected> connected, List<EventItem> latest, List<QueryName> queries) {}
