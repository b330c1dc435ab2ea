package org.zhengpu.explore.answer;

/** A stretch of a sentence that names something. */
public record Highlight(int begin, int end, String iri) {}
