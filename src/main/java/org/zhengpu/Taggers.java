package org.zhengpu;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.zhengpu.entity.tagger.ModelFile;
import org.zhengpu.entity.tagger.RawModel;
import org.zhengpu.entity.tagger.Tagger;
import org.zhengpu.entity.tagger.feature.DivisionNames;
import org.zhengpu.entity.tagger.feature.FeatureExtractor;
import org.zhengpu.lexicon.Divisions;
import org.zhengpu.model.InputException;

/** Puts taggers together: features, gazetteer, models from the program or from a file. */
final class Taggers {

  private static final String BUNDLED = "model/names.model";
  private static final int SHORT_NAME = 3;

  private Taggers() {}

  /** The tagger with all models of the chosen file; empty where none is wanted. */
  static Optional<Tagger> load(ModelChoice choice, Divisions divisions) {
    return load(choice, divisions, Integer.MAX_VALUE);
  }

  /** The tagger with the model that stands on no other, which is all that documents need. */
  static Optional<Tagger> loadLowest(ModelChoice choice, Divisions divisions) {
    return load(choice, divisions, 1);
  }

  private static Optional<Tagger> load(ModelChoice choice, Divisions divisions, int most) {
    return switch (choice.kind()) {
      case NONE -> Optional.empty();
      case BUNDLED -> Optional.of(bundled(divisions, most));
      case FILE -> Optional.of(read(choice.file(), divisions, most));
    };
  }

  /** A tagger without models, to train one on. */
  static Tagger empty(Divisions divisions) {
    return new Tagger(new FeatureExtractor(names(divisions)), List.of());
  }

  private static Tagger bundled(Divisions divisions, int most) {
    try (InputStream in = Taggers.class.getClassLoader().getResourceAsStream(BUNDLED)) {
      if (in == null) {
        throw new IllegalStateException("Missing resource " + BUNDLED);
      }
      return read(in, BUNDLED, divisions, most);
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read resource " + BUNDLED, e);
    }
  }

  private static Tagger read(Path file, Divisions divisions, int most) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return read(in, file.toString(), divisions, most);
    } catch (IOException e) {
      throw new InputException("Cannot read the model " + file + ": there is no such file, or no permission.", e);
    }
  }

  private static Tagger read(InputStream in, String name, Divisions divisions, int most) {
    return new Tagger(
        new FeatureExtractor(names(divisions)), ModelFile.read(in, name, most).stream().map(RawModel::toModel).toList());
  }

  private static DivisionNames names(Divisions divisions) {
    return (text, found) -> divisions.names(text).forEach(
        name -> found.name(name.span().begin(), name.span().end(), category(name)));
  }

  private static int category(Divisions.Name name) {
    if (!name.full()) {
      return SHORT_NAME;
    }
    return switch (name.level()) {
      case CENTRAL, PROVINCE, CITY -> 0;
      case COUNTY -> 1;
      case TOWNSHIP, VILLAGE -> 2;
    };
  }
}
