package org.zhengpu.entity.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;

/**
 * Looks for the name of a person behind or before an offset of one document. Made for one document; immutable.
 *
 * <p>What begins like an ordinary word is no name (高兴 in 居民高兴地说), unless a title stands before it and the words after
 * it leave no other reading: 县政协主席解放等.
 */
final class NameSearch {

  private static final String LIST_MARKS = "、和与及";
  private static final String FUNCTION = "dpcury";
  private static final String BEFORE_A_WORD = FUNCTION + "v";
  private static final int LONGEST = 4;
  private static final double IN_RUNNING_TEXT = 2e-2;
  private static final double IN_BARE_LIST = 1e-3;
  private static final double GOOD = 5e-2;

  private final String text;
  private final Words words;
  private final PersonNames names;
  private final ForeignNames foreign;
  private final List<Mention> others;

  /** @param others what the document names besides people */
  NameSearch(Words words, PersonNames names, ForeignNames foreign, List<Mention> others) {
    this.text = words.text();
    this.words = words;
    this.names = names;
    this.foreign = foreign;
    this.others = others;
  }

  /** The name that begins at {@code offset}. */
  Optional<Span> at(int offset, double threshold) {
    return foreign.at(words, offset).or(() -> chinese(offset, threshold)).or(() -> foreign.shortAt(words, offset));
  }

  private Optional<Span> chinese(int offset, double threshold) {
    PersonNames.Candidate name = names.at(words, offset, threshold);
    return name == null || isOrdinary(name.span()) || names.isPhrase(words, name.span()) || !isFree(name)
        ? Optional.empty() : Optional.of(name.span());
  }

  /** The name that begins right behind the title of a post. */
  Optional<Span> afterTitle(int offset, double threshold) {
    return foreign.at(words, offset).or(() -> Optional.ofNullable(names.at(words, offset, threshold))
        .map(PersonNames.Candidate::span).filter(this::isNothingLonger)
        .filter(span -> !isOrdinary(span) || !names.isStop(words, span) && standsAlone(span)))
        .or(() -> foreign.shortAt(words, offset));
  }

  /** The likeliest name that ends at {@code end}; it begins a clause or a place in a list, or is very likely. */
  Optional<Span> endingAt(int end, double threshold) {
    Optional<Span> other = foreign.endingAt(words, end);
    return other.isPresent() ? other
        : Optional.ofNullable(bestEndingAt(end, threshold)).filter(this::isFree).map(PersonNames.Candidate::span);
  }

  private PersonNames.@Nullable Candidate bestEndingAt(int end, double threshold) {
    PersonNames.Candidate best = null;
    for (int begin = end - 2; begin >= Math.max(0, end - LONGEST); begin--) {
      if (words.isBoundary(begin)) {
        Span span = new Span(begin, end);
        double least = startsClause(begin) || isListed(begin) ? threshold : IN_RUNNING_TEXT;
        double own = names.score(words, span, least);
        if (own >= least && (best == null || own > best.score()) && !isOrdinary(span)) {
          best = new PersonNames.Candidate(span, own);
        }
      }
    }
    return best;
  }

  /** 高兴 in 王强、高兴当选副会长: what stands between a list of names and {@code end}, whatever it means elsewhere. */
  Optional<Span> lastOfList(int end) {
    int mark = end - 1;
    while (mark > Math.max(0, end - LONGEST) && !isListMark(mark)) {
      mark--;
    }
    Span span = new Span(mark + 1, end);
    boolean listed = span.length() >= 2 && isListMark(mark) && names.score(words, span, 0) > 0;
    return listed && endingAt(mark, IN_RUNNING_TEXT).isPresent() ? Optional.of(span) : Optional.empty();
  }

  /** The names of a list that fills a clause up to {@code end}: 王强、李敏 in ，王强、李敏出席; none unless all of it is names. */
  List<Span> listEndingAt(int end) {
    List<Span> list = new ArrayList<>();
    int at = end;
    while (true) {
      Optional<Span> name = endingAt(at, IN_BARE_LIST);
      if (name.isEmpty()) {
        return List.of();
      }
      list.add(name.get());
      int begin = name.get().begin();
      if (!isListed(begin)) {
        return list.size() > 1 && startsClause(begin) ? list : List.of();
      }
      at = begin - 1;
    }
  }

  /** The name that stands from the start of a clause to {@code end}. */
  Optional<Span> clauseEndingAt(int end, double threshold) {
    for (int begin = end - 2; begin >= Math.max(0, end - LONGEST); begin--) {
      if (startsClause(begin)) {
        return endingAt(end, threshold).filter(span -> startsClause(span.begin()));
      }
    }
    return Optional.empty();
  }

  boolean startsClause(int offset) {
    return offset == 0 || words.tagAt(offset - 1).startsWith("w") || text.charAt(offset - 1) == '\n';
  }

  /** Whether a mark of a list stands right before {@code offset}. */
  boolean isListed(int offset) {
    return offset > 0 && isListMark(offset - 1);
  }

  boolean isListMark(int offset) {
    return offset < text.length() && LIST_MARKS.indexOf(text.charAt(offset)) >= 0;
  }

  /** 高兴 in 居民高兴地说, 都能 in 干部都能: not names. */
  boolean isOrdinary(Span span) {
    boolean function = span.length() == 2 && words.isSingle(span.begin())
        && FUNCTION.indexOf(words.tagAt(span.begin()).charAt(0)) >= 0;
    return function || cutsBehindFunction(span) || names.isOrdinary(words, span);
  }

  /** 要坚 in 干部要坚持: a verb or a function word, and half of the word after it. */
  private boolean cutsBehindFunction(Span span) {
    return !words.isBoundary(span.end()) && BEFORE_A_WORD.indexOf(words.tagAt(span.begin()).charAt(0)) >= 0
        && words.isSingle(span.begin());
  }

  /**
   * 苗圃 in 主席苗圃为获奖者颁奖: a noun before a mark of a list, a verb or a preposition; 强国勇 in 会长强国勇作报告: its last
   * character is left alone otherwise.
   */
  private boolean standsAlone(Span span) {
    String tag = words.tagAt(span.begin());
    boolean one = words.at(span.begin()).filter(t -> t.span().equals(span)).isPresent();
    boolean split = span.length() > 2 && words.isSingle(span.end() - 1);
    String next = words.tagAt(span.end());
    boolean noun = tag.startsWith("n") || tag.startsWith("t") || tag.startsWith("a");
    boolean closed = isListMark(span.end()) || next.startsWith("p") || next.startsWith("v");
    return split && closed && names.mayEnd(words, span)
        || one && (noun && closed || text.startsWith("等", span.end()));
  }

  private boolean isNothingLonger(Span span) {
    return others.stream().map(Mention::span).noneMatch(m -> m.begin() == span.begin() && m.end() > span.end());
  }

  /**
   * Whether nothing else that is named begins there: neither something longer, as 区检察院 for 区检察, nor a place, unless
   * the name is a good one.
   */
  private boolean isFree(PersonNames.Candidate name) {
    return others.stream().filter(m -> m.span().begin() == name.span().begin() && m.span().length() > 1)
        .allMatch(m -> m.span().end() < name.span().end() && name.score() > GOOD);
  }
}
