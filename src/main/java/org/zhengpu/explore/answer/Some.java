package org.zhengpu.explore.answer;

import java.util.List;

/** The first of many. */
public record Some<T>(long total, List<T> items) {}
