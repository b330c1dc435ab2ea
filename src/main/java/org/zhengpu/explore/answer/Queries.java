package org.zhengpu.explore.answer;

import java.util.List;
import java.util.Map;

/** The canned queries. */
public record Queries(String endpoint, Map<String, String> prefixes, List<QueryItem> items) {}
