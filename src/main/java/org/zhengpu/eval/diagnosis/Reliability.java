package org.zhengpu.eval.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhengpu.eval.align.ArticleAlignment;
import org.zhengpu.eval.align.EventAligner;
import org.zhengpu.eval.align.EventPair;
import org.zhengpu.eval.align.Match;
import org.zhengpu.eval.align.PageAlignment;
import org.zhengpu.eval.align.Pair;
import org.zhengpu.eval.align.Verdict;
import org.zhengpu.eval.gold.GoldArticle.GoldEvent;
import org.zhengpu.eval.gold.TextComparison;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.Event;
import org.zhengpu.model.Evidence;
import org.zhengpu.model.Mention;

/**
 * How much of what the system says is right, beside how sure it says it is. Optional gold items count as right; what it
 * says in an article that is cut wrongly is left out, as the annotations of that article judge another text. Immutable.
 *
 * @param statements everything that was judged: mentions, posts, events, relations
 */
public record Reliability(List<Statement> statements) {

  private static final double BIN = 0.1;
  /** Of a normal distribution, this many deviations to each side hold 95 of 100. */
  private static final double Z = 1.96;

  /** One thing that the system says. */
  public record Statement(String kind, String rule, double confidence, boolean right) {}

  /**
   * Statements of one kind that have something in common.
   *
   * @param kind mention, post, event or relation
   * @param of the rule, or the range of confidence
   * @param count how many
   * @param right how many of them are right
   * @param stated the mean of their confidences
   */
  public record Row(String kind, String of, int count, int right, double stated) {

    public double share() {
      return (double) right / count;
    }

    /** The least share of right statements that is likely after so few: the lower end of Wilson's interval. */
    public double low() {
      return wilson(-1);
    }

    /** The greatest share that is likely. */
    public double high() {
      return wilson(1);
    }

    private double wilson(int side) {
      double p = share();
      double spread = Z * Math.sqrt(p * (1 - p) / count + Z * Z / (4.0 * count * count));
      return (p + Z * Z / (2.0 * count) + side * spread) / (1 + Z * Z / count);
    }
  }

  public Reliability {
    statements = List.copyOf(statements);
  }

  public static Reliability of(List<PageAlignment> pages) {
    return new Reliability(pages.stream().flatMap(page -> page.articles().stream())
        .filter(article -> article.cut() == Verdict.RIGHT || article.cut() == Verdict.FREE).flatMap(Reliability::statements).toList());
  }

  private static Stream<Statement> statements(ArticleAlignment article) {
    List<Statement> all = new ArrayList<>(mentions(article));
    article.posts().forEach(pair -> pair.found().ifPresent(
        post -> all.add(statement("post", post.evidence(), isRight(pair)))));
    article.events().stream().map(EventPair::event).forEach(pair -> pair.found().ifPresent(
        event -> all.add(statement("event", event.evidence(), isRightEvent(pair)))));
    article.relations().forEach(pair -> pair.found().ifPresent(
        relation -> all.add(statement("relation", relation.evidence(), isRight(pair)))));
    return all.stream();
  }

  private static Statement statement(String kind, Evidence evidence, boolean right) {
    return new Statement(kind, evidence.rule(), evidence.confidence(), right);
  }

  private static boolean isRight(Pair<?, ?> pair) {
    return pair.is(Verdict.RIGHT) || pair.is(Verdict.FREE);
  }

  private static boolean isRightEvent(Pair<GoldEvent, Event> pair) {
    return pair.wanted().flatMap(gold -> pair.found().map(event -> EventAligner.agree(gold, event))).orElse(false);
  }

  private static List<Statement> mentions(ArticleAlignment article) {
    Set<EntityId> right = article.entities().stream().filter(Reliability::isRight)
        .flatMap(pair -> pair.found().stream()).map(entity -> entity.id()).collect(Collectors.toSet());
    return article.found().stream()
        .flatMap(document -> document.mentions().stream().map(mention -> new Statement(
            "mention", mention.rule(), mention.confidence(), isRight(mention, document, right, article))))
        .toList();
  }

  /** A mention is right when it names an entity of the gold annotations, by its link or by its words. */
  private static boolean isRight(
      Mention mention, Document document, Set<EntityId> right, ArticleAlignment article) {
    return document.entityOf(mention).map(entity -> right.contains(entity.id())).orElse(false)
        || article.gold().entities().stream().anyMatch(gold -> gold.type().equals(mention.type().id())
            && Match.normalised(gold).contains(TextComparison.norm(mention.text())));
  }

  /** A row per kind and tenth of confidence, the surest first. */
  public List<Row> byConfidence() {
    return rows(Reliability::bin).stream().sorted((a, b) -> a.kind().equals(b.kind())
        ? b.of().compareTo(a.of()) : a.kind().compareTo(b.kind())).toList();
  }

  /** 0.9–1.0 holds both of its ends, the others only the lower. */
  private static String bin(Statement statement) {
    int bin = Math.min(9, (int) Math.floor(statement.confidence() / BIN + 1e-9));
    return String.format(Locale.ROOT, "%.1f–%.1f", bin * BIN, (bin + 1) * BIN);
  }

  /** A row per kind and rule. */
  public List<Row> byRule() {
    return rows(Statement::rule);
  }

  private List<Row> rows(Function<Statement, String> of) {
    Map<String, Map<String, List<Statement>>> groups = statements.stream().collect(Collectors.groupingBy(
        Statement::kind, TreeMap::new, Collectors.groupingBy(of, TreeMap::new, Collectors.toList())));
    return groups.entrySet().stream().flatMap(kind -> kind.getValue().entrySet().stream()
        .map(group -> row(kind.getKey(), group.getKey(), group.getValue()))).toList();
  }

  private static Row row(String kind, String of, List<Statement> statements) {
    int right = (int) statements.stream().filter(Statement::right).count();
    double stated = statements.stream().mapToDouble(Statement::confidence).average().orElse(0);
    return new Row(kind, of, statements.size(), right, stated);
  }

  /** How far stated and measured are apart, on the average over all statements, bin by bin. */
  public double meanGap() {
    return byConfidence().stream().mapToDouble(row -> row.count() * Math.abs(row.stated() - row.share())).sum()
        / Math.max(1, statements.size());
  }
}
