package org.zhengpu.entity.mention;

import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.LongestFirst;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;

/**
 * Finds the measures, rules, schemes and agreements that are printed in book marks by their last noun: 《…若干措施》;
 * books and papers are none. A short title such as 《办法》 stands for the longer one that ends in it. Rule
 * {@code programme.document}. May be shared.
 */
public final class PolicyDocumentRecognizer implements Recognizer {

  public static final String RULE = "programme.document";

  private static final Pattern TITLE = Pattern.compile("《([^《》\\n]{2,60})》");

  private final Pattern kind = Pattern.compile(".*?(?:" + LexiconLoader.words("lexicon/document-kinds.tsv").stream()
      .sorted(LongestFirst.ORDER).collect(Collectors.joining("|")) + ")(?:（[^（）]{1,12}）)?");

  @Override
  public List<Mention> recognize(Document document) {
    String text = document.text();
    if (text.indexOf('《') < 0) {
      return List.of();
    }
    List<MatchResult> marked = TITLE.matcher(text).results().toList();
    List<String> titles = marked.stream().map(match -> match.group(1)).toList();
    return marked.stream().filter(match -> kind.matcher(match.group(1)).matches())
        .map(match -> new Mention(new Span(match.start(), match.end()), match.group(), EntityType.PROGRAMME, RULE, 0.85,
            full(match.group(1), titles))).toList();
  }

  /** 办法 is the longest title that ends in it. */
  private static String full(String title, List<String> titles) {
    return titles.stream().filter(other -> other.endsWith(title))
        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder())).orElse(title);
  }
}
