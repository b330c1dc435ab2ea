package org.zhengpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengpu.input.Manifest;
import org.zhengpu.model.Issue;
import org.zhengpu.model.PageInfo;
import org.zhengpu.store.GraphStore;
import org.zhengpu.store.GraphStore.Change;

class GraphBuildIT {

  @TempDir private Path folder;

  @Test
  void run_theSamplesTwice_changesNothingTheSecondTime() {
    try (GraphStore store = SampleGraph.store(folder)) {
      BuildReport first = SampleGraph.build(store, folder, 2);
      BuildReport second = SampleGraph.build(store, folder, 2);

      assertThat(first.build()).isPresent();
      assertThat(first.pages()).extracting(PageReport::change).containsOnly(Change.ADDED);
      assertThat(second.build()).isEmpty();
      assertThat(second.pages()).extracting(PageReport::change).containsOnly(Change.UNCHANGED);
      assertThat(store.violations()).isEmpty();
    }
  }

  @Test
  void run_withOneThreadOrThree_dumpsTheSameBytes() throws IOException {
    assertThat(dump(folder.resolve("one"), 1)).isEqualTo(dump(folder.resolve("three"), 3)).contains("德清县");
  }

  @Test
  void run_aFileThatCannotBeRead_doesNotStopTheOthers() throws IOException {
    Path bad = Files.write(folder.resolve("bad.txt"), new byte[] {0, 1, 2, 3, 0, 0, 7});
    Path good = Files.writeString(folder.resolve("good.txt"), """
        区教育局走进青石小学

        本报讯（记者 甘若水）3月2日，区教育局到青石小学开展安全检查。
        """);
    try (GraphStore store = SampleGraph.store(folder)) {
      Zhengpu zhengpu = Zhengpu.load();
      BuildReport report = new GraphBuild(zhengpu, zhengpu.pages(Manifest.empty(), PageInfo.UNKNOWN), store)
          .run(List.of(bad, folder.resolve("missing.txt"), good), 2, (file, n, all) -> {});

      assertThat(report.pages()).extracting(PageReport::file).containsExactly("good.txt");
      assertThat(report.issues()).extracting(Issue::file).anyMatch(file -> file.endsWith("bad.txt"))
          .anyMatch(file -> file.endsWith("missing.txt"));
    }
  }

  private static String dump(Path folder, int threads) throws IOException {
    try (GraphStore store = SampleGraph.store(Files.createDirectories(folder))) {
      SampleGraph.build(store, folder, threads);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      store.dump(out);
      return out.toString(StandardCharsets.UTF_8);
    }
  }
}
