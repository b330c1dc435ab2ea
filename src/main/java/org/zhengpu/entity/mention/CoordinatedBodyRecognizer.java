package org.zhengpu.entity.mention;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengpu.lexicon.Gazetteer;
import org.zhengpu.lexicon.PostTitles;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;

/**
 * Finds the bodies that stand without their division behind one of the same division: 应急管理局 in 市林业局、应急管理局, 政府 in
 * 县委、政府. Reads the divisions and bodies already proposed. Rule {@code standard.coordinated}. May be shared.
 */
final class CoordinatedBodyRecognizer implements Recognizer {

  static final String RULE = StandardBodyRecognizer.RULE + "coordinated";

  private static final String JOINTS = "、和与及";
  private static final Pattern FORM =
      Pattern.compile("人大|政协|政府|人民政府|.+[局委厅联协院]|.{2,}(?:办|会|室|中心|部)");
  /** 畜牧渔业局: a bureau that no list has. */
  private static final Pattern BUREAU = Pattern.compile("(?:(?![的了在和与及各])\\p{IsHan}){2,8}?局");

  private final StandardForms forms;
  private final PostTitles titles;
  private final NameStart start = new NameStart();

  CoordinatedBodyRecognizer(StandardForms forms, PostTitles titles) {
    this.forms = forms;
    this.titles = titles;
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
      named.stream().filter(m -> m.type() == EntityType.AGENCY && isJoint(m.span().end()) && m.text().equals(m.name()))
          .forEach(first -> owner(first).ifPresent(owner -> behind(first, owner)));
    }

    private boolean isJoint(int offset) {
      return offset < text.length() && JOINTS.indexOf(text.charAt(offset)) >= 0;
    }

    private void behind(Mention first, String owner) {
      int at = first.span().end();
      while (isJoint(at)) {
        Optional<Span> next = next(at + 1);
        if (next.isEmpty()) {
          return;
        }
        String name = next.get().of(text);
        found.add(new Mention(next.get(), name, EntityType.AGENCY, RULE, 0.8, owner + name));
        at = next.get().end();
      }
    }

    private Optional<Span> next(int at) {
      return standard(at).or(() -> bureau(at));
    }

    /** 市 of 市林业局, 莘县 of 莘县财政局. */
    private Optional<String> owner(Mention body) {
      Span span = body.span();
      return forms.unitWords().longestAt(text, span.begin()).map(unit -> unit.span().end()).or(() -> division(span))
          .filter(end -> end < span.end()).map(end -> text.substring(span.begin(), end));
    }

    private Optional<Integer> division(Span body) {
      return named.stream().filter(m -> m.rule().equals("division.name") && m.span().begin() == body.begin())
          .map(m -> m.span().end()).max(Comparator.naturalOrder());
    }

    private Optional<Span> standard(int at) {
      return forms.tails().longestAt(text, at).filter(match -> match.values().contains(""))
          .filter(match -> FORM.matcher(match.name()).matches()).map(Gazetteer.Match::span).filter(this::isFree);
    }

    private Optional<Span> bureau(int at) {
      Matcher bureau = BUREAU.matcher(text).region(at, text.length());
      return !bureau.lookingAt() ? Optional.empty() : Optional.of(new Span(at, bureau.end()))
          .filter(span -> start.before(words, span.end() - 1, at) == at).filter(this::isFree);
    }

    private boolean isFree(Span span) {
      return (words.isBoundary(span.end()) || titles.at(text, span.end()).isPresent())
          && named.stream().noneMatch(m -> m.type().isBody() && m.span().overlaps(span));
    }
  }
}
