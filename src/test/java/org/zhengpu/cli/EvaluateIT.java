package org.zhengpu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code evaluate} as a person meets it. */
class EvaluateIT {

  private static final String PAGE = """
      区教育局走进青石小学

      宁川讯 3月2日，副区长甘若水到青石小学检查校园安全，区教育局局长路远山陪同。
      """;
  private static final String GOLD = """
      {"file": "page.txt", "source": "宁川讯", "date": "2031-03-03", "scope": "浙江省/湖州市/吴兴区", "articles": [
        {"id": "p-1", "title": "区教育局走进青石小学", "starts": "宁川讯 3月2日，副区长", "ends": "路远山陪同。", "kind": "news",
         "entities": [{"type": "Person", "name": "甘若水"}, {"type": "Person", "name": "卜一舟"}],
         "posts": [{"person": "甘若水", "title": "副区长", "org": "吴兴区人民政府"}]}]}
      """;

  @TempDir private Path folder;

  /** What a run printed, and how it ended. */
  private record Run(int exitCode, String out, String err) {}

  private static Run run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = Main.run(args, new PrintStream(out, true), new PrintStream(err, true));
    return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private String write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content).toString();
  }

  @ParameterizedTest
  @CsvSource({"gold/p.json, gold/page.txt", "gold/p.json, page.txt", "gold/p.json, corpus/page.txt"})
  void evaluate_pageNearTheGold_printsFiguresAndCauses(String gold, String page) throws IOException {
    write(page, PAGE);

    Run run = run("evaluate", write(gold, GOLD));

    assertThat(run.exitCode).as(run.err).isZero();
    assertThat(run.out.lines()).anyMatch(line -> line.matches("article +1\\.000 +1\\.000 +1\\.000 +1 +1"));
    assertThat(run.out).contains("entity: not in the text as cut (Person)", "p-1: 卜一舟 → nothing");
  }

  @Test
  void evaluate_pageNowhere_saysWhereItLooked() throws IOException {
    Run run = run("evaluate", write("p.json", GOLD), "--pages", folder.resolve("elsewhere").toString());

    assertThat(run.exitCode).isEqualTo(Problems.PROBLEM);
    assertThat(run.err.lines()).singleElement().asString().contains("page.txt", "elsewhere", "--pages");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "{\"file\": \"page.txt\", | line 1",
    "{} | names its file",
    "{\"file\": \"page.txt\", \"date\": \"3.3.2031\"} | '3.3.2031' is not a day",
    "{\"file\": \"page.txt\", \"articles\": [{\"entities\": [{\"type\": \"Bureau\", \"name\": \"x\"}]}]} | 'Bureau'",
    "[] | p.json"
  })
  void evaluate_malformedGold_isAProblemInOneSentence(String gold, String told) throws IOException {
    write("page.txt", PAGE);

    Run run = run("evaluate", write("p.json", gold));

    assertThat(run.exitCode).isEqualTo(Problems.PROBLEM);
    assertThat(run.err.lines()).singleElement().asString().contains("p.json", told).doesNotContain("Exception");
  }

  @Test
  void evaluate_missingGold_isAProblemInOneSentence() {
    Run run = run("evaluate", folder.resolve("none.json").toString());

    assertThat(run.exitCode).isEqualTo(Problems.PROBLEM);
    assertThat(run.err.lines()).singleElement().asString().contains("none.json");
  }

  @Test
  void evaluate_withReport_writesOnePage() throws IOException {
    write("page.txt", PAGE);
    Path report = folder.resolve("new/report.html");

    Run run = run("evaluate", write("p.json", GOLD), "--report", report.toString(), "--calibration");

    assertThat(run.exitCode).as(run.err).isZero();
    assertThat(run.out).contains("post.before", "apart on the average");
    assertThat(report).content().startsWith("<!DOCTYPE html>").contains("甘若水", "区教育局走进青石小学");
  }

  @Test
  void evaluate_withoutLayers_findsLess() throws IOException {
    write("page.txt", PAGE);

    Run run = run("evaluate", write("p.json", GOLD), "--without", "tagger,grammars,second-pass");

    assertThat(run.exitCode).as(run.err).isZero();
    assertThat(run.out.lines()).anyMatch(line -> line.matches("· Person +0\\.000 +0\\.000 +0\\.000 +2 +0"));
  }

  @ParameterizedTest
  @CsvSource({"--without, magic", "--causes, many"})
  void evaluate_unknownChoice_isWrongUsage(String option, String value) throws IOException {
    write("page.txt", PAGE);
    assertThat(run("evaluate", write("p.json", GOLD), option, value).exitCode).isEqualTo(2);
  }

  @Test
  void evaluate_theSamples_areWellRead() {
    Run run = run("evaluate", "src/main/resources/samples/gold", "--causes", "3");

    assertThat(run.exitCode).as(run.err).isZero();
    assertThat(run.out.lines()).anyMatch(line -> line.matches("entity +0\\.9.*"));
    assertThat(run.out).contains("causes with fewer");
  }

  /** Extracted anew and read from the dump, the figures are those that the script prints. */
  @Test
  void evaluate_aGoldPage_printsTheFiguresOfTheScript() throws IOException, InterruptedException {
    Path shared = Path.of("../shared");
    assumeTrue(Files.exists(shared.resolve("tools/score.py")) && hasPython(), "no script or no Python");
    String gold = shared.resolve("gold/page-000.json").toString();
    String dump = folder.resolve("dump.nq").toString();
    run("build", shared.resolve("corpus/page-000.txt").toString(), "--store", folder.resolve("store").toString(),
        "--manifest", shared.resolve("corpus/pages.json").toString(), "--dump", dump);

    List<String> expected = figures(script(shared.resolve("tools/score.py").toString(), dump, gold));

    assertThat(expected).hasSize(11);
    assertThat(figures(run("evaluate", gold).out)).isEqualTo(expected);
    assertThat(figures(run("evaluate", gold, "--dump", dump).out)).isEqualTo(expected);
  }

  /** The lines with precision, recall, F1 and two counts, blanks and marks aside. */
  private static List<String> figures(String printed) {
    return printed.lines().map(line -> line.replace("·", "").strip().replaceAll(" +", " "))
        .filter(line -> line.matches("\\w+( [01]\\.\\d{3}){3}( \\d+){2}")).toList();
  }

  private static boolean hasPython() {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String script(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of("python3"), Stream.of(command)).toList());
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return printed;
  }

  @Test
  void evaluate_nothing_isWrongUsage() {
    assertThat(run("evaluate").exitCode).isEqualTo(2);
  }
}
