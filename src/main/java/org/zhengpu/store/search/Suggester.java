package org.zhengpu.store.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.zhengpu.store.search.Suggestion.Match;

/**
 * Finds names while they are typed. Asks for the best way to match first and for a worse one only while there is room;
 * each is a look-up of one term in an index that is kept in the order of prominence, so that looking ends with the last
 * hit that is shown. May be shared between threads.
 */
final class Suggester {

  private final IndexSearcher searcher;

  Suggester(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** One way to match: a query, and which of the names of a hit it means. */
  private record Way(Query query, Match match, Predicate<NameKeys> means) {}

  /**
   * The names that fit what was typed, the best first.
   *
   * @param types only these types; all when empty
   */
  List<Suggestion> suggest(String typed, Collection<String> types, int limit) throws IOException {
    Map<Integer, Suggestion> found = new LinkedHashMap<>();
    for (Way way : ways(TextFields.fold(typed).strip())) {
      if (found.size() < limit) {
        add(way, types, limit, found);
      }
    }
    return found.values().stream().limit(limit).toList();
  }

  private static List<Way> ways(String typed) {
    String latin = NameKeys.latin(typed);
    String begin = NameKeys.cut(typed);
    String sound = NameKeys.cut(latin);
    List<Way> ways = new ArrayList<>();
    if (typed.isEmpty()) {
      return ways;
    }
    ways.add(way(TextFields.EXACT, begin, Match.EXACT, keys -> keys.folded().equals(typed)));
    ways.add(way(TextFields.BEGINNING, begin, Match.PREFIX, keys -> keys.folded().startsWith(typed)));
    if (!latin.isEmpty() && typed.codePoints().allMatch(c -> c < 0x80)) {
      ways.add(way(TextFields.PINYIN, sound, Match.PINYIN, keys -> keys.pinyin().equals(latin)));
      ways.add(way(TextFields.INITIALS, sound, Match.INITIALS, keys -> keys.initials().equals(latin)));
      ways.add(way(TextFields.SOUND_BEGINNING, sound, Match.PINYIN, keys -> keys.pinyin().startsWith(latin)));
      ways.add(way(TextFields.SOUND_INSIDE, latin, Match.INITIALS, keys -> keys.initials().contains(latin)));
    }
    ways.add(new Way(inside(typed), Match.INFIX, keys -> keys.folded().contains(typed)));
    return ways;
  }

  private static Way way(String field, String term, Match match, Predicate<NameKeys> means) {
    return new Way(new TermQuery(new Term(field, term)), match, means);
  }

  private static Query inside(String typed) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    QueryBuilder phrases = new QueryBuilder(TextFields.analyzer());
    for (String field : List.of("prefLabel", "altLabel")) {
      either.add(phrases.createPhraseQuery(field, typed), Occur.SHOULD);
    }
    return either.build();
  }

  private void add(Way way, Collection<String> types, int limit, Map<Integer, Suggestion> found) throws IOException {
    StoredFields stored = searcher.storedFields();
    for (ScoreDoc hit : best(filtered(way.query, types), limit + found.size())) {
      if (!found.containsKey(hit.doc)) {
        found.put(hit.doc, suggestion(stored.document(hit.doc), way));
      }
    }
  }

  /** The index has the order that is asked for, so nothing is looked at beyond the hits that are wanted. */
  private ScoreDoc[] best(Query query, int limit) throws IOException {
    return searcher.search(new ConstantScoreQuery(query),
        new TopFieldCollectorManager(TextFields.PROMINENCE, limit, null, 1)).scoreDocs;
  }

  static Query filtered(Query query, Collection<String> types) {
    BooleanQuery.Builder both = new BooleanQuery.Builder().add(query, Occur.MUST);
    if (!types.isEmpty()) {
      both.add(new TermInSetQuery(TextFields.TYPE, types.stream().map(BytesRef::new).toList()), Occur.FILTER);
    }
    return both.build();
  }

  private static Suggestion suggestion(Document document, Way way) {
    Card card = Card.of(document);
    List<NameKeys> names = Arrays.stream(document.getValues(TextFields.KEYS)).map(NameKeys::parse).toList();
    String matched = names.stream().filter(way.means).map(NameKeys::name)
        .reduce((one, other) -> one.equals(card.name()) || !other.equals(card.name()) ? one : other)
        .orElse(card.name());
    return new Suggestion(card, matched, match(way, names));
  }

  /** Beginnings of pinyin and of initials are looked up together. */
  private static Match match(Way way, List<NameKeys> names) {
    return way.match == Match.PINYIN && names.stream().noneMatch(way.means) ? Match.INITIALS : way.match;
  }
}
