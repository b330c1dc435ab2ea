package org.zhengpu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as a person meets it: what is printed, and the exit codes. */
class MainIT {

  private static final String PAGE = """
      宁川讯

      区教育局走进青石小学

      宁川讯 3月2日，副区长甘若水到青石小学检查校园安全，区教育局局长路远山陪同。

      （融媒体 冯小满）
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

  private Run build(Path page, String... more) {
    return run(Stream.concat(Stream.of("build", page.toString(), "--store", store(), "--date", "2031-03-03",
        "--source", "宁川讯", "--scope", "浙江省/湖州市/吴兴区"), Arrays.stream(more)).toArray(String[]::new));
  }

  private String store() {
    return folder.resolve("store").toString();
  }

  private Path page(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private Path page() throws IOException {
    return page("page.txt", PAGE.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void build_thenQueryExplainValidateExport_allAnswer() throws IOException {
    Path dump = folder.resolve("dump.nq");
    Run built = build(page(), "--dump", dump.toString());
    assertThat(built.exitCode).as(built.err).isZero();
    assertThat(built.out).contains("page.txt", "宁川讯", "1 files added");
    assertThat(dump).content().contains("路远山");

    Run posts = run("query", "who-holds-posts", "--format", "csv", "--store", store());
    assertThat(posts.exitCode).isZero();
    assertThat(posts.out).contains("甘若水,副区长,吴兴区人民政府").contains("路远山,局长,吴兴区教育局");

    Run explained = run("explain", "路远山", "--store", store());
    assertThat(explained.exitCode).isZero();
    assertThat(explained.out).contains("2031-03-03").contains("区教育局局长路远山陪同").contains("by post.");

    Run validated = run("validate", "--store", store());
    assertThat(validated.exitCode).as(validated.out).isZero();

    Path gexf = folder.resolve("graph.gexf");
    assertThat(run("export", "-o", gexf.toString(), "--store", store()).exitCode).isZero();
    assertThat(gexf).content().contains("<gexf").contains("路远山");
  }

  @Test
  void build_sameInputAgain_saysThatNothingHasChanged() throws IOException {
    build(page());

    Run again = build(page());

    assertThat(again.exitCode).isZero();
    assertThat(again.out).contains("Nothing has changed");
  }

  @Test
  void build_gbkPage_isReadLikeUtf8() throws IOException {
    Run built = build(page("gbk.txt", PAGE.getBytes(Charset.forName("GB18030"))));

    assertThat(built.exitCode).isZero();
    assertThat(run("explain", "甘若水", "--store", store()).out).contains("副区长");
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing.txt", "empty.txt", "binary.txt", "broken.pdf", "broken.jsonl"})
  void build_nothingReadable_isAProblemInOneSentence(String name) throws IOException {
    page("empty.txt", new byte[0]);
    page("broken.pdf", "%PDF-1.4 nothing".getBytes(StandardCharsets.UTF_8));
    page("broken.jsonl", "{\"title\": \n[]\n".getBytes(StandardCharsets.UTF_8));
    page("binary.txt", new byte[] {0x7f, 'E', 'L', 'F', 0, 0, 1, 2, 3, 0, 0, 0});

    Run built = build(folder.resolve(name));

    assertThat(built.exitCode).isEqualTo(Problems.PROBLEM);
    assertThat(built.err.lines()).singleElement().asString().contains(name).doesNotContain("Exception");
  }

  @Test
  void build_missingInput_makesNoStore() {
    build(folder.resolve("missing.txt"));

    assertThat(folder.resolve("store")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"none/dump.nq", "dump.ttl"})
  void build_dumpThatCannotBe_isToldBeforeTheWork(String dump) throws IOException {
    Files.createDirectory(folder.resolve("dump.ttl"));

    Run built = build(page(), "--dump", folder.resolve(dump).toString());

    assertThat(built.exitCode).isEqualTo(Problems.PROBLEM);
    assertThat(built.err.lines()).singleElement().asString().contains("folder");
    assertThat(folder.resolve("store")).doesNotExist();
    assertThat(folder.resolve("dump.ttl")).isDirectory();
  }

  @Test
  void build_oneOfTwoUnreadable_keepsTheOtherAndExitsWithAProblem() throws IOException {
    page("empty.txt", new byte[0]);

    Run built = build(page(), folder.resolve("empty.txt").toString());

    assertThat(built.exitCode).isEqualTo(Problems.PROBLEM);
    assertThat(built.out).contains("1 files added");
    assertThat(built.err.lines()).singleElement().asString().contains("empty.txt");
  }

  @Test
  void build_malformedManifest_tellsWhere() throws IOException {
    Path manifest = Files.writeString(folder.resolve("pages.json"), "[{\"file\": \"a.txt\",}]");

    Run built = build(page(), "--manifest", manifest.toString());

    assertThat(built.exitCode).isEqualTo(Problems.PROBLEM);
    assertThat(built.err).contains("pages.json").contains("line 1").doesNotContain("Exception");
    assertThat(folder.resolve("store")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "build pages,                               --store",
    "build pages --store s --date 2031-13-41,   --date",
    "build pages --store s --base nonsense,     base",
    "build pages --store s --scope 甲省//乙县,    --scope",
    "build pages --store s --scope //,          --scope",
    "query bylines --store s --timeout 0,       --timeout",
    "query bylines --endpoint http://,          http://127.0.0.1",
    "query,                                     --list",
    "query no-such-query --store s,             who-holds-posts",
    "query career --store s,                    person",
    "query career -p persn=x --store s,         persn",
    "query career -p person=x,                  --endpoint",
    "query career -p person --store s,          KEY=VALUE",
    "export --store s,                          --format",
    "export --store s --format docx,            turtle",
    "serve --store s --port 99999,              65535",
    "nonsense,                                  nonsense"
  })
  void run_wrongUsage_exitsWithTwoAndSaysWhatIsMeant(String line, String hint) {
    Run ran = run(line.split(" +"));

    assertThat(ran.exitCode).as(ran.out + ran.err).isEqualTo(2);
    assertThat(ran.err).contains(hint).doesNotContain("\tat ").doesNotContain("Exception");
    assertThat(ran.err.lines()).as(ran.err).hasSizeLessThan(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"query bylines", "explain x", "validate", "export --format turtle", "serve"})
  void run_noSuchStore_isAProblemInOneSentence(String line) {
    Run ran = run((line + " --store " + folder.resolve("none")).split(" "));

    assertThat(ran.exitCode).isEqualTo(Problems.PROBLEM);
    assertThat(ran.err.lines()).singleElement().asString().contains("none").contains("build");
  }

  @Test
  void query_malformedFile_tellsWhere() throws IOException {
    build(page());
    Path query = Files.writeString(folder.resolve("bad.rq"), "SELECT * {\n ?s ?p }\n");

    Run ran = run("query", query.toString(), "--store", store());

    assertThat(ran.exitCode).isEqualTo(Problems.PROBLEM);
    assertThat(ran.err).contains("bad.rq:2").doesNotContain("Exception");
  }

  @Test
  void run_argumentUnreadableInTheLocale_tellsWhatToSet() {
    Run ran = run("explain", "\uFFFD\uFFFD", "--store", store());

    assertThat(ran.exitCode).isEqualTo(2);
    assertThat(ran.err.lines()).singleElement().asString().contains("LC_ALL=C.UTF-8");
  }

  @Test
  void explain_blankName_isWrongUsage() {
    assertThat(run("explain", " ", "--store", store()).exitCode).isEqualTo(2);
  }

  @Test
  void explain_unknownName_pointsToTheSearch() throws IOException {
    build(page());

    Run ran = run("explain", "无此人", "--store", store());

    assertThat(ran.exitCode).isEqualTo(Problems.PROBLEM);
    assertThat(ran.err).contains("无此人").contains("search");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "build", "serve", "query", "explain", "export", "validate", "demo"})
  void run_help_exitsWithZero(String command) {
    Run ran = run((command + " --help").strip().split(" "));

    assertThat(ran.exitCode).isZero();
    assertThat(ran.out).contains("Usage: zhengpu");
  }
}
