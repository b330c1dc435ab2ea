package org.zhengpu.eval;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.zhengpu.model.TaggedName;
import org.zhengpu.model.TaggedSentence;

/**
 * Tagged sentences and a tagger in, precision, recall and F1 out: a name is right when its span and its type are. Names
 * of types that the sentences do not have are left out. Stateless.
 */
public final class NerScorer {

  private NerScorer() {}

  /**
   * How many names were right.
   *
   * @param right found as they should be
   * @param found by the tagger
   * @param gold marked in the sentences
   */
  public record Score(int right, int found, int gold) {

    static final Score ZERO = new Score(0, 0, 0);

    Score plus(Score other) {
      return new Score(right + other.right, found + other.found, gold + other.gold);
    }

    public double precision() {
      return found == 0 ? 0 : (double) right / found;
    }

    public double recall() {
      return gold == 0 ? 0 : (double) right / gold;
    }

    public double f1() {
      return found + gold == 0 ? 0 : 2.0 * right / (found + gold);
    }
  }

  /** The score of each type that the sentences have. */
  public static SortedMap<String, Score> score(
      List<TaggedSentence> sentences, Function<String, ? extends List<TaggedName>> tagger) {
    Set<String> types = new TreeSet<>();
    sentences.forEach(sentence -> sentence.names().forEach(name -> types.add(name.type())));
    SortedMap<String, Score> scores = new TreeMap<>();
    types.forEach(type -> scores.put(type, Score.ZERO));
    for (TaggedSentence sentence : sentences) {
      List<TaggedName> found = tagger.apply(sentence.text());
      for (String type : types) {
        scores.merge(type, score(of(type, sentence.names()), of(type, found)), Score::plus);
      }
    }
    return scores;
  }

  /** The scores of all types together. */
  public static Score total(SortedMap<String, Score> scores) {
    return scores.values().stream().reduce(Score.ZERO, Score::plus);
  }

  private static Set<TaggedName> of(String type, List<TaggedName> names) {
    Set<TaggedName> own = new HashSet<>(names);
    own.removeIf(name -> !name.type().equals(type));
    return own;
  }

  private static Score score(Set<TaggedName> gold, Set<TaggedName> found) {
    int right = (int) found.stream().filter(gold::contains).count();
    return new Score(right, found.size(), gold.size());
  }
}
