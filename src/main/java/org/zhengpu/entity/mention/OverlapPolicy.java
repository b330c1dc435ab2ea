package org.zhengpu.entity.mention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;

/**
 * Decides between mentions that overlap. The one place where this is decided.
 *
 * <ul>
 *   <li>What a model proposes goes where a grammar's mention crosses it, has its span or holds it, and where it holds a
 *       body or a programme that a grammar found: it adds, and completes names of which a grammar saw only the place.
 *   <li>Of two that cross, the far more certain stays, else the longer; of two equally long ones the more certain, then
 *       the one further left.
 *   <li>Of two with the same span, the more certain stays.
 *   <li>A mention inside another stays where it names something of its own: a superior body at the front of its unit
 *       (区司法局 in 区司法局公共法律服务中心), a place at the front of a site (青衣江路 in 青衣江路口袋公园), a person or a body in
 *       the name of a workshop. It goes where it is only part of the name: a division in the name of a body
 *       (东昌府区 in 东昌府区财政局), anything inside a person, or inside a programme but the body or division at its front.
 * </ul>
 */
public final class OverlapPolicy {

  private static final Comparator<Mention> STRONGEST_FIRST =
      Comparator.comparingInt((Mention m) -> -m.span().length())
          .thenComparing(Comparator.comparingDouble(Mention::confidence).reversed())
          .thenComparing(Comparator.naturalOrder())
          .thenComparing(Mention::rule);

  private static final Pattern SETTLEMENT_OR_ROAD =
      Pattern.compile(".+(?:省|市|区|县|旗|镇|乡|街道|苏木|村|嘎查|社区|路|街|大道|巷|高速|公路|国道)");
  private static final Pattern SETTLEMENT = Pattern.compile(".+(?:村|嘎查|社区|小区)");
  /** Rules of programmes at whose front their body or place is named for itself. */
  private static final Set<String> OWNED = Set.of(
      PlatformRecognizer.RULE, ProgrammeRecognizer.RULE + "free", ProgrammeRecognizer.RULE + "plain");
  private static final double FAR = 0.1;

  private OverlapPolicy() {}

  /** The mentions that stay, in order. */
  public static List<Mention> resolve(List<Mention> proposed) {
    List<Mention> sorted = new ArrayList<>(proposed);
    Collections.sort(sorted);
    List<Mention> kept = new ArrayList<>();
    for (int begin = 0; begin < sorted.size(); ) {
      int end = endOfGroup(sorted, begin);
      kept.addAll(end == begin + 1 ? sorted.subList(begin, end) : resolveGroup(sorted.subList(begin, end)));
      begin = end;
    }
    return kept;
  }

  /** The index behind the mentions that overlap the one at {@code begin} or each other; others do not concern them. */
  private static int endOfGroup(List<Mention> sorted, int begin) {
    int reach = sorted.get(begin).span().end();
    int end = begin + 1;
    while (end < sorted.size() && sorted.get(end).span().begin() < reach) {
      reach = Math.max(reach, sorted.get(end).span().end());
      end++;
    }
    return end;
  }

  private static List<Mention> resolveGroup(List<Mention> group) {
    List<Mention> whole = without(without(group, OverlapPolicy::overrules), OverlapPolicy::cutsOff);
    whole.sort(STRONGEST_FIRST);
    List<Mention> kept = new ArrayList<>();
    for (Mention mention : whole) {
      if (!isBeaten(mention, kept, (stronger, weaker) -> !mayStandBeside(stronger, weaker))) {
        kept.add(mention);
      }
    }
    Collections.sort(kept);
    return kept;
  }

  /** The mentions that no other of them beats. */
  private static List<Mention> without(List<Mention> group, BiPredicate<Mention, Mention> beats) {
    List<Mention> left = new ArrayList<>(group);
    left.removeIf(mention -> isBeaten(mention, group, beats));
    return left;
  }

  private static boolean isBeaten(Mention mention, List<Mention> others, BiPredicate<Mention, Mention> beats) {
    for (Mention other : others) {
      if (beats.test(other, mention)) {
        return true;
      }
    }
    return false;
  }

  private static boolean overrules(Mention grammar, Mention model) {
    return !isModel(grammar) && isModel(model) && overrules(grammar, model.span());
  }

  /** Whether what a model finds there goes, whatever it is. */
  static boolean overrules(Mention grammar, Span model) {
    if (!grammar.span().overlaps(model)) {
      return false;
    }
    boolean inside = model.contains(grammar.span()) && !grammar.span().equals(model);
    return !inside || grammar.type().isBody() || grammar.type() == EntityType.PROGRAMME;
  }

  private static boolean isModel(Mention mention) {
    return mention.rule().startsWith(TaggerRecognizer.RULE);
  }

  /** Whether a far more certain mention crosses this one: 池河镇 over 县长兼池河. */
  private static boolean cutsOff(Mention certain, Mention mention) {
    return certain.confidence() > mention.confidence() + FAR && certain.span().crosses(mention.span());
  }

  private static boolean mayStandBeside(Mention stronger, Mention weaker) {
    if (!stronger.span().overlaps(weaker.span())) {
      return true;
    }
    return stronger.span().contains(weaker.span())
        && !stronger.span().equals(weaker.span())
        && namesSomethingOfItsOwn(stronger, weaker);
  }

  private static boolean namesSomethingOfItsOwn(Mention outer, Mention inner) {
    boolean atFront = outer.span().begin() == inner.span().begin();
    return switch (outer.type()) {
      case PERSON -> false;
      case PROGRAMME -> atFront && OWNED.contains(outer.rule())
          && (inner.type().isBody() || isDivision(inner) && !outer.rule().equals(PlatformRecognizer.RULE));
      case PLACE -> switch (inner.type()) {
        case PERSON -> !inner.rule().equals(PersonRecognizer.TAGGED_RULE);
        case PLACE -> atFront && isSettlementOrRoad(inner);
        case AGENCY, ORGANIZATION, PROGRAMME -> atFront;
      };
      case AGENCY, ORGANIZATION -> inner.type() == EntityType.PERSON || atFront && isAbove(outer, inner);
    };
  }

  private static boolean isAbove(Mention outer, Mention inner) {
    return switch (inner.type()) {
      case AGENCY -> outer.rule().equals(HeadNounRecognizer.PART)
          || inner.rule().equals(StandardBodyRecognizer.SUPERIOR)
          || outer.type() == EntityType.ORGANIZATION && !outer.rule().equals(HeadNounRecognizer.BRANCH);
      case ORGANIZATION -> outer.rule().equals(HeadNounRecognizer.PART);
      case PLACE -> isSettlement(inner);
      case PERSON, PROGRAMME -> false;
    };
  }

  private static boolean isDivision(Mention mention) {
    return mention.rule().startsWith(DivisionRecognizer.RULE);
  }

  /** 青衣江路 in 青衣江路口袋公园, but not 观澜花园 in 观澜花园小区. */
  private static boolean isSettlementOrRoad(Mention place) {
    return SETTLEMENT_OR_ROAD.matcher(place.text()).matches();
  }

  /** A village or community at the front of a body stands for itself; a county, a city or a street does not. */
  private static boolean isSettlement(Mention place) {
    return SETTLEMENT.matcher(place.text()).matches();
  }
}
