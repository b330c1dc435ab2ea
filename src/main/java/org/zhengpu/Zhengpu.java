package org.zhengpu;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhengpu.entity.EntityLinker;
import org.zhengpu.entity.OfficialIdentity;
import org.zhengpu.entity.mention.MentionFinder;
import org.zhengpu.entity.tagger.Tagger;
import org.zhengpu.extract.Calibration;
import org.zhengpu.extract.PostExtractor;
import org.zhengpu.extract.event.EventExtractor;
import org.zhengpu.extract.relation.RelationExtractor;
import org.zhengpu.input.Manifest;
import org.zhengpu.input.Pages;
import org.zhengpu.lexicon.AgencyNames;
import org.zhengpu.lexicon.Division;
import org.zhengpu.lexicon.Divisions;
import org.zhengpu.lexicon.PostTitles;
import org.zhengpu.model.Document;
import org.zhengpu.model.Layer;
import org.zhengpu.model.Page;
import org.zhengpu.model.PageInfo;
import org.zhengpu.model.StandardBody;
import org.zhengpu.rdf.AgencyScheme;
import org.zhengpu.segment.ArticleSegmenter;
import org.zhengpu.segment.HanlpTokenizer;
import org.zhengpu.segment.SentenceSplitter;

/**
 * The facade and only composition root: puts the steps together once, then turns pages into documents. Immutable, may
 * be shared between threads.
 */
public final class Zhengpu {

  private final Divisions divisions;
  private final ArticleSegmenter segmenter;
  private final Pipeline pipeline;

  private Zhengpu(Divisions divisions, ArticleSegmenter segmenter, Pipeline pipeline) {
    this.divisions = divisions;
    this.segmenter = segmenter;
    this.pipeline = pipeline;
  }

  /** Loads lexicons, grammars and the model that comes with the program: a second or so, once per program. */
  public static Zhengpu load() {
    return load(ModelChoice.BUNDLED);
  }

  /** The same with another model, or with none. */
  public static Zhengpu load(ModelChoice model) {
    Divisions divisions = Divisions.load();
    Optional<Tagger> tagger = Taggers.loadLowest(model, divisions);
    List<StandardBody> bodies = AgencyScheme.load();
    AgencyNames agencies = new AgencyNames(bodies, divisions);
    PostTitles titles = PostTitles.load();
    return new Zhengpu(divisions, ArticleSegmenter.load(), new Pipeline(List.of(
        new SentenceSplitter(),
        HanlpTokenizer.load(),
        MentionFinder.standard(divisions, bodies, titles, tagger),
        new EntityLinker(divisions, agencies),
        new PostExtractor(titles, agencies),
        new OfficialIdentity(agencies),
        new EventExtractor(),
        new RelationExtractor(),
        new Calibration())));
  }

  /** This without what some layers of the recognition find, to measure what they are worth. */
  public Zhengpu without(Set<Layer> layers) {
    return new Zhengpu(divisions, segmenter, new Pipeline(pipeline.steps().stream()
        .map(step -> step instanceof MentionFinder finder ? finder.without(layers) : step).toList()));
  }

  /** The division with a statistical code. */
  Optional<Division> division(String code) {
    return divisions.ofCode(code);
  }

  /** Opens what a user gives, with what he says of it. */
  public Pages pages(Manifest manifest, PageInfo options) {
    return new Pages(manifest, options, divisions);
  }

  /** What is done with every article, step by step. */
  public Pipeline pipeline() {
    return pipeline;
  }

  /** The articles of a page, with all that was found in them. */
  public List<Document> read(Page page) {
    return read(List.of(page));
  }

  /** The articles of some pages, in the order of the pages: faster than page by page, where these are small. */
  public List<Document> read(List<Page> pages) {
    return pipeline.annotateAll(
        pages.stream().flatMap(page -> segmenter.segment(page).stream()).map(Document::of).toList());
  }
}
