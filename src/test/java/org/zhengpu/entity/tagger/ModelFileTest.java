package org.zhengpu.entity.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengpu.model.InputException;

class ModelFileTest {

  private static final int FIRST = 7;
  private static final int LARGE = -5; // as an unsigned number among the largest
  private static final RawModel MODEL = new RawModel(
      List.of("三句话"), List.of("PER"), new float[25], 0.5f, new int[] {FIRST, LARGE},
      new int[] {1, Weights.pack(-3, -4), 2, Weights.pack(0, 6), Weights.pack(11, -128)});

  @Test
  void read_written_theSame() {
    assertThat(read(bytes())).usingRecursiveComparison().isEqualTo(List.of(MODEL));
  }

  @Test
  void read_fewerWantedThanWritten_theLowest() throws IOException {
    RawModel upper = new RawModel(List.of(), List.of("x"), new float[25], 1, new int[0], new int[0]);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.write(List.of(MODEL, upper), out);
    assertThat(ModelFile.read(new ByteArrayInputStream(out.toByteArray()), "own.model", 1))
        .usingRecursiveComparison().isEqualTo(List.of(MODEL));
  }

  @Test
  void write_twice_sameBytes() {
    assertThat(bytes()).isEqualTo(bytes());
  }

  @Test
  void read_anotherSortOfFile_saysSo() {
    assertThatThrownBy(() -> read("这不是模型，只是一段文字".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(InputException.class).hasMessageContaining("own.model is no model of this program");
  }

  @Test
  void read_cutOffAnywhere_saysThatItIsDamaged() {
    byte[] whole = bytes();
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(part)).isInstanceOf(InputException.class);
    }
  }

  @Test
  void read_oneByteChanged_saysThatItIsDamaged() {
    byte[] whole = bytes();
    for (int at = 18; at < whole.length; at++) { // behind the header of the compression, parts of which mean nothing
      byte[] changed = whole.clone();
      changed[at] ^= 0x55;
      assertThatThrownBy(() -> read(changed)).as("byte %d", at).isInstanceOf(InputException.class);
    }
  }

  @Test
  void read_anotherFormat_saysThatItIsOfAnotherVersion() {
    byte[] other = bytes();
    other[7] = 99;
    assertThatThrownBy(() -> read(other))
        .isInstanceOf(InputException.class).hasMessageContaining("another version");
  }

  private static byte[] bytes() {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ModelFile.write(List.of(MODEL), out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<RawModel> read(byte[] bytes) {
    return ModelFile.read(new ByteArrayInputStream(bytes), "own.model", 5);
  }
}
