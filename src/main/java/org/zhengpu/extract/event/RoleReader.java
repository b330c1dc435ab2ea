package org.zhengpu.extract.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.zhengpu.extract.Naming;
import org.zhengpu.extract.event.EventGrammar.Hit;
import org.zhengpu.lexicon.LexiconLoader.Row;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.PatternSet;
import org.zhengpu.lexicon.SkippingPattern;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.EventRole;
import org.zhengpu.model.Span;

/**
 * Gives the names of a sentence their parts in an event, after {@code grammar/event-roles.tsv}. Immutable, may be
 * shared.
 *
 * <p>In: the narrative, a sentence of it, its names, the triggers in it, and who holds a post. Out: parts, in order.
 */
final class RoleReader {

  private static final String TRIGGER = "trigger";
  /** Its names are parted by commas too: 陪同的有县长周启明，县水利局、县气象局负责人. */
  private static final String LIST = "present";
  private static final Pattern OWN_MEETING = Pattern.compile(
      "(?:第?[一二三四五六七八九十\\d]+[届次])*(?:常委会?|常务|党组|主席|主任|全体|理论学习中心组|专题|扩大|（扩大）)*"
          + "(?:第?[一二三四五六七八九十\\d]+次)?(?:会议|全会|全体会议)");

  private final PatternSet<Cue> cues;
  private final Cue trigger;

  /** What a cue makes of a name; the file says more. */
  private enum Part { LEAD, FIRST, HEAD, ORGANIZER, PARTICIPANT, PARTY, HOST, PLACE, HERE, NONE, SAME }

  private record Cue(
      String id, SkippingPattern pattern, Part personBefore, Part bodyBefore, Part personBehind, Part bodyBehind,
      Part placeBehind) {

    Part before(Naming naming) {
      return naming.is(EntityType.PERSON) ? personBefore
          : naming.isBody() ? bodyBefore
          : bodyBefore == Part.SAME || bodyBefore == Part.NONE ? bodyBefore
          : bodyBefore == Part.PARTY ? Part.NONE : Part.PLACE;
    }

    /** Whether it takes no names: behind 响应, 通过 and their like all is told by the way. */
    boolean isAside() {
      return personBefore == Part.SAME && bodyBehind == Part.NONE && placeBehind == Part.NONE;
    }

    /** 在县政府 takes nobody as its subject; 会见 does. */
    boolean takesSubjects() {
      return personBefore != Part.SAME;
    }

    Part behind(Naming naming) {
      return naming.is(EntityType.PERSON) ? personBehind : naming.isBody() ? bodyBehind : placeBehind;
    }
  }

  /** A cue where it stands. */
  private record Found(Cue cue, Span span) {}

  /**
   * That an entity has a part in the event.
   *
   * @param object whether it stands behind the cue that gives it the part
   * @param lasting whether the part holds too when a later sentence of the article tells it
   */
  record Role(EventRole role, Naming naming, boolean object, boolean lasting) {}

  RoleReader() {
    List<Cue> all = LexiconLoader.rows("grammar/event-roles.tsv", 9).stream().map(RoleReader::cue).toList();
    trigger = all.stream().filter(cue -> cue.id().equals(TRIGGER)).findFirst()
        .orElseThrow(() -> new IllegalStateException("grammar/event-roles.tsv: no row " + TRIGGER));
    cues = new PatternSet<>(all.stream().filter(cue -> cue != trigger).toList(), Cue::pattern);
  }

  private static Cue cue(Row row) {
    try {
      return new Cue(
          row.get(0), SkippingPattern.compile(row.get(1)), part(row, 2), part(row, 3), part(row, 4), part(row, 5),
          part(row, 6));
    } catch (PatternSyntaxException e) {
      throw row.error("no pattern: " + row.get(1));
    }
  }

