package org.zhengpu.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengpu.PlainSentences;
import org.zhengpu.lexicon.LexiconLoader.Row;
import org.zhengpu.model.Article;
import org.zhengpu.model.ArticleKind;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Evidence;
import org.zhengpu.model.MappedText;
import org.zhengpu.model.Mention;
import org.zhengpu.model.PageInfo;
import org.zhengpu.model.Post;
import org.zhengpu.model.Scope;
import org.zhengpu.model.Span;

/**
 * Texts for tests, with their names marked: {@code 【B县水利局】检查【P河湾镇】}. The letter tells the kind: O an
 * official, N another person, B an agency, C an organization, P a place, G a programme; {@code 【P我县=云岭县】} gives the
 * canonical name of a form.
 */
public final class MarkedText {

  private static final Pattern MARK = Pattern.compile("【([ONBCPG])([^】=]+)(?:=([^】]+))?】");
  private static final PageInfo INFO =
      new PageInfo("云岭报", LocalDate.of(2023, 5, 10), Scope.parse("江南省/云州市/云岭县"), "", "");

  private MarkedText() {}

  /** A document from a row of a case file: headline ({@code -} for none) and body. */
  public static Document document(Row row) {
    return document(row.get(0).equals("-") ? "" : row.get(0), row.get(1));
  }

  /** A document with headline and body; an empty headline is none. */
  public static Document document(String title, String body) {
    Article article = new Article(ArticleKind.NEWS, MappedText.of(plain(title)), List.of(),
        MappedText.of(plain(body)), INFO, "test.txt");
    Document document = new PlainSentences().annotate(Document.of(article));
    return withNames(document, title.isEmpty() ? body : title + "\n" + body);
  }

  private static String plain(String marked) {
    return MARK.matcher(marked).replaceAll("$2");
  }

  private static Document withNames(Document document, String marked) {
    Map<EntityId, List<Mention>> mentions = new LinkedHashMap<>();
    List<Post> posts = new ArrayList<>();
    Matcher matcher = MARK.matcher(marked);
    int dropped = 0;
    while (matcher.find()) {
      int begin = matcher.start() - dropped;
      Span span = new Span(begin, begin + matcher.group(2).length());
      EntityType type = type(matcher.group(1));
      String name = matcher.group(3) == null ? matcher.group(2) : matcher.group(3);
      EntityId id = new EntityId(type, name, "");
      mentions.computeIfAbsent(id, i -> new ArrayList<>())
          .add(new Mention(span, matcher.group(2), type, "test", 1));
      if (matcher.group(1).equals("O")) {
        posts.add(new Post(id, "县长", new EntityId(EntityType.AGENCY, "云岭县人民政府", ""), Post.Change.HOLDS,
            new Evidence(span, "test", 1)));
      }
      dropped += matcher.group().length() - span.length();
    }
    List<Entity> entities = new ArrayList<>();
    mentions.forEach((id, list) ->
        entities.add(Entity.named(id, list.stream().map(Mention::text).toList(), list)));
    return document.withMentions(mentions.values().stream().flatMap(List::stream).toList())
        .withEntities(entities).withPosts(posts);
  }

  private static EntityType type(String letter) {
    return switch (letter) {
      case "O", "N" -> EntityType.PERSON;
      case "B" -> EntityType.AGENCY;
      case "C" -> EntityType.ORGANIZATION;
      case "P" -> EntityType.PLACE;
      default -> EntityType.PROGRAMME;
    };
  }
}
