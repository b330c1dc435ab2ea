package org.zhengpu.server.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * A file of the class path, as it is sent. Immutable but for its arrays, which nobody changes.
 *
 * @param bytes its content
 * @param packed the same, compressed; empty where that gains nothing
 * @param type its media type
 * @param tag names this content
 */
record StaticFile(byte[] bytes, byte[] packed, String type, String tag) {

  private static final int WORTH_PACKING = 1024;

  /** Reads a resource; it must be there. */
  static StaticFile read(String resource) {
    try (InputStream in = StaticFile.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Missing resource " + resource);
      }
      byte[] bytes = in.readAllBytes();
      return new StaticFile(bytes, packed(resource, bytes), type(resource), tag(bytes));
    } catch (IOException e) {
      throw new IllegalStateException("Cannot read resource " + resource, e);
    }
  }

  private static byte[] packed(String name, byte[] bytes) {
    if (bytes.length < WORTH_PACKING || name.endsWith(".png")) {
      return new byte[0];
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The media type by the ending of a name. */
  static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html" -> "text/html;charset=utf-8";
      case "css" -> "text/css;charset=utf-8";
      case "js", "mjs" -> "text/javascript;charset=utf-8";
      case "json" -> "application/json;charset=utf-8";
      case "yaml" -> "application/yaml;charset=utf-8";
      case "svg" -> "image/svg+xml";
      case "png" -> "image/png";
      case "ico" -> "image/x-icon";
      case "txt" -> "text/plain;charset=utf-8";
      case "webmanifest" -> "application/manifest+json";
      default -> throw new IllegalStateException("No media type for the file " + name);
    };
  }

  private static String tag(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return '"' + HexFormat.of().formatHex(digest, 0, 8) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
