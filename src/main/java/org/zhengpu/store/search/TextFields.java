package org.zhengpu.store.search;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.zhengpu.rdf.Vocabulary;

/**
 * What is searched, and how text becomes terms: single characters and pairs of them, so that one character, a prefix
 * and any phrase is found, and nothing that merely shares characters with it. Constants, may be shared.
 */
final class TextFields {

  static final String SUBJECT = "uri";

  /** The class of an article; those of entities are the ids of the entity types. */
  static final String ARTICLE = "Article";

  // What lists, filters and facets need.
  static final String KEY = "key";
  static final String TYPE = "type";
  static final String NAME = "name";
  static final String ARTICLES = "articles";
  static final String DAY = "day";
  static final String YEAR = "year";
  static final String FIRST = "first";
  static final String LAST = "last";
  static final String SOURCE = "source";
  static final String DIVISION = "division";
  static final String WITHIN = "within";
  static final String CODE = "code";

  // What names are found by while they are typed.
  static final String KEYS = "keys";
  static final String EXACT = "exact";
  static final String BEGINNING = "beginning";
  static final String PINYIN = "pinyin";
  static final String INITIALS = "initials";
  static final String SOUND_BEGINNING = "soundBeginning";
  static final String SOUND_INSIDE = "soundInside";

  /** What many articles name comes first; the index is kept in this order, so that the first hits are the best. */
  static final Sort PROMINENCE =
      new Sort(new SortField(ARTICLES, SortField.Type.LONG, true), new SortField(KEY, SortField.Type.STRING));

  /** Between two names of one subject, so that no phrase goes from one to the next. */
  private static final int GAP = 100;

  /** The properties that are searched, each with the field that holds it. */
  static final Map<Node, String> FIELDS = fields();

  private TextFields() {}

  /** How a name weighs more than a headline, and a headline more than running text. */
  static float weight(String field) {
    return switch (field) {
      case "prefLabel" -> 4;
      case "altLabel" -> 3;
      case "title" -> 2;
      default -> 1;
    };
  }

  /** The same as jena-text wants it. */
  static EntityDefinition definition() {
    EntityDefinition definition = new EntityDefinition(SUBJECT, "prefLabel");
    FIELDS.forEach((property, field) -> definition.set(field, property));
    return definition;
  }

  static Analyzer analyzer() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer pairs = new NGramTokenizer(1, 2);
        return new TokenStreamComponents(pairs);
      }

      @Override
      public int getPositionIncrementGap(String field) {
        return GAP;
      }
    };
  }

  /** Full width and half width, capitals and small letters are the same. */
  static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static Map<Node, String> fields() {
    Map<Node, String> fields = new LinkedHashMap<>();
    fields.put(Vocabulary.PREF_LABEL, "prefLabel");
    fields.put(Vocabulary.ALT_LABEL, "altLabel");
    fields.put(Vocabulary.TITLE, "title");
    fields.put(Vocabulary.IS_STRING, "text");
    return fields;
  }
}
