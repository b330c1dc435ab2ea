package org.zhengpu;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.zhengpu.entity.tagger.ModelFile;
import org.zhengpu.entity.tagger.RawModel;
import org.zhengpu.entity.tagger.Tagger;
import org.zhengpu.entity.tagger.training.DivisionVocabulary;
import org.zhengpu.entity.tagger.training.PersonVocabulary;
import org.zhengpu.entity.tagger.training.SentenceGenerator;
import org.zhengpu.entity.tagger.training.TaggerTrainer;
import org.zhengpu.entity.tagger.training.TrainingOptions;
import org.zhengpu.input.TaggedSentenceFile;
import org.zhengpu.lexicon.Divisions;
import org.zhengpu.model.InputException;
import org.zhengpu.model.TaggedName;
import org.zhengpu.model.TaggedSentence;

/**
 * Makes models that find names, from tagged sentences and from sentences of its own. Immutable, may be shared between
 * threads.
 */
public final class Training {

  /**
   * What to train on.
   *
   * @param data files of tagged sentences for the model of people, places, bodies and programmes
   * @param synthetic how many sentences to make besides
   * @param upper files for a second model that sees what the first one says; none where no second one is wanted
   * @param seed what all chance comes from: the same plan and seed, the same bytes
   * @param sources where the data is from, for those who use the model; empty to name the files
   */
  public record Plan(List<Path> data, int synthetic, List<Path> upper, long seed, List<String> sources) {

    public Plan {
      data = List.copyOf(data);
      upper = List.copyOf(upper);
      sources = List.copyOf(sources);
      if (data.isEmpty() && synthetic == 0) {
        throw new InputException("There is nothing to train on; give files of tagged sentences or a number to make.");
      }
    }
  }

  /** Told of each pass through the sentences; pass 0 is the counting of features. */
  @FunctionalInterface
  public interface Listener {
    void pass(int model, int pass, int passes, double loss);
  }

  private static final TrainingOptions LOWER = new TrainingOptions(8, 0.2f, 0.3f, 2, 0.07f, 0);
  private static final TrainingOptions UPPER = new TrainingOptions(9, 0.2f, 0.3f, 2, 0.07f, 0);

  private final Divisions divisions;

  private Training(Divisions divisions) {
    this.divisions = divisions;
  }

  public static Training load() {
    return new Training(Divisions.load());
  }

  /** Sentences of the genre, made up, with the names in them marked. */
  public List<TaggedSentence> synthetic(int count, long seed) {
    return count == 0
        ? List.of()
        : new SentenceGenerator(List.of(new PersonVocabulary(), new DivisionVocabulary(divisions)))
            .generate(count, seed);
  }

  /** Trains the models of a plan and writes them to a file. */
  public void train(Plan plan, Path target, Listener listener) throws IOException {
    List<TaggedSentence> lower = read(plan.data());
    List<TaggedSentence> upper = read(plan.upper());
    lower.addAll(synthetic(plan.synthetic(), plan.seed()));
    List<RawModel> models = new ArrayList<>();
    Tagger tagger = Taggers.empty(divisions);
    models.add(train(tagger, lower, LOWER, sources(plan, plan.data(), plan.synthetic()), 1, plan, listener));
    if (!upper.isEmpty()) {
      Tagger below = tagger.plus(models.get(0).toModel());
      models.add(train(below, upper, UPPER, sources(plan, plan.upper(), 0), 2, plan, listener));
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
      ModelFile.write(models, out);
    }
  }

  private static RawModel train(
      Tagger below, List<TaggedSentence> sentences, TrainingOptions options, List<String> sources, int number,
      Plan plan, Listener listener) {
    TaggerTrainer.Listener told = (pass, passes, loss) -> listener.pass(number, pass, passes, loss);
    return new TaggerTrainer(below, options.withSeed(plan.seed()), told).train(sentences, types(sentences), sources);
  }

  private static List<String> types(List<TaggedSentence> sentences) {
    Set<String> types = new TreeSet<>();
    sentences.forEach(sentence -> sentence.names().stream().map(TaggedName::type).forEach(types::add));
    return List.copyOf(types);
  }

  private static List<String> sources(Plan plan, List<Path> files, int synthetic) {
    List<String> sources = new ArrayList<>(plan.sources());
    if (sources.isEmpty()) {
      files.forEach(file -> sources.add(file.getFileName().toString()));
    }
    if (synthetic > 0) {
      sources.add(synthetic + " sentences made by zhengpu train with seed " + plan.seed());
    }
    return sources;
  }

  private static List<TaggedSentence> read(List<Path> files) {
    List<TaggedSentence> sentences = new ArrayList<>();
    files.forEach(file -> sentences.addAll(TaggedSentenceFile.read(file)));
    return sentences;
  }
}
