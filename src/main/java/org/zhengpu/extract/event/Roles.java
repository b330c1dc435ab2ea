package org.zhengpu.extract.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhengpu.extract.Naming;
import org.zhengpu.extract.event.RoleReader.Role;
import org.zhengpu.lexicon.PatternScan;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.Span;

/**
 * The parts that the names of a text have in what happens; each part of the text is read when it is first asked for.
 * Not for sharing between threads.
 */
final class Roles {

  private final String told;
  private final Names names;
  private final Names actors;
  private final Set<EntityId> officials;
  private final Triggers triggers;
  private final Cues cues;
  private final PatternScan<Cue> scan;
  private final Map<Span, List<Role>> read = new HashMap<>();

  /**
   * @param actors those of the names that may have a part
   * @param officials who holds a post
   */
  Roles(String told, Names names, Names actors, Set<EntityId> officials, Triggers triggers, Cues cues,
      PatternScan<Cue> scan) {
    this.told = told;
    this.names = names;
    this.actors = actors;
    this.officials = officials;
    this.triggers = triggers;
    this.cues = cues;
    this.scan = scan;
  }

  /** Those that a region gives, in order. */
  List<Role> in(Span region) {
    return read.computeIfAbsent(region, this::read);
  }

  private List<Role> read(Span region) {
    List<Naming> here = actors.in(region);
    return here.isEmpty() ? List.of() : new RoleReader(told, region.begin(), here, officials).run(find(region));
  }

  /** Whether a region has a word for looking at what stands behind it: 来到, 察看, 在……现场. */
  boolean look(Span region) {
    return find(region).stream().anyMatch(found -> found.cue().isLook());
  }

  private List<Cues.Found> find(Span region) {
    return cues.find(scan, region, names, triggers.all(region));
  }
}
