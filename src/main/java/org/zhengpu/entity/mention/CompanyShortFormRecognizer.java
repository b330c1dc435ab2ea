package org.zhengpu.entity.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.SkippingPattern;
import org.zhengpu.lexicon.WordList;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;

/**
 * Finds the short forms of the companies that an article names in full: 海晟光电 of 山东海晟光电科技有限公司, and what brackets
 * behind a name say (以下简称“海晟”). Reads the divisions and bodies already proposed. May be shared.
 *
 * <p>Rules: {@code company.short}, {@code company.called}.
 */
public final class CompanyShortFormRecognizer implements Recognizer {

  public static final String RULE = "company.";

  private static final int SHORTEST = 4;
  private static final SkippingPattern CALLED =
      SkippingPattern.compile("[（(](?:以下|下)?(?:简称|称)(?:为)?[：:]?[“‘「]?([\\p{IsHan}A-Za-z]{2,10})[”’」]?[）)]");

  private final WordList endings = new WordList(LexiconLoader.words("lexicon/company-endings.tsv"));
  private final WordList trades = new WordList(LexiconLoader.words("lexicon/trades.tsv"));

  @Override
  public List<Mention> recognize(Document document) {
    Map<String, Mention> forms = new LinkedHashMap<>();
    document.mentions().stream().filter(m -> m.type() == EntityType.ORGANIZATION)
        .forEach(company -> forms(document, company).forEach(form -> forms.putIfAbsent(form, company)));
    List<Mention> found = new ArrayList<>();
    forms.forEach((form, company) -> places(document, form, company).forEach(
        span -> found.add(new Mention(span, form, EntityType.ORGANIZATION, RULE + "short", 0.8, company.name()))));
    return found;
  }

  private List<String> forms(Document document, Mention company) {
    List<String> forms = new ArrayList<>();
    if (CALLED.mayBegin(document.text(), company.span().end())) {
      Matcher called = CALLED.matcher(document.text());
      if (CALLED.at(called, document.text(), company.span().end())) {
        forms.add(called.group(1));
      }
    }
    String core = core(document, company);
    for (String form = core; form.length() >= SHORTEST; form = withoutTrade(form)) {
      forms.add(form);
    }
    return forms;
  }

  /** 海晟光电科技 of 山东海晟光电科技有限公司; empty where it is no full name of a company. */
  private String core(Document document, Mention company) {
    int begin = document.mentionsIn(company.span()).stream()
        .filter(m -> m.type() == EntityType.PLACE && m.span().begin() == company.span().begin())
        .mapToInt(m -> m.span().end()).filter(end -> end < company.span().end()).max()
        .orElse(company.span().begin());
    String name = document.text().substring(begin, company.span().end());
    return without(endings, name);
  }

  private String withoutTrade(String form) {
    return without(trades, form);
  }

  /** What stands before the longest of some words that a name ends in; empty where it ends in none. */
  private static String without(WordList words, String name) {
    int end = words.longestEndingAt(name, name.length());
    return end == name.length() ? "" : name.substring(0, end);
  }

  /** Where a form stands outside of the names already found. */
  private static List<Span> places(Document document, String form, Mention company) {
    String text = document.text();
    return IntStream.iterate(text.indexOf(form), at -> at >= 0, at -> text.indexOf(form, at + form.length()))
        .mapToObj(at -> new Span(at, at + form.length()))
        .filter(span -> document.mentions().stream().noneMatch(
            m -> m.type() == EntityType.ORGANIZATION && m.span().contains(span)))
        .filter(span -> !company.span().overlaps(span)).toList();
  }
}
