package org.zhengpu.extract.event;

import org.zhengpu.extract.MarkedText;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhengpu.lexicon.LexiconLoader.Row;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.Event;

class EventExtractorTest {

  private final EventExtractor extractor = new EventExtractor();

  static List<Row> cases() {
    return LexiconLoader.rows("cases/extract/events.tsv", 3);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void annotate_case_findsItsEvents(Row row) {
    List<Event> events = extractor.annotate(MarkedText.document(row)).events();
    assertThat(events.stream().map(EventExtractorTest::print).collect(Collectors.joining(" ; ")))
        .as(row.get(1)).isEqualTo(row.get(2));
  }

  private static String print(Event event) {
    String roles = event.roles().entrySet().stream().filter(e -> !e.getValue().isEmpty())
        .map(e -> " " + e.getKey().id() + "="
            + e.getValue().stream().map(EntityId::name).collect(Collectors.joining(",")))
        .collect(Collectors.joining());
    return event.type().id() + " " + (event.date().isKnown() ? event.date() : "-") + roles;
  }

  @Test
  void annotate_headlineOfTwoDecks_labelsWithTheDeckThatTells() {
    Document document = MarkedText.document("夯实根基 争先进位 【O周启明】调研春耕", "5月8日，县长【O周启明】到【P河湾镇】调研。");
    assertThat(extractor.annotate(document).events()).extracting(Event::label).containsExactly("周启明调研春耕");
  }

  @Test
  void annotate_event_isBackedByItsSentence() {
    Document document = MarkedText.document("", "天气晴好。5月8日，县长【O周启明】到【P河湾镇】调研。");
    assertThat(extractor.annotate(document).events()).extracting(e -> e.evidence().span().of(document.text()))
        .containsExactly("5月8日，县长周启明到河湾镇调研。");
  }
}
