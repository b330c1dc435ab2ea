package org.zhengpu.entity;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.LexiconLoader.Row;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Scope;

/**
 * Links programmes: “某某”党建品牌, “某某” and 某某活动 are one. A programme is known by its name within a city. May be shared
 * between threads.
 */
final class ProgrammeLinker {

  private static final Pattern QUOTED = Pattern.compile("[“‘「『《]([^“”‘’「」『』《》]{4,})[”’」』》]");
  private static final Pattern MARKS = Pattern.compile("[“”‘’「」『』《》]");
  private static final Pattern COUNT = Pattern.compile("^(?:首[届期季批次]|第[一二三四五六七八九十百\\d]+[届期季批次]|(?:19|20)\\d\\d年度?)+");
  private static final int SHORTEST_PART = 4;
  private static final int CITY_DEPTH = 2;

  private final List<Row> tails = LexiconLoader.rows("lexicon/programme-tails.tsv", 2).stream()
      .sorted(Comparator.comparingInt((Row row) -> row.get(0).length()).reversed().thenComparing(row -> row.get(0)))
      .toList();

  private final Set<String> longerBy = tails.stream().filter(tail -> !tail.get(1).isEmpty()).map(tail -> tail.get(0))
      .collect(Collectors.toSet());

  void link(Document document, Links links) {
    List<Mention> programmes =
        document.mentions().stream().filter(m -> m.type() == EntityType.PROGRAMME).toList();
    List<String> names = programmes.stream().map(this::name).toList();
    Scope paper = document.article().info().scope();
    String city = new Scope(paper.path().subList(0, Math.min(CITY_DEPTH, paper.path().size()))).toString();
    for (int i = 0; i < names.size(); i++) {
      String fullest = fullest(programmes.get(i), names.get(i), names);
      links.add(new EntityId(EntityType.PROGRAMME, fullest, city), programmes.get(i));
    }
  }

  /** What stands in quotation marks; else the name without count and without what only says its sort. */
  private String name(Mention programme) {
    if (programme.text().startsWith("《")) {
      return programme.name();
    }
    Matcher quoted = QUOTED.matcher(programme.name());
    if (quoted.find() && !quoted.find()) {
      return inside(programme.name());
    }
    String plain = MARKS.matcher(programme.name()).replaceAll("");
    String counted = COUNT.matcher(plain).replaceFirst("");
    return tails.stream()
        .filter(tail -> tail.get(1).isEmpty() && counted.endsWith(tail.get(0)))
        .map(tail -> counted.substring(0, counted.length() - tail.get(0).length()))
        .filter(stem -> stem.length() >= SHORTEST_PART)
        .findFirst().orElse(counted.isEmpty() ? programme.text() : counted);
  }

  private static String inside(String name) {
    Matcher quoted = QUOTED.matcher(name);
    return quoted.find() ? quoted.group(1) : name;
  }

  /** 爱心托管班 is the 职工子女爱心托管班 of the same article, 乡村振兴 its 乡村振兴战略. */
  private String fullest(Mention programme, String name, List<String> names) {
    boolean quoted = MARKS.matcher(programme.text()).find();
    return names.stream()
        .filter(other -> isLonger(quoted, name, other))
        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .orElse(name);
  }

  /** A name in quotation marks is its own, whatever ends in it. */
  private boolean isLonger(boolean quoted, String name, String other) {
    if (quoted && other.contains("“" + name + "”")) { // “英才”十条 of 《某县“英才”十条》
      return true;
    }
    boolean end = !quoted && name.length() >= SHORTEST_PART && other.endsWith(name);
    return end || other.startsWith(name) && longerBy.contains(other.substring(name.length()));
  }
}
