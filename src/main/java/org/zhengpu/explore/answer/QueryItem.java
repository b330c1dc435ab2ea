package org.zhengpu.explore.answer;

import java.util.List;

/** A canned query. */
public record QueryItem(
    String name, Text title, Text description, List<QueryParameter> parameters, String sparql, String runnable) {}
