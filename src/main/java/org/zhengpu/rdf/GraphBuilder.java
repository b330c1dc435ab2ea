package org.zhengpu.rdf;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.zhengpu.model.Article;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Event;
import org.zhengpu.model.EventRole;
import org.zhengpu.model.Evidence;
import org.zhengpu.model.Mention;
import org.zhengpu.model.PageInfo;
import org.zhengpu.model.Post;
import org.zhengpu.model.Relation;

/**
 * Writes down what an article says: a {@link Document} in, the quads of its graph out. The graph's name is the
 * article's IRI, and nothing goes into it that the article does not say.
 *
 * <p>A tenure, an event and, for a plain triple, a {@code zp:Statement} carry the rule that made them, how sure it is,
 * and the sentence. Immutable, may be shared between threads.
 */
public final class GraphBuilder {

  private final IriMinter iris;

  public GraphBuilder(IriMinter iris) {
    this.iris = iris;
  }

  /** The quads of a document, sorted, without repeats: the same document always gives the same list. */
  public List<Quad> build(Document document) {
    Node article = uri(iris.article(document.article()));
    QuadSink sink = new QuadSink(article);
    new Writer(document, article, sink, new Passages(document, article, sink)).write();
    return sink.sorted();
  }

  private static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }

  /** The work on one document. */
  private final class Writer {

    private final Document document;
    private final Node article;
    private final QuadSink sink;
    private final Passages passages;

    Writer(Document document, Node article, QuadSink sink, Passages passages) {
      this.document = document;
      this.article = article;
      this.sink = sink;
      this.passages = passages;
    }

    void write() {
      article();
      entities().values().forEach(this::entity);
      document.posts().forEach(this::post);
      document.relations().forEach(this::relation);
      document.events().forEach(this::event);
    }

    private void article() {
      Article source = document.article();
      sink.add(article, Vocabulary.TYPE, Vocabulary.ARTICLE);
      sink.chinese(article, Vocabulary.TITLE, source.title().text());
      sink.text(article, Vocabulary.IS_STRING, source.body().text());
      sink.text(article, Vocabulary.ARTICLE_KIND, source.kind().id());
      source.bylines().forEach(byline -> sink.chinese(article, Vocabulary.BYLINE, byline.printed()));
      sink.text(article, Vocabulary.PAGE_FILE, source.file());
      origin(source.info());
    }

    private void origin(PageInfo info) {
      issued(article, Vocabulary.ISSUED);
      sink.text(article, Vocabulary.SOURCE, info.source());
      sink.text(article, Vocabulary.SCOPE, info.scope().toString());
      sink.text(article, Vocabulary.PAGE, info.page());
      if (!info.url().isEmpty()) {
        sink.add(article, Vocabulary.URL, Literals.iri(info.url()));
      }
    }

    /** Those of the document, and what else its statements speak of, so that every node has a type and a name. */
    private Map<EntityId, Entity> entities() {
      Map<EntityId, Entity> all = new TreeMap<>();
      document.entities().forEach(entity -> all.put(entity.id(), entity));
      Stream<EntityId> posts = document.posts().stream().flatMap(p -> Stream.of(p.person(), p.body()));
      Stream<EntityId> relations = document.relations().stream().flatMap(r -> Stream.of(r.subject(), r.object()));
      Stream<EntityId> events =
          document.events().stream().flatMap(e -> e.roles().values().stream()).flatMap(List::stream);
      Stream.of(posts, relations, events).flatMap(s -> s).forEach(id -> all.putIfAbsent(id, Entity.implied(id)));
      return all;
    }

    private void entity(Entity entity) {
      Node node = node(entity.id());
      sink.add(node, Vocabulary.TYPE, Vocabulary.classOf(entity.type()));
      sink.chinese(node, Vocabulary.PREF_LABEL, entity.name());
      entity.aliases().forEach(alias -> sink.chinese(node, Vocabulary.ALT_LABEL, alias));
      if (!entity.code().isEmpty()) {
        sink.add(node, Vocabulary.TYPE, Vocabulary.DIVISION);
        sink.text(node, Vocabulary.DIVISION_CODE, entity.code());
      }
      if (!entity.implied()) {
        sink.add(article, Vocabulary.MENTIONS, node);
      }
      entity.mentions().forEach(mention -> mention(mention, node));
    }

    private void mention(Mention mention, Node entity) {
      Node node = passages.phrase(mention.span());
      sink.add(node, Vocabulary.IDENT_REF, entity);
      sink.add(node, Vocabulary.SENTENCE, passages.sentenceOf(mention.span()));
      sink.text(node, Vocabulary.RULE, mention.rule());
      sink.add(node, Vocabulary.IDENT_CONFIDENCE, Literals.probability(mention.confidence()));
    }

    private void post(Post post) {
      Node person = node(post.person());
      Node office = uri(iris.post(post.body(), post.title()));
      sink.add(office, Vocabulary.TYPE, Vocabulary.POST_CLASS);
      sink.chinese(office, Vocabulary.LABEL, post.body().name() + post.title());
      sink.chinese(office, Vocabulary.POST_TITLE, post.title());
      sink.add(office, Vocabulary.POST_IN, node(post.body()));
      if (post.body().type() == EntityType.AGENCY) {
        sink.add(person, Vocabulary.TYPE, Vocabulary.OFFICIAL);
      }
      tenure(post, person, office);
    }

    private void tenure(Post post, Node person, Node office) {
      Node tenure = uri(iris.tenure(post.person(), post.body(), post.title(), document.article().info()));
      sink.add(tenure, Vocabulary.TYPE, Vocabulary.TENURE);
      sink.add(tenure, Vocabulary.HOLDER, person);
      sink.add(tenure, Vocabulary.POST, office);
      evidence(tenure, post.evidence());
      if (post.change() != Post.Change.REMOVED) {
        sink.add(person, Vocabulary.HOLDS_POST, office);
        issued(tenure, Vocabulary.OBSERVED_ON);
      }
      if (post.change() != Post.Change.HOLDS) {
        change(tenure, post);
      }
    }

    /** 任命, 免去: what the text states. A day on which somebody is seen in office is neither a start nor an end. */
    private void change(Node tenure, Post post) {
      boolean begins = post.change() == Post.Change.APPOINTED;
      sink.add(tenure, Vocabulary.CHANGE, Vocabulary.individual(post.change()));
      if (post.effective().isKnown()) {
        Node date = Literals.partialDate(post.effective().begin());
        sink.add(tenure, begins ? Vocabulary.STATED_START : Vocabulary.STATED_END, date);
      }
    }

    private void relation(Relation relation) {
      Node subject = node(relation.subject());
      Node property = Vocabulary.property(relation.type());
      Node object = node(relation.object());
      sink.add(subject, property, object);
      statement(subject, property, object, relation.evidence());
    }

    private void statement(Node subject, Node property, Node object, Evidence evidence) {
      Node sentence = passages.sentenceOf(evidence.span());
      Node statement = uri(iris.statement(
          article.getURI(), subject.getURI(), property.getURI(), object.getURI(), sentence.getURI(), evidence.rule()));
      sink.add(statement, Vocabulary.TYPE, Vocabulary.STATEMENT);
      sink.add(statement, Vocabulary.SUBJECT, subject);
      sink.add(statement, Vocabulary.PREDICATE, property);
      sink.add(statement, Vocabulary.OBJECT, object);
      evidence(statement, evidence);
    }

    private void event(Event event) {
      Node node = uri(iri(event));
      sink.add(node, Vocabulary.TYPE, Vocabulary.EVENT);
      sink.add(node, Vocabulary.EVENT_TYPE, Vocabulary.individual(event.type()));
      sink.chinese(node, Vocabulary.LABEL, event.label());
      dates(node, event);
      for (EventRole role : EventRole.values()) {
        event.in(role).forEach(id -> sink.add(node, Vocabulary.property(role), node(id)));
      }
      // zp:lead is a kind of zp:participant, and queries run without inference
      event.in(EventRole.LEAD).forEach(id -> sink.add(node, Vocabulary.PARTICIPANT, node(id)));
      evidence(node, event.evidence());
    }

    /** Two events of one article stay two, even where the same people lead both. */
    private String iri(Event event) {
      Article told = document.article();
      String iri = iris.event(event, told);
      boolean alone = document.events().stream()
          .allMatch(other -> other.equals(event) || !iris.event(other, told).equals(iri));
      return alone ? iri : iris.eventAsTold(event, told);
    }

    private void dates(Node node, Event event) {
      if (event.date().isKnown()) {
        sink.add(node, Vocabulary.DATE, Literals.partialDate(event.date().begin()));
      }
      if (!event.date().end().isEmpty()) {
        sink.add(node, Vocabulary.END_DATE, Literals.partialDate(event.date().end()));
      }
    }

    private void evidence(Node node, Evidence evidence) {
      sink.text(node, Vocabulary.RULE, evidence.rule());
      sink.add(node, Vocabulary.CONFIDENCE, Literals.probability(evidence.confidence()));
      sink.add(node, Vocabulary.QUOTED_FROM, passages.sentenceOf(evidence.span()));
    }

    private void issued(Node node, Node property) {
      if (document.article().info().date() != null) {
        sink.add(node, property, Literals.date(document.article().info().date()));
      }
    }

    private Node node(EntityId id) {
      return uri(iris.entity(id));
    }
  }
}
