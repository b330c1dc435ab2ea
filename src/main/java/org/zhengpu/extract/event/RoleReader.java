package org.zhengpu.extract.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengpu.extract.Naming;
import org.zhengpu.extract.event.Cue.Part;
import org.zhengpu.extract.event.Cues.Found;
import org.zhengpu.lexicon.SkippingPattern;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.EventRole;
import org.zhengpu.model.Span;

/**
 * Gives the names of a sentence their parts in an event, in one pass. In: the narrative, the names of a sentence of it,
 * who holds a post, the cues in the sentence. Out: parts, in order. Not for sharing between threads.
 */
final class RoleReader {

  private static final SkippingPattern OWN_MEETING = SkippingPattern.compile(
      "(?:第?[一二三四五六七八九十\\d]+[届次])*(?:常委会?|常务|党组|主席|主任|全体|理论学习中心组|专题|扩大|（扩大）)*"
          + "(?:第?[一二三四五六七八九十\\d]+次)?(?:会议|全会|全体会议)");

  /** What a sentence behind adds too. */
  private static final Set<Part> LASTING = EnumSet.of(Part.LEAD, Part.CHIEF, Part.TEACHER, Part.HOST, Part.PARTICIPANT);

  /**
   * That an entity has a part in the event.
   *
   * @param part what the cue made of it
   * @param object whether it stands behind the cue that gives it the part
   * @param lasting whether the part holds too when a later sentence of the article tells it
   */
  record Role(EventRole role, Naming naming, Part part, boolean object, boolean lasting) {}

  private final String told;
  private final List<Naming> actors;
  private final Set<EntityId> officials;
  private final List<Role> roles = new ArrayList<>();
  private final List<Naming> waiting = new ArrayList<>();
  private @Nullable Cue governing;
  private @Nullable Cue main;
  private int at;

  /** @param begin where the sentence begins */
  RoleReader(String told, int begin, List<Naming> actors, Set<EntityId> officials) {
    this.at = begin;
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
      give(part, naming, true, part != Part.HERE && governing != null && !governing.isTrigger());
    }
  }

  /** 主持召开区委常委会会议: the meeting is that of the body. */
  private boolean callsOwnMeeting(Naming naming) {
    return naming.isBody() && governing != null && governing.takesSubjects()
        && OWN_MEETING.isAt(told, naming.span().end());
  }

  /** A cue takes what waits, and governs what follows. */
  private void take(Found found) {
    goTo(found.span());
    Cue cue = found.cue();
    if (cue.isTrigger() && governing != null && governing.isAside()) {
      return;
    }
    boolean[] led = {false};
    waiting.removeIf(naming -> {
      Part part = cue.before(naming);
      if (part == Part.FIRST) {
        part = led[0] ? Part.PARTICIPANT : Part.CHIEF;
        led[0] = true;
      }
      give(part, naming, false, LASTING.contains(part));
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
    return governing != null && governing.isList();
  }

  private void give(Part part, Naming naming, boolean object, boolean lasting) {
    role(part, naming).ifPresent(role -> roles.add(new Role(role, naming, part, object, lasting)));
  }

  /** A place takes no part but that of a place, a person never that. */
  private Optional<EventRole> role(Part part, Naming naming) {
    return switch (part) {
      case LEAD, CHIEF, TEACHER -> Optional.of(EventRole.LEAD);
      case HEAD, VISITOR -> Optional.of(officials.contains(naming.id()) ? EventRole.LEAD : EventRole.PARTICIPANT);
      case ORGANIZER, HOST -> Optional.of(EventRole.ORGANIZER);
      case PARTY -> Optional.of(naming.is(EntityType.AGENCY) ? EventRole.ORGANIZER : EventRole.PARTICIPANT);
      case PARTICIPANT -> Optional.of(naming.is(EntityType.PLACE) ? EventRole.PLACE : EventRole.PARTICIPANT);
      case PLACE, HERE -> Optional.of(naming.is(EntityType.PERSON) ? EventRole.PARTICIPANT : EventRole.PLACE);
      default -> Optional.empty();
    };
  }
}
