package org.zhengpu.eval;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.zhengpu.PlainSentences;
import org.zhengpu.eval.gold.GoldDocuments;
import org.zhengpu.eval.gold.GoldPage;
import org.zhengpu.eval.gold.Sheet;
import org.zhengpu.model.Document;

/** The gold pages beside the project, for tests that can do without them. */
public final class GoldPages {

  static final Path SHARED = Path.of("../shared");

  private GoldPages() {}

  /** Skips the test where there are none. */
  public static List<Sheet> sheets() {
    assumeTrue(Files.isDirectory(SHARED.resolve("gold")), "no gold pages");
    try (Stream<Path> files = Files.list(SHARED.resolve("gold"))) {
      return files.filter(f -> f.toString().endsWith(".json")).sorted().map(GoldPages::sheet).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sheet sheet(Path file) {
    try {
      GoldPage gold = GoldPage.read(file);
      return new Sheet(gold, Files.readString(SHARED.resolve("corpus").resolve(gold.file())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The documents that flawless recognisers would make of the pages. */
  public static List<Document> documents(List<Sheet> sheets) {
    GoldDocuments documents = new GoldDocuments(new PlainSentences());
    return sheets.stream().flatMap(sheet -> documents.of(sheet.gold(), sheet.text()).stream()).toList();
  }
}
