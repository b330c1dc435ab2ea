package org.zhengpu.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.Event;
import org.zhengpu.model.EventRole;
import org.zhengpu.model.Post;

/** Writes documents as N-Quads with no more than scoring needs, so that scoring is tested apart from the graph. */
public final class SmallDump {

  private static final String ZP = "https://w3id.org/zhengpu/ontology#";
  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final Map<EventRole, String> SLOTS = Map.of(
      EventRole.ORGANIZER, "organizer", EventRole.LEAD, "lead", EventRole.PARTICIPANT, "participant",
      EventRole.PLACE, "place", EventRole.PROGRAMME, "programme");

  private final List<String> quads = new ArrayList<>();
  private final String article;

  private SmallDump(int number) {
    article = "urn:article:%03d".formatted(number);
  }

  public static String of(List<Document> documents) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < documents.size(); i++) {
      SmallDump dump = new SmallDump(i);
      dump.write(documents.get(i));
      dump.quads.forEach(quad -> all.append(quad).append('\n'));
    }
    return all.toString();
  }

  private void write(Document document) {
    link(article, TYPE, ZP + "Article");
    text(article, "http://purl.org/dc/terms/title", document.article().title().text());
    text(article, "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#isString",
        document.article().body().text());
    document.entities().forEach(this::write);
    document.posts().forEach(this::write);
    document.relations().forEach(r -> link(iri(r.subject()), ZP + r.type().id(), iri(r.object())));
    for (int i = 0; i < document.events().size(); i++) {
      write(document.events().get(i), "%s:event:%03d".formatted(article, i));
    }
  }

  private void write(Entity entity) {
    String iri = iri(entity.id());
    link(iri, TYPE, ZP + entity.type().id());
    text(iri, SKOS + "prefLabel", entity.name());
    entity.aliases().forEach(alias -> text(iri, SKOS + "altLabel", alias));
    if (!entity.implied()) {
      link(article, ZP + "mentions", iri);
    }
  }

  private void write(Post post) {
    String iri = iri(post.body()) + ":" + hex(post.title());
    link(iri(post.person()), ZP + "holdsPost", iri);
    text(iri, ZP + "postTitle", post.title());
    link(iri, ZP + "postIn", iri(post.body()));
  }

  private void write(Event event, String iri) {
    link(iri, TYPE, ZP + "Event");
    link(iri, ZP + "eventType", ZP + event.type().id());
    text(iri, SKOS + "prefLabel", event.label());
    text(iri, ZP + "date", event.date().begin());
    text(iri, ZP + "endDate", event.date().end());
    SLOTS.forEach((role, slot) -> event.in(role).forEach(id -> link(iri, ZP + slot, iri(id))));
  }

  private static String iri(EntityId id) {
    return "urn:" + id.type().ordinal() + ":" + hex(id.name()) + ":" + hex(id.context());
  }

  private static String hex(String text) {
    StringBuilder hex = new StringBuilder();
    text.chars().forEach(c -> hex.append("%04x".formatted(c)));
    return hex.toString();
  }

  private void link(String s, String p, String o) {
    quads.add("<%s> <%s> <%s> <%s> .".formatted(s, p, o, article));
  }

  private void text(String s, String p, String o) {
    String escaped = o.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    quads.add("<%s> <%s> \"%s\" <%s> .".formatted(s, p, escaped, article));
  }
}
