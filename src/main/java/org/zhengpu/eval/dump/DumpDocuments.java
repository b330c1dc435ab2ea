package org.zhengpu.eval.dump;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhengpu.eval.dump.Dump.Triple;
import org.zhengpu.model.Article;
import org.zhengpu.model.ArticleKind;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Event;
import org.zhengpu.model.EventDate;
import org.zhengpu.model.EventRole;
import org.zhengpu.model.EventType;
import org.zhengpu.model.Evidence;
import org.zhengpu.model.InputException;
import org.zhengpu.model.MappedText;
import org.zhengpu.model.Mention;
import org.zhengpu.model.PageInfo;
import org.zhengpu.model.Post;
import org.zhengpu.model.Relation;
import org.zhengpu.model.RelationType;
import org.zhengpu.model.Span;
import org.zhengpu.rdf.Vocabulary;

/**
 * Makes documents of the articles in a dump, as far as scoring needs them: an N-Quads file in, its documents out. What
 * tells entities apart is their IRI, and what one article calls an entity holds for all, as it does in the graph.
 */
public final class DumpDocuments {

  private static final String ZP = Vocabulary.ZP;
  private static final String TYPE = Vocabulary.RDF + "type";
  private static final Evidence UNKNOWN = new Evidence(new Span(0, 0), "unknown", 0);

  private final Dump dump;
  private final Map<String, EntityId> ids = new HashMap<>();

  private DumpDocuments(Dump dump) {
    this.dump = dump;
  }

