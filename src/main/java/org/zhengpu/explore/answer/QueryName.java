package org.zhengpu.explore.answer;

import java.util.List;

/**
 * A canned query in a list.
 *
 * @param examples what its parameters are filled in with
 */
public record QueryName(String name, Text title, List<String> examples) {}
