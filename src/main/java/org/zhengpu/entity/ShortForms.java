package org.zhengpu.entity;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.zhengpu.lexicon.Anaphors;
import org.zhengpu.lexicon.Divisions;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Scope;

/** Finds what a short or referring form of a body stands for in its article. May be shared between threads. */
final class ShortForms {

  private static final int SHORTEST_ABBREVIATION = 3;
  private static final int SAME_START = 2;
  private static final Comparator<Mention> BY_PLACE = Comparator.comparing(Mention::span);

  private final Divisions divisions;
  private final Anaphors anaphors = new Anaphors();
  private final Set<String> companyEndings = new HashSet<>(LexiconLoader.words("lexicon/company-endings.tsv"));

  ShortForms(Divisions divisions) {
    this.divisions = divisions;
  }

  /** Whether a form names a body only by pointing back: 该局, 本中心, 医院. */
  boolean isAnaphor(String form) {
    return anaphors.isAnaphor(form);
  }

  /**
   * The body that an anaphor points back to: the last before it whose name ends in its noun, one of the paper's own
   * divisions before others; a bare 医院 may also stand before the name.
   *
   * @param isOwn whether a body is of the paper's own divisions
   */
  Optional<Mention> antecedent(
      Mention anaphor, List<Mention> bodies, Function<Mention, String> fullName, Predicate<Mention> isOwn) {
    List<Mention> fitting = bodies.stream()
        .filter(body -> !isAnaphor(body.name()) && !body.span().contains(anaphor.span()))
        .filter(body -> anaphors.mayMean(anaphor.name(), fullName.apply(body)))
        .toList();
    List<Mention> before = fitting.stream().filter(b -> b.span().begin() < anaphor.span().begin()).toList();
    return before.stream().filter(isOwn).max(BY_PLACE)
        .or(() -> before.stream().max(BY_PLACE))
        .or(() -> anaphors.isBare(anaphor.name()) ? fitting.stream().min(BY_PLACE) : Optional.empty());
  }

  /**
   * The body with the longer name that {@code form}, the name of {@code mention}, abbreviates: the one named last
   * before it, else the first one after.
   */
  Optional<Mention> longer(Mention mention, String form, List<Mention> bodies, Function<Mention, String> fullName) {
    List<Mention> longer = bodies.stream()
        .filter(body -> !body.equals(mention) && abbreviates(form, body.name(), fullName.apply(body)))
        .toList();
    return longer.stream().filter(body -> body.span().begin() < mention.span().begin()).max(BY_PLACE)
        .or(() -> longer.stream().min(BY_PLACE));
  }

  private boolean abbreviates(String form, String printed, String full) {
    if (form.length() >= full.length() || form.length() >= printed.length() && printed.equals(full)) {
      return false;
    }
    return printed.endsWith(form) && printed.length() > form.length()
        || full.endsWith(form)
        || form.length() >= SHORTEST_ABBREVIATION && picks(form, full);
  }

  /** Whether a name is another with a department behind it, and not with 有限公司. */
  boolean isPart(String name, String whole) {
    return name.length() > whole.length() && name.startsWith(whole)
        && !companyEndings.contains(name.substring(whole.length()));
  }

  /**
   * Whether the form takes the first two characters of the name, behind a division, and then others in order: 泛海集团 of
   * 山东泛海建设集团有限公司. A name with a department behind it is no longer form of it.
   */
  private boolean picks(String form, String full) {
    if (full.startsWith(form)) {
      return !isPart(full, form);
    }
    int start = full.indexOf(form.substring(0, SAME_START));
    boolean atFront = start == 0
        || start > 0 && divisions.resolve(full.substring(0, start), Scope.UNKNOWN).isPresent();
    return atFront && isInOrder(form.substring(SAME_START), full.substring(start + SAME_START));
  }

  private static boolean isInOrder(String some, String all) {
    int at = 0;
    for (int i = 0; i < some.length(); i++) {
      at = all.indexOf(some.charAt(i), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }
}
