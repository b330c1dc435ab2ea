package org.zhengpu.model;

/**
 * One word as the segmenter cuts it.
 *
 * @param span where it stands in {@link Document#text()}
 * @param tag its part of speech in HanLP's (PKU) tag set, such as {@code n}, {@code v}, {@code nr}
 */
public record Token(Span span, String tag) {}
