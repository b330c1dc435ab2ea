package org.zhengpu.explore.answer;

/** Words in two languages. */
public record Text(String en, String zh) {}
