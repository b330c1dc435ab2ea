package org.zhengpu.explore.answer;

/** A canned query in a list. */
public record QueryName(String name, Text title) {}
