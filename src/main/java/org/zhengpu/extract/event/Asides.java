package org.zhengpu.extract.event;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.zhengpu.extract.Naming;
import org.zhengpu.lexicon.Gazetteer;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.PostTitles;
import org.zhengpu.lexicon.SkippingPattern;
import org.zhengpu.model.EntityType;

/**
 * Names that only say who somebody else is, or who tells the story: they have no part in what happens. Words from
 * {@code grammar/event-asides.tsv}. Immutable, may be shared.
 */
final class Asides {

  /** What may stand between a body and one of its people: 县医院的青年医生周启明. */
  private static final SkippingPattern OWN = SkippingPattern.compile("的[^，。；！？、：“”]{0,10}");

  private static final String IN_CHARGE = "负责";
  /** What may stand between a person and the post that is taken away: 方晓梅的副县长职务. */
  private static final String HIS_POST = "的[^，。；、]{2,30}?";
  /** What follows a body that only issued what others act by: 全国人大常委会关于实行宪法宣誓制度的决定. */
  private static final SkippingPattern DOCUMENT =
      SkippingPattern.compile("关于[^，。；]{2,30}的(?:决定|意见|通知|办法|要求|部署|规定|精神)");
  /** What follows a place in the opening of a report: 云州网5月8日讯. */
  private static final SkippingPattern REPORT = SkippingPattern.compile("[讯电][ \u3000（(]");
  private static final int DATELINE = 12;
  private static final String NO_DATELINE = "，。；！？ \t\n\f\r";
  /** What joins the two sides of a meeting: 福田区—环江县协作会议. */
  private static final String SIDES = "—-－–·~～";

  private static final int LONGEST_TRADE = 8;
  private static final Pattern TRADE = Pattern.compile("\\p{IsHan}+");

  private final List<String> roles = LexiconLoader.words("lexicon/person-roles.tsv");
  private final List<String> trades = words("trade");
  private final Gazetteer<String> behind = gazetteer("behind");
  private final List<String> before = words("before");
  private final Gazetteer<String> first = gazetteer("first");
  private final SkippingPattern post =
      SkippingPattern.compile(HIS_POST + "(?:" + String.join("|", words("post")) + ")");
  private final PostTitles titles = PostTitles.load();

  private static List<String> words(String where) {
    return LexiconLoader.rows("grammar/event-asides.tsv", 2).stream()
        .filter(row -> row.get(1).equals(where)).map(row -> row.get(0)).toList();
  }

  private static Gazetteer<String> gazetteer(String where) {
    Gazetteer.Builder<String> builder = Gazetteer.builder();
    words(where).forEach(word -> builder.add(word, word));
    return builder.build();
  }

  /** Those of the names of a text that are not told by the way. */
  List<Naming> without(String text, List<Naming> namings) {
    return IntStream.range(0, namings.size()).filter(i -> !isAside(text, namings, i)).mapToObj(namings::get).toList();
  }

  /** Whether the {@code i}th of the names of a text is told by the way. */
  private boolean isAside(String text, List<Naming> namings, int i) {
    Naming naming = namings.get(i);
    if (naming.is(EntityType.PERSON)) {
      return before.stream().anyMatch(word -> text.startsWith(word, naming.span().begin() - word.length()))
          || post.isAt(text, naming.span().end());
    }
    if (naming.is(EntityType.PLACE)) {
      return titles.at(text, naming.span().end()).isPresent()
          || isAmid(text, naming) && tellsTrade(text, namings, i, roles)
          || first.longestAt(text, naming.span().end()).isPresent()
          || isDateline(text, naming.span().end())
          || isFront(text, namings, i)
          || i > 0 && areSides(text, namings.get(i - 1), naming)
          || i + 1 < namings.size() && areSides(text, naming, namings.get(i + 1));
    }
    return naming.isBody() && (DOCUMENT.isAt(text, naming.span().end())
        || tellsPost(text, naming) || namesMembers(text, naming) || ownsNext(text, namings, i)
        || tellsTrade(text, namings, i, trades));
  }

  /** 云州 in 云州云岭县代表团. */
  private boolean isFront(String text, List<Naming> namings, int i) {
    return i + 1 < namings.size() && namings.get(i + 1).is(EntityType.PLACE)
        && namings.get(i + 1).span().begin() == namings.get(i).span().end() && isAside(text, namings, i + 1);
  }

  private static boolean isDateline(String text, int end) {
    for (int at = end; at < text.length() && at <= end + DATELINE; at++) {
      if (REPORT.isAt(text, at)) {
        return true;
      }
      if (NO_DATELINE.indexOf(text.charAt(at)) >= 0) {
        return false;
      }
    }
    return false;
  }

  private static boolean areSides(String text, Naming left, Naming right) {
    int between = left.span().end();
    return left.is(EntityType.PLACE) && right.is(EntityType.PLACE)
        && right.span().begin() == between + 1 && SIDES.indexOf(text.charAt(between)) >= 0;
  }

  /** 县水利局 in 县水利局局长; who is in charge, 县水利局负责人, stands for the body. */
  private boolean tellsPost(String text, Naming naming) {
    return naming.inTitle() || titles.at(text, naming.span().end())
        .filter(title -> !title.name().contains(IN_CHARGE)).isPresent();
  }

  private boolean namesMembers(String text, Naming naming) {
    return naming.is(EntityType.AGENCY) && behind.longestAt(text, naming.span().end()).isPresent();
  }

  /** In a list, 获奖者、河湾镇茶农周启明; at the beginning of a clause it may tell where. */
  private static boolean isAmid(String text, Naming naming) {
    int before = naming.span().begin() - 1;
    return before >= 0 && text.charAt(before) == '、';
  }

  /** 新城中学 in 新城中学体育教师周启明: what somebody is there, in words that are no post. */
  private static boolean tellsTrade(String text, List<Naming> namings, int i, List<String> words) {
    int end = namings.get(i).span().end();
    if (i + 1 == namings.size() || !namings.get(i + 1).is(EntityType.PERSON)) {
      return false;
    }
    String between = text.substring(end, namings.get(i + 1).span().begin());
    return between.length() <= LONGEST_TRADE && words.stream().anyMatch(between::endsWith)
        && TRADE.matcher(between).matches();
  }

  private static boolean ownsNext(String text, List<Naming> namings, int i) {
    int end = namings.get(i).span().end();
    return i + 1 < namings.size() && namings.get(i + 1).is(EntityType.PERSON)
        && OWN.matches(text.substring(end, namings.get(i + 1).span().begin()));
  }
}
