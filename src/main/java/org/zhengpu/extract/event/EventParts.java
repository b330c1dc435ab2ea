package org.zhengpu.extract.event;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhengpu.extract.Naming;
import org.zhengpu.extract.event.RoleReader.Role;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.BodyWords;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.EventRole;
import org.zhengpu.model.EventType;
import org.zhengpu.model.Post;
import org.zhengpu.model.Span;

/** Fills events with those who had a part in them. Immutable. */
final class EventParts {

  private static final List<String> CAMPAIGNS = LexiconLoader.words("grammar/campaigns.tsv");

  private static final List<String> COURTS = LexiconLoader.words("grammar/event-courts.tsv");

  private static final List<String> STAFF = LexiconLoader.words("grammar/event-staff.tsv");

  private static final List<String> WORKS = LexiconLoader.words("grammar/works.tsv");

  private static final WholeNames NAMES = new WholeNames();

  private static final Pattern MEMBERS = Pattern.compile(
      String.join("|", LexiconLoader.words("grammar/event-members.tsv")));

  private static final String PARTY = "中共";

  private static final BodyWords WORDS = new BodyWords();

  private final Telling telling;
  private final Document document;
  private final EventPlaces places;

  EventParts(Telling telling, EventPlaces places) {
    this.telling = telling;
    this.document = telling.document();
    this.places = places;
  }

  /** Adds all that the sentence tells which tells the event. */
  void collect(EventDraft draft, Span sentence) {
    List<Role> found = telling.cast().roles(sentence);
    boolean placed = found.stream().anyMatch(r -> r.role() == EventRole.PLACE && r.object());
    boolean meets = draft.type() == EventType.MEETING;
    found.stream().filter(r -> r.object() || !isPlace(r) || !placed && !(meets && places.isLarge(r.naming().id())))
        .forEach(r -> add(draft, r));
    telling.cast().programmes(sentence).forEach(n -> draft.add(EventRole.PROGRAMME, n.id()));
    telling.cast().purposes(sentence).forEach(n -> draft.add(EventRole.PROGRAMME, n.id()));
  }

  /** The headline may name the bureau where the text names its unit that acts: 县公安局破获盗窃案 of 县公安局刑侦大队. */
  void collectTitle(EventDraft draft, Span title) {
    Set<EntityId> own = Set.copyOf(draft.in(EventRole.ORGANIZER));
    collect(draft, title);
    draft.in(EventRole.ORGANIZER).removeIf(id -> !own.contains(id)
        && own.stream().anyMatch(unit -> unit.name().startsWith(id.name())));
  }

  /** A sentence before, which tells the day, sets the scene: 7月3日，在河湾镇的稻田里，……. */
  void addScene(EventDraft draft, Span sentence) {
    if (!draft.hasPlace()) {
      telling.cast().roles(sentence).stream().filter(role -> role.role() == EventRole.PLACE)
          .forEach(role -> add(draft, role));
    }
    if (!draft.hasActor()) {
      addActors(draft, sentence);
    } else {
      addNamed(draft, sentence);
    }
  }

  /**
   * A later sentence adds who held it, but not who is to do what a text that came out says, who presided, attended,
   * spoke at a meeting, and what was visited.
   */
  void addLater(EventDraft draft, Span sentence) {
    boolean text = draft.type() == EventType.RELEASE;
    telling.cast().roles(sentence).stream().filter(Role::lasting)
        .filter(role -> !text || role.role() != EventRole.ORGANIZER)
        .forEach(role -> add(draft, role));
    telling.cast().programmes(draft.type(), sentence).forEach(n -> draft.add(EventRole.PROGRAMME, n.id()));
    if (draft.type() == EventType.INSPECTION) {
      addWorks(draft, sentence);
    }
    if (draft.type() == EventType.MEETING) {
      telling.cast().speakers(sentence).forEach(n -> draft.add(EventRole.PARTICIPANT, n.id()));
    }
  }

