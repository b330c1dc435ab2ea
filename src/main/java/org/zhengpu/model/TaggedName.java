package org.zhengpu.model;

/**
 * A name in a sentence, as somebody or something has marked it.
 *
 * @param span where it stands in the sentence
 * @param type what it names, in the terms of whoever marked it: {@code PER}, {@code company}
 */
public record TaggedName(Span span, String type) implements Comparable<TaggedName> {

  public TaggedName {
    if (span.isEmpty() || type.isBlank()) {
      throw new IllegalArgumentException("A name has characters and a type: " + span + " " + type);
    }
  }

  @Override
  public int compareTo(TaggedName other) {
    int bySpan = span.compareTo(other.span);
    return bySpan != 0 ? bySpan : type.compareTo(other.type);
  }
}
