package org.zhengpu.eval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.zhengpu.PlainSentences;
import org.zhengpu.eval.align.Aligner;
import org.zhengpu.eval.align.PageAlignment;
import org.zhengpu.eval.gold.GoldDocuments;
import org.zhengpu.eval.gold.GoldPage;
import org.zhengpu.eval.gold.Sheet;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Event;
import org.zhengpu.model.EventDate;
import org.zhengpu.model.EventRole;
import org.zhengpu.model.EventType;
import org.zhengpu.model.Evidence;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Relation;
import org.zhengpu.model.RelationType;
import org.zhengpu.model.Span;

/** One invented page with its annotations, and the document that says just what they say, to be spoilt by tests. */
public final class Sluice {

  public static final EntityId BUREAU = new EntityId(EntityType.AGENCY, "云岭县水利局", "");
  public static final EntityId LEADER = new EntityId(EntityType.PERSON, "方可舟", "");
  public static final EntityId TOWN = new EntityId(EntityType.PLACE, "青石镇", "");
  public static final EntityId STATION = new EntityId(EntityType.ORGANIZATION, "青石镇农机站", "");
  public static final Evidence EVIDENCE = new Evidence(new Span(0, 1), "test.rule", 0.9);

  private static final String TITLE = "云岭县水利局检修水闸";
  private static final String BODY = "5月3日，县水利局局长方可舟带队到青石镇检修水闸。青石镇农机站参加。";
  private static final String GOLD = """
      {"file": "p.txt", "source": "云岭报", "date": "2023-05-05", "scope": "云南省/云岭县", "articles": [
        {"id": "p-1", "title": "%s", "starts": "5月3日，县水利局", "ends": "农机站参加。", "kind": "news",
         "entities": [
           {"type": "Agency", "name": "云岭县水利局", "aliases": ["县水利局"]},
           {"type": "Person", "name": "方可舟"},
           {"type": "Place", "name": "青石镇"},
           {"type": "Organization", "name": "青石镇农机站"}],
         "posts": [{"person": "方可舟", "title": "局长", "org": "云岭县水利局"}],
         "events": [{"type": "inspection", "label": "检修水闸", "date": "2023-05-03", "organizers": [],
           "leads": ["方可舟"], "participants": ["青石镇农机站"], "places": ["青石镇"], "programmes": []}],
         "relations": [{"s": "青石镇农机站", "p": "locatedIn", "o": "青石镇"}]}]}
      """;

  private Sluice() {}

  public static Sheet sheet() {
    return sheet(TITLE);
  }

  /** The page under another headline. */
  public static Sheet sheet(String title) {
    try {
      return new Sheet(GoldPage.parse(GOLD.formatted(title)), title + "\n" + BODY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Document document() {
    return document(sheet());
  }

  public static Document document(Sheet sheet) {
    return new GoldDocuments(new PlainSentences()).of(sheet.gold(), sheet.text()).get(0)
        .withRelations(List.of(new Relation(STATION, RelationType.LOCATED_IN, TOWN, EVIDENCE)))
        .withEvents(List.of(event(EventType.INSPECTION, "2023-05-03", LEADER)));
  }

  public static Event event(EventType type, String date, EntityId lead) {
    return new Event(type, "检修", EventDate.of(date), Map.of(EventRole.LEAD, List.of(lead),
        EventRole.PARTICIPANT, List.of(STATION), EventRole.PLACE, List.of(TOWN)), EVIDENCE);
  }

  /** What becomes of the document when the entity is replaced by one that is called and typed so. */
  public static Document with(EntityId old, EntityType type, String words) {
    Document document = document();
    return changed(document, old, entity -> List.of(named(document, type, words)));
  }

  public static Document without(EntityId old) {
    return changed(document(), old, entity -> List.of());
  }

  private static Document changed(Document document, EntityId old, Function<Entity, List<Entity>> change) {
    List<Entity> entities = new ArrayList<>();
    document.entities().forEach(e -> entities.addAll(e.id().equals(old) ? change.apply(e) : List.of(e)));
    return document
        .withMentions(entities.stream().flatMap(entity -> entity.mentions().stream()).toList())
        .withEntities(entities);
  }

  /** An entity that is named where its words stand first. */
  public static Entity named(Document document, EntityType type, String words) {
    int at = document.text().indexOf(words);
    Mention mention = new Mention(new Span(at, at + words.length()), words, type, "test.name", 0.8);
    return Entity.named(new EntityId(type, words, ""), List.of(), List.of(mention));
  }

  public static List<PageAlignment> align(Document... documents) {
    return new Aligner().align(List.of(sheet()), List.of(documents));
  }
}
