package org.zhengpu.eval.dump;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements of an N-Quads file, by subject and by graph. Not changed once read. */
final class Dump {

  private static final Pattern TERM = Pattern.compile(
      "<([^>]*)>|(_:\\S+)|\"((?:[^\"\\\\]|\\\\.)*+)\"(?:\\^\\^<[^>]*>|@[A-Za-z0-9-]+)?");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)");
  private static final String CONTROL = "ntrbf";
  private static final String MEANT = "\n\t\r\b\f";

  /** One statement; literals without type and language. */
  record Triple(String subject, String property, String object) {}

  private final Map<String, Map<String, List<String>>> bySubject = new LinkedHashMap<>();
  private final Map<String, List<Triple>> byGraph = new TreeMap<>();

  private Dump() {}

  static Dump read(Path file) throws IOException {
    Dump dump = new Dump();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        dump.add(TERM.matcher(line).results().map(Dump::term).toList());
      }
    }
    return dump;
  }

  private static String term(MatchResult match) {
    if (match.group(3) != null) {
      return ESCAPE.matcher(match.group(3)).replaceAll(escape -> Matcher.quoteReplacement(character(escape.group(1))));
    }
    return match.group(1) == null ? match.group(2) : match.group(1);
  }

  private static String character(String escape) {
    if (escape.length() > 1) {
      return Character.toString(Integer.parseInt(escape.substring(1), 16));
    }
    int at = CONTROL.indexOf(escape);
    return at < 0 ? escape : MEANT.substring(at, at + 1);
  }

  private void add(List<String> terms) {
    if (terms.size() >= 3) {
      Triple triple = new Triple(terms.get(0), terms.get(1), terms.get(2));
      bySubject.computeIfAbsent(triple.subject(), s -> new LinkedHashMap<>())
          .computeIfAbsent(triple.property(), p -> new ArrayList<>()).add(triple.object());
      byGraph.computeIfAbsent(terms.size() > 3 ? terms.get(3) : "", g -> new ArrayList<>()).add(triple);
    }
  }

  /** The names of all graphs, sorted. */
  List<String> graphs() {
    return List.copyOf(byGraph.keySet());
  }

  List<Triple> in(String graph) {
    return byGraph.getOrDefault(graph, List.of());
  }

  /** What all graphs together say of a subject. */
  List<String> values(String subject, String property) {
    return bySubject.getOrDefault(subject, Map.of()).getOrDefault(property, List.of());
  }

  /** The first value, or an empty text. */
  String value(String subject, String property) {
    return values(subject, property).stream().findFirst().orElse("");
  }
}
