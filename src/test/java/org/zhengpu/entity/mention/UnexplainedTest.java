package org.zhengpu.entity.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;
import org.zhengpu.testing.Documents;

/** Which clauses a model is asked about. */
class UnexplainedTest {

  private static final SingleWords WORDS = new SingleWords();

  @ParameterizedTest
  @CsvSource({
    "会议指出，赵铁生要加强学习，大家都很高兴。, '', 赵铁生要加强学习，",
    "会议指出，赵铁生要加强学习。, 赵铁生, ''",
    "走在大街上，天气很好，玛丽亚·阿依来了。, '', 玛丽亚·阿依来了。",
    "走在大街上，排勒堵真勤快。, '', 排勒堵真勤快。",
    "走在大街上，往深里走，往远里看。, '', ''",
    "走在大街上，河南商会真勤快。, 河南, 河南商会真勤快。",
    "走在大街上，那个商会真勤快。, '', ''",
    "要加强学习，提高认识，做好工作。, '', ''"
  })
  void clauses_onlyThoseWithAWordThatMayBeAName(String text, String known, String expected) {
    Unexplained unexplained = new Unexplained(document(text, known), WORDS, word -> word.endsWith("会"));
    assertThat(String.join("|", unexplained.clauses().stream().map(span -> span.of(text)).toList()))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"499, 1", "1200, 3"})
  void clauses_longOne_inPieces(int length, int pieces) {
    String text = "赵铁生".repeat(length / 3);
    assertThat(new Unexplained(document(text, ""), WORDS, word -> false).clauses()).hasSize(pieces)
        .allMatch(piece -> piece.length() <= 501);
  }

  private static Document document(String text, String known) {
    Document document = Documents.tokenized("", text);
    Span span = new Span(text.indexOf(known), text.indexOf(known) + known.length());
    return known.isEmpty() ? document : document.withMentions(List.of(
        new Mention(span, known, EntityType.PERSON, "person.title", 0.9)));
  }
}
