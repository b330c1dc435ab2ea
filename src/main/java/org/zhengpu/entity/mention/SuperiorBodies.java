package org.zhengpu.entity.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

  private final List<Pattern> names = LexiconLoader.rows("lexicon/superior-units.tsv", 2).stream()
      .map(row -> Pattern.compile("(?<superior>.+" + row.get(0) + ")(?!路|街|镇|村)(?<unit>.+(?:" + row.get(1) + "))"))
      .toList();

  /** The mentions of a document and the superior bodies inside them, in order. */
  List<Mention> with(Document document) {
    Words words = Words.of(document);
    List<Mention> all = new ArrayList<>(document.mentions());
    for (Mention body : document.mentions()) {
      if (body.type().isBody() && body.rule().startsWith(HeadNounRecognizer.RULE)) {
        add(body, words, all);
      }
    }
    return all.stream().sorted().toList();
  }

  private void add(Mention unit, Words words, List<Mention> all) {
    superior(unit.span(), words).ifPresent(span -> {
      if (all.stream().noneMatch(m -> m.span().equals(span))) {
        Mention superior = new Mention(span, span.of(words.text()), type(unit, span, words.text()),
            StandardBodyRecognizer.SUPERIOR, unit.confidence());
        all.add(superior);
        add(superior, words, all);
      }
    });
  }

  /** A department of a university may be an agency, 团委; the university is none. */
  private static EntityType type(Mention unit, Span superior, String text) {
    return SCHOOL_OR_FIRM.matcher(superior.of(text)).find() ? EntityType.ORGANIZATION : unit.type();
  }

  /** The longest name of a body at the front of a unit. */
  private Optional<Span> superior(Span unit, Words words) {
    String name = unit.of(words.text());
    @Nullable Span longest = null;
    for (Pattern pattern : names) {
      Matcher matcher = pattern.matcher(name);
      if (matcher.matches()) {
        Span span = new Span(unit.begin(), unit.begin() + matcher.end("superior"));
        boolean whole = span.length() >= SHORTEST && words.isBoundary(span.end());
        longest = whole && (longest == null || span.length() > longest.length()) ? span : longest;
      }
    }
    return Optional.ofNullable(longest);
  }
}
