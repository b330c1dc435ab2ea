package org.zhengpu.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengpu.eval.gold.Sheet;
import org.zhengpu.extract.event.EventExtractor;
import org.zhengpu.extract.relation.RelationExtractor;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityId;

/** The scorer gives the figures of the script that scores dumps, where that script and Python are at hand. */
class ScorerAgreesWithScriptTest {

  private static final Path SCRIPT = GoldPages.SHARED.resolve("tools/score.py");

  @TempDir Path folder;

  @Test
  void score_damagedGold_agreesWithTheScript() throws IOException, InterruptedException {
    assumeTrue(Files.exists(SCRIPT), "no script");
    List<Sheet> sheets = GoldPages.sheets();
    List<Document> documents = damaged(extracted(GoldPages.documents(sheets)));
    JsonNode expected = script(documents);
    Scores scores = new Scorer().score(sheets, documents);
    for (Scores.Row row : scores.rows()) {
      assertThat(row.f1()).as(row.kind()).isCloseTo(expected.get(row.kind()).get("f1").asDouble(), within(0.002));
      assertThat(row.gold()).as(row.kind()).isEqualTo(expected.get(row.kind()).get("gold").asInt());
    }
    assertThat(scores.titles().value()).isCloseTo(expected.get("title").asDouble(), within(0.0001));
    assertThat(scores.canonical().value()).isCloseTo(expected.get("canonical").asDouble(), within(0.0001));
  }

  private static List<Document> extracted(List<Document> documents) {
    EventExtractor events = new EventExtractor();
    RelationExtractor relations = new RelationExtractor();
    return documents.stream().map(events::annotate).map(relations::annotate).toList();
  }

  /** Every fifth document and every third entity is left out, with the statements that it is in. */
  private static List<Document> damaged(List<Document> documents) {
    return IntStream.range(0, documents.size()).filter(i -> i % 5 != 4)
        .mapToObj(i -> damaged(documents.get(i))).toList();
  }

  private static Document damaged(Document document) {
    Document fewer = document.withEntities(IntStream.range(0, document.entities().size()).filter(i -> i % 3 != 2)
        .mapToObj(document.entities()::get).toList());
    return fewer
        .withPosts(document.posts().stream().filter(p -> has(fewer, p.person()) && has(fewer, p.body())).toList())
        .withRelations(document.relations().stream()
            .filter(r -> has(fewer, r.subject()) && has(fewer, r.object())).toList())
        .withEvents(document.events().stream()
            .filter(e -> e.roles().values().stream().flatMap(List::stream).allMatch(id -> has(fewer, id))).toList());
  }

  private static boolean has(Document document, EntityId id) {
    return document.entity(id).isPresent();
  }

  private JsonNode script(List<Document> documents) throws IOException, InterruptedException {
    Path dump = Files.writeString(folder.resolve("dump.nq"), SmallDump.of(documents));
    List<String> command = new ArrayList<>(List.of("python3", SCRIPT.toString(), dump.toString()));
    try (var gold = Files.list(GoldPages.SHARED.resolve("gold"))) {
      gold.filter(f -> f.toString().endsWith(".json")).sorted().forEach(f -> command.add(f.toString()));
    }
    command.add("--json");
    String printed = run(command);
    return new ObjectMapper().readTree(printed.substring(printed.lastIndexOf("\n{") + 1));
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      assumeTrue(false, "no Python");
      throw e;
    }
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return printed.strip();
  }
}
