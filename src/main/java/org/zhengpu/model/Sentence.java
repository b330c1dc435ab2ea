package org.zhengpu.model;

/**
 * One sentence of a document, or its headline.
 *
 * @param span where it stands in {@link Document#text()}, closing punctuation and quotes included
 */
public record Sentence(Span span) {}
