package org.zhengpu.entity.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.zhengpu.lexicon.Lookout;
import org.zhengpu.lexicon.SoughtPattern;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;

/**
 * Finds villages and communities that share one last word: 上坪、石咀 and 沙河 in 上坪、石咀、沙河等三个村 are 上坪村, 石咀村 and
 * 沙河村. Rule {@code village.listed}. May be shared between threads.
 */
final class VillageListRecognizer implements Recognizer {

  static final String RULE = "village.listed";

  private static final String ITEM = "\\p{IsHan}{2,4}";
  private static final String END = "(?:等(?:[一二两三四五六七八九十\\d]+个)?|[两三四五六七八九十\\d]+个)(?:行政|自然)?"
      + "(?<unit>村|社区|嘎查)(?![民委支两级办史庄镇])";
  private static final Pattern LIST =
      Pattern.compile("(?<first>" + ITEM + ")(?<more>(?:、" + ITEM + "?)+?)" + END);
  /** Looked for first: few texts have it, and a list may begin with any characters. */
  private final SoughtPattern listEnd;
  private static final Pattern OTHER = Pattern.compile(".*(?:[省市县区旗镇乡村路组局]|街道|社区|等)");
  private static final String BETWEEN_CLAUSES = "，。；：！？\n";
  private static final String ENDS_BEFORE_NAMES = "wvpcf";

  VillageListRecognizer(Lookout lookout) {
    listEnd = lookout.pattern(END);
  }

  @Override
  public List<Mention> recognize(Document document) {
    List<Span> ends = listEnd.all(document.text());
    return ends.isEmpty() ? List.of() : new Run(document, ends).run();
  }

  private static final class Run extends Search {
    private final List<Span> ends;

    Run(Document document, List<Span> ends) {
      super(document);
      this.ends = ends;
    }

    @Override
    void search() {
      Matcher list = LIST.matcher(text).useTransparentBounds(true)
          .region(clauseBegin(ends.get(0).begin()), ends.get(ends.size() - 1).end());
      while (list.find()) {
        int begin = begin(list.start("first"), list.end("first"));
        List<Span> items = begin < 0 ? List.of() : items(begin, list.end("more"));
        if (items.stream().noneMatch(item -> OTHER.matcher(item.of(text)).matches())) {
          items.forEach(item -> found.add(village(item, list.group("unit"))));
        }
      }
    }

    private int clauseBegin(int offset) {
      int begin = offset;
      while (begin > 0 && BETWEEN_CLAUSES.indexOf(text.charAt(begin - 1)) < 0) {
        begin--;
      }
      return begin;
    }

    /** Where the first name begins, with two characters or as few more as may be; -1 for nowhere. */
    private int begin(int from, int end) {
      return IntStream.iterate(end - 2, begin -> begin >= from, begin -> begin - 1).filter(this::mayBegin)
          .findFirst().orElse(-1);
    }

    /** Behind a mark, a verb, a preposition or a place. */
    private boolean mayBegin(int at) {
      return words.isBoundary(at) && ENDS_BEFORE_NAMES.indexOf(words.tagAt(at - 1).charAt(0)) >= 0
          || named.stream().anyMatch(m -> m.type() == EntityType.PLACE && m.span().end() == at);
    }

    private List<Span> items(int begin, int end) {
      List<Span> items = new ArrayList<>();
      for (int at = begin; at < end;) {
        int mark = text.indexOf('、', at);
        int stop = mark < 0 || mark > end ? end : mark;
        items.add(new Span(at, stop));
        at = stop + 1;
      }
      return items;
    }

    private Mention village(Span item, String unit) {
      return new Mention(item, item.of(text), EntityType.PLACE, RULE, 0.85, item.of(text) + unit);
    }
  }
}
