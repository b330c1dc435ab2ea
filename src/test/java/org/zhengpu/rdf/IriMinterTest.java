package org.zhengpu.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.jena.irix.IRIx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengpu.model.Article;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Event;
import org.zhengpu.model.EventDate;
import org.zhengpu.model.EventRole;
import org.zhengpu.model.EventType;
import org.zhengpu.model.Evidence;
import org.zhengpu.model.Span;

class IriMinterTest {

  private static final LocalDate DAY = LocalDate.of(2024, 3, 5);

  private final IriMinter iris = new IriMinter("https://example.org/id/");

  @Test
  void entity_withoutContext_isReadable() {
    assertThat(iris.entity(agency("云溪区医疗保障局"))).isEqualTo("https://example.org/id/agency/云溪区医疗保障局");
  }

  @Test
  void entity_withPath_keepsThePath() {
    assertThat(iris.entity(SampleDocuments.DISTRICT)).isEqualTo("https://example.org/id/place/江口省/临水市/云溪区");
  }

  @Test
  void entity_withLongContext_isShort() {
    EntityId person = new EntityId(EntityType.PERSON, "柳三变", "很长的一段话".repeat(30));

    assertThat(iris.entity(person)).matches("https://example.org/id/person/[0-9a-f]{16}/柳三变");
  }

  @Test
  void entity_ofFullWidthName_equalsThatOfHalfWidth() {
    assertThat(iris.entity(agency("ＡＢ公司（云溪）"))).isEqualTo(iris.entity(agency("AB公司(云溪)")));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "<script>", "a\"b", "{}", "a|b", "\\", "^", "`", "a b", "a\nb", "\t", "%41", "#", "?x=1", "a/b", "..", ".", "~.",
    "😀工程", "𠮷小川", "e\u0301", "\u202Ertl", "\u200B零宽", "\uE000", "\uD800", "\uFFFF", "\u0000", "[1]", "@", "a:b",
    "买买提·艾力",
    "\uDB40\uDC01", "\u3000全角"})
  void entity_withHostileName_isAValidIri(String name) {
    String iri = iris.entity(new EntityId(EntityType.PROGRAMME, "x" + name, name));
    IRIx parsed = IRIx.create(iri);

    assertThat(parsed.isAbsolute()).isTrue();
    assertThat(parsed.hasViolations()).as(iri).isFalse();
    assertThat(iri).doesNotContain("<", ">", "\"", " ", "{", "}", "|", "\\", "^", "`", "\n", "#", "?", "/..", "/./");
  }

  @Test
  void entity_namesThatEscapeAlike_stayApart() {
    List<String> iriList =
        List.of("a/b", "a%2Fb", ".", "~.", "..", "~..").stream().map(n -> iris.entity(agency(n))).toList();

    assertThat(iriList).doesNotHaveDuplicates();
  }

  @Test
  void article_dependsOnContentAlone() {
    Article article = SampleDocuments.article("标题", "正文。", DAY);

    assertThat(iris.article(article)).matches("https://example.org/id/article/2024-03-05/[0-9a-f]{16}");
    assertThat(iris.article(SampleDocuments.article("标题", "正文。", DAY))).isEqualTo(iris.article(article));
    assertThat(iris.article(SampleDocuments.article("标题", "正文！", DAY))).isNotEqualTo(iris.article(article));
    assertThat(iris.article(SampleDocuments.article("标题正", "文。", DAY))).isNotEqualTo(iris.article(article));
  }

  @Test
  void article_withoutDate_saysSo() {
    assertThat(iris.article(SampleDocuments.article("标题", "正文。", null))).contains("/article/undated/");
  }

  @Test
  void event_toldTwiceOnADay_isOne() {
    Article one = SampleDocuments.article("标题", "甲报正文。", DAY);
    Article other = SampleDocuments.article("标题", "乙报正文。", DAY);

    assertThat(iris.event(event("2024-03-04"), one)).isEqualTo(iris.event(event("2024-03-04"), other));
    assertThat(iris.event(event("2024-03-04"), one)).isNotEqualTo(iris.event(event("2024-03"), one));
  }

  @Test
  void event_ledOnADay_isOneInTwoPapersWhateverTheyCallIt() {
    Event one = led("2024-03-04", "云溪区召开座谈会", place("云溪区", "江南省/临江市"));
    Event other = led("2024-03-04", "沈一苇主持座谈会", place("南湖街道", "江南省/临江市/云溪区"));
    Article city = SampleDocuments.article("标题", "甲报正文。", DAY);
    Article district = SampleDocuments.article("另一个标题", "乙报正文。", DAY.plusDays(1));

    assertThat(iris.event(one, city)).isEqualTo(iris.event(other, district));
    assertThat(iris.eventAsTold(one, city)).isNotEqualTo(iris.eventAsTold(other, district));
  }

  @Test
  void event_ledOnADay_withoutPlaceIsInTheDivisionThatItsLeadServes() {
    Article article = SampleDocuments.article("标题", "正文。", DAY);
    Event placed = led("2024-03-04", "座谈会", place("南湖街道", "江南省/临江市/云溪区"));

    assertThat(iris.event(led("2024-03-04", "座谈会"), article)).isEqualTo(iris.event(placed, article));
  }

  @Test
  void event_ledInAnotherCountyOrMonthOnly_isAnother() {
    Article article = SampleDocuments.article("标题", "正文。", DAY);
    EntityId there = place("南湖街道", "江南省/临江市/云溪区");
    String event = iris.event(led("2024-03-04", "座谈会", there), article);

    assertThat(event).isNotEqualTo(
        iris.event(led("2024-03-04", "座谈会", place("东山镇", "江南省/临江市/安山县")), article));
    assertThat(iris.event(led("2024-03", "座谈会", there), article))
        .isNotEqualTo(iris.event(led("2024-03", "会议", there), article));
  }

  @Test
  void event_withoutDate_staysWithItsArticle() {
    Article one = SampleDocuments.article("标题", "甲报正文。", DAY);
    Article other = SampleDocuments.article("标题", "乙报正文。", DAY);

    assertThat(iris.event(event(""), one)).isNotEqualTo(iris.event(event(""), other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "zhengpu", "urn:x:", "https://example.org/id", "https://example.org/a b/", "ftp://x/",
    "https://example.org/#a/", "https://example.org/?x=/"})
  void base_thatIsNone_isRefused(String base) {
    assertThatThrownBy(() -> new IriMinter(base)).isInstanceOf(IllegalArgumentException.class);
  }

  private static EntityId agency(String name) {
    return new EntityId(EntityType.AGENCY, name, "");
  }

  private static EntityId place(String name, String context) {
    return new EntityId(EntityType.PLACE, name, context);
  }

  private static Event led(String date, String label, EntityId... places) {
    EntityId lead = new EntityId(EntityType.PERSON, "沈一苇", "江南省/临江市/云溪区");
    return new Event(EventType.MEETING, label, EventDate.of(date),
        Map.of(EventRole.LEAD, List.of(lead), EventRole.PLACE, List.of(places)), new Evidence(new Span(0, 1), "test", 1));
  }

  private static Event event(String date) {
    return new Event(
        EventType.MEETING, "云溪区召开座谈会", EventDate.of(date),
        Map.of(EventRole.ORGANIZER, List.of(SampleDocuments.GOVERNMENT)), new Evidence(new Span(0, 1), "test", 1));
  }
}
