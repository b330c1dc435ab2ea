package org.zhengpu.rdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengpu.model.Article;
import org.zhengpu.model.ArticleKind;
import org.zhengpu.model.Byline;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Event;
import org.zhengpu.model.EventDate;
import org.zhengpu.model.EventRole;
import org.zhengpu.model.EventType;
import org.zhengpu.model.Evidence;
import org.zhengpu.model.MappedText;
import org.zhengpu.model.Mention;
import org.zhengpu.model.PageInfo;
import org.zhengpu.model.Post;
import org.zhengpu.model.Relation;
import org.zhengpu.model.RelationType;
import org.zhengpu.model.Scope;
import org.zhengpu.model.Sentence;
import org.zhengpu.model.Span;

/** Documents made by hand, about invented people in the invented district 云溪区. */
public final class SampleDocuments {

  public static final EntityId PERSON = new EntityId(EntityType.PERSON, "𠮷小川", "江口省/临水市/云溪区");
  public static final EntityId GOVERNMENT = new EntityId(EntityType.AGENCY, "云溪区人民政府", "");
  public static final EntityId BUREAU = new EntityId(EntityType.AGENCY, "云溪区民政局", "");
  public static final EntityId DISTRICT = new EntityId(EntityType.PLACE, "云溪区", "江口省/临水市");
  public static final EntityId PROGRAMME = new EntityId(EntityType.PROGRAMME, "暖灯工程", "");

  private static final String TITLE = "𠮷小川到区民政局调研暖灯工程";
  private static final String BODY = "云溪讯 3月4日，副区长𠮷小川到区民政局调研。区民政局在全区推行“暖灯工程”。";

  private SampleDocuments() {}

  public static Article article(String title, String body, @Nullable LocalDate date) {
    PageInfo info = new PageInfo("云溪晚报", date, Scope.parse("江口省/临水市/云溪区"), "第2版", "");
    return new Article(
        ArticleKind.NEWS, MappedText.of(title), List.of(new Byline("记者", "柳三变")), MappedText.of(body), info,
        "sample.txt");
  }

  /** A document with everything in it: a rare character in a name, an implied body, a post, a relation, an event. */
  public static Document inspection() {
    return inspection(LocalDate.of(2024, 3, 5));
  }

  public static Document inspection(@Nullable LocalDate date) {
    Document empty = Document.of(article(TITLE, BODY, date));
    String text = empty.text();
    Span title = new Span(0, TITLE.length());
    int second = text.indexOf("区民政局在");
    Span first = new Span(empty.bodyBegin(), second);
    Evidence post = new Evidence(span(text, "副区长𠮷小川"), "post.title-name", 0.9);
    Evidence runs = new Evidence(span(text, "推行“暖灯工程”"), "relation.runs", 0.8);
    Evidence visit = new Evidence(span(text, "3月4日"), "event.inspection", 0.75);
    return empty
        .withSentences(List.of(new Sentence(title), new Sentence(first), new Sentence(new Span(second, text.length()))))
        .withMentions(mentions(text))
        .withEntities(entities(mentions(text)))
        .withPosts(List.of(new Post(PERSON, "副区长", GOVERNMENT, Post.Change.HOLDS, post)))
        .withRelations(List.of(
            new Relation(BUREAU, RelationType.RUNS, PROGRAMME, runs),
            new Relation(PROGRAMME, RelationType.COVERS, DISTRICT, runs)))
        .withEvents(List.of(new Event(
            EventType.INSPECTION, "𠮷小川调研区民政局", EventDate.of("2024-03-04"),
            Map.of(EventRole.LEAD, List.of(PERSON), EventRole.PLACE, List.of(DISTRICT),
                EventRole.PARTICIPANT, List.of(BUREAU)),
            visit)));
  }

  /** The inspection with one post put in the place of its own. */
  public static Document withPost(Post.Change change, EventDate effective) {
    Document document = inspection();
    Post post = document.posts().get(0);
    return document.withPosts(
        List.of(new Post(post.person(), post.title(), post.body(), change, post.evidence(), effective)));
  }

  private static List<Mention> mentions(String text) {
    List<Mention> mentions = new ArrayList<>();
    all(text, "𠮷小川").forEach(s -> mentions.add(mention(text, s, EntityType.PERSON)));
    all(text, "区民政局").forEach(s -> mentions.add(mention(text, s, EntityType.AGENCY)));
    all(text, "暖灯工程").forEach(s -> mentions.add(mention(text, s, EntityType.PROGRAMME)));
    all(text, "全区").forEach(s -> mentions.add(mention(text, s, EntityType.PLACE)));
    return mentions;
  }

  private static List<Entity> entities(List<Mention> mentions) {
    Entity district = Entity.named(DISTRICT, List.of("全区"), of(mentions, EntityType.PLACE));
    return List.of(
        Entity.named(PERSON, List.of(), of(mentions, EntityType.PERSON)),
        Entity.implied(GOVERNMENT),
        Entity.named(BUREAU, List.of("区民政局"), of(mentions, EntityType.AGENCY)),
        new Entity(DISTRICT, district.aliases(), district.mentions(), false, "999999"),
        Entity.named(PROGRAMME, List.of("暖灯工程"), of(mentions, EntityType.PROGRAMME)));
  }

  private static List<Mention> of(List<Mention> mentions, EntityType type) {
    return mentions.stream().filter(m -> m.type() == type).toList();
  }

  private static Mention mention(String text, Span span, EntityType type) {
    return new Mention(span, span.of(text), type, "test.lexicon", 0.95);
  }

  private static Span span(String text, String words) {
    int begin = text.indexOf(words);
    return new Span(begin, begin + words.length());
  }

  private static List<Span> all(String text, String words) {
    List<Span> spans = new ArrayList<>();
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      spans.add(new Span(at, at + words.length()));
    }
    return spans;
  }
}
