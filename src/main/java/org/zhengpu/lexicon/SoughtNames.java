package org.zhengpu.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.zhengpu.lexicon.Gazetteer.Match;

/**
 * A list of names that a {@link Lookout} looks for, each with what it stands for. Immutable, may be shared.
 *
 * @param <T> what a name stands for
 */
public final class SoughtNames<T> {

  private final Lookout lookout;
  private final int number;
  private final Gazetteer<T> names;

  private SoughtNames(Lookout lookout, int number, Gazetteer<T> names) {
    this.lookout = lookout;
    this.number = number;
    this.names = names;
  }

  /** The names, to be looked up at one place or in another text. */
  public Gazetteer<T> names() {
    return names;
  }

  /** Where they may begin in a text, in order. */
  public int[] starts(String text) {
    return lookout.starts(number, text);
  }

  /** As {@link Gazetteer#matches}. */
  public List<Match<T>> matches(String text) {
    List<Match<T>> found = new ArrayList<>();
    int end = 0;
    for (int at : starts(text)) {
      Match<T> match = at < end ? null : names.longestAt(text, at).orElse(null);
      if (match != null) {
        found.add(match);
        end = match.span().end();
      }
    }
    return found;
  }

  /** Collects names. Not for sharing between threads. */
  public static final class Builder<T> {
    private final Lookout lookout;
    private final int number;
    private final Gazetteer.Builder<T> names = Gazetteer.builder();

    Builder(Lookout lookout, int number) {
      this.lookout = lookout;
      this.number = number;
    }

    public Builder<T> add(String name, T value) {
      lookout.add(number, name);
      names.add(name, value);
      return this;
    }

    public SoughtNames<T> build() {
      return new SoughtNames<>(lookout, number, names.build());
    }
  }
}
