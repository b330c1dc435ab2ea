package org.zhengpu.entity.tagger;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.zhengpu.entity.tagger.feature.FeatureExtractor;
import org.zhengpu.model.InputException;

/**
 * Models at rest: one file for the models of a tagger, the lower ones first. The same models give the same bytes.
 *
 * <p>Behind a mark and the format's number comes, compressed: the name of the feature set and the number of models;
 * for each its sources, types, transitions, the worth of a weight, and the features in ascending order, each as its
 * distance from the one before and a sparse row of weights; last a checksum.
 */
public final class ModelFile {

  private static final int MARK = 0x5a505447; // ZPTG
  private static final int FORMAT = 1;
  private static final int MOST_TYPES = 30;
  private static final int MOST_FEATURES = 50_000_000;

  private ModelFile() {}

  /** Writes models; the stream stays open. */
  public static void write(List<RawModel> models, OutputStream target) throws IOException {
    DataOutputStream head = new DataOutputStream(target);
    head.writeInt(MARK);
    head.writeInt(FORMAT);
    GZIPOutputStream zip = new GZIPOutputStream(target);
    CheckedOutputStream checked = new CheckedOutputStream(new BufferedOutputStream(zip), new CRC32());
    DataOutputStream out = new DataOutputStream(checked);
    out.writeUTF(FeatureExtractor.VERSION);
    out.writeByte(models.size());
    for (RawModel model : models) {
      write(model, out);
    }
    out.writeLong(checked.getChecksum().getValue());
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
    out.writeInt(model.rows().length);
    out.write(model.rows());
  }

  private static void writeAll(List<String> texts, DataOutputStream out) throws IOException {
    out.writeByte(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
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
   * @throws InputException when this is no model, one of another version, or a damaged one
   */
  public static List<SequenceModel> read(InputStream source, String name) {
    try {
      DataInputStream head = new DataInputStream(source);
      if (head.readInt() != MARK) {
        throw new InputException(name + " is no model of this program; make one with zhengpu train.");
      }
      if (head.readInt() != FORMAT) {
        throw outdated(name);
      }
      return readModels(source, name);
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new InputException("The model " + name + " is damaged or incomplete; make it anew with zhengpu train.", e);
    }
  }

  private static InputException outdated(String name) {
    return new InputException(
        "The model " + name + " was made by another version of this program; make it anew with zhengpu train.");
  }

  private static List<SequenceModel> readModels(InputStream source, String name) throws IOException {
    CheckedInputStream checked =
        new CheckedInputStream(new BufferedInputStream(new GZIPInputStream(source), 1 << 16), new CRC32());
    DataInputStream in = new DataInputStream(checked);
    if (!in.readUTF().equals(FeatureExtractor.VERSION)) {
      throw outdated(name);
    }
    int count = in.readUnsignedByte();
    List<SequenceModel> models = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      models.add(readModel(in));
    }
    long sum = checked.getChecksum().getValue();
    if (in.readLong() != sum || in.read() >= 0) {
      throw new IOException("The checksum is wrong, or more follows");
    }
    return models;
  }

  private static SequenceModel readModel(DataInputStream in) throws IOException {
    List<String> sources = readAll(in, 255);
    LabelSet labels = new LabelSet(readAll(in, MOST_TYPES));
    float[] transitions = new float[labels.size() * labels.size()];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = in.readFloat();
    }
    float unit = in.readFloat();
    int[] features = readFeatures(in);
    byte[] rows = readBytes(in, in.readInt());
    Weights weights = new Weights(unit, features, rows);
    return new SequenceModel(labels, new Transitions(labels.size(), transitions), weights, sources);
  }

  private static List<String> readAll(DataInputStream in, int most) throws IOException {
    int count = in.readUnsignedByte();
    if (count > most) {
      throw new IOException("Too many: " + count);
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(in.readUTF());
    }
    return texts;
  }

  /** Grows with what is read, so that a damaged count takes no memory. */
  private static int[] readFeatures(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > MOST_FEATURES) {
      throw new IOException("Not a number of features: " + count);
    }
    int[] features = new int[Math.min(count, 1 << 20)];
    long key = 0;
    for (int i = 0; i < count; i++) {
      if (i == features.length) {
        features = Arrays.copyOf(features, Math.min(count, 2 * i));
      }
      key += readVariable(in);
      features[i] = (int) key;
    }
    return features;
  }

  private static long readVariable(DataInputStream in) throws IOException {
    long number = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      int next = in.readUnsignedByte();
      number |= (long) (next & 0x7f) << shift;
      if (next < 0x80) {
        return number;
      }
    }
    throw new IOException("Not a distance");
  }

  private static byte[] readBytes(DataInputStream in, int count) throws IOException {
    if (count < 0) {
      throw new IOException("Not a length: " + count);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.min(count, 1 << 23));
    byte[] piece = new byte[1 << 16];
    for (int left = count; left > 0; ) {
      int read = in.read(piece, 0, Math.min(left, piece.length));
      if (read < 0) {
        throw new IOException("The file ends early");
      }
      bytes.write(piece, 0, read);
      left -= read;
    }
    return bytes.toByteArray();
  }
}
