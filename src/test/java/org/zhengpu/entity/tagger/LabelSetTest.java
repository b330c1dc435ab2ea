package org.zhengpu.entity.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengpu.model.Span;
import org.zhengpu.model.TaggedName;

class LabelSetTest {

  private final LabelSet labels = new LabelSet(List.of("PER", "LOC"));

  @Test
  void size_twoTypes_fourEachAndOutside() {
    assertThat(labels.size()).isEqualTo(9);
  }

  @Test
  void encode_namesOfOneTwoAndThreeCharacters_placesOfEach() {
    List<TaggedName> names = List.of(name(0, 1, "LOC"), name(1, 3, "PER"), name(4, 7, "PER"));
    assertThat(labels.encode(names, 8)).containsExactly(8, 1, 3, 0, 1, 2, 3, 0);
  }

  @Test
  void encode_unknownType_outside() {
    assertThat(labels.encode(List.of(name(0, 2, "ORG")), 2)).containsExactly(0, 0);
  }

  @Test
  void decode_encodedNames_theSame() {
    List<TaggedName> names = List.of(name(0, 1, "LOC"), name(1, 3, "PER"), name(4, 7, "PER"));
    assertThat(labels.decode(labels.encode(names, 8))).isEqualTo(names);
  }

  @Test
  void before_firstCharacterOfName_endsAndOutside() {
    assertThat(labels.before(1)).containsExactly(0, 3, 4, 7, 8);
  }

  @Test
  void before_innerCharacter_beginAndInnerOfTheSameType() {
    assertThat(labels.before(6)).containsExactly(5, 6);
  }

  private static TaggedName name(int begin, int end, String type) {
    return new TaggedName(new Span(begin, end), type);
  }
}
