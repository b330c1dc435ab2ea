package org.zhengpu.extract.event;

import org.zhengpu.extract.Naming;
import org.zhengpu.lexicon.SkippingPattern;
import org.zhengpu.model.EntityType;

/**
 * A row of {@code grammar/event-roles.tsv}: words, and the parts that they give to the names before and behind them.
 * Immutable.
 */
record Cue(
    String id, SkippingPattern pattern, Part personBefore, Part bodyBefore, Part personBehind, Part bodyBehind,
    Part placeBehind) {

  /** What a cue makes of a name; the file says more. */
  enum Part { LEAD, FIRST, CHIEF, HEAD, VISITOR, TEACHER, ORGANIZER, PARTICIPANT, PARTY, HOST, PLACE, HERE, NONE, SAME }

  private static final String TRIGGER = "trigger";
  /** Behind the word for a meeting it tells that somebody spoke there: 推进会|上要求. */
  private static final String SPEECH = "speech";
  /** Its names are parted by commas too: 陪同的有县长周启明，县水利局、县气象局负责人. */
  private static final String LIST = "present";

  boolean isTrigger() {
    return id.equals(TRIGGER);
  }

  boolean isSpeech() {
    return id.equals(SPEECH);
  }

  boolean isList() {
    return id.equals(LIST);
  }

  Part before(Naming naming) {
    return naming.is(EntityType.PERSON) ? personBefore
        : naming.isBody() ? bodyBefore
        : bodyBefore == Part.SAME || bodyBefore == Part.NONE ? bodyBefore
        : bodyBefore == Part.PARTY ? Part.NONE : Part.PLACE;
  }

  /** Whether it takes no names: behind 响应, 通过 and their like all is told by the way. */
  boolean isAside() {
    return !takesSubjects() && bodyBehind == Part.NONE && placeBehind == Part.NONE;
  }

  /** Whether what stands behind it is looked at: 察看, 来到. */
  boolean isLook() {
    return bodyBehind == Part.PLACE;
  }

  /** 在县政府 takes nobody as its subject; 会见 does. */
  boolean takesSubjects() {
    return personBefore != Part.SAME && personBefore != Part.NONE;
  }

  Part behind(Naming naming) {
    return naming.is(EntityType.PERSON) ? personBehind : naming.isBody() ? bodyBehind : placeBehind;
  }
}
