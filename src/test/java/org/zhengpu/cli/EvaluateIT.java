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
  void evaluate_nothing_isWrongUsage() {
    assertThat(run("evaluate").exitCode).isEqualTo(2);
  }
}
