package org.zhengpu.explore.answer;

/** A half-open stretch of a text, in UTF-16 code units. */
public record Range(int begin, int end) {}
