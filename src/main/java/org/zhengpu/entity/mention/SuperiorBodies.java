package org.zhengpu.entity.mention;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;

/**
 * Finds the superior bodies at the front of the names of their units: 县公安局 and 县公安局交警大队 in 县公安局交警大队三中队. Reads
 * tokens and the mentions that the overlap policy kept. Immutable, may be shared.
 */
final class SuperiorBodies {

  private static final int SHORTEST = 3;
  private static final Pattern SCHOOL_OR_FIRM = Pattern.compile("(?:大学|学院|学校|中学|小学|医院|保健院|公司|集团|协会|商会)$");

  /** What follows the noun where it is only part of a place's name: 大学|路. */
  private static final String OF_PLACES = "路街镇村";

  private final List<Units> units = LexiconLoader.rows("lexicon/superior-units.tsv", 2).stream()
      .map(row -> new Units(row.get(0), List.of(row.get(1).split("\\|")))).toList();

  /**
   * Which units the bodies have whose names end in a noun.
   *
   * @param noun 公安局
   * @param endings what names of units end in: 派出所
   */
  private record Units(String noun, List<String> endings) {

    /** Where the superior body ends in the name of a unit, as far right as may be; -1 where there is none. */
    int superiorEnd(String name) {
      int at = name.lastIndexOf(noun);
      if (at < 1) {
        return -1;
      }
      int ending = endings.stream().filter(name::endsWith).mapToInt(String::length).min().orElse(name.length());
      while (at > 0 && (at + noun.length() + ending >= name.length()
          || OF_PLACES.indexOf(name.charAt(at + noun.length())) >= 0)) {
        at = name.lastIndexOf(noun, at - 1);
      }
      return at < 1 ? -1 : at + noun.length();
    }
  }

  /** The superior bodies inside the mentions of a document, as far as they are no mentions yet. */
  List<Mention> in(Document document) {
    Words words = Words.of(document);
    Set<Span> known = new HashSet<>();
    document.mentions().forEach(mention -> known.add(mention.span()));
    List<Mention> found = new ArrayList<>();
    for (Mention body : document.mentions()) {
      if (body.type().isBody() && body.rule().startsWith(HeadNounRecognizer.RULE)) {
        add(body, words, known, found);
      }
    }
    return found;
  }

  private void add(Mention unit, Words words, Set<Span> known, List<Mention> found) {
    superior(unit.span(), words).filter(known::add).ifPresent(span -> {
      Mention superior = new Mention(span, span.of(words.text()), type(unit, span, words.text()),
          StandardBodyRecognizer.SUPERIOR, unit.confidence());
      found.add(superior);
      add(superior, words, known, found);
    });
  }

  /** A department of a university may be an agency, 团委; the university is none. */
  private static EntityType type(Mention unit, Span superior, String text) {
    return SCHOOL_OR_FIRM.matcher(superior.of(text)).find() ? EntityType.ORGANIZATION : unit.type();
  }

  /** The longest name of a body at the front of a unit. */
  private Optional<Span> superior(Span unit, Words words) {
    String name = unit.of(words.text());
    int longest = SHORTEST - 1;
    for (Units each : units) {
      int length = each.superiorEnd(name);
      longest = length > longest && words.isBoundary(unit.begin() + length) ? length : longest;
    }
    return longest < SHORTEST ? Optional.empty() : Optional.of(new Span(unit.begin(), unit.begin() + longest));
  }
}
