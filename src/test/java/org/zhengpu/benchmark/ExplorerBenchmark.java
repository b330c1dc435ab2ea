package org.zhengpu.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.QueryFactory;
import org.zhengpu.explore.Explorer;
import org.zhengpu.explore.answer.EntityPage;
import org.zhengpu.rdf.IriMinter;
import org.zhengpu.store.GraphStore;
import org.zhengpu.store.query.QueryCatalog;
import org.zhengpu.store.query.QueryRunner;

/**
 * Prints how long suggestions and entity pages take beside the bare SPARQL queries behind them, in a store of 50 thousand
 * and one of a million quads. All of a store is asked in turns; the medians count. The answer for the same entity has the
 * same size in both, so its time should be the same too.
 *
 * <p>Run by hand, with an empty folder for the stores and, if need be, other sizes:
 * <pre>
 * mvn -q test-compile exec:java -Dexec.classpathScope=test \
 *     -Dexec.mainClass=org.zhengpu.benchmark.ExplorerBenchmark -Dexec.args="FOLDER [QUADS…]"
 * </pre>
 */
public final class ExplorerBenchmark {

  private static final int ROUNDS = Integer.getInteger("rounds", 60);
  private static final List<String> SIZES = List.of("50000", "1000000");
  private static final List<String> PERSON_QUERIES = List.of(
      "entity", "posts-of-person", "changes-of-person", "relations", "together-in-articles", "together-in-events");
  private static final List<String> BODY_QUERIES = List.of(
      "entity", "officials-of-body", "changes-of-body", "relations", "together-in-articles", "together-in-events");
  private static final String NAMES = """
      PREFIX text: <http://jena.apache.org/text#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      SELECT DISTINCT ?s ?name { ?s text:query (skos:prefLabel "%s" 10) ; skos:prefLabel ?name } LIMIT 10""";

  private final QueryCatalog catalog = QueryCatalog.bundled("explore");
  private final QueryRunner runner;
  private final Explorer explorer;

  private ExplorerBenchmark(GraphStore store) {
    this.runner = QueryRunner.on(store, Duration.ofMinutes(1));
    this.explorer = new Explorer(store, Duration.ofMinutes(1));
  }

  public static void main(String[] args) {
    for (String given : args.length > 1 ? List.of(args).subList(1, args.length) : SIZES) {
      int size = Integer.parseInt(given);
      Path folder = Path.of(args[0]).resolve("store-" + size);
      try (GraphStore store = GraphStore.openOrCreate(folder, IriMinter.DEFAULT_BASE)) {
        fill(store, size);
        System.out.printf("%n%,d quads%n%-28s %10s %10s %8s%n", store.statistics().statements(), "median of " + ROUNDS,
            "bare ms", "answer ms", "ratio");
        new ExplorerBenchmark(store).run();
      }
    }
  }

  private static void fill(GraphStore store, int size) {
    long quads = 0;
    for (int county = 0; quads < size; county++) {
      var made = GeneratedGraph.county(county);
      quads += made.stream().distinct().count();
      store.put("county-" + county, made);
    }
    long begin = System.nanoTime();
    store.finish();
    System.out.printf("derived in %.0f s%n", (System.nanoTime() - begin) / 1e9);
  }

  private void run() {
    String name = GeneratedGraph.personName(0, 3);
    suggest("suggest a whole name", name);
    suggest("suggest a rare beginning", name.substring(0, 3));
    suggest("suggest one surname", name.substring(0, 1));
    suggest("suggest inside, common", "局");
    print("suggest pinyin initials", Double.NaN, median(() -> explorer.suggest("zmg", List.of(), 10)));
    entity("page of a person", GeneratedGraph.person(0, 3), PERSON_QUERIES);
    entity("page of a body", GeneratedGraph.body(0, 7), BODY_QUERIES);
  }

  private void suggest(String what, String typed) {
    Runnable bare = () -> runner.run(QueryFactory.create(NAMES.formatted(typed)));
    compare(what, bare, () -> explorer.suggest(typed, List.of(), 10));
  }

  private void entity(String what, String iri, List<String> queries) {
    EntityPage page = explorer.entity(iri);
    Map<String, String> about = Map.of("iri", iri);
    Runnable bare = () -> {
      queries.forEach(query -> runner.run(catalog.get(query).orElseThrow(), about));
      runner.page(catalog.get("articles-of").orElseThrow(), about, 0, 20);
      runner.page(catalog.get("events-of").orElseThrow(), Map.of("about", iri), 0, 20);
      if (page.events().total() > page.events().items().size()) {
        runner.run(catalog.get("events-of-counts").orElseThrow(), Map.of("about", iri));
      }
      page.events().items().forEach(event ->
          runner.run(catalog.get("thing").orElseThrow(), Map.of("iri", event.iri())));
    };
    compare(what, bare, () -> explorer.entity(iri));
  }

  /** In turns, so that whatever disturbs disturbs both. */
  private static void compare(String what, Runnable bare, Runnable answer) {
    List<Long> bareTimes = new ArrayList<>();
    List<Long> answerTimes = new ArrayList<>();
    for (int round = 0; round < 2 * ROUNDS; round++) {
      long one = time(bare);
      long other = time(answer);
      if (round >= ROUNDS) {
        bareTimes.add(one);
        answerTimes.add(other);
      }
    }
    print(what, median(bareTimes), median(answerTimes));
  }

  private static double median(Runnable work) {
    long[] times = new long[2 * ROUNDS];
    for (int round = 0; round < times.length; round++) {
      times[round] = time(work);
    }
    return median(Arrays.stream(times, ROUNDS, times.length).boxed().toList());
  }

  private static double median(List<Long> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElse(0L) / 1e6;
  }

  private static long time(Runnable work) {
    long begin = System.nanoTime();
    work.run();
    return System.nanoTime() - begin;
  }

  private static void print(String what, double bare, double answer) {
    System.out.printf("%-28s %10.2f %10.2f %8.2f%n", what, bare, answer, answer / bare);
  }
}
