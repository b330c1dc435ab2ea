package org.zhengpu.entity.tagger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.zhengpu.model.Span;
import org.zhengpu.model.TaggedName;

/**
 * The labels of characters: O outside of names, and for each type of name B, M, E for its first, inner and last
 * character and S for its only one. Immutable, may be shared.
 *
 * <p>王强说 with a PER of two characters is B-PER E-PER O. Labels are numbers: O is 0, those of the first type 1 to 4.
 */
public final class LabelSet {

  public static final int OUTSIDE = 0;

  private static final int BEGIN = 0;
  private static final int MIDDLE = 1;
  private static final int END = 2;
  private static final int SINGLE = 3;
  private static final int PLACES = 4;
  private static final int MOST = 30; // labels are kept in bytes

  private final List<String> types;
  private final int[][] before;
  private final int[] starts;
  private final int[] ends;

  public LabelSet(List<String> types) {
    if (types.size() > MOST) {
      throw new IllegalArgumentException(types.size() + " types of names are more than " + MOST);
    }
    this.types = List.copyOf(types);
    before = IntStream.range(0, size())
        .mapToObj(label -> IntStream.range(0, size()).filter(b -> mayFollow(b, label)).toArray())
        .toArray(int[][]::new);
    starts = IntStream.range(0, size()).filter(this::mayStart).toArray();
    ends = IntStream.range(0, size()).filter(this::mayEnd).toArray();
  }

  public List<String> types() {
    return types;
  }

  /** How many labels there are. */
  public int size() {
    return 1 + PLACES * types.size();
  }

  /** The labels that may stand before a label. */
  public int[] before(int label) {
    return before[label];
  }

  /** The labels that a sentence may start with; they may follow all that it may end with, and no other. */
  public int[] starts() {
    return starts;
  }

  /** The labels that a sentence may end with. */
  public int[] ends() {
    return ends;
  }

  /** The label of the inner characters of names of a type; before it stands that of the first, after it of the last. */
  public int middle(int type) {
    return 1 + type * PLACES + MIDDLE;
  }

  private boolean mayFollow(int before, int label) {
    return mayEnd(before) ? mayStart(label) : !mayStart(label) && type(before) == type(label);
  }

  /** Whether a sentence, or a name after another, may start with the label. */
  public boolean mayStart(int label) {
    return label == OUTSIDE || place(label) == BEGIN || place(label) == SINGLE;
  }

  /** Whether a sentence may end with the label. */
  public boolean mayEnd(int label) {
    return label == OUTSIDE || place(label) == END || place(label) == SINGLE;
  }

  private static int place(int label) {
    return (label - 1) % PLACES;
  }

  private static int type(int label) {
    return (label - 1) / PLACES;
  }

  /** The label of the character at {@code offset} of a name. */
  int label(int type, Span name, int offset) {
    int place = name.length() == 1 ? SINGLE : offset == name.begin() ? BEGIN : offset == name.end() - 1 ? END : MIDDLE;
    return 1 + type * PLACES + place;
  }

  /** The labels of a sentence's characters; names of types that are not of this set are left out. */
  public int[] encode(List<TaggedName> names, int length) {
    int[] labels = new int[length];
    for (TaggedName name : names) {
      int type = types.indexOf(name.type());
      for (int at = name.span().begin(); type >= 0 && at < name.span().end(); at++) {
        labels[at] = label(type, name.span(), at);
      }
    }
    return labels;
  }

  /** The names that a lawful sequence of labels marks. */
  public List<TaggedName> decode(int[] labels) {
    List<TaggedName> names = new ArrayList<>();
    int begin = 0;
    for (int at = 0; at < labels.length; at++) {
      if (mayStart(labels[at])) {
        begin = at;
      }
      if (labels[at] != OUTSIDE && mayEnd(labels[at])) {
        names.add(new TaggedName(new Span(begin, at + 1), types.get(type(labels[at]))));
      }
    }
    return names;
  }
}