  private static Part part(Row row, int column) {
    try {
      return row.get(column).equals("-") ? Part.SAME : Part.valueOf(row.get(column).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.error("no part in an event: " + row.get(column));
    }
  }

  List<Role> read(
      String told, Span sentence, List<Naming> namings, Set<Naming> asides, List<Hit> hits, Set<EntityId> officials) {
    List<Naming> actors = namings.stream()
        .filter(n -> sentence.contains(n.span()) && !n.is(EntityType.PROGRAMME) && !asides.contains(n))
        .filter(n -> !Narrative.isBlank(told, n.span())).toList();
    return new Reading(told, actors, officials).run(found(told, sentence, namings, hits));
  }

  /** The cues of a sentence from left to right, none inside a name or another cue. */
  private List<Found> found(String told, Span sentence, List<Naming> namings, List<Hit> hits) {
    List<Found> all = new ArrayList<>();
    for (Cue cue : cues.among(told, sentence)) {
      cue.pattern().allAmid(told, sentence).forEach(span -> all.add(new Found(cue, span)));
    }
    hits.forEach(hit -> all.add(new Found(trigger, hit.span())));
    all.removeIf(found -> namings.stream().anyMatch(n -> n.span().overlaps(found.span()))
        || found.span().length() == 1 && !isFollowed(found.span(), namings));
    return withoutOverlaps(all);
  }

  /** 到河湾镇, 到“方舟”工作站; not 到期. */
  private static boolean isFollowed(Span cue, List<Naming> namings) {
    return namings.stream().anyMatch(n -> n.span().begin() == cue.end() || n.span().begin() == cue.end() + 1);
  }

  private static List<Found> withoutOverlaps(List<Found> all) {
    all.sort(Comparator.comparing((Found found) -> found.cue().id().equals(TRIGGER))
        .thenComparing(found -> -found.span().length()));
    List<Found> kept = new ArrayList<>();
    for (Found found : all) {
      if (kept.stream().noneMatch(other -> other.span().overlaps(found.span()))) {
        kept.add(found);
      }
    }
    kept.sort(Comparator.comparing(Found::span));
    return kept;
  }

  /** One pass over one sentence. */
  private static final class Reading {
    private final String told;
    private final List<Naming> actors;
    private final Set<EntityId> officials;
    private final List<Role> roles = new ArrayList<>();
    private final List<Naming> waiting = new ArrayList<>();
    private @Nullable Cue governing;
    private @Nullable Cue main;
    private int at;

    Reading(String told, List<Naming> actors, Set<EntityId> officials) {
      this.told = told;
      this.actors = actors;
      this.officials = officials;
    }

    List<Role> run(List<Found> cues) {
      int next = 0;
      for (Found found : cues) {
        while (next < actors.size() && actors.get(next).span().begin() < found.span().begin()) {
          meet(actors.get(next++));
        }
        take(found);
      }
      while (next < actors.size()) {
        meet(actors.get(next++));
      }
      roles.sort(Comparator.comparing(role -> role.naming().span()));
      return roles;
    }

    /** A name is the object of the cue before it, or waits for one behind it. */
    private void meet(Naming naming) {
      goTo(naming.span());
      Part part = governing == null ? Part.SAME : callsOwnMeeting(naming) ? Part.ORGANIZER : governing.behind(naming);
      if (part == Part.SAME) {
        waiting.add(naming);
      } else {
        give(part, naming, true, part != Part.HERE && governing != null && !governing.id().equals(TRIGGER));
      }
    }

    /** 主持召开区委常委会会议: the meeting is that of the body. */
    private boolean callsOwnMeeting(Naming naming) {
      return naming.isBody() && governing != null && governing.takesSubjects()
          && OWN_MEETING.matcher(told).region(naming.span().end(), told.length()).lookingAt();
    }

    /** A cue takes what waits, and governs what follows. */
    private void take(Found found) {
      goTo(found.span());
      Cue cue = found.cue();
      if (cue.id().equals(TRIGGER) && governing != null && governing.isAside()) {
        return;
      }
      boolean[] led = {false};
      waiting.removeIf(naming -> {
        Part part = cue.before(naming);
        if (part == Part.FIRST) {
          part = led[0] ? Part.PARTICIPANT : Part.LEAD;
          led[0] = true;
        }
        give(part, naming, false, part == Part.LEAD || part == Part.HOST || part == Part.PARTICIPANT);
        return part != Part.SAME;
      });
      // 会见来我县考察的…: behind the relative clause the first cue governs again
      governing = told.startsWith("的", found.span().end()) && main != null ? main : cue;
      main = main == null && cue.takesSubjects() ? cue : main;
    }

    /** Behind a comma nothing is governed any more. */
    private void goTo(Span span) {
      for (; at < span.begin(); at++) {
        if ("。；！？".indexOf(told.charAt(at)) >= 0 || "，,".indexOf(told.charAt(at)) >= 0 && !isInList()) {
          governing = null;
          main = null;
        }
      }
      at = span.end();
    }

    private boolean isInList() {
      return governing != null && governing.id().equals(LIST);
    }

    private void give(Part part, Naming naming, boolean object, boolean lasting) {
      role(part, naming).ifPresent(role -> roles.add(new Role(role, naming, object, lasting)));
    }

    /** A place takes no part but that of a place, a person never that. */
    private Optional<EventRole> role(Part part, Naming naming) {
      return switch (part) {
        case LEAD -> Optional.of(EventRole.LEAD);
        case HEAD -> Optional.of(officials.contains(naming.id()) ? EventRole.LEAD : EventRole.PARTICIPANT);
        case ORGANIZER, HOST -> Optional.of(EventRole.ORGANIZER);
        case PARTY -> Optional.of(naming.is(EntityType.AGENCY) ? EventRole.ORGANIZER : EventRole.PARTICIPANT);
        case PARTICIPANT -> Optional.of(naming.is(EntityType.PLACE) ? EventRole.PLACE : EventRole.PARTICIPANT);
        case PLACE, HERE -> Optional.of(naming.is(EntityType.PERSON) ? EventRole.PARTICIPANT : EventRole.PLACE);
        default -> Optional.empty();
      };
    }
  }
}
