package org.zhengpu.store.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.zhengpu.store.search.SearchAnswer.Count;

/** Counts the hits and the values that they have. For one search. */
final class FacetCounter extends SimpleCollector {

  private static final List<String> FIELDS =
      List.of(TextFields.TYPE, TextFields.DIVISION, TextFields.SOURCE, TextFields.YEAR);

  private final Map<String, Map<String, Integer>> counts = new HashMap<>();
  private final List<Column> columns = new ArrayList<>();
  private int total;

  /** The values of a field in one segment of the index, and how often they were met. */
  private record Column(String field, SortedSetDocValues values, int[] met) {

    void count(int document) throws IOException {
      if (values.advanceExact(document)) {
        for (int i = 0; i < values.docValueCount(); i++) {
          met[(int) values.nextOrd()]++;
        }
      }
    }
  }

  /** Counts in one go; a searcher without threads of its own asks for one collector. */
  static CollectorManager<FacetCounter, FacetCounter> once() {
    return new CollectorManager<>() {
      @Override
      public FacetCounter newCollector() {
        return new FacetCounter();
      }

      @Override
      public FacetCounter reduce(Collection<FacetCounter> counters) {
        return counters.iterator().next();
      }
    };
  }

  @Override
  protected void doSetNextReader(LeafReaderContext segment) throws IOException {
    for (String field : FIELDS) {
      SortedSetDocValues values = DocValues.getSortedSet(segment.reader(), field);
      columns.add(new Column(field, values, new int[(int) values.getValueCount()]));
    }
  }

  @Override
  public void collect(int document) throws IOException {
    total++;
    for (Column column : columns) {
      column.count(document);
    }
  }

  @Override
  public void finish() throws IOException {
    for (Column column : columns) {
      Map<String, Integer> sums = counts.computeIfAbsent(column.field, field -> new HashMap<>());
      for (int ord = 0; ord < column.met.length; ord++) {
        if (column.met[ord] > 0) {
          sums.merge(column.values.lookupOrd(ord).utf8ToString(), column.met[ord], Integer::sum);
        }
      }
    }
    columns.clear();
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  int total() {
    return total;
  }

  /** The counts by field; the most frequent values first, and at most so many of them. */
  Map<String, List<Count>> facets(int most) {
    Map<String, List<Count>> facets = new HashMap<>();
    for (String field : FIELDS) {
      facets.put(field, counts.getOrDefault(field, Map.of()).entrySet().stream()
          .filter(entry -> !entry.getKey().isEmpty())
          .map(entry -> new Count(entry.getKey(), entry.getValue()))
          .sorted(Comparator.comparingInt((Count count) -> -count.count()).thenComparing(Count::value))
          .limit(most).toList());
    }
    return facets;
  }
}
