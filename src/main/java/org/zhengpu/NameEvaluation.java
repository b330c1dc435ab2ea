package org.zhengpu;

import java.nio.file.Path;
import java.util.SortedMap;
import org.zhengpu.entity.tagger.Tag;
import org.zhengpu.entity.tagger.Tagger;
import org.zhengpu.eval.NerScorer;
import org.zhengpu.input.TaggedSentenceFile;
import org.zhengpu.lexicon.Divisions;
import org.zhengpu.model.InputException;

/** Measures a model on files of tagged sentences. Immutable, may be shared between threads. */
public final class NameEvaluation {

  private final Tagger tagger;

  private NameEvaluation(Tagger tagger) {
    this.tagger = tagger;
  }

  /** Measures the chosen model. */
  public static NameEvaluation load(ModelChoice model) {
    return new NameEvaluation(Taggers.load(model, Divisions.load())
        .orElseThrow(() -> new InputException("There is no model to measure; give another than none.")));
  }

  /** The score of each type of names that the file has; each is sought by the model that knows it. */
  public SortedMap<String, NerScorer.Score> score(Path file) {
    return NerScorer.score(TaggedSentenceFile.read(file), sentence -> tagger.tag(sentence).stream().map(Tag::name).toList());
  }
}
