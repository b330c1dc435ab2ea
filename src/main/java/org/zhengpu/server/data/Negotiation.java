package org.zhengpu.server.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Picks what a client likes best by its header {@code Accept} (RFC 9110, 12.5.1). Without state.
 *
 * <pre>text/turtle;q=0.5, application/ld+json -> ld+json      nothing, or *&#47;* -> the first that is offered</pre>
 */
final class Negotiation {

  static final String HTML = "text/html";

  /** The offers, in the order of preference where the client has none, and what else they are asked by. */
  private static final Map<String, List<String>> OFFERS = offers();

  private Negotiation() {}

  /** The type to send, {@link #HTML} or one of {@link RdfFormat}; empty when nothing fits. */
  static Optional<String> pick(@Nullable String accept) {
    String wanted = accept == null || accept.isBlank() ? "*/*" : accept;
    List<Range> ranges = Arrays.stream(wanted.split(",")).map(Range::parse).toList();
    return OFFERS.entrySet().stream()
        .map(offer -> Map.entry(offer.getKey(), quality(ranges, offer.getValue())))
        .filter(offer -> offer.getValue() > 0)
        .max(Comparator.comparingDouble((Map.Entry<String, Double> offer) -> offer.getValue())
            .thenComparing(offer -> -List.copyOf(OFFERS.keySet()).indexOf(offer.getKey())))
        .map(Map.Entry::getKey);
  }

  private static double quality(List<Range> ranges, List<String> names) {
    return ranges.stream().filter(range -> names.stream().anyMatch(range::matches))
        .max(Comparator.comparingInt(Range::precision).thenComparing(Range::quality)).map(Range::quality).orElse(0.0);
  }

  /** One entry of the header. */
  private record Range(String type, double quality) {

    static Range parse(String entry) {
      String[] parts = entry.split(";", -1);
      double quality = Arrays.stream(parts).skip(1).map(String::strip).filter(part -> part.startsWith("q="))
          .map(part -> number(part.substring(2))).findFirst().orElse(1.0);
      return new Range(parts[0].strip().toLowerCase(Locale.ROOT), quality);
    }

    private static double number(String text) {
      return text.matches("[01](\\.\\d{0,3})?") ? Double.parseDouble(text) : 0;
    }

    boolean matches(String name) {
      return type.equals("*/*") || type.equals(name)
          || type.endsWith("/*") && name.startsWith(type.substring(0, type.length() - 1));
    }

    int precision() {
      return type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : 2;
    }
  }

  private static Map<String, List<String>> offers() {
    Map<String, List<String>> offers = new LinkedHashMap<>();
    offers.put(HTML, List.of(HTML, "application/xhtml+xml"));
    offers.put("text/turtle", List.of("text/turtle", "application/x-turtle"));
    offers.put("application/ld+json", List.of("application/ld+json", "application/json"));
    offers.put("application/n-triples", List.of("application/n-triples", "text/plain"));
    offers.put("application/rdf+xml", List.of("application/rdf+xml", "application/xml", "text/xml"));
    return offers;
  }
}
