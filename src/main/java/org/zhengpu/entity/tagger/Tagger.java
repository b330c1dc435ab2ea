package org.zhengpu.entity.tagger;

import java.util.ArrayList;
import java.util.List;
import org.zhengpu.entity.tagger.feature.Facts;
import org.zhengpu.entity.tagger.feature.FeatureExtractor;

/**
 * Finds the names in a sentence with one or more models, each of which sees the labels that those before it gave.
 * Sentence in; names with types and confidences out. Deterministic; may be shared between threads.
 */
public final class Tagger {

  private final FeatureExtractor extractor;
  private final List<SequenceModel> models;

  public Tagger(FeatureExtractor extractor, List<SequenceModel> models) {
    this.extractor = extractor;
    this.models = List.copyOf(models);
  }

  public List<SequenceModel> models() {
    return models;
  }

  /** This with one more model on top. */
  public Tagger plus(SequenceModel model) {
    List<SequenceModel> more = new ArrayList<>(models);
    more.add(model);
    return new Tagger(extractor, more);
  }

  /** This with only the model that stands on no other: faster, where its types suffice. */
  public Tagger lowest() {
    return new Tagger(extractor, models.subList(0, Math.min(1, models.size())));
  }

  /** The names in a sentence, those of the lowest model first; names of different models may overlap. */
  public List<Tag> tag(String sentence) {
    List<Tag> tags = new ArrayList<>();
    label(extractor.extract(sentence), (model, lattice, labels) -> model.labels().decode(labels).forEach(
        name -> tags.add(new Tag(name, lattice, model.labels().types().indexOf(name.type())))));
    return tags;
  }

  /** What a model on top of this tagger's models sees of a sentence. */
  public Facts facts(String sentence) {
    Facts facts = extractor.extract(sentence);
    int[] labels = label(facts, (model, lattice, given) -> {});
    if (!models.isEmpty()) {
      facts.add(models.size() - 1, labels);
    }
    return facts;
  }

  /** Told of the labels that each model gives. */
  @FunctionalInterface
  private interface Listener {
    void labels(SequenceModel model, Lattice lattice, int[] labels);
  }

  /** Has one model after the other label the sentence, each seeing the labels before; returns those of the last one. */
  private int[] label(Facts facts, Listener listener) {
    int[] labels = {};
    for (int level = 0; level < models.size(); level++) {
      if (level > 0) {
        facts.add(level - 1, labels);
      }
      Lattice lattice = models.get(level).lattice(facts);
      labels = lattice.best();
      listener.labels(models.get(level), lattice, labels);
    }
    return labels;
  }
}
