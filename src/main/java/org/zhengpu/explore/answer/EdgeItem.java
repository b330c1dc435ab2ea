package org.zhengpu.explore.answer;

/** A tie in a picture. */
public record EdgeItem(
    String from, String to, String relation, String label, boolean directed, int count, String evidence) {}
