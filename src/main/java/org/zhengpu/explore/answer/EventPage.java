package org.zhengpu.explore.answer;

import java.util.List;
import java.util.Map;

/** A page of events. */
public record EventPage(long total, int page, int size, List<EventItem> items, Map<String, List<Count>> facets) {}
