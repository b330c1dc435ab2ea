package org.zhengpu.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.zhengpu.GraphBuild;
import org.zhengpu.SampleGraph;
import org.zhengpu.Zhengpu;
import org.zhengpu.input.Manifest;
import org.zhengpu.model.PageInfo;
import org.zhengpu.server.ServerOptions;
import org.zhengpu.server.SparqlServer;
import org.zhengpu.store.GraphStore;

/** The explorer over the sample pages and one page whose headline, text and paper are HTML. Close it to stop it. */
final class ExplorerSite implements AutoCloseable {

  static final String BASE = "https://w3id.org/zhengpu/id/";
  static final String OFFICIAL = BASE + "person/浙江省/湖州市/德清县/沈砚秋";
  static final String GOVERNMENT = BASE + "agency/德清县人民政府";
  static final String COUNTY = BASE + "place/浙江省/湖州市/德清县";

  private static final String HOSTILE = "hostile.jsonl";

  private final Path folder;
  private final GraphStore store;
  private final SparqlServer server;

  private ExplorerSite(Path folder, GraphStore store, SparqlServer server) {
    this.folder = folder;
    this.store = store;
    this.server = server;
  }

  static ExplorerSite start() {
    try {
      Path folder = Files.createTempDirectory("zhengpu-explorer");
      GraphStore store = SampleGraph.store(folder);
      SampleGraph.build(store, folder, 2);
      add(store, folder);
      return new ExplorerSite(folder, store, SparqlServer.start(store, ServerOptions.onPort(0)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(GraphStore store, Path folder) throws IOException {
    Path page = folder.resolve(HOSTILE);
    try (InputStream in = ExplorerSite.class.getResourceAsStream("/explorer/" + HOSTILE)) {
      Files.copy(Stream.ofNullable(in).findFirst().orElseThrow(), page);
    }
    Zhengpu zhengpu = Zhengpu.load();
    new GraphBuild(zhengpu, zhengpu.pages(Manifest.empty(), PageInfo.UNKNOWN), store)
        .run(List.of(page), 1, (file, number, total) -> {});
  }

  String url() {
    return server.url();
  }

  @Override
  public void close() {
    server.close();
    store.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
