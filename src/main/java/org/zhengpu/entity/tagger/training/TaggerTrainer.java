package org.zhengpu.entity.tagger.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.zhengpu.entity.tagger.LabelSet;
import org.zhengpu.entity.tagger.RawModel;
import org.zhengpu.entity.tagger.Tagger;
import org.zhengpu.model.TaggedSentence;

/**
 * Tagged sentences in, a model out. Maximises the likelihood of the tags (a conditional random field) with AdaGrad,
 * leaving out features at random so that no single one is relied on. The same sentences, options and seed give the
 * same model. Not for sharing between threads.
 */
public final class TaggerTrainer {

  /** Told of each pass through the sentences. */
  @FunctionalInterface
  public interface Listener {
    /**
     * @param number of the pass, from 1; 0 when the features are counted
     * @param loss the mean negative log-likelihood of a character; 0 while features are counted
     */
    void pass(int number, int total, double loss);
  }

  private static final int AVERAGED = 4;
  private static final int LAST_PASSES = 2;
  private static final float LAST_RATE = 0.3f;
  private static final int LATER_PASSES = 4;
  private static final float LATER_RATE = 0.6f;

  private final Tagger lower;
  private final TrainingOptions options;
  private final Listener listener;

  /**
   * @param lower the models that the new one stands on, possibly none
   */
  public TaggerTrainer(Tagger lower, TrainingOptions options, Listener listener) {
    this.lower = lower;
    this.options = options;
    this.listener = listener;
  }

  /**
   * Trains a model.
   *
   * @param types the types of names that it is to find; names of others are left out
   * @param sources what the sentences are, for people
   */
  public RawModel train(List<TaggedSentence> sentences, List<String> types, List<String> sources) {
    LabelSet labels = new LabelSet(types);
    FeatureIndex index = index(sentences);
    listener.pass(0, options.passes(), 0);
    List<Example> examples = new ArrayList<>();
    for (TaggedSentence sentence : sentences) {
      examples.add(example(sentence, labels, index));
    }
    LearningModel model = new LearningModel(labels, index.size());
    Random chance = new Random(options.seed());
    for (int pass = 1; pass <= options.passes(); pass++) {
      Collections.shuffle(examples, chance);
      listener.pass(pass, options.passes(), pass(model, examples, rate(pass), chance));
      if (pass > options.passes() - AVERAGED) {
        model.note();
      }
    }
    model.average();
    return new ModelPruner(model, index, options.prune()).prune(types, sources);
  }

  private FeatureIndex index(List<TaggedSentence> sentences) {
    FeatureIndex all = new FeatureIndex();
    for (TaggedSentence sentence : sentences) {
      for (long[] features : Features.of(lower.facts(sentence.text()))) {
        for (long feature : features) {
          all.count(feature);
        }
      }
    }
    return all.frequent(options.cutoff());
  }

  private Example example(TaggedSentence sentence, LabelSet labels, FeatureIndex index) {
    int[][] features = Arrays.stream(Features.of(lower.facts(sentence.text()))).map(index::numbers)
        .toArray(int[][]::new);
    return new Example(features, labels.encode(sentence.names(), features.length));
  }

  private float rate(int pass) {
    int left = options.passes() - pass;
    return options.rate() * (left < LAST_PASSES ? LAST_RATE : left < LATER_PASSES ? LATER_RATE : 1);
  }

  private double pass(LearningModel model, List<Example> examples, float rate, Random chance) {
    double loss = 0;
    long characters = 0;
    for (Example example : examples) {
      if (example.labels().length > 0) {
        loss += model.learn(example.thinned(options.dropout(), chance), rate);
        characters += example.labels().length;
      }
    }
    return loss / Math.max(1, characters);
  }
}
