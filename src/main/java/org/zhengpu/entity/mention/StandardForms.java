package org.zhengpu.entity.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.zhengpu.lexicon.Gazetteer;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.model.Level;
import org.zhengpu.model.StandardBody;

/**
 * What the standard bodies are called behind the name of a division or a unit word: 医保局, 委组织部, and 委 behind 团 and the
 * division. Immutable, may be shared.
 *
 * @param units words for a division: 省, 市, 区, 县
 * @param unitWords the same, to be looked for
 * @param villages words for a village: 村, 社区
 * @param villageWords the same, to be looked for
 * @param tails what follows the division, each with what stands before it, often nothing
 * @param prefixes what may stand before the division: 团, 中共
 * @param ofVillages what follows a village: 委会, 党支部
 * @param central names of bodies of the country
 */
record StandardForms(
    List<String> units, Gazetteer<String> unitWords, List<String> villages, Gazetteer<String> villageWords,
    Gazetteer<String> tails, List<String> prefixes, Gazetteer<Boolean> ofVillages, List<String> central) {

  private static final String NAME = "{}";
  private static final String STEM = "{stem}";

  static StandardForms of(List<StandardBody> bodies) {
    List<String> units = LexiconLoader.words("lexicon/unit-words.tsv");
    List<String> frames = bodies.stream().filter(b -> !isCentral(b) && !isOfVillages(b))
        .flatMap(b -> frames(b, units).stream()).toList();
    Gazetteer.Builder<String> tails = Gazetteer.builder();
    frames.forEach(frame -> tails.add(tail(frame), prefix(frame)));
    List<String> prefixes = frames.stream().map(StandardForms::prefix).filter(p -> !p.isEmpty()).distinct().toList();
    List<String> villages = LexiconLoader.words("lexicon/village-words.tsv");
    return new StandardForms(units, gazetteer(units), villages, gazetteer(villages), tails.build(), prefixes,
        ofVillages(bodies, units), central(bodies));
  }

  private static Gazetteer<String> gazetteer(List<String> words) {
    Gazetteer.Builder<String> builder = Gazetteer.builder();
    words.forEach(word -> builder.add(word, word));
    return builder.build();
  }

  private static Gazetteer<Boolean> ofVillages(List<StandardBody> bodies, List<String> units) {
    Gazetteer.Builder<Boolean> builder = Gazetteer.builder();
    bodies.stream().filter(body -> body.levels().contains(Level.VILLAGE)).flatMap(body -> frames(body, units).stream())
        .filter(frame -> prefix(frame).isEmpty()).forEach(frame -> builder.add(tail(frame), true));
    return builder.build();
  }

  private static List<String> central(List<StandardBody> bodies) {
    return bodies.stream().filter(StandardForms::isCentral)
        .flatMap(body -> Stream.concat(Stream.of(body.pattern()), body.shortForms().stream())).toList();
  }

  private static boolean isOfVillages(StandardBody body) {
    return body.levels().equals(Set.of(Level.VILLAGE));
  }

  private static boolean isCentral(StandardBody body) {
    return body.levels().contains(Level.CENTRAL);
  }

  /** {@code {}医保局}, {@code 中共{}委员会}, {@code {}委依法治市办} with each unit word. */
  private static List<String> frames(StandardBody body, List<String> units) {
    List<String> frames = new ArrayList<>();
    List<String> forms = new ArrayList<>(body.shortForms());
    forms.add(body.pattern().replace(STEM, NAME));
    for (String form : forms) {
      String frame = form.contains(NAME) ? form : NAME + form;
      units.forEach(unit -> frames.add(frame.replace("{unit}", unit)));
    }
    return frames.stream().distinct().toList();
  }

  private static String prefix(String frame) {
    return frame.substring(0, frame.indexOf(NAME));
  }

  private static String tail(String frame) {
    return frame.substring(frame.indexOf(NAME) + NAME.length());
  }
}
