package org.zhengpu;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.zhengpu.lexicon.LexiconLoader;

/** The sample pages that come with the program: invented people and happenings in the layouts of real papers. */
public final class Samples {

  private static final String FOLDER = "samples/";
  private static final String MANIFEST = "manifest.json";
  private static final String GOLD = "gold/";

  private Samples() {}

  /**
   * Copies the pages and their manifest into a folder, replacing what is there by these names.
   *
   * @return the manifest; the pages stand beside it
   * @throws IOException when the folder cannot be written
   */
  public static Path copyTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String name : names()) {
      try (InputStream in = Samples.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
        if (in == null) {
          throw new IllegalStateException("Missing resource " + FOLDER + name);
        }
        Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return folder.resolve(MANIFEST);
  }

  /** The pages among what {@code copyTo} wrote. */
  public static List<Path> pagesIn(Path folder) {
    return names().stream().filter(name -> !name.equals(MANIFEST)).map(folder::resolve).toList();
  }

  private static List<String> names() {
    return LexiconLoader.words(FOLDER + "index.txt").stream().filter(name -> !name.startsWith(GOLD)).toList();
  }
}
