package org.zhengpu.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengpu.model.InputException;
import org.zhengpu.model.Span;
import org.zhengpu.model.TaggedName;
import org.zhengpu.model.TaggedSentence;

class TaggedSentenceFileTest {

  @TempDir private Path folder;

  @Test
  void read_written_theSame() throws IOException {
    List<TaggedSentence> sentences = List.of(
        new TaggedSentence("王强在青石村", List.of(
            new TaggedName(new Span(0, 2), "PER"), new TaggedName(new Span(3, 6), "LOC"))),
        new TaggedSentence("下雨了", List.of()));
    Path file = folder.resolve("some.tsv");
    TaggedSentenceFile.write(sentences, file);
    assertThat(TaggedSentenceFile.read(file)).isEqualTo(sentences);
  }

  @Test
  void read_overlappingNames_keepsTheFirst() throws IOException {
    assertThat(read("王强在青石村\t3,6,LOC;4,6,ORG").get(0).names())
        .containsExactly(new TaggedName(new Span(3, 6), "LOC"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"王强\t0,9,PER", "王强\t0,PER", "王强\ta,b,PER", "王强\t1,0,PER", "王强\t0,2,"})
  void read_malformedNames_namesFileAndLine(String line) {
    assertThatThrownBy(() -> read("好\t\n" + line))
        .isInstanceOf(InputException.class).hasMessageContaining("some.tsv, line 2");
  }

  @Test
  void read_missingFile_saysSo() {
    assertThatThrownBy(() -> TaggedSentenceFile.read(folder.resolve("none.tsv")))
        .isInstanceOf(InputException.class).hasMessageContaining("no such file");
  }

  private List<TaggedSentence> read(String content) throws IOException {
    return TaggedSentenceFile.read(Files.writeString(folder.resolve("some.tsv"), content));
  }
}
