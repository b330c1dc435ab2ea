package org.zhengpu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code train}, and the use of a model of one's own, as a person meets them. */
class TrainIT {

  @TempDir private Path folder;

  /** What a run printed, and how it ended. */
  private record Run(int exitCode, String out, String err) {}

  private static Run run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = Main.run(args, new PrintStream(out, true), new PrintStream(err, true));
    return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void train_syntheticTwice_sameBytesThatEvaluateReads() throws IOException {
    Path sample = folder.resolve("sample.tsv");
    String[] args = {"train", "--synthetic", "300", "--out", path("a.model"), "--print-synthetic", sample.toString()};
    Run first = run(args);
    args[4] = path("b.model");
    run(args);

    assertThat(first.exitCode).as(first.err).isZero();
    assertThat(Files.readAllBytes(folder.resolve("a.model"))).isEqualTo(Files.readAllBytes(folder.resolve("b.model")));
    Run measured = run("evaluate", "--ner", sample.toString(), "--model", path("a.model"));
    assertThat(measured.out.lines()).anyMatch(line -> line.matches("all( +(0\\.9|1\\.0)\\d+){3} .*"));
  }

  @Test
  void train_nothing_oneSentence() {
    Run run = run("train", "--synthetic", "0", "--out", path("a.model"));
    assertThat(run.exitCode).isEqualTo(Problems.PROBLEM);
    assertThat(run.err.lines()).singleElement().asString().contains("nothing to train on");
  }

  @Test
  void build_noModelAtAll_oneSentenceAndNoStore() throws IOException {
    Path page = Files.writeString(folder.resolve("page.txt"), "区教育局走进青石小学\n\n宁川讯 3月2日，副区长甘若水到青石小学检查。\n");
    Run run = run("build", page.toString(), "--store", path("store"), "--model", page.toString());
    assertThat(run.exitCode).isEqualTo(Problems.PROBLEM);
    assertThat(run.err.lines()).singleElement().asString().contains("page.txt is no model");
    assertThat(folder.resolve("store")).doesNotExist();
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }
}
