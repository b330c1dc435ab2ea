package org.zhengpu.input;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.zhengpu.model.InputException;
import org.zhengpu.model.Span;
import org.zhengpu.model.TaggedName;
import org.zhengpu.model.TaggedSentence;

/**
 * Tagged sentences at rest: UTF-8, a sentence a line, then a tab and its names as {@code begin,end,TYPE;…} with
 * half-open offsets in {@code char}s. A name that overlaps one before it is left out.
 */
public final class TaggedSentenceFile {

  private TaggedSentenceFile() {}

  /**
   * Reads a file.
   *
   * @throws InputException when it is not there or a line is not as it should be
   */
  public static List<TaggedSentence> read(Path file) {
    try {
      List<TaggedSentence> sentences = new ArrayList<>();
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      for (int i = 0; i < lines.size(); i++) {
        if (!lines.get(i).isBlank()) {
          sentences.add(sentence(lines.get(i), file, i + 1));
        }
      }
      return sentences;
    } catch (MalformedInputException e) {
      throw new InputException(file + " is not UTF-8 text.", e);
    } catch (IOException e) {
      throw new InputException("Cannot read " + file + ": there is no such file, or no permission.", e);
    }
  }

  /** Writes a file that {@link #read} reads. */
  public static void write(List<TaggedSentence> sentences, Path file) throws IOException {
    Files.write(file, sentences.stream().map(TaggedSentenceFile::line).toList(), StandardCharsets.UTF_8);
  }

  private static TaggedSentence sentence(String line, Path file, int number) {
    String[] columns = line.split("\t", -1);
    try {
      List<TaggedName> names = new ArrayList<>();
      int end = 0;
      for (String name : columns.length < 2 || columns[1].isBlank() ? new String[0] : columns[1].split(";")) {
        TaggedName read = name(name);
        if (read.span().begin() >= end) {
          names.add(read);
          end = read.span().end();
        }
      }
      return new TaggedSentence(columns[0], names);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new InputException(
          file + ", line " + number + ": expected a sentence, a tab and names as begin,end,TYPE;….", e);
    }
  }

  private static TaggedName name(String text) {
    String[] parts = text.split(",", 3);
    return new TaggedName(new Span(Integer.parseInt(parts[0].strip()), Integer.parseInt(parts[1])), parts[2].strip());
  }

  private static String line(TaggedSentence sentence) {
    List<String> names = sentence.names().stream()
        .map(n -> n.span().begin() + "," + n.span().end() + "," + n.type()).toList();
    return sentence.text() + "\t" + String.join(";", names);
  }
}
