package org.zhengpu.entity.mention;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.zhengpu.lexicon.Gazetteer;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.Lookout;
import org.zhengpu.lexicon.PostTitle;
import org.zhengpu.lexicon.PostTitles;
import org.zhengpu.lexicon.SkippingPattern;
import org.zhengpu.lexicon.SoughtPattern;
import org.zhengpu.model.Document;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;

/**
 * Finds people by the words around their names. Reads tokens. May be shared between threads.
 *
 * <table>
 * <caption>The cues, and the rules named after them</caption>
 * <tr><td>person.title</td><td>after the title of a post</td><td>区长江海波</td></tr>
 * <tr><td>person.role</td><td>after a word for what somebody does or is, or a verb of appointment</td>
 *     <td>市民何强, 任命王强, 家住城东的王强</td></tr>
 * <tr><td>person.list</td><td>after another name and 、 or 和; a whole clause of names before a verb</td>
 *     <td>周敏、陆建国; 周敏、陆建国等县领导</td></tr>
 * <tr><td>person.speech</td><td>at the head of a clause, before a verb of saying or leading</td><td>何立新表示</td></tr>
 * <tr><td>person.address</td><td>before a word of address</td><td>周阿姨, 王强同志</td></tr>
 * <tr><td>person.appoint</td><td>before a verb of appointment and a title</td><td>王强、李敏当选副会长</td></tr>
 * <tr><td>person.bracket</td><td>before a title or a role in brackets</td><td>王强（市教育局局长）</td></tr>
 * <tr><td>person.foreign</td><td>nothing, with a dot inside or two known parts</td><td>阿卜杜·热合曼, 扎西多杰</td></tr>
 * <tr><td>person.tagged</td><td>what the tokenizer takes for one, at the head of a clause or behind 的</td>
 *     <td>78岁的谭凤英说</td></tr>
 * <tr><td>person.again</td><td>a name found by one of these, elsewhere in the document</td></tr>
 * </table>
 */
public final class PersonRecognizer implements Recognizer {

  public static final String RULE = "person.";
  /** The rule of what only the tokenizer takes for a person. */
  static final String TAGGED_RULE = RULE + "tagged";

  private static final double AFTER_TITLE = 1e-9;
  private static final double AFTER_CUT_TITLE = 1e-2;
  private static final double AFTER_ROLE = 1e-3;
  private static final double IN_LIST = 1e-5;
  private static final double BEFORE_SPEECH = 2e-2;
  private static final double LIKELY = 0.1;
  private static final double FAIR = 0.03;
  private static final int TAGGED = 3;
  private static final String COMRADE = "同志";
  private static final SkippingPattern UNIT = SkippingPattern.compile("[省市区县旗州盟](?!长)\\p{IsHan}");
  private static final SkippingPattern CLAUSE_END = SkippingPattern.compile("[，。；：！？\\n]|的?职务|等职|一职|并");
  private static final String POST = "职务";
  /** 为 in 王强为市教育局局长. */
  private static final String APPOINTED_TO = "为(?=[^，。；：！？\n]{3})";
  /** The same, and 的 in 李敏的副局长职务. */
  private static final String NAMED_TO = APPOINTED_TO + "|的(?=[^，。；：！？\n]{2,30}" + POST + ")";
  private static final String BRACKET = "[（(][^（）()。\n]{1,40}[）)]";
  private static final String HOME = "(?:家住|来自)[^，。；！？\n]{2,16}的";

  private final PersonNames names = new PersonNames();
  private final ForeignNames foreign;
  private final PostTitles titles;
  private final Cues<Cue> cues;
  private final SoughtPattern appointedTo;
  private final SoughtPattern namedTo;
  private final SoughtPattern brackets;
  private final SoughtPattern homes;
  private final Gazetteer<Boolean> roles;
  private final WordSet surnameForms;
  private final List<String> fronts = LexiconLoader.words("lexicon/person-address-fronts.tsv");
  private final List<String> roleEndings = LexiconLoader.words("lexicon/person-role-endings.tsv");

  /** Words around names. */
  private enum Cue {
    /** Before a name. */
    ROLE,
    /** A verb before the name of who is appointed or removed. */
    APPOINTS,
    /** The same behind the name. */
    IS_APPOINTED,
    SPEECH,
    /** Behind a list of names. */
    LIST_END,
    ADDRESS
  }