  /** As a later sentence, but who only has a part in what is signed or given there has none in the meeting itself. */
  void addFollowing(EventDraft draft, Span sentence) {
    ownParts(draft, sentence).forEach(part -> addLater(draft, part));
  }

  private List<Span> ownParts(EventDraft draft, Span sentence) {
    if (draft.type() == EventType.SIGNING) {
      return List.of(sentence);
    }
    List<Span> clauses = telling.clauses(sentence);
    List<Span> own = clauses.stream().takeWhile(clause -> telling.sideEvent(sentence, clause).isEmpty()).toList();
    return own.size() < clauses.size() ? own : List.of(sentence);
  }

  /** 在河湾村，周启明察看水库工程: works that stand where officials look around. */
  private void addWorks(EventDraft draft, Span sentence) {
    List<Naming> works = telling.cast().programmes(sentence)
        .filter(n -> WORKS.stream().anyMatch(n.text()::endsWith)).toList();
    if (!works.isEmpty() && telling.cast().looksAround(sentence)) {
      works.forEach(n -> draft.add(EventRole.PROGRAMME, n.id()));
    }
  }

  /** 仪式上，海川集团向县医院捐赠救护车: both take part in the ceremony. */
  void addGivers(EventDraft draft, Span clause) {
    telling.cast().told(clause).filter(n -> n.isBody() || n.is(EntityType.PERSON))
        .forEach(n -> draft.add(EventRole.PARTICIPANT, n.id()));
  }

  /** Where no word gives parts: the bodies of a sentence did it, the people had part in it. */
  void addActors(EventDraft draft, Span sentence) {
    telling.cast().told(sentence).filter(n -> !n.inTitle()).filter(n -> n.isBody() || n.is(EntityType.PERSON))
        .filter(n -> !draft.in(EventRole.PLACE).contains(n.id()))
        .forEach(n -> draft.add(n.isBody() ? EventRole.ORGANIZER : EventRole.PARTICIPANT, n.id()));
  }

  /** All whom a sentence names without giving them a part. */
  void addBystanders(EventDraft draft, Span sentence) {
    addNamed(draft, sentence);
    if (draft.type() != EventType.RELEASE) {
      telling.cast().told(sentence).filter(n -> n.isBody() && !n.inTitle())
          .filter(n -> STAFF.stream().anyMatch(word -> document.text().startsWith(word, n.span().end())))
          .filter(n -> !draft.in(EventRole.PLACE).contains(n.id()))
          .forEach(n -> draft.add(EventRole.PARTICIPANT, n.id()));
    }
  }

  /** Those a sentence names without giving them a part: people took part in it, unless it is a text that came out. */
  void addNamed(EventDraft draft, Span sentence) {
    telling.cast().told(sentence).filter(n -> n.is(EntityType.PERSON) && draft.type() != EventType.RELEASE)
        .filter(n -> !draft.in(EventRole.LEAD).contains(n.id()))
        .filter(n -> NAMES.isWhole(n.text()) || draft.type() == EventType.ASSISTANCE)
        .filter(n -> draft.type() == EventType.MEETING || !telling.cast().speaks(n) || isMember(sentence, n))
        .forEach(n -> draft.add(EventRole.PARTICIPANT, n.id()));
  }

  /** 参赛选手周启明说: who speaks of it was part of it. */
  private boolean isMember(Span sentence, Naming naming) {
    List<Span> before = telling.clauses(new Span(sentence.begin(), naming.span().begin()));
    String words = before.get(before.size() - 1).of(document.text());
    return MEMBERS.matcher(words).find();
  }

  /** An event serves the campaign that is the only programme its article names, wherever that is said. */
  void addOnlyProgramme(EventDraft draft) {
    List<EntityId> named = document.entities().stream().map(Entity::id)
        .filter(id -> id.type() == EntityType.PROGRAMME).toList();
    if (named.size() == 1 && telling.cast().in(telling.whole())
        .anyMatch(n -> n.is(EntityType.PROGRAMME) && isCampaign(n.text()))) {
      draft.add(EventRole.PROGRAMME, named.get(0));
    }
  }

