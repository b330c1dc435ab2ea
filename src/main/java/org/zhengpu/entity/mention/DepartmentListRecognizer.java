package org.zhengpu.entity.mention;

import java.util.List;
import java.util.Optional;
import org.zhengpu.lexicon.Gazetteer;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.Lookout;
import org.zhengpu.lexicon.SkippingPattern;
import org.zhengpu.lexicon.SoughtNames;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;

/**
 * Finds bureaus that a list of departments names by half their name: 区交警、区卫健、县应急等部门. Reads the divisions already
 * proposed. Rule {@code standard.stem}. May be shared between threads.
 */
final class DepartmentListRecognizer implements Recognizer {

  static final String RULE = StandardBodyRecognizer.RULE + "stem";

  private static final String MARKS = "、和与及";
  private static final SkippingPattern BEHIND = SkippingPattern.compile("[" + MARKS + "等]|相关|有关|部门|联合");

  private final StandardForms forms;
  private final SoughtNames<String> stems;
  private final List<String> verbs = LexiconLoader.words("lexicon/joining-verbs.tsv");

  DepartmentListRecognizer(StandardForms forms, Lookout lookout) {
    this.forms = forms;
    SoughtNames.Builder<String> builder = lookout.names();
    LexiconLoader.rows("lexicon/bureau-stems.tsv", 2).forEach(row -> builder.add(row.get(0), row.get(1)));
    stems = builder.build();
  }

  @Override
  public List<Mention> recognize(Document document) {
    return new Run(document).run();
  }

  private final class Run extends Search {
    Run(Document document) {
      super(document);
    }

    @Override
    void search() {
      stems.matches(text).stream().filter(stem -> BEHIND.mayBegin(text, stem.span().end()))
          .forEach(stem -> unit(stem.span().begin())
              .map(begin -> new Span(begin, stem.span().end())).filter(this::isListed)
              .ifPresent(span -> add(span, stem)));
    }

    /** Where the unit word begins that ends there. */
    private Optional<Integer> unit(int end) {
      return forms.units().stream().filter(unit -> text.startsWith(unit, end - unit.length()))
          .map(unit -> end - unit.length()).filter(words::isBoundary).min(Integer::compare);
    }

    /** In a list of two at least, or of one behind 联合. */
    private boolean isListed(Span span) {
      boolean joined = verbs.stream().anyMatch(verb -> text.startsWith(verb, span.begin() - verb.length()));
      boolean first = span.begin() == 0 || words.tagAt(span.begin() - 1).startsWith("w");
      boolean behind = BEHIND.at(BEHIND.matcher(text), text, span.end());
      return words.isBoundary(span.end()) && (joined || first || isMark(span.begin() - 1)) && behind;
    }

    private boolean isMark(int offset) {
      return offset >= 0 && MARKS.indexOf(text.charAt(offset)) >= 0;
    }

    private void add(Span span, Gazetteer.Match<String> stem) {
      String unit = text.substring(span.begin(), stem.span().begin());
      found.add(new Mention(span, span.of(text), EntityType.AGENCY, RULE, 0.9, unit + stem.values().get(0)));
    }
  }
}