  public PersonRecognizer(PostTitles titles, Lookout lookout) {
    this.titles = titles;
    foreign = new ForeignNames(lookout);
    appointedTo = lookout.pattern(APPOINTED_TO);
    namedTo = lookout.pattern(NAMED_TO);
    brackets = lookout.pattern(BRACKET);
    homes = lookout.pattern(HOME);
    List<String> before = Stream.concat(
        LexiconLoader.words("lexicon/person-roles.tsv").stream(), appointmentVerbs("before")).toList();
    List<LexiconLoader.Row> forms = LexiconLoader.rows("lexicon/person-address.tsv", 2);
    cues = new Cues.Builder<>(Cue.class, lookout).add(Cue.ROLE, before.stream())
        .add(Cue.APPOINTS, appointmentVerbs("before"))
        .add(Cue.IS_APPOINTED, appointmentVerbs("after"))
        .add(Cue.IS_APPOINTED, LexiconLoader.words("lexicon/copulas.tsv").stream())
        .add(Cue.SPEECH, LexiconLoader.words("lexicon/speech-verbs.tsv").stream())
        .add(Cue.LIST_END, LexiconLoader.words("lexicon/person-list-ends.tsv").stream())
        .add(Cue.ADDRESS, forms.stream().map(row -> row.get(0))).build();
    surnameForms = WordSet.of(
        forms.stream().filter(row -> row.get(1).equals("surname")).map(row -> row.get(0)).toList());
    Gazetteer.Builder<Boolean> builder = Gazetteer.builder();
    before.forEach(word -> builder.add(word, true));
    roles = builder.build();
  }

  private static Stream<String> appointmentVerbs(String side) {
    return LexiconLoader.rows("lexicon/appointment-verbs.tsv", 3).stream()
        .filter(row -> row.get(1).equals(side)).map(row -> row.get(0));
  }

  @Override
  public List<Mention> recognize(Document document) {
    return new Run(document).run();
  }

  private final class Run extends Search {
    private final NameSearch search;
    private final List<PostTitle> posts;
    private final BitSet postEnds = new BitSet();
    private final People people;

    Run(Document document) {
      super(document);
      search = new NameSearch(words, names, foreign, named);
      posts = titles.find(text);
      posts.forEach(title -> postEnds.set(title.span().end()));
      people = new People(text, names);
    }

    @Override
    void search() {
      Map<Cue, List<Span>> at = cues.in(text);
      posts.forEach(this::afterTitle);
      at.get(Cue.ROLE).forEach(this::afterRole);
      homes.all(text).forEach(home -> after(home.end(), "role", AFTER_ROLE));
      at.get(Cue.APPOINTS).forEach(verb -> beforeUnit(verb.end()));
      at.get(Cue.IS_APPOINTED).stream().filter(words::isWhole).forEach(this::appointed);
      (text.contains(POST) ? namedTo : appointedTo).all(text).stream()
          .filter(to -> search.clauseEndingAt(beforeComrade(to.begin()), IN_LIST).isPresent())
          .forEach(this::appointed);
      brackets.all(text).forEach(this::beforeBracket);
      foreign.dotted(words).forEach(name -> people.add(name, "foreign", 0.8));
      foreign.composed(words).stream().filter(name -> !isCovered(name))
          .forEach(name -> people.add(name, "foreign", 0.8));
      at.get(Cue.SPEECH).stream().filter(verb -> words.isBoundary(verb.end()))
          .forEach(verb -> search.clauseEndingAt(verb.begin(), BEFORE_SPEECH)
              .ifPresent(name -> people.add(name, "speech", 0.8)));
      at.get(Cue.LIST_END).forEach(last -> search.listEndingAt(last.begin())
          .forEach(name -> people.add(name, "list", 0.85)));
      at.get(Cue.ADDRESS).forEach(this::beforeAddress);
      tagged();
      people.addAgain();
      found.addAll(people.all());
    }

    /** 全市长|江: a place is cut, so the name has to be a good one. */
    private void afterTitle(PostTitle title) {
      int end = title.span().end();
      boolean cut = !words.isBoundary(end) && words.tagAt(end).startsWith("ns");
      search.afterTitle(end, cut ? AFTER_CUT_TITLE : AFTER_TITLE).ifPresent(span -> listed(span, "title"));
    }

    /** 免去|王永福|县歌舞团团长职务: a unit word behind the name, whatever else its end may begin. */
    private void beforeUnit(int offset) {
      for (int length = 3; length >= 2; length--) {
        int end = offset + length;
        if (UNIT.mayBegin(text, end) && UNIT.at(UNIT.matcher(text), text, end)
            && names.score(words, new Span(offset, end), AFTER_TITLE) > AFTER_TITLE) {
          listed(new Span(offset, end), "role");
          return;
        }
      }
    }

    private void afterRole(Span role) {
      int end = role.end();
      if (!words.isBoundary(role.begin()) && !words.isBoundary(end)) {
        return; // 女儿 in 妇女儿童
      }
      after(afterColon(end), "role", words.isBoundary(end) ? AFTER_ROLE : AFTER_CUT_TITLE);
    }

    private void after(int offset, String rule, double threshold) {
      search.at(offset, threshold).ifPresent(span -> listed(span, rule));
    }

    private int afterColon(int offset) {
      return text.startsWith("：", offset) ? offset + 1 : offset;
    }

