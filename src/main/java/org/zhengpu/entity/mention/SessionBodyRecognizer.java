package org.zhengpu.entity.mention;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengpu.lexicon.LongestFirst;
import org.zhengpu.lexicon.Lookout;
import org.zhengpu.lexicon.SkippingPattern;
import org.zhengpu.lexicon.SoughtPattern;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;

/**
 * Finds congresses and committees of the CPPCC that are printed with the number of their session: 政协泰和|第十届三次会议,
 * 泰和县第十七届人民代表大会. Reads the divisions already proposed. Rule {@code session.body}. May be shared.
 */
final class SessionBodyRecognizer implements Recognizer {

  static final String RULE = "session.body";

  private static final String SESSION = "第?[一二三四五六七八九十百\\d]+届";
  private static final String CONGRESS = "(?:人民代表大会常务委员会|人民代表大会|人大常委会|人大|政协委员会|政协)";
  private static final Pattern BEFORE = Pattern.compile("(?:中国人民政治协商会议|人民政协|政协)$");
  private static final int LONGEST_BEFORE = 10;
  private static final SkippingPattern CPPCC_BEHIND =
      SkippingPattern.compile("(?<body>(?:" + SESSION + ")?委员会)|(?<session>" + SESSION + ")");
  private static final SkippingPattern CONGRESS_BEHIND = SkippingPattern.compile(SESSION + CONGRESS);
  private static final SkippingPattern PARTY_BEHIND = SkippingPattern.compile(SESSION + "(?:纪律检查)?委员会");
  private static final String PARTY = "中共";
  private static final String COMMITTEE = "委员会";

  private final SoughtPattern unit;

  SessionBodyRecognizer(StandardForms forms, Lookout lookout) {
    unit = lookout.pattern(
        "(?:" + LongestFirst.alternatives(forms.units()) + ")(?=" + SESSION + CONGRESS + ")");
  }

  @Override
  public List<Mention> recognize(Document document) {
    return new Run(document).run();
  }

  private final class Run extends Search {
    private final List<Mention> divisions;

    Run(Document document) {
      super(document);
      divisions = named.stream().filter(m -> m.rule().equals("division.name")).toList();
    }

    @Override
    void search() {
      divisions.forEach(division -> {
        cppcc(division.span());
        behind(division.span(), division.span().begin(), CONGRESS_BEHIND);
        if (text.startsWith(PARTY, division.span().begin() - PARTY.length())) {
          behind(division.span(), division.span().begin() - PARTY.length(), PARTY_BEHIND);
        }
      });
      unit.all(text).stream().filter(unit -> words.isBoundary(unit.begin()))
          .forEach(unit -> behind(unit, unit.begin(), CONGRESS_BEHIND));
    }

    /** 政协|泰和|第十四届五次会议 is the committee of the county. */
    private void cppcc(Span division) {
      if (!CPPCC_BEHIND.mayBegin(text, division.end())) {
        return;
      }
      Matcher behind = CPPCC_BEHIND.matcher(text);
      Matcher before = BEFORE.matcher(text).region(
          Math.max(0, division.begin() - LONGEST_BEFORE), division.begin());
      if (CPPCC_BEHIND.at(behind, text, division.end()) && before.find()) {
        int end = behind.group("body") == null ? division.end() : behind.end();
        String name = text.substring(before.start(), division.end()) + COMMITTEE;
        add(new Span(before.start(), end), name);
      }
    }

    private void behind(Span division, int begin, SkippingPattern pattern) {
      Matcher behind = pattern.matcher(text);
      if (pattern.at(behind, text, division.end())) {
        Span span = new Span(begin, behind.end());
        add(span, span.of(text));
      }
    }

    private void add(Span span, String name) {
      found.add(new Mention(span, span.of(text), EntityType.AGENCY, RULE, 0.95, name));
    }
  }
}
