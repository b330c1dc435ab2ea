package org.zhengpu.extract.event;

import java.util.Optional;
import org.zhengpu.extract.date.DateExpression;
import org.zhengpu.extract.event.EventGrammar.Hit;
import org.zhengpu.extract.event.EventGrammar.Where;
import org.zhengpu.extract.event.RoleReader.Role;
import org.zhengpu.model.EventRole;
import org.zhengpu.model.EventType;
import org.zhengpu.model.Span;

/**
 * Reads what is made known of happenings that are not told as done: what is to come on some day,
 * 荷花节将于6月22日在河湾村开幕, and which text came out of which somebody speaks, 《办法》由县医保局印发. What is planned without
 * a day is no event. Not for sharing between threads.
 */
final class Notices {

  private static final String RULE = "notice.day";

  private final Telling telling;
  private final EventLabels labels;
  private final EventDrafts drafts;

  Notices(Telling telling, EventLabels labels, EventDrafts drafts) {
    this.telling = telling;
    this.labels = labels;
    this.drafts = drafts;
  }

  void read() {
    for (Span sentence : telling.body()) {
      telling.days().announced(sentence).ifPresent(day -> announced(sentence, day));
      telling.saidHit(sentence).ifPresent(hit -> said(sentence, hit));
    }
  }

  /** A text that came out, unless the article tells of that itself. */
  private void said(Span sentence, Hit hit) {
    EventDraft draft = new EventDraft(sentence, hit, labels.clause(sentence, hit));
    draft.date(telling.days().day(sentence));
    telling.cast().planned(sentence).stream().filter(role -> hit.span().contains(role.naming().span()))
        .forEach(role -> draft.add(EventRole.ORGANIZER, role.naming().id()));
    telling.cast().topics(sentence).forEach(n -> draft.add(EventRole.PROGRAMME, n.id()));
    if (draft.hasActor() && drafts.none(draft.type())) {
      drafts.addUnlessKnown(draft);
    }
  }

  /** From the clause on that names the day, or from the beginning where nothing else is told before. */
  private Span withSubject(Span sentence, Span clause) {
    Span before = new Span(sentence.begin(), clause.begin());
    return !telling.anyHit(before, Where.ANY) ? sentence : new Span(clause.begin(), sentence.end());
  }

  private void announced(Span sentence, DateExpression day) {
    Span clause = telling.allClauses(sentence).stream().filter(c -> c.contains(day.span())).findFirst()
        .orElse(sentence);
    Optional<Hit> hit = telling.plannedHit(clause);
    EventDraft draft = hit.map(h -> new EventDraft(sentence, h, labels.clause(sentence, h)))
        .orElseGet(() -> new EventDraft(sentence, EventType.OTHER, RULE, labels.first(sentence)));
    draft.date(day.date());
    if (hit.isPresent() && draft.type() == EventType.CEREMONY && !day.date().end().isEmpty()) {
      draft.type(EventType.OTHER); // 将于6月6日至22日启幕: the feast, not its opening
    }
    Span region = withSubject(sentence, clause);
    telling.cast().planned(region).forEach(draft::add);
    telling.cast().topics(region).forEach(n -> draft.add(EventRole.PROGRAMME, n.id()));
    telling.body().stream().filter(later -> later.begin() >= sentence.end() && telling.isOfNotice(sentence, later))
        .flatMap(later -> telling.cast().planned(later).stream()).filter(Role::lasting).forEach(draft::add);
    if (draft.hasActor() || draft.hasPlace()) {
      drafts.addUnlessKnown(draft);
    }
  }
}
