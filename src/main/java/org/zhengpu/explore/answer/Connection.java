package org.zhengpu.explore.answer;

import java.util.List;

/** How two entities are connected. */
public record Connection(boolean found, boolean exhausted, List<Named> nodes, List<EdgeItem> edges) {}
