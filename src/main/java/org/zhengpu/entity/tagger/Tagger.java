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

  /** This with only the model that stands on no other: faster, where its types suffice. */
  public Tagger lowest() {
    return new Tagger(extractor, models.subList(0, Math.min(1, models.size())));
  }

  /** The names in a sentence, those of the lowest model first; names of different models may overlap. */
  public List<Tag> tag(String sentence) {
    List<Tag> tags = new ArrayList<>();
    int[][] features = extractor.extract(sentence);
    for (int level = 0; level < models.size(); level++) {
      Lattice lattice = models.get(level).lattice(features);
      int[] labels = lattice.best();
      tags.addAll(tags(models.get(level), lattice, labels));
      if (level + 1 < models.size()) {
        features = extractor.withLabels(sentence, features, level, labels);
      }
    }
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
    int[][] features = extractor.extract(sentence);
    for (int level = 0; level < models.size(); level++) {
      int[] labels = models.get(level).lattice(features).best();
      features = extractor.withLabels(sentence, features, level, labels);
    }
    return features;
  }
}
