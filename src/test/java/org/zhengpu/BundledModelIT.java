package org.zhengpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengpu.eval.NerScorer;

/** Holds the model that comes with the program to its size, and to what it reaches on public test sets. */
class BundledModelIT {

  private static final long LARGEST = 10_000_000;

  @Test
  void size_bundled_atMostTenMegabytes() throws IOException {
    try (InputStream in = BundledModelIT.class.getClassLoader().getResourceAsStream("model/names.model")) {
      assertThat(in).isNotNull();
      assertThat(in.readAllBytes().length).isLessThanOrEqualTo((int) LARGEST);
    }
  }

  @ParameterizedTest
  @CsvSource({"msra_test.tsv, 0.88", "cluener_dev.tsv, 0.74"})
  void score_publicTestSet_reached(String name, double least) {
    Path file = Path.of("../shared/data").resolve(name);
    assumeThat(Files.isRegularFile(file)).isTrue();
    assertThat(NerScorer.total(NameEvaluation.load(ModelChoice.BUNDLED).score(file)).f1())
        .isGreaterThanOrEqualTo(least);
  }
}
