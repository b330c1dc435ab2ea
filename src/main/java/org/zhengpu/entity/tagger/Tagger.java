package org.zhengpu.entity.tagger;

import java.util.ArrayList;
import java.util.List;
import org.zhengpu.entity.tagger.feature.FeatureExtractor;
import org.zhengpu.model.TaggedName;

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

  /** The names in a sentence: for each model, in order, those of its types. */
  public List<List<Tag>> tag(String sentence) {
    List<List<Tag>> tags = new ArrayList<>();
    run(sentence, (model, lattice, labels) -> tags.add(tags(model, lattice, labels)));
    return tags;
  }

  private static List<Tag> tags(SequenceModel model, Lattice lattice, int[] labels) {
    List<TaggedName> names = model.labels().decode(labels);
    if (names.isEmpty()) {
      return List.of();
    }
    Lattice.Marginals marginals = lattice.marginals();
    return names.stream()
        .map(n -> new Tag(n, marginals.name(n.span(), model.labels().types().indexOf(n.type())))).toList();
  }

  /** What a model on top of this tagger's models sees of each character. */
  public int[][] features(String sentence) {
    return run(sentence, (model, lattice, labels) -> {});
  }

  /** What is done with what one model says of a sentence. */
  @FunctionalInterface
  private interface Reading {
    void read(SequenceModel model, Lattice lattice, int[] labels);
  }

  private int[][] run(String sentence, Reading reading) {
    int[][] features = extractor.extract(sentence);
    for (int level = 0; level < models.size(); level++) {
      Lattice lattice = models.get(level).lattice(features);
      int[] labels = lattice.best();
      reading.read(models.get(level), lattice, labels);
      features = extractor.withLabels(sentence, features, level, labels);
    }
    return features;
  }
}
