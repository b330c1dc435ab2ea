package org.zhengpu.explore.answer;

/**
 * How often there is a value.
 *
 * @param name what an IRI is called, or empty
 */
public record Count(String value, String name, int count) {}
