package org.zhengpu.entity.tagger.feature;

import com.hankcs.hanlp.seg.Segment;
import java.util.Arrays;

/**
 * What a model sees of each character of a sentence, each fact as a number made by hashing.
 *
 * <table>
 * <caption>The facts</caption>
 * <tr><td>characters</td><td>up to three around, pairs, threes and fours of neighbours, their types</td></tr>
 * <tr><td>quotations</td><td>the marks of quotation or of a title around, and how far off they are</td></tr>
 * <tr><td>name roles</td><td>what HanLP's person dictionary says of the characters around</td></tr>
 * <tr><td>words</td><td>the word that HanLP's segmenter puts the character in, its tag, its neighbours</td></tr>
 * <tr><td>dictionaries</td><td>entries of HanLP's dictionaries and divisions that begin, end or go on here</td></tr>
 * <tr><td>labels</td><td>those that another model gave here, for a model that stands on it</td></tr>
 * </table>
 *
 * <p>May be shared between threads.
 */
public final class FeatureExtractor {

  /** The name of this set of features; a model made with another cannot be used with it. */
  public static final String VERSION = "characters-2";

  private static final int MARGIN = 4;
  private static final int MOST = 128;
  private static final int LABELS = 100;
  private static final int LABEL_FEATURES = 6;
  private static final int EDGE = 0xff;

  private final Segment segment = WordView.segmenter();
  private final NameRoles roles = new NameRoles();
  private final DivisionNames divisions;

  public FeatureExtractor(DivisionNames divisions) {
    this.divisions = divisions;
  }

  /** The features of each character, without labels. */
  public int[][] extract(String text) {
    Sentence sentence = new Sentence(text);
    int[][] features = new int[text.length()][];
    for (int at = 0; at < features.length; at++) {
      features[at] = sentence.features(at);
    }
    return features;
  }

  /**
   * Features with those of a model's labels added.
   *
   * @param level which of the models below it is, from 0
   * @param labels what it gave to each character
   */
  public int[][] withLabels(String text, int[][] features, int level, int[] labels) {
    int[][] more = new int[features.length][];
    for (int at = 0; at < more.length; at++) {
      more[at] = Arrays.copyOf(features[at], features[at].length + LABEL_FEATURES);
      labels(text, at, level, labels, more[at]);
    }
    return more;
  }

  private static void labels(String text, int at, int level, int[] labels, int[] keys) {
    int before = at > 0 ? labels[at - 1] : EDGE;
    int after = at + 1 < labels.length ? labels[at + 1] : EDGE;
    int own = labels[at];
    long left = at > 0 ? character(text, at - 1) : Characters.NONE;
    long here = character(text, at);
    long right = at + 1 < labels.length ? character(text, at + 1) : Characters.NONE;
    int template = LABELS + LABEL_FEATURES * level;
    int next = keys.length - LABEL_FEATURES;
    keys[next] = Hash.of(template, own);
    keys[next + 1] = Hash.of(template + 1, before << 8 | own);
    keys[next + 2] = Hash.of(template + 2, own << 8 | after);
    keys[next + 3] = Hash.of(template + 3, here << 8 | own);
    keys[next + 4] = Hash.of(template + 4, (here << 16 | right) << 8 | own);
    keys[next + 5] = Hash.of(template + 5, (left << 16 | here) << 8 | own);
  }

  private static char character(String text, int at) {
    return Characters.digitless(Characters.fold(text.charAt(at)));
  }

  /** One sentence, looked at character by character. */
  private final class Sentence {
    private final char[] chars;
    private final int[] types;
    private final int[] roleBits;
    private final QuotationView quotations;
    private final WordView words;
    private final DictionaryView entries;
    private final int[] begins;
    private final int[] ends;
    private final int[] keys = new int[MOST];
    private int count;

    Sentence(String text) {
      char[] folded = Characters.fold(text);
      quotations = new QuotationView(text);
      words = new WordView(segment, String.valueOf(folded));
      entries = new DictionaryView(folded, text, divisions);
      begins = Arrays.stream(entries.begins).mapToInt(DictionaryView::bits).toArray();
      ends = Arrays.stream(entries.ends).mapToInt(DictionaryView::bits).toArray();
      chars = new char[text.length() + 2 * MARGIN];
      types = new int[chars.length];
      roleBits = new int[chars.length];
      for (int i = 0; i < folded.length; i++) {
        chars[i + MARGIN] = Characters.digitless(folded[i]);
        types[i + MARGIN] = Characters.type(folded[i]);
        roleBits[i + MARGIN] = roles.of(folded[i]);
      }
    }

