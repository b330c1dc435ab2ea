package org.zhengpu.explore.answer;

/** A stated relation. */
public record Tie(String property, String direction, Ref other, int articleCount, String evidence) {}
