package org.zhengpu.input;

import java.io.IOException;
import java.io.InputStream;
import org.zhengpu.model.InputException;

/**
 * One file, or one member of an archive, that holds pages.
 *
 * @param name what it is called in messages and stores: its path below the folder that was given, or
 *     {@code archive.zip!/member.txt}; the same for the same input on any machine
 * @param format the format, by its extension
 * @param source opens its bytes
 */
public record InputFile(String name, PageFormat format, Source source) {

  /** Where the bytes come from. */
  @FunctionalInterface
  public interface Source {
    InputStream open() throws IOException;
  }

  /** The bytes; refused when there are more than the format allows, before they fill the memory. */
  byte[] bytes() throws IOException {
    try (InputStream in = source.open()) {
      byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, format.maxBytes() + 1));
      if (bytes.length > format.maxBytes()) {
        throw new InputException("The file is larger than " + (format.maxBytes() >> 20) + " MB, the limit for "
            + format.label() + "; split it.");
      }
      return bytes;
    }
  }

  /** The last part of the name: {@code member.txt}. */
  String fileName() {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('!')) + 1);
  }
}