  private static boolean isCampaign(String name) {
    return CAMPAIGNS.stream().anyMatch(name::endsWith);
  }

  /** 法庭庭长周启明公开审理此案: who tries or settles a case does it for the court. */
  void addCourt(EventDraft draft) {
    if (draft.isTrial() && draft.in(EventRole.ORGANIZER).isEmpty()) {
      List<EntityId> leads = List.copyOf(draft.in(EventRole.LEAD));
      document.posts().stream().filter(post -> leads.contains(post.person())).map(Post::body)
          .filter(body -> COURTS.stream().anyMatch(body.name()::endsWith))
          .forEach(body -> draft.add(EventRole.ORGANIZER, body));
    }
  }

  /** An event that names nobody is held by the body that the article is about. */
  void addTopic(EventDraft draft) {
    if (!draft.hasActor()) {
      telling.cast().topic().ifPresent(t -> draft.add(EventRole.ORGANIZER, t));
    }
  }

  /** 会见海川集团董事长孟远航一行: the guest comes for his company, the other party of a contract signs for his. */
  void addCompanies(EventDraft draft) {
    boolean visits = draft.type() == EventType.RECEPTION || draft.type() == EventType.SIGNING;
    if (visits && Stream.of(EventRole.ORGANIZER, EventRole.PARTICIPANT).flatMap(role -> draft.in(role).stream())
        .noneMatch(id -> id.type() == EntityType.ORGANIZATION)) {
      List<EntityId> people = List.copyOf(draft.in(EventRole.PARTICIPANT));
      document.posts().stream().filter(post -> people.contains(post.person()))
          .map(Post::body).filter(body -> body.type() == EntityType.ORGANIZATION)
          .forEach(body -> draft.add(EventRole.PARTICIPANT, body));
    }
  }

  /** The other party of a signing is told of later. */
  void addMissingCompany(EventDraft draft) {
    if (draft.bodies() < 2) {
      addCompanies(draft);
    }
  }

  /** Who signs: for 我区 its government; beside an agency a company or school is the other party, else all are equal. */
  void settleParties(EventDraft draft) {
    if (draft.type() == EventType.SIGNING) {
      if (draft.in(EventRole.ORGANIZER).stream().noneMatch(id -> id.type() == EntityType.AGENCY)) {
        ownGovernment().forEach(id -> draft.add(EventRole.ORGANIZER, id));
      }
      draft.keepAgenciesAsOrganizers();
      draft.raiseEquals();
    }
  }

  /** Who signs beside a meeting: where only people are named, the bodies that they speak for. */
  void settleSide(EventDraft draft) {
    if (draft.type() == EventType.SIGNING) {
      if (draft.bodies() < 2) {
        List<EntityId> people = draft.people().toList();
        document.posts().stream().filter(post -> people.contains(post.person()))
            .filter(post -> !post.body().name().startsWith(PARTY))
            .forEach(post -> draft.add(isFor(draft, post) ? EventRole.ORGANIZER : EventRole.PARTICIPANT, post.body()));
      }
      draft.keepAgenciesAsOrganizers();
      draft.raiseEquals();
    }
  }

  /** Whether somebody signs for the side that holds the signing: an agency's, or the one that is named first. */
  private static boolean isFor(EventDraft draft, Post post) {
    return post.body().type() == EntityType.AGENCY || draft.in(EventRole.LEAD).contains(post.person());
  }

  private Stream<EntityId> ownGovernment() {
    String name = WORDS.government(document.article().info().scope().name());
    return document.entities().stream().map(Entity::id)
        .filter(id -> id.type() == EntityType.AGENCY && id.name().equals(name)).limit(1);
  }

  private static boolean isPlace(Role role) {
    return role.role() == EventRole.PLACE && role.naming().is(EntityType.PLACE);
  }

  private void add(EventDraft draft, Role role) {
    draft.add(role);
    if (role.role() == EventRole.PLACE) {
      places.around(role.naming()).forEach(id -> draft.add(EventRole.PLACE, id));
    }
  }
}
