package org.zhengpu.explore.answer;

import java.util.List;

/** A page of a list. */
public record Page<T>(long total, int page, int size, List<T> items) {}