    /** Adds a name and those after it: 周敏、陆建国; 周敏（女）、陆建国. */
    private void listed(Span name, String rule) {
      people.add(name, rule, 0.95);
      int end = afterBracket(name.end());
      if (search.isListMark(end)) {
        after(end + 1, "list", IN_LIST);
      }
    }

    private int afterBracket(int offset) {
      SkippingPattern pattern = brackets.pattern();
      if (!pattern.mayBegin(text, offset)) {
        return offset;
      }
      Matcher bracket = pattern.matcher(text);
      return pattern.at(bracket, text, offset) ? bracket.end() : offset;
    }

    /** 王强、李敏当选副会长: the names before the words, when the title of a post ends the clause. */
    private void appointed(Span to) {
      if (!posts.isEmpty() && postEnds.get(beforeBracket(clauseEnd(to.end())))) {
        listBefore(beforeComrade(to.begin()));
      }
    }

    /** 团长 in 任县歌舞团团长（试用期一年）。 */
    private int beforeBracket(int end) {
      int open = end > 0 && text.charAt(end - 1) == '）' ? text.lastIndexOf('（', end) : -1;
      return open < 0 ? end : open;
    }

    private int beforeComrade(int end) {
      return text.startsWith(COMRADE, end - COMRADE.length()) ? end - COMRADE.length() : end;
    }

    private void listBefore(int end) {
      search.endingAt(end, IN_LIST).or(() -> search.lastOfList(end)).ifPresent(name -> {
        people.add(name, "appoint", 0.9);
        if (search.isListed(name.begin())) {
          listBefore(name.begin() - 1);
        }
      });
    }

    private int clauseEnd(int offset) {
      Matcher end = CLAUSE_END.matcher(text);
      return CLAUSE_END.find(end, text, offset) ? end.start() : text.length();
    }

    /** 王强（市教育局局长）. */
    private void beforeBracket(Span bracket) {
      int close = bracket.end() - 1;
      String inside = text.substring(bracket.begin() + 1, close);
      if (postEnds.get(close)
          || roles.matches(inside).stream().anyMatch(role -> role.span().end() == inside.length())) {
        search.endingAt(bracket.begin(), IN_LIST).ifPresent(name -> listed(name, "bracket"));
      }
    }

    private void beforeAddress(Span form) {
      int begin = form.begin();
      if (surnameForms.contains(text, form) && begin > 0 && words.isBoundary(begin - 1)
          && names.isSurname(text, begin - 1) && !isNoName(begin - 1) && !isFront(begin)) {
        people.add(new Span(begin - 1, form.end()), "address", 0.7);
      }
      for (int length = 3; length >= 2; length--) {
        Span span = new Span(Math.max(0, begin - length), begin);
        if (words.isBoundary(span.begin()) && names.score(words, span, BEFORE_SPEECH) > BEFORE_SPEECH
            && !search.isOrdinary(span)) {
          people.add(span, "address", 0.8);
          return;
        }
      }
    }

    /** 空巢|老人, 全科|医生: an ordinary word ends in what could be a surname. */
    private boolean isFront(int end) {
      return fronts.stream().anyMatch(front -> text.startsWith(front, end - front.length()));
    }

    private boolean isNoName(int offset) {
      return "mqrvcpduf".indexOf(words.tagAt(offset).charAt(0)) >= 0;
    }

    /** What the tokenizer takes for a name, too, behind 的 or at the head of a clause: 78岁的谭凤英说, 谭凤英种了三亩茶. */
    private void tagged() {
      words.names().forEach(token -> {
        Span span = token.span();
        boolean told = isTold(span);
        if (span.length() == TAGGED && (told || isActing(span)) && !isCovered(span)) {
          search.at(span.begin(), told ? FAIR : LIKELY).filter(span::equals)
              .ifPresent(name -> people.add(name, "tagged", 0.75));
        }
      });
    }

    private boolean isActing(Span span) {
      return "vdpuq".indexOf(words.tagAt(span.end()).charAt(0)) >= 0 && mayFollow(span.begin());
    }

    /** 78岁的王强, 县医院的王强、. */
    private boolean isTold(Span span) {
      return text.startsWith("的", span.begin() - 1)
          && (text.startsWith("岁", span.begin() - 2) || search.isListMark(span.end()));
    }

    private boolean mayFollow(int begin) {
      return search.startsClause(begin) || words.tagAt(begin - 1).startsWith("u")
          || words.at(begin - 1).filter(t -> t.tag().startsWith("n") && isRole(words.of(t))).isPresent();
    }

    private boolean isRole(String word) {
      return roleEndings.stream().anyMatch(word::endsWith);
    }

    private boolean isCovered(Span span) {
      return named.stream().anyMatch(m -> m.span().overlaps(span));
    }
  }
}
