package org.zhengpu.lexicon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengpu.model.Byline;

/**
 * Reads bylines: the text inside the brackets or behind the bullet in, names with their roles out. Immutable, may be
 * shared.
 *
 * <pre>
 * byline = group { separator group } [ after-word ]
 * group  = [ before-word ] name { separator name }     记者 张三 李四, 通讯员王五, 文/图 赵六
 *        | body                                        区民政局, 《人民日报》, 来源：县融媒体中心
 * </pre>
 *
 * <p>A role holds until the next one. An after-word (摄, 供稿) is the role of the names in front that have none. Text
 * that is anything else, such as a remark in brackets, is no byline.
 */
public final class BylineGrammar {

  private static final int LONGEST = 60;
  private static final Pattern SEPARATOR = Pattern.compile("[\\s　、，,；;：:|丨/／&●•■]+");
  private static final Pattern SOURCE_MARK = Pattern.compile(
      "^(?:本文)?(?:来源|作者单位|据|原载|原载于|本文转自|转载自|转自|原载|摘自|选自|稿源|供稿单位|供稿)[：:]?\\s*");
  private static final Pattern PLACE = Pattern.compile(".*[省市县区镇乡村州旗盟路]");
  private static final Pattern FOREIGN = Pattern.compile("\\p{IsHan}{1,8}(?:[·•]\\p{IsHan}{1,8})+");
  private static final Pattern HAN_NAME = Pattern.compile("[\\p{IsHan}&&[^的了是在把被这那们]]{2,4}");
  private static final Pattern BODY = Pattern.compile("[\\p{IsHan}A-Za-z0-9“”·]{2,24}");

  private final Gazetteer<String> before;
  private final Gazetteer<String> after;
  private final Set<String> surnames;
  private final List<String> sourceEndings;
  private final Set<String> nationalMedia;
  private final List<String> stopwords;
  private final String transliteration;

  private BylineGrammar(
      Gazetteer<String> before, Gazetteer<String> after, Set<String> surnames, List<String> sourceEndings,
      Set<String> nationalMedia, List<String> stopwords, String transliteration) {
    this.before = before;
    this.after = after;
    this.surnames = surnames;
    this.sourceEndings = sourceEndings;
    this.nationalMedia = nationalMedia;
    this.stopwords = stopwords;
    this.transliteration = transliteration;
  }

  /** The grammar over the word lists of the class path. */
  public static BylineGrammar load() {
    List<LexiconLoader.Row> roles = LexiconLoader.rows("lexicon/byline-roles.tsv", 3);
    return new BylineGrammar(
        roles(roles, "after"), roles(roles, "before"),
        surnames(),
        LexiconLoader.words("lexicon/byline-sources.tsv"),
        new HashSet<>(LexiconLoader.words("lexicon/national-media.tsv")),
        LexiconLoader.words("lexicon/byline-stopwords.tsv"),
        String.join("", LexiconLoader.words("lexicon/transliteration.tsv")));
  }

  private static Set<String> surnames() {
    Set<String> surnames = new HashSet<>();
    LexiconLoader.words("lexicon/surnames.tsv").forEach(line -> surnames.addAll(List.of(line.split(" +"))));
    return surnames;
  }

  private static Gazetteer<String> roles(List<LexiconLoader.Row> rows, String unless) {
    Gazetteer.Builder<String> builder = Gazetteer.builder();
    rows.stream().filter(row -> !row.get(1).equals(unless)).forEach(row -> builder.add(row.get(0), role(row)));
    return builder.build();
  }

  private static String role(LexiconLoader.Row row) {
    return row.get(2).equals("-") ? "" : row.get(2);
  }

