package org.zhengpu.entity.mention;

import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;

/**
 * The people found in one text so far; of two that overlap the one that was found first stays. Not for sharing between
 * threads.
 */
final class People {

  private static final String AGAIN = "again";
  private static final double SURE_AGAIN = 0.9;

  private final String text;
  private final PersonNames names;
  private final NavigableMap<Integer, Mention> byBegin = new TreeMap<>();

  People(String text, PersonNames names) {
    this.text = text;
    this.names = names;
  }

  /** Those found, in order. */
  Collection<Mention> all() {
    return byBegin.values();
  }

  void add(Span span, String rule, double confidence) {
    Map.Entry<Integer, Mention> last = byBegin.lowerEntry(span.end());
    if (last == null || !last.getValue().span().overlaps(span)) {
      byBegin.put(span.begin(),
          new Mention(span, span.of(text), EntityType.PERSON, PersonRecognizer.RULE + rule, confidence));
    }
  }

  /** Finds the names of all elsewhere in the text, whole: rule {@code person.again}. */
  void addAgain() {
    if (byBegin.isEmpty()) {
      return;
    }
    makeWhole();
    for (String name : names()) {
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
        if (!PersonNames.isOfTheory(text, at + name.length())) {
          add(new Span(at, at + name.length()), AGAIN, SURE_AGAIN);
        }
      }
    }
  }

  private Set<String> names() {
    return byBegin.values().stream().map(Mention::text).collect(Collectors.toCollection(TreeSet::new));
  }

  /** 王知新 for 王知, where 新 follows it each time and may end a name. */
  private void makeWhole() {
    names().stream().filter(name -> name.length() == 2).forEach(name -> wholeOf(name).ifPresent(whole -> {
      byBegin.values().removeIf(m -> m.text().equals(name));
      for (int at = text.indexOf(whole); at >= 0; at = text.indexOf(whole, at + whole.length())) {
        add(new Span(at, at + whole.length()), AGAIN, SURE_AGAIN);
      }
    }));
  }

  private Optional<String> wholeOf(String name) {
    int first = text.indexOf(name);
    int after = first + name.length();
    if (after >= text.length() || !names.mayEndName(text, after)) {
      return Optional.empty();
    }
    String whole = text.substring(first, after + 1);
    int times = 0;
    for (int at = first; at >= 0; at = text.indexOf(name, at + 1)) {
      if (!text.startsWith(whole, at)) {
        return Optional.empty();
      }
      times++;
    }
    return times > 1 ? Optional.of(whole) : Optional.empty();
  }
}
