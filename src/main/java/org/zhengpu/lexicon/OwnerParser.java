package org.zhengpu.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhengpu.model.Scope;

/**
 * Reads the division at the start of a body's name: a name or chain of names (山东省聊城市财政局), a unit word (市财政局), a
 * relative word (我市财政局), or a name with its unit word again (莘县县委). Immutable, may be shared.
 */
final class OwnerParser {

  /** The division at the start of a name, and what follows. */
  record Owner(Division division, String rest) {}

  private final Divisions divisions;
  private final List<String> unitWords = LexiconLoader.words("lexicon/unit-words.tsv");
  private final List<String> words =
      Stream.concat(unitWords.stream(), LexiconLoader.words("lexicon/village-words.tsv").stream()).toList();
  private final List<String> unitBreaks = LexiconLoader.words("lexicon/unit-word-breaks.tsv");

  OwnerParser(Divisions divisions) {
    this.divisions = divisions;
  }

  List<String> unitWords() {
    return unitWords;
  }

  boolean startsWithUnit(String form) {
    return unitWords.stream().anyMatch(form::startsWith);
  }

  /** The longest reading by full names, relative words and unit words only. */
  Optional<Owner> plain(String form, Scope scope) {
    return all(form, scope).stream()
        .filter(owner -> isPlain(form.substring(0, form.length() - owner.rest().length()), owner.division()))
        .min(Comparator.comparingInt(owner -> owner.rest().length()));
  }

  private boolean isPlain(String printed, Division division) {
    return printed.endsWith(division.name())
        || unitWords.contains(printed)
        || divisions.relative().unitOf(printed).isPresent();
  }

  /** Every reading, names before bare unit words, longer names first. */
  List<Owner> all(String form, Scope scope) {
    List<Owner> found = new ArrayList<>();
    for (Gazetteer.Match<Division> match : divisions.prefixes(form, scope)) {
      addBelow(new Owner(match.values().get(0), form.substring(match.span().end())), found);
    }
    addByUnit(form, scope, found);
    return found;
  }

  /** The reading itself, and before it those that go on with a division of it: 聊城市|东昌府区. */
  private void addBelow(Owner owner, List<Owner> found) {
    for (Gazetteer.Match<Division> match : divisions.prefixes(owner.rest(), owner.division().scope())) {
      Division inner = match.values().get(0);
      if (inner.isWithin(owner.division().path()) && !inner.equals(owner.division())) {
        addBelow(new Owner(inner, owner.rest().substring(match.span().end())), found);
      }
    }
    for (String word : words) {
      if (owner.rest().startsWith(word) && owner.division().name().endsWith(word)) {
        found.add(new Owner(owner.division(), owner.rest().substring(word.length())));
      }
    }
    found.add(owner);
  }

  private void addByUnit(String form, Scope scope, List<Owner> found) {
    for (String word : words) {
      if (form.startsWith(word) && unitBreaks.stream().noneMatch(form::startsWith)) {
        divisions.unit(word, scope)
            .ifPresent(division -> addBelow(new Owner(division, form.substring(word.length())), found));
      }
    }
  }
}
