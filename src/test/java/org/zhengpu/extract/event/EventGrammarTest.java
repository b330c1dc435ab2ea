package org.zhengpu.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhengpu.extract.MarkedText;
import org.zhengpu.extract.Naming;
import org.zhengpu.extract.event.EventGrammar.Trigger;
import org.zhengpu.lexicon.LexiconLoader.Row;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.PatternScan;
import org.zhengpu.lexicon.PatternWords;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.Post;
import org.zhengpu.model.Span;

/** Every row of the event grammars does what its own example says. */
class EventGrammarTest {

  private final PatternWords words = new PatternWords();
  private final EventGrammar grammar = new EventGrammar(words);
  private final Narrative narrative = new Narrative(words);
  private final Cues cues = new Cues(words);

  static List<Row> triggers() {
    return LexiconLoader.rows("grammar/events.tsv", 6);
  }

  static List<Row> contexts() {
    return LexiconLoader.rows("grammar/event-context.tsv", 5);
  }

  static List<Row> roles() {
    return LexiconLoader.rows("grammar/event-roles.tsv", 9).stream().filter(row -> !row.get(7).isEmpty()).toList();
  }

  @ParameterizedTest
  @MethodSource("triggers")
  void best_exampleOfRow_isThatRow(Row row) {
    String example = row.get(5);
    assertThat(EventGrammar.best(EventGrammar.hits(triggers(example), whole(example))).map(h -> h.trigger().id()))
        .as(example).hasValue(row.get(0));
  }

  @ParameterizedTest
  @MethodSource("contexts")
  void narrative_exampleOfRow_leavesWhatItTells(Row row) {
    Document document = MarkedText.document("", row.get(3));
    String told = narrative.of(document.text(), words.in(document.text()), document.sentences());
    String left = told.replace(String.valueOf(Narrative.BLANK), "");
    assertThat(left).as(row.get(3)).isEqualTo(row.get(4).equals("_") ? "" : row.get(4));
  }

  @ParameterizedTest
  @MethodSource("roles")
  void roles_exampleOfRow_areThoseExpected(Row row) {
    Document document = MarkedText.document("", row.get(7));
    List<String> expected = row.get(8).isEmpty() ? List.of() : List.of(row.get(8).split(" "));
    assertThat(read(document)).as(row.get(7)).containsExactlyInAnyOrderElementsOf(expected);
  }

  private List<String> read(Document document) {
    String text = document.text();
    Names names = new Names(Naming.of(document));
    var officials = document.posts().stream().map(Post::person).collect(Collectors.<EntityId>toSet());
    Triggers triggers = new Triggers(triggers(text), names);
    PatternScan<Cue> scan = cues.scan(words.in(text), text);
    return new Roles(text, names, names, officials, triggers, cues, scan).in(whole(text))
        .stream().map(role -> role.naming().text() + "=" + role.role().id()).toList();
  }

  private PatternScan<Trigger> triggers(String text) {
    return grammar.scan(words.in(text), text);
  }

  private static Span whole(String text) {
    return new Span(0, text.length());
  }
}
