package org.zhengpu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.zhengpu.input.Manifest;
import org.zhengpu.input.Pages;
import org.zhengpu.model.PageInfo;
import org.zhengpu.rdf.IriMinter;
import org.zhengpu.store.GraphStore;

/** The graph of the bundled sample pages, built into a folder as the demo does. */
public final class SampleGraph {

  private static final Zhengpu ZHENGPU = Zhengpu.load();

  private SampleGraph() {}

  /** Builds the samples below {@code folder}, pages in {@code pages}, store in {@code store}. */
  public static BuildReport build(GraphStore store, Path folder, int threads) {
    try {
      Path pages = Files.createDirectories(folder.resolve("pages"));
      Pages samples = ZHENGPU.pages(Manifest.read(Samples.copyTo(pages)), PageInfo.UNKNOWN);
      return new GraphBuild(ZHENGPU, samples, store).run(Samples.pagesIn(pages), threads, (file, n, all) -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static GraphStore store(Path folder) {
    return GraphStore.openOrCreate(folder.resolve("store"), IriMinter.DEFAULT_BASE);
  }
}
