package org.zhengpu.model;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of text that names an entity.
 *
 * @param span where it stands in {@link Document#text()}
 * @param text the words as they stand there
 * @param type the type of thing it names
 * @param rule the id of the pattern, lexicon or model that found it
 * @param confidence between 0 and 1
 * @param fullForm the name it stands for, where the recogniser already knows: in 市、区退役军人事务局 the character 市
 *     names 市退役军人事务局; null where linking has to tell
 */
public record Mention(
    Span span, String text, EntityType type, String rule, double confidence, @Nullable String fullForm)
    implements Comparable<Mention> {

  public Mention {
    if (span.isEmpty()) {
      throw new IllegalArgumentException("A mention covers at least one character: " + span);
    }
    Evidence.requireProbability(confidence);
  }

  public Mention(Span span, String text, EntityType type, String rule, double confidence) {
    this(span, text, type, rule, confidence, null);
  }

  /** The name to link: the full form where it is known, else the words as they stand. */
  public String name() {
    return fullForm == null ? text : fullForm;
  }

  @Override
  public int compareTo(Mention other) {
    int bySpan = span.compareTo(other.span);
    return bySpan != 0 ? bySpan : type.compareTo(other.type);
  }
}