  /** The names in a byline, in order; empty when the text is no byline. */
  public Optional<List<Byline>> parse(String text) {
    String line = text.strip();
    if (line.isEmpty() || line.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<List<Byline>> source = source(line);
    if (source.isPresent() || stopwords.stream().anyMatch(line::contains)) {
      return source;
    }
    return new Reading(line).names()
        .or(() -> isBody(line) ? Optional.of(List.of(new Byline("", line))) : Optional.empty());
  }

  /** Whether the text says who did what, and not only names: 记者 张三, but not 张三. */
  public boolean namesRole(String text) {
    return parse(text).filter(names -> names.stream().anyMatch(b -> !b.role().isEmpty())).isPresent();
  }

  /** Whether a name is that of a medium of the whole country, from which local papers reprint. */
  public boolean isNationalMedium(String name) {
    return nationalMedia.contains(name);
  }

  /** Whether a text is nothing but a role whose names are still to come: 本报通讯员. */
  public boolean isRoleAlone(String text) {
    return before.contains(text) && text.length() > 1;
  }

  // 来源：《人民日报》 -> 人民日报
  private Optional<List<Byline>> source(String line) {
    Matcher mark = SOURCE_MARK.matcher(line);
    boolean marked = mark.find();
    String name = (marked ? line.substring(mark.end()) : line).replaceAll("[《》]", "").strip();
    boolean known = nationalMedia.contains(name) || marked && line.indexOf('《') >= 0;
    return known || marked && isBody(name) ? Optional.of(List.of(new Byline("", name))) : Optional.empty();
  }

  /** Whether a name is that of a body which may be given as a source: 区民政局. */
  public boolean isBody(String name) {
    return BODY.matcher(name).matches()
        && (nationalMedia.contains(name) || sourceEndings.stream().anyMatch(e -> name.endsWith(e) && longer(name, e)));
  }

  private static boolean longer(String name, String ending) {
    return name.length() > ending.length() || ending.length() > 2;
  }

  private boolean isPerson(String name, boolean afterRole) {
    return FOREIGN.matcher(name).matches() || isTransliterated(name)
        || HAN_NAME.matcher(name).matches() && (afterRole || hasSurname(name) && !PLACE.matcher(name).matches());
  }

  /** 阿不都克里木: longer than a Chinese name, but for one in the characters that write names of other languages. */
  private boolean isTransliterated(String name) {
    long others = name.chars().filter(c -> transliteration.indexOf(c) < 0).count();
    return name.length() > 4 && name.length() <= 8 && others <= 1;
  }

  private boolean hasSurname(String name) {
    return surnames.contains(name.substring(0, 1)) && name.length() <= 3
        || name.length() >= 3 && surnames.contains(name.substring(0, 2));
  }

  /** One walk over a byline. */
  private final class Reading {
    private final String line;
    private final List<Byline> found = new ArrayList<>();
    private String role = "";
    private boolean roleSeen;
    private int withoutRole;
    private int at;

    Reading(String line) {
      this.line = line;
    }

    Optional<List<Byline>> names() {
      boolean read = true;
      while (read && skipSeparator() < line.length()) {
        read = readRoleBehindName() || readRole() || readName();
      }
      return read && !found.isEmpty() ? Optional.of(List.copyOf(found)) : Optional.empty();
    }

    private int skipSeparator() {
      Matcher separator = SEPARATOR.matcher(line).region(at, line.length());
      if (separator.lookingAt()) {
        at = separator.end();
      }
      return at;
    }

    // 张三/文 李四/图, 张三 文/图: the role of the name in front of the stroke, or of all in front at the end.
    private boolean readRoleBehindName() {
      boolean stroke = found.size() > withoutRole && "/／".indexOf(line.charAt(at - 1)) >= 0;
      Optional<Gazetteer.Match<String>> word = found.isEmpty() ? Optional.empty()
          : after.longestAt(line, at).filter(m -> stroke ? isBoundary(m.span().end()) : m.span().end() == line.length());
      word.ifPresent(m -> {
        giveRole(m.values().get(0));
        at = m.span().end();
      });
      return word.isPresent();
    }

    // The role in front of names: a word of one character counts only when it stands alone.
    private boolean readRole() {
      Optional<Gazetteer.Match<String>> word = before.longestAt(line, at)
          .filter(m -> m.span().length() > 1 || isBoundary(m.span().end()));
      if (word.isEmpty() || word.get().span().end() == line.length() && !found.isEmpty()) {
        return false;
      }
      role = word.get().values().get(0);
      roleSeen = true;
      at = word.get().span().end();
      withoutRole = found.size();
      return true;
    }

    private boolean isBoundary(int offset) {
      return offset >= line.length() || SEPARATOR.matcher(line.substring(offset, offset + 1)).matches();
    }

    private boolean readName() {
      int end = wholeBodyEnd();
      end = end > at ? end : nameEnd();
      String name = line.substring(at, end);
      at = end;
      if (closes(name)) {
        return true;
      }
      String bare = withoutAfterWord(name);
      return addPerson(joinSingles(bare)) || addPair(bare) || addBody(bare);
    }

    // 临河融媒 is one body, though 融媒 alone is a role; so is the first part of 临河市融媒体中心记者.
    private int wholeBodyEnd() {
      int end = at;
      while (!isBoundary(end)) {
        end++;
      }
      while (end > at && !(isBody(line.substring(at, end)) && (isBoundary(end) || isRoleAt(end)))) {
        end--;
      }
      return roleSeen ? at : end;
    }

    private boolean isRoleAt(int offset) {
      return before.longestAt(line, offset).filter(m -> m.span().length() > 1).isPresent();
    }

    // A name ends at a separator or where the next role begins: 张三|通讯员李四.
    private int nameEnd() {
      int end = at + 1;
      while (end < line.length() && !isBoundary(end) && !isRoleAt(end)) {
        end++;
      }
      return end;
    }

    // 摄, 供稿: the role of the names before it that have none.
    private boolean closes(String word) {
      if (found.isEmpty() || !after.contains(word)) {
        return false;
      }
      giveRole(after.get(word).get(0));
      return true;
    }

    private void giveRole(String given) {
      found.replaceAll(b -> b.role().isEmpty() ? new Byline(given, b.name()) : b);
    }

    // 张三摄 -> 张三
    private String withoutAfterWord(String name) {
      for (int length = name.length() - 2; length > 0; length--) {
        String tail = name.substring(name.length() - length);
        if (after.contains(tail) && (name.length() - length > 2 || length > 1 || name.length() == 3)
            && isPerson(name.substring(0, name.length() - length), roleSeen)) {
          String bare = name.substring(0, name.length() - length);
          role = role.isEmpty() ? after.get(tail).get(0) : role;
          return bare;
        }
      }
      return name;
    }

    // 张 三: two characters set apart to fill the width of three.
    private String joinSingles(String name) {
      if (name.length() != 1) {
        return name;
      }
      int mark = at;
      skipSeparator();
      if (at < line.length() && isBoundary(at + 1) && before.longestAt(line, at).isEmpty()) {
        String joined = name + line.charAt(at++);
        return joined;
      }
      at = mark;
      return name;
    }

    private boolean addPerson(String name) {
      if (!isPerson(name, roleSeen)) {
        return false;
      }
      return !splitsInTwo(name) && found.add(new Byline(role, name));
    }

    // 王强李明 are two people unless 王强 is a compound surname.
    private boolean addPair(String name) {
      if (!splitsInTwo(name)) {
        return false;
      }
      found.add(new Byline(role, name.substring(0, 2)));
      return found.add(new Byline(role, name.substring(2)));
    }

    private boolean splitsInTwo(String name) {
      return name.length() == 4 && HAN_NAME.matcher(name).matches() && !surnames.contains(name.substring(0, 2))
          && surnames.contains(name.substring(0, 1)) && surnames.contains(name.substring(2, 3));
    }

    private boolean addBody(String name) {
      String bare = name.replaceAll("[《》]", "");
      return isBody(bare) && found.add(new Byline(role, bare));
    }
  }
}
