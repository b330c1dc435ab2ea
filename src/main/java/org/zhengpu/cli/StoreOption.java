package org.zhengpu.cli;

import java.nio.file.Path;
import org.zhengpu.store.GraphStore;
import picocli.CommandLine.Option;

/** {@code --store DIR}, for the commands that read a store. */
final class StoreOption {

  @Option(names = "--store", paramLabel = "DIR", required = true, description = "The folder of the store.")
  Path folder;

  GraphStore open() {
    return GraphStore.open(folder);
  }
}
