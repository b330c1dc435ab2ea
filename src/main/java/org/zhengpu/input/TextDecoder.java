package org.zhengpu.input;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhengpu.model.InputException;

/**
 * Bytes in, text out. A byte-order mark decides; else text that is valid UTF-8 is UTF-8; else the statistics of ICU and
 * the share of common characters choose between GB18030, Big5 and UTF-16. What is no text is refused with a sentence.
 * Stateless, may be shared.
 */
final class TextDecoder {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5");
  private static final Map<String, String> MAGIC = Map.of(
      "%PDF-", "a PDF file", "PK\u0003\u0004", "a ZIP archive or Office document", "\u0089PNG", "a PNG image",
      "\u00FF\u00D8\u00FF", "a JPEG image", "GIF8", "a GIF image", "\u001F\u008B", "a gzip archive",
      "\u00D0\u00CF\u0011\u00E0", "an Office document", "{\\rtf", "an RTF document", "Rar!", "a RAR archive",
      "7z\u00BC\u00AF", "a 7z archive");
  private static final double FEW = 0.02;

  private TextDecoder() {}

  /**
   * Decoded text.
   *
   * @param text without the byte-order mark
   * @param charset what it was read as
   * @param damaged how many characters could not be read and stand as U+FFFD
   */
  record Decoded(String text, Charset charset, long damaged) {}

  static Decoded decode(byte[] bytes) {
    refuseMagic(bytes);
    return marked(bytes)
        .or(() -> strict(bytes, StandardCharsets.UTF_8).filter(TextDecoder::isText))
        .or(() -> unmarkedUtf16(bytes))
        .or(() -> nearlyUtf8(bytes))
        .or(() -> legacy(bytes))
        .orElseThrow(() -> new InputException("The file is binary, or in a charset that cannot be told; pages are"
            + " read in UTF-8, UTF-16, GB18030 and Big5."));
  }

  private static void refuseMagic(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(8, bytes.length), StandardCharsets.ISO_8859_1);
    MAGIC.entrySet().stream().filter(m -> head.startsWith(m.getKey())).findFirst().ifPresent(m -> {
      throw new InputException("The file is " + m.getValue() + ", not text, whatever its name says.");
    });
  }

  private static Optional<Decoded> marked(byte[] b) {
    if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
      return Optional.of(lenient(b, 3, StandardCharsets.UTF_8));
    }
    if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
      return Optional.of(lenient(b, 2, StandardCharsets.UTF_16LE));
    }
    return b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF
        ? Optional.of(lenient(b, 2, StandardCharsets.UTF_16BE)) : Optional.empty();
  }

  private static Decoded lenient(byte[] bytes, int from, Charset charset) {
    String text = new String(bytes, from, bytes.length - from, charset);
    return new Decoded(text, charset, text.chars().filter(c -> c == 0xFFFD).count());
  }

  private static Optional<Decoded> strict(byte[] bytes, Charset charset) {
    try {
      String text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(new Decoded(text, charset, 0));
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isText(Decoded decoded) {
    return isText(decoded.text());
  }

  // Text holds next to no control characters.
  private static boolean isText(String text) {
    long controls = text.chars().filter(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f').count();
    return text.indexOf('\0') < 0 && controls <= text.length() * FEW;
  }

  // Without a mark only text that is mostly Chinese is taken for UTF-16.
  private static Optional<Decoded> unmarkedUtf16(byte[] bytes) {
    return bytes.length % 2 != 0 ? Optional.empty() : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
        .stream().flatMap(charset -> strict(bytes, charset).stream())
        .filter(decoded -> isText(decoded) && chinese(decoded.text()) > 0.75 && decoded.text().indexOf('\n') >= 0)
        .findFirst();
  }

  private static double chinese(String text) {
    long common = text.chars().filter(c -> c >= 0x4E00 && c < 0x9FFF || c >= 0x3000 && c < 0x3020 || c >= 0xFF00
        || c >= 0x2014 && c < 0x2030 || c < 0x80).count();
    return (double) common / Math.max(1, text.length());
  }

  // A file cut off in mid-character, or with a few damaged bytes.
  private static Optional<Decoded> nearlyUtf8(byte[] bytes) {
    Decoded read = lenient(bytes, 0, StandardCharsets.UTF_8);
    long han = read.text().chars().filter(Character::isIdeographic).count();
    return isText(read) && han > 0 && read.damaged() <= Math.max(3, han * FEW) ? Optional.of(read) : Optional.empty();
  }

  private static Optional<Decoded> legacy(byte[] bytes) {
    byte[] sample = bytes.length > 1 << 16 ? Arrays.copyOf(bytes, 1 << 16) : bytes;
    return List.of(GB18030, BIG5).stream()
        .map(charset -> lenient(bytes, 0, charset))
        .filter(d -> isText(d) && d.damaged() <= 3 + d.text().length() * FEW / 4 && han(d.text()) > 0.25)
        .max(Comparator.comparingDouble(d -> score(sample, d.charset())));
  }

  private static double han(String text) {
    return text.chars().filter(Character::isIdeographic).count() / (double) Math.max(1, text.length());
  }

  private static double score(byte[] sample, Charset charset) {
    return commonShare(sample, charset) * 100 + confidence(sample, charset);
  }

  private static int confidence(byte[] sample, Charset charset) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(sample);
    return Arrays.stream(detector.detectAll()).filter(m -> m.getName().equalsIgnoreCase(charset.name()))
        .mapToInt(CharsetMatch::getConfidence).max().orElse(0);
  }

  // Both charsets put their few thousand common characters into one block of lead bytes.
  private static double commonShare(byte[] sample, Charset charset) {
    int from = charset == BIG5 ? 0xA4 : 0xB0;
    int to = charset == BIG5 ? 0xC6 : 0xD7;
    int all = 0;
    int common = 0;
    for (int i = 0; i + 1 < sample.length; i++) {
      int lead = sample[i] & 0xFF;
      if (lead >= 0x81) {
        all++;
        common += lead >= from && lead <= to ? 1 : 0;
        i++;
      }
    }
    return all == 0 ? 0 : (double) common / all;
  }
}
