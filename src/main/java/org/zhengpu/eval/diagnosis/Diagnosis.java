package org.zhengpu.eval.diagnosis;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhengpu.eval.align.ArticleAlignment;
import org.zhengpu.eval.align.PageAlignment;

/**
 * The errors of a run, grouped by what caused them. All is derived from what gold annotations and system say; where
 * one fault of the system makes two errors, something missed and something spurious, it counts once. Immutable.
 *
 * @param faults every fault, in the order of the pages
 */
public record Diagnosis(List<Fault> faults) {

  /** A cause and the faults that go back to it. */
  public record Group(Cause cause, List<Fault> faults) {
    public int count() {
      return faults.size();
    }
  }

  public Diagnosis {
    faults = List.copyOf(faults);
  }

  public static Diagnosis of(List<PageAlignment> pages) {
    return new Diagnosis(pages.stream().flatMap(page -> page.articles().stream()
        .flatMap(article -> faults(article, page).stream())).toList());
  }

  /** What an article is called in faults: its id. */
  public static String label(ArticleAlignment article, PageAlignment page) {
    return article.isExtra() ? page.sheet().gold().file() + " (extra)" : article.gold().id();
  }

  private static List<Fault> faults(ArticleAlignment article, PageAlignment page) {
    Faults faults = new Faults(label(article, page));
    new ArticleDiagnosis(article, page, faults).run();
    new EntityDiagnosis(article, page, faults).run();
    new PostDiagnosis(article, page, faults).run();
    new EventDiagnosis(article, faults).run();
    new RelationDiagnosis(article, faults).run();
    return faults.all();
  }

  /** How many there are, and how many of them follow from others, in words. */
  public String summary() {
    String roots = byRoot().entrySet().stream().map(e -> e.getValue() + " from " + e.getKey().words())
        .collect(Collectors.joining(", "));
    return faults.size() + " errors in all" + (roots.isEmpty() ? "." : ", of which follow: " + roots + ".");
  }

  /** How many faults follow from others, by what those are. */
  public Map<Root, Integer> byRoot() {
    Map<Root, Integer> counts = new EnumMap<>(Root.class);
    faults.forEach(fault -> Root.of(fault.cause()).ifPresent(root -> counts.merge(root, 1, Integer::sum)));
    return counts;
  }

  /** The causes, worst first. */
  public List<Group> byCause() {
    Map<Cause, List<Fault>> groups =
        faults.stream().collect(Collectors.groupingBy(Fault::cause, TreeMap::new, Collectors.toList()));
    return groups.entrySet().stream().map(e -> new Group(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingInt(Group::count).reversed()).toList();
  }
}
