package org.zhengpu.explore.answer;

import java.util.List;

/** What is around an entity. */
public record Neighbourhood(List<Named> nodes, List<EdgeItem> edges, int more, boolean sampled) {}
