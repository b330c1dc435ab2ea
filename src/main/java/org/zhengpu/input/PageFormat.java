package org.zhengpu.input;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhengpu.model.InputException;

/** The formats that pages come in. A new one takes a constant here, a {@link PageReader} and a sample. */
public enum PageFormat {
  TEXT("text", 4, new TextPages(), "txt", "text"),
  HTML("HTML", 16, new HtmlPages(), "html", "htm", "xhtml"),
  PDF("PDF", 128, new PdfPages(), "pdf"),
  JSON_LINES("JSON Lines", 64, new JsonLinesPages(), "jsonl", "ndjson"),
  /** Its members are files of their own, see {@link InputFiles}; the reader is met only by an archive in an archive. */
  ZIP("ZIP archive", 4096, (name, content, issues) -> {
    throw new InputException("An archive inside an archive is not opened; unpack it first.");
  }, "zip");

  private static final long MEGABYTE = 1 << 20;

  private final String label;
  private final int megabytes;
  private final PageReader reader;
  private final List<String> extensions;

  PageFormat(String label, int megabytes, PageReader reader, String... extensions) {
    this.label = label;
    this.megabytes = megabytes;
    this.reader = reader;
    this.extensions = List.of(extensions);
  }

  /** The format that a file name's extension tells; empty for an unknown one. */
  public static Optional<PageFormat> of(String fileName) {
    String extension = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return fileName.indexOf('.') < 0
        ? Optional.empty()
        : Arrays.stream(values()).filter(f -> f.extensions.contains(extension)).findFirst();
  }

  /** What people call it. */
  public String label() {
    return label;
  }

  /** The largest file that is read, in bytes: far more than a newspaper page needs. */
  long maxBytes() {
    return megabytes * MEGABYTE;
  }

  PageReader reader() {
    return reader;
  }
}
