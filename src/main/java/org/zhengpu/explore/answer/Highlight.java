package org.zhengpu.explore.answer;

/** A stretch of a sentence that names something; without an IRI the title of a post. */
public record Highlight(int begin, int end, String iri) {}