  /**
   * Reads all articles of a dump.
   *
   * @throws InputException when there are none
   */
  public static List<Document> read(Path file) {
    try {
      List<Document> documents = new DumpDocuments(Dump.read(file)).documents();
      if (documents.isEmpty()) {
        throw new InputException("There is no article in " + file + "; give a dump in N-Quads (.nq).");
      }
      return documents;
    } catch (CharacterCodingException e) {
      throw new InputException("The dump " + file + " is not UTF-8; give a dump in N-Quads (.nq).", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Document> documents() {
    return dump.graphs().stream().filter(graph -> dump.in(graph).contains(new Triple(graph, TYPE, ZP + "Article")))
        .map(graph -> new Reading(graph).document()).toList();
  }

  private Optional<EntityId> id(String iri) {
    if (!ids.containsKey(iri)) {
      String name = dump.value(iri, Vocabulary.SKOS + "prefLabel");
      type(iri).filter(type -> !name.isBlank()).ifPresent(type -> ids.put(iri, new EntityId(type, name, iri)));
    }
    return Optional.ofNullable(ids.get(iri));
  }

  private Optional<EntityType> type(String iri) {
    List<String> types = dump.values(iri, TYPE);
    return Stream.of(EntityType.values()).filter(type -> types.contains(ZP + type.id())).findFirst();
  }

  private Evidence evidence(String iri) {
    String rule = dump.value(iri, ZP + "rule");
    return rule.isBlank() ? UNKNOWN
        : new Evidence(UNKNOWN.span(), rule, probability(dump.value(iri, ZP + "confidence")));
  }

  private static double probability(String text) {
    try {
      return Math.max(0, Math.min(1, Double.parseDouble(text)));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** The work on one article. */
  private final class Reading {

    private final List<Triple> triples;
    private final String graph;
    private final Document text;

    Reading(String graph) {
      this.graph = graph;
      this.triples = dump.in(graph);
      String title = String.join(" ", dump.values(graph, Vocabulary.DCT + "title")).replace('\n', ' ');
      String body = String.join(" ", dump.values(graph, Vocabulary.NIF + "isString"));
      this.text = Document.of(new Article(
          ArticleKind.NEWS, MappedText.of(title), List.of(), MappedText.of(body), PageInfo.UNKNOWN, graph));
    }

    Document document() {
      List<Entity> entities = entities();
      return text.withMentions(entities.stream().flatMap(entity -> entity.mentions().stream()).toList())
          .withEntities(entities).withPosts(posts()).withRelations(relations()).withEvents(events());
    }

    private Stream<Triple> of(String property) {
      return triples.stream().filter(triple -> triple.property().equals(property));
    }

    private List<Entity> entities() {
      Set<String> named = of(ZP + "mentions").filter(t -> t.subject().equals(graph)).map(Triple::object)
          .collect(Collectors.toSet());
      Set<String> all = new LinkedHashSet<>(named);
      of(TYPE).map(Triple::subject).filter(iri -> type(iri).isPresent()).forEach(all::add);
      Map<String, List<Mention>> mentions = mentions();
      return all.stream().flatMap(iri -> id(iri).stream().map(id -> new Entity(
          id, labels(iri), mentions.getOrDefault(iri, List.of()), !named.contains(iri), ""))).toList();
    }

    private TreeSet<String> labels(String iri) {
      TreeSet<String> labels = new TreeSet<>(dump.values(iri, Vocabulary.SKOS + "prefLabel"));
      labels.addAll(dump.values(iri, Vocabulary.SKOS + "altLabel"));
      return labels;
    }

    private Map<String, List<Mention>> mentions() {
      Map<String, List<Mention>> mentions = new HashMap<>();
      of(Vocabulary.ITSRDF + "taIdentRef").forEach(link -> mention(link.subject(), link.object())
          .ifPresent(mention -> mentions.computeIfAbsent(link.object(), iri -> new ArrayList<>()).add(mention)));
      return mentions;
    }

    /** {@code ARTICLE#char=12,15}: the name of a phrase tells where it stands. */
    private Optional<Mention> mention(String phrase, String entity) {
      String words = dump.value(phrase, Vocabulary.NIF + "anchorOf");
      return span(phrase).filter(span -> !span.isEmpty() && span.of(text.text()).equals(words))
          .flatMap(span -> type(entity).map(type -> new Mention(span, words, type, dump.value(phrase, ZP + "rule"),
              probability(dump.value(phrase, Vocabulary.ITSRDF + "taConfidence")))));
    }

    private Optional<Span> span(String phrase) {
      try {
        int origin = phrase.contains("#title=") ? 0 : text.bodyBegin();
        int begin = Integer.parseInt(dump.value(phrase, Vocabulary.NIF + "beginIndex"));
        int end = Integer.parseInt(dump.value(phrase, Vocabulary.NIF + "endIndex"));
        return Optional.of(new Span(
            text.text().offsetByCodePoints(origin, begin), text.text().offsetByCodePoints(origin, end)));
      } catch (NumberFormatException | IndexOutOfBoundsException e) {
        return Optional.empty();
      }
    }

    private List<Post> posts() {
      List<Post> posts = new ArrayList<>();
      of(ZP + "holdsPost").forEach(triple -> {
        Optional<EntityId> person = id(triple.subject()).filter(id -> id.type() == EntityType.PERSON);
        Optional<EntityId> body = id(dump.value(triple.object(), ZP + "postIn")).filter(id -> id.type().isBody());
        String title = dump.value(triple.object(), ZP + "postTitle");
        if (person.isPresent() && body.isPresent() && !title.isBlank()) {
          posts.add(new Post(person.get(), title, body.get(), Post.Change.HOLDS, tenure(triple)));
        }
      });
      return posts;
    }

    private Evidence tenure(Triple held) {
      return of(ZP + "holder").filter(t -> t.object().equals(held.subject())).map(Triple::subject)
          .filter(tenure -> dump.values(tenure, ZP + "post").contains(held.object()))
          .findFirst().map(DumpDocuments.this::evidence).orElse(UNKNOWN);
    }

    private List<Relation> relations() {
      return Stream.of(RelationType.values()).flatMap(type -> of(ZP + type.id()).flatMap(triple ->
          id(triple.subject()).flatMap(subject -> id(triple.object()).filter(object -> !object.equals(subject))
              .map(object -> new Relation(subject, type, object, statement(triple)))).stream())).toList();
    }

    private Evidence statement(Triple said) {
      return of(Vocabulary.RDF + "subject").filter(t -> t.object().equals(said.subject())).map(Triple::subject)
          .filter(node -> dump.value(node, Vocabulary.RDF + "predicate").equals(said.property())
              && dump.value(node, Vocabulary.RDF + "object").equals(said.object()))
          .findFirst().map(DumpDocuments.this::evidence).orElse(UNKNOWN);
    }

    private List<Event> events() {
      return triples.stream().filter(t -> t.property().equals(TYPE) && t.object().equals(ZP + "Event"))
          .map(Triple::subject).distinct().sorted().map(this::event).toList();
    }

    private Event event(String iri) {
      String label = Stream.of(Vocabulary.RDFS + "label", Vocabulary.SKOS + "prefLabel")
          .map(property -> dump.value(iri, property)).filter(text -> !text.isBlank()).findFirst().orElse("?");
      String kind = dump.value(iri, ZP + "eventType");
      EventType type = Stream.of(EventType.values()).filter(t -> kind.equals(ZP + t.id())).findFirst()
          .orElse(EventType.OTHER);
      Map<EventRole, List<EntityId>> roles = new EnumMap<>(EventRole.class);
      for (EventRole role : EventRole.values()) {
        roles.put(role, dump.values(iri, ZP + role.id()).stream().distinct()
            .flatMap(entity -> id(entity).stream()).toList());
      }
      return new Event(type, label, date(iri), roles, evidence(iri));
    }

    private EventDate date(String iri) {
      try {
        return new EventDate(dump.value(iri, ZP + "date"), dump.value(iri, ZP + "endDate"));
      } catch (IllegalArgumentException e) {
        return EventDate.UNKNOWN;
      }
    }
  }
}
