package org.zhengpu.eval.gold;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhengpu.model.EntityType;

/**
 * One article of a gold page, with all that it says. Items marked optional cost nothing when missed or found.
 *
 * @param id a short name for messages
 * @param title the headline; empty when none is printed
 * @param starts the first characters of the body
 * @param ends the last characters of the body
 * @param kind {@code news}, {@code feature}, {@code editorial}, {@code caption} or {@code fragment}
 * @param byline who wrote it
 * @param entities what it names, and what is certain though not named
 * @param posts who holds which post
 * @param events what happened
 * @param relations how the entities are related
 * @param source the paper, where it is not that of the page
 * @param date the issue date, where it is not that of the page
 * @param scope the division that the paper serves, where it is not that of the page
 */
public record GoldArticle(
    String id, String title, String starts, String ends, String kind, List<Name> byline, List<GoldEntity> entities,
    List<GoldPost> posts, List<GoldEvent> events, List<GoldRelation> relations,
    String source, String date, String scope) {

  public GoldArticle(
      @Nullable String id, @Nullable String title, @Nullable String starts, @Nullable String ends,
      @Nullable String kind, @Nullable List<Name> byline, @Nullable List<GoldEntity> entities,
      @Nullable List<GoldPost> posts, @Nullable List<GoldEvent> events, @Nullable List<GoldRelation> relations,
      @Nullable String source, @Nullable String date, @Nullable String scope) {
    this.id = orEmpty(id);
    this.title = orEmpty(title);
    this.starts = orEmpty(starts);
    this.ends = orEmpty(ends);
    this.kind = orEmpty(kind);
    this.byline = orEmpty(byline);
    this.entities = orEmpty(entities);
    this.posts = orEmpty(posts);
    this.events = orEmpty(events);
    this.relations = orEmpty(relations);
    this.source = orEmpty(source);
    this.date = day(date);
    this.scope = orEmpty(scope);
  }

  /** What an article of the system that is no article is compared with: nothing. */
  public static GoldArticle none() {
    return new GoldArticle("extra", null, null, null, null, null, null, null, null, null, null, null, null);
  }

  /** A text that must be there. */
  static String required(@Nullable String text, String demand) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException(demand + ".");
    }
    return text;
  }

  /** A day such as 2022-07-05, or nothing. */
  static String day(@Nullable String date) {
    try {
      return date == null || date.isEmpty() ? "" : LocalDate.parse(date).toString();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("'" + date + "' is not a day such as 2022-07-05.", e);
    }
  }

  public static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  public static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /** A piece continued from another page need not be found. */
  public boolean isFragment() {
    return kind.equals("fragment");
  }

  /** A printed name of the byline, with its role. */
  public record Name(@Nullable String role, String name) {}

  /** A thing that the article names; {@code implied} when it is certain but not named. */
  public record GoldEntity(
      String type, String name, @Nullable List<String> aliases, boolean implied, boolean optional) {

    public GoldEntity {
      required(name, "An entity has a name");
      if (Stream.of(EntityType.values()).noneMatch(known -> known.id().equals(type))) {
        throw new IllegalArgumentException("There is no entity type '" + type + "' (" + name + ").");
      }
    }

    /** Name and aliases. */
    public Stream<String> names() {
      return Stream.concat(Stream.of(name), orEmpty(aliases).stream());
    }

    public boolean isFree() {
      return implied || optional;
    }
  }

  /** That a person holds a post. */
  public record GoldPost(String person, String title, @Nullable String org, boolean optional) {
    public GoldPost {
      required(person, "A post has a person");
      required(title, "A post has a title");
    }
  }

  /** Something that happened at one time. */
  public record GoldEvent(
      String type, String label, @Nullable String date, @Nullable List<String> organizers,
      @Nullable List<String> leads, @Nullable List<String> participants, @Nullable List<String> places,
      @Nullable List<String> programmes, boolean optional) {
    public GoldEvent {
      required(type, "An event has a type");
      required(label, "An event has a label");
    }
  }

  /** That two entities are related. */
  public record GoldRelation(String s, String p, String o, boolean optional) {
    public GoldRelation {
      required(s, "A relation has a subject");
      required(p, "A relation has a property");
      required(o, "A relation has an object");
    }
  }
}