    int[] features(int at) {
      count = 0;
      characters(at + MARGIN);
      shapes(at + MARGIN);
      quotations(at);
      roles(at + MARGIN);
      words(at);
      entries(at);
      return Arrays.copyOf(keys, count);
    }

    private void characters(int at) {
      for (int i = -3; i <= 3; i++) {
        add(4 + i, chars[at + i]);
      }
      for (int i = -3; i <= 2; i++) {
        add(13 + i, pair(at + i));
      }
      add(16, (long) chars[at - 1] << 16 | chars[at + 1]);
      add(17, (long) chars[at - 2] << 16 | chars[at]);
      for (int i = -3; i <= 1; i++) {
        add(23 + i, pair(at + i) << 16 | chars[at + i + 2]);
      }
      for (int i = -3; i <= 0; i++) {
        add(28 + i, pair(at + i) << 32 | pair(at + i + 2));
      }
    }

    private long pair(int at) {
      return (long) chars[at] << 16 | chars[at + 1];
    }

    private void shapes(int at) {
      long shape = 0;
      for (int i = -2; i <= 2; i++) {
        shape = shape << 4 | types[at + i];
      }
      add(30, shape);
      add(31, types[at] << 4 | types[at + 1]);
      add(32, types[at] << 4 | types[at - 1]);
    }

    private void quotations(int at) {
      int sort = quotations.sort[at];
      if (sort > 0) {
        add(33, sort << 8 | quotations.before[at]);
        add(34, sort << 8 | quotations.after[at]);
      }
    }

    private void roles(int at) {
      long three = roleBits[at - 1] << 10 | roleBits[at] << 5 | roleBits[at + 1];
      add(35, three << 5 | roleBits[at + 2]);
      add(36, (long) roleBits[at - 2] << 15 | three);
      add(37, roleBits[at]);
      add(38, roleBits[at] << 5 | roleBits[at + 1]);
      add(39, roleBits[at] << 5 | roleBits[at - 1]);
    }

    private void words(int at) {
      int word = words.word[at];
      int place = words.place[at];
      int[] hash = words.hash;
      int[] tag = words.tag;
      addPlaced(40, place, hash[word]);
      addPlaced(41, place, tag[word]);
      addPlaced(42, place, hash[word - 1]);
      addPlaced(43, place, hash[word + 1]);
      addPlaced(44, place, join(tag[word - 1], tag[word]));
      addPlaced(45, place, join(tag[word], tag[word + 1]));
      addPlaced(46, place, join(tag[word - 1], tag[word]) * 31 + tag[word + 1]);
      addPlaced(47, place, join(hash[word - 1], hash[word]));
      addPlaced(48, place, join(hash[word], hash[word + 1]));
      addPlaced(49, place, join(hash[word - 2], hash[word - 1]));
      addPlaced(50, place, join(hash[word + 1], hash[word + 2]));
      addPlaced(51, place, words.tail[word - 1]);
      addPlaced(52, place, words.tail[word + 1]);
    }

    private static long join(int one, int other) {
      return (long) one << 32 ^ other & 0xffffffffL;
    }

    private void addPlaced(int template, int place, long value) {
      add(template + 256 * (place + 1), value);
    }

    private void entries(int at) {
      for (int category = 0; category < DictionaryView.CATEGORIES; category++) {
        addEntry(60, category, entries.begins[at][category]);
        addEntry(61, category, entries.ends[at][category]);
        addEntry(62, category, entries.inside[at][category]);
      }
      int inside = DictionaryView.bits(entries.inside[at]);
      int endsBefore = at > 0 ? ends[at - 1] : 0;
      int beginsAfter = at + 1 < begins.length ? begins[at + 1] : 0;
      add(63, (long) begins[at] << 16 | ends[at]);
      add(64, (long) inside << 16 | begins[at]);
      add(65, (long) endsBefore << 16 | begins[at]);
      add(66, (long) ends[at] << 16 | beginsAfter);
      long lengths = 0;
      for (int category = 0; category < DictionaryView.NAMES; category++) {
        lengths = lengths << 3 | entries.begins[at][category];
      }
      add(67, lengths << 16 | endsBefore);
    }

    private void addEntry(int template, int category, int length) {
      if (length > 0) {
        add(template, category << 4 | length);
      }
    }

    private void add(int template, long value) {
      keys[count] = Hash.of(template, value);
      count++;
    }
  }
}
