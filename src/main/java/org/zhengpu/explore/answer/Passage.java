package org.zhengpu.explore.answer;

/** A stretch of the headline or the body of an article. */
public record Passage(String in, int begin, int end) {}
