package org.zhengpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengpu.eval.Scorer;
import org.zhengpu.eval.Scores;
import org.zhengpu.eval.gold.GoldPage;
import org.zhengpu.eval.gold.Sheet;
import org.zhengpu.input.InputFile;
import org.zhengpu.input.Manifest;
import org.zhengpu.input.Pages;
import org.zhengpu.model.Document;
import org.zhengpu.model.Page;
import org.zhengpu.model.PageInfo;

/** What the whole pipeline reaches on the sample pages: the floor below which a change is a loss. */
class SampleScoresIT {

  private static final Path GOLD = Path.of("src/main/resources/samples/gold");

  @TempDir private Path folder;

  private final Zhengpu zhengpu = Zhengpu.load();
  private final List<Document> documents = new ArrayList<>();

  @Test
  void read_theSamples_reachesTheFloor() throws IOException {
    Pages pages = zhengpu.pages(Manifest.read(Samples.copyTo(folder)), PageInfo.UNKNOWN);
    List<Sheet> sheets = new ArrayList<>();
    for (InputFile file : pages.find(Samples.pagesIn(folder)).files()) {
      sheets.add(new Sheet(gold(file), text(pages.read(file).pages())));
    }
    Scores scores = new Scorer().score(sheets, documents);

    assertThat(scores.row("article").f1()).isGreaterThan(0.97);
    assertThat(scores.titles().value()).isGreaterThan(0.97);
    assertThat(scores.row("entity").f1()).isGreaterThan(0.97);
    assertThat(scores.canonical().value()).isGreaterThan(0.98);
    assertThat(scores.row("post").f1()).isGreaterThan(0.95);
    assertThat(scores.row("event").f1()).isGreaterThan(0.96);
    assertThat(scores.row("slot").f1()).isGreaterThan(0.86);
    assertThat(scores.row("relation").f1()).isGreaterThan(0.85);
  }

  private String text(List<Page> pages) {
    pages.forEach(page -> documents.addAll(zhengpu.read(page)));
    return pages.stream().map(page -> page.content().text()).collect(Collectors.joining("\n"));
  }

  private static GoldPage gold(InputFile file) throws IOException {
    String name = file.name();
    return GoldPage.read(GOLD.resolve(name.substring(0, name.lastIndexOf('.')) + ".json"));
  }
}
