package org.zhengpu.entity.tagger;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.zhengpu.entity.tagger.feature.FeatureExtractor;
import org.zhengpu.model.InputException;

/**
 * Models at rest: one file for the models of a tagger, the lower ones first. The same models give the same bytes.
 *
 * <p>Behind a mark and the format's number comes, compressed: the name of the feature set and the number of models;
 * for each its sources, types, transitions, the worth of a weight, the features in ascending order, each as its
 * distance from the one before, the lengths of their rows, the distances in the rows, each from the one before, and the
 * weights. What is alike stands together, since that compresses better.
 */
public final class ModelFile {

  private static final int MARK = 0x5a505447; // ZPTG
  private static final int FORMAT = 2;
  private static final int REACH = 4; // no fact bears on a cell farther before it
  private static final int MOST_BYTES = 1 << 28;

  private ModelFile() {}

  /** Writes models; the stream stays open. */
  public static void write(List<RawModel> models, OutputStream target) throws IOException {
    DataOutputStream head = new DataOutputStream(target);
    head.writeInt(MARK);
    head.writeInt(FORMAT);
    GZIPOutputStream zip = new GZIPOutputStream(target);
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(zip));
    writeText(FeatureExtractor.VERSION, out);
    out.writeByte(models.size());
    for (RawModel model : models) {
      write(model, out);
    }
    out.flush();
    zip.finish();
  }

  private static void write(RawModel model, DataOutputStream out) throws IOException {
    writeAll(model.sources(), out);
    writeAll(model.types(), out);
    for (float score : model.transitions()) {
      out.writeFloat(score);
    }
    out.writeFloat(model.unit());
    out.writeInt(model.features().length);
    long before = 0;
    for (int feature : model.features()) {
      long key = Integer.toUnsignedLong(feature);
      writeVariable(key - before, out);
      before = key;
    }
    writeRows(model.rows(), -REACH * new LabelSet(model.types()).size(), out);
  }

  private static void writeRows(int[] rows, int least, DataOutputStream out) throws IOException {
    ByteArrayOutputStream lengths = new ByteArrayOutputStream();
    ByteArrayOutputStream distances = new ByteArrayOutputStream();
    DataOutputStream lengthsOut = new DataOutputStream(lengths);
    DataOutputStream distancesOut = new DataOutputStream(distances);
    ByteArrayOutputStream weights = new ByteArrayOutputStream();
    int row = 0;
    while (row < rows.length) {
      writeVariable(rows[row], lengthsOut);
      int end = row + 1 + rows[row];
      int before = least;
      for (int at = row + 1; at < end; at++) {
        int distance = rows[at] >> Byte.SIZE;
        writeVariable(distance - before, distancesOut);
        weights.write(rows[at]);
        before = distance;
      }
      row = end;
    }
    lengths.writeTo(out);
    distances.writeTo(out);
    weights.writeTo(out);
  }

  private static void writeAll(List<String> texts, DataOutputStream out) throws IOException {
    out.writeByte(texts.size());
    for (String text : texts) {
      writeText(text, out);
    }
  }

  private static void writeText(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    writeVariable(bytes.length, out);
    out.write(bytes);
  }

  /** Seven bits a byte, the lowest first; the eighth says that more follow. */
  private static void writeVariable(long number, DataOutputStream out) throws IOException {
    long rest = number;
    while (rest > 0x7f) {
      out.writeByte((int) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  /**
   * Reads models; the stream stays open.
   *
   * @param name what to call the file in messages
   * @param most how many of the models are wanted, the lowest first; the others cost little then
   * @throws InputException when this is no model, one of another version, or a damaged one
   */
  public static List<RawModel> read(InputStream source, String name, int most) {
    try {
      DataInputStream head = new DataInputStream(source);
      if (head.readInt() != MARK) {
        throw new InputException(name + " is no model of this program; make one with zhengpu train.");
      }
      if (head.readInt() != FORMAT) {
        throw outdated(name);
      }
      return readModels(source, name, most);
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | BufferUnderflowException e) {
      throw new InputException("The model " + name + " is damaged or incomplete; make it anew with zhengpu train.", e);
    }
  }

  private static InputException outdated(String name) {
    return new InputException(
        "The model " + name + " was made by another version of this program; make it anew with zhengpu train.");
  }

  /** The compression has a checksum of its own, which is looked at before anything is believed. */
  private static List<RawModel> readModels(InputStream source, String name, int most) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(new GZIPInputStream(source, 1 << 16).readNBytes(MOST_BYTES));
    if (!readText(in).equals(FeatureExtractor.VERSION)) {
      throw outdated(name);
    }
    int count = in.get();
    List<RawModel> models = new ArrayList<>();
    for (int i = 0; i < Math.min(count, most); i++) {
      models.add(readModel(in));
    }
    if (count <= most && in.hasRemaining()) {
      throw new IOException("More follows");
    }
    return models;
  }

  private static RawModel readModel(ByteBuffer in) throws IOException {
    List<String> sources = readAll(in);
    List<String> types = readAll(in);
    int labels = new LabelSet(types).size();
    float[] transitions = new float[labels * labels];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = in.getFloat();
    }
    float unit = in.getFloat();
    int[] features = readFeatures(in);
    return new RawModel(sources, types, transitions, unit, features, readRows(in, features.length, -REACH * labels));
  }

  private static List<String> readAll(ByteBuffer in) throws IOException {
    int count = Byte.toUnsignedInt(in.get());
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(readText(in));
    }
    return texts;
  }

  private static String readText(ByteBuffer in) throws IOException {
    byte[] bytes = new byte[checked(readVariable(in), in)];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** A number of things of which each takes a byte at least. */
  private static int checked(long count, ByteBuffer in) throws IOException {
    if (count < 0 || count > in.remaining()) {
      throw new IOException("Not a number of things: " + count);
    }
    return (int) count;
  }

  private static int[] readFeatures(ByteBuffer in) throws IOException {
    int[] features = new int[checked(in.getInt(), in)];
    long key = 0;
    for (int i = 0; i < features.length; i++) {
      key += readVariable(in);
      features[i] = (int) key;
    }
    return features;
  }

  private static int[] readRows(ByteBuffer in, int count, int least) throws IOException {
    int[] lengths = new int[checked(count, in)];
    long size = count;
    for (int row = 0; row < count; row++) {
      lengths[row] = checked(readVariable(in), in);
      size += lengths[row];
    }
    int[] rows = new int[count + checked(size - count, in)];
    readDistances(in, lengths, least, rows);
    for (int row = 0; row < rows.length; row += 1 + rows[row]) {
      for (int at = row + 1; at <= row + rows[row]; at++) {
        rows[at] |= Byte.toUnsignedInt(in.get());
      }
    }
    return rows;
  }

  /** Rows without weights yet. */
  private static void readDistances(ByteBuffer in, int[] lengths, int least, int[] rows) throws IOException {
    int at = 0;
    for (int length : lengths) {
      rows[at++] = length;
      int distance = least;
      for (int i = 0; i < length; i++) {
        distance += (int) readVariable(in);
        rows[at++] = Weights.pack(distance, 0);
      }
    }
  }

  private static long readVariable(ByteBuffer in) throws IOException {
    long number = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      int next = in.get();
      number |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return number;
      }
    }
    throw new IOException("Not a number");
  }
}
