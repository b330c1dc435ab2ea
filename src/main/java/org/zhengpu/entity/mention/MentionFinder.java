package org.zhengpu.entity.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhengpu.entity.tagger.Tagger;
import org.zhengpu.lexicon.Divisions;
import org.zhengpu.lexicon.Lookout;
import org.zhengpu.lexicon.PostTitles;
import org.zhengpu.model.Annotator;
import org.zhengpu.model.Document;
import org.zhengpu.model.Layer;
import org.zhengpu.model.Mention;
import org.zhengpu.model.StandardBody;

/**
 * Finds what a document names. Reads: text, tokens. Writes: mentions.
 *
 * <p>Runs the recognisers one after the other, each seeing what those before it have proposed, and lets
 * {@link OverlapPolicy} decide between overlapping proposals. May be shared between threads.
 */
public final class MentionFinder implements Annotator {

  private final List<Recognizer> recognizers;
  private final Set<Layer> off;
  private final SuperiorBodies superiors = new SuperiorBodies();

  public MentionFinder(List<Recognizer> recognizers) {
    this(recognizers, Set.of());
  }

  private MentionFinder(List<Recognizer> recognizers, Set<Layer> off) {
    this.recognizers = List.copyOf(recognizers);
    this.off = Set.copyOf(off);
  }

  /** This without what some layers find, to measure what they are worth. */
  public MentionFinder without(Set<Layer> layers) {
    return new MentionFinder(recognizers, layers);
  }

  /** The grammars of this package, in the order in which they build on each other. */
  public static MentionFinder standard(Divisions divisions, List<StandardBody> bodies, PostTitles titles) {
    return standard(divisions, bodies, titles, Optional.empty());
  }

  /**
   * The grammars, and a tagger after them.
   *
   * @param tagger what else finds names, after all grammars; empty for grammars alone
   */
  public static MentionFinder standard(
      Divisions divisions, List<StandardBody> bodies, PostTitles titles, Optional<Tagger> tagger) {
    StandardForms forms = StandardForms.of(bodies);
    Lookout lookout = new Lookout();
    List<Recognizer> recognizers = new ArrayList<>(List.of(
        new DivisionRecognizer(divisions),
        new CountryRecognizer(lookout),
        new StandardBodyRecognizer(forms, titles, lookout),
        new SessionBodyRecognizer(forms, lookout),
        new DepartmentListRecognizer(forms, lookout),
        new ZoneBodyRecognizer(titles, lookout),
        new KnownBodyRecognizer(lookout),
        new PersonRecognizer(titles, lookout),
        new HeadNounRecognizer(titles, lookout),
        new CoordinatedBodyRecognizer(forms, titles),
        new BodyAgainRecognizer(),
        new PoliceUnitRecognizer(lookout),
        new VenueOfficeRecognizer(titles),
        new CompanyShortFormRecognizer(),
        new EnumeratedFirmRecognizer(lookout),
        new TitledBodyRecognizer(titles),
        new TownOfficeRecognizer(),
        new VillageListRecognizer(lookout),
        new WaterRecognizer(lookout),
        new ProgrammeRecognizer(lookout),
        new KnownProgrammeRecognizer(lookout),
        new PlatformRecognizer(lookout),
        new PolicyDocumentRecognizer()));
    tagger.map(TaggerRecognizer::new).ifPresent(recognizers::add);
    return new MentionFinder(recognizers);
  }

  /** In the order in which they run. */
  public List<Recognizer> recognizers() {
    return recognizers;
  }

  @Override
  public Document annotate(Document document) {
    return annotateAll(List.of(document)).get(0);
  }

  /** One recogniser goes through all documents before the next one does, its tables in the processor's cache. */
  @Override
  public List<Document> annotateAll(List<Document> documents) {
    List<Document> current = new ArrayList<>(documents);
    for (Recognizer recognizer : recognizers) {
      current.replaceAll(document -> document.plusMentions(wanted(recognizer.recognize(document))));
    }
    current.replaceAll(this::resolved);
    return List.copyOf(current);
  }

  private Document resolved(Document document) {
    Document resolved = document.withMentions(OverlapPolicy.resolve(document.mentions()));
    return resolved.plusMentions(superiors.in(resolved));
  }

  private List<Mention> wanted(List<Mention> found) {
    return off.isEmpty() ? found : found.stream().filter(m -> !off.contains(Layer.of(m.rule()))).toList();
  }
}
