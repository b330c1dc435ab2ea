package org.zhengpu.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.EventType;
import org.zhengpu.store.walk.Relation;

/** Reads the parameters of a request and refuses what does not fit. For one request. */
final class Parameters {

  private static final int LONGEST_IRI = 2_000;
  private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d\\d(-\\d\\d)?)?");
  // an absolute IRI without what may not stand in one
  private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`\\p{Cntrl}]+");

  private final HttpServletRequest request;

  Parameters(HttpServletRequest request) {
    this.request = request;
  }

  /** A text of bounded length; empty when not given. */
  String text(String name, int longest) {
    String value = request.getParameter(name);
    if (value == null) {
      return "";
    }
    if (value.codePointCount(0, value.length()) > longest) {
      throw new BadParameter("Parameter " + name + " has at most " + longest + " characters.");
    }
    return value.strip();
  }

  String requiredText(String name, int longest) {
    return required(name, text(name, longest));
  }

  /** An IRI; empty when not given. */
  String iri(String name) {
    String value = text(name, LONGEST_IRI);
    if (!value.isEmpty() && !IRI.matcher(value).matches()) {
      throw new BadParameter("Parameter " + name + " is an absolute IRI.");
    }
    return value;
  }

  String requiredIri(String name) {
    return required(name, iri(name));
  }

  private static String required(String name, String value) {
    if (value.isEmpty()) {
      throw new BadParameter("Parameter " + name + " is missing.");
    }
    return value;
  }

  /** A day, month or year; empty when not given. */
  String date(String name) {
    String value = text(name, "2024-01-01".length());
    if (!value.isEmpty() && !DATE.matcher(value).matches()) {
      throw new BadParameter("Parameter " + name + " is a day, month or year such as 2024-05-17, 2024-05 or 2024.");
    }
    return value;
  }

  int number(String name, int least, int most, int otherwise) {
    String value = text(name, 10);
    if (value.isEmpty()) {
      return otherwise;
    }
    int number = value.matches("\\d{1,9}") ? Integer.parseInt(value) : -1;
    if (number < least || number > most) {
      throw new BadParameter("Parameter " + name + " is a number from " + least + " to " + most + ".");
    }
    return number;
  }

  int page() {
    return number("page", 1, 500, 1);
  }

  int size(int most) {
    return number("size", 1, most, 20);
  }

  /** One of some words; empty when not given. */
  String word(String name, List<String> known) {
    String value = text(name, 100);
    if (!value.isEmpty() && !known.contains(value)) {
      throw new BadParameter("Parameter " + name + " is one of " + String.join(", ", known) + ".");
    }
    return value;
  }

  /** Types of entities, and articles if they are asked for too. */
  List<String> types(String name, boolean articles) {
    List<String> known = Arrays.stream(EntityType.values()).map(EntityType::id).toList();
    return list(name).map(type -> {
      if (!known.contains(type) && !(articles && type.equals("Article"))) {
        throw new BadParameter("Parameter " + name + " is made of " + String.join(", ", known)
            + (articles ? ", Article" : "") + ", with commas between them.");
      }
      return type;
    }).toList();
  }

  String eventType(String name) {
    return word(name, Arrays.stream(EventType.values()).map(EventType::id).toList());
  }

  /** Kinds of ties; all when none is given. */
  Set<Relation> relations(String name) {
    EnumSet<Relation> relations = EnumSet.noneOf(Relation.class);
    list(name).forEach(id -> relations.add(Relation.of(id).orElseThrow(() -> new BadParameter(
        "Parameter " + name + " is made of "
            + String.join(", ", Arrays.stream(Relation.values()).map(Relation::id).toList())
            + ", with commas between them."))));
    return relations.isEmpty() ? EnumSet.allOf(Relation.class) : relations;
  }

  private Stream<String> list(String name) {
    return Arrays.stream(text(name, 500).split(",")).map(String::strip).filter(part -> !part.isEmpty()).distinct();
  }
}
