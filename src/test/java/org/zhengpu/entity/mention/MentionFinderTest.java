package org.zhengpu.entity.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhengpu.lexicon.Divisions;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.PostTitles;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.rdf.AgencyScheme;
import org.zhengpu.testing.Documents;

class MentionFinderTest {

  private static final MentionFinder FINDER =
      MentionFinder.standard(Divisions.load(), AgencyScheme.load(), PostTitles.load());

  @ParameterizedTest
  @MethodSource
  void agencies(String scope, String text, String expected) {
    assertThat(texts(EntityType.AGENCY, scope, text)).isEqualTo(expected);
  }

  static Stream<Object[]> agencies() {
    return rows("agencies");
  }

  @ParameterizedTest
  @MethodSource
  void organizations(String scope, String text, String expected) {
    assertThat(texts(EntityType.ORGANIZATION, scope, text)).isEqualTo(expected);
  }

  static Stream<Object[]> organizations() {
    return rows("organizations");
  }

  @ParameterizedTest
  @MethodSource
  void people(String scope, String text, String expected) {
    assertThat(texts(EntityType.PERSON, scope, text)).isEqualTo(expected);
  }

  static Stream<Object[]> people() {
    return rows("people");
  }

  @ParameterizedTest
  @MethodSource
  void places(String scope, String text, String expected) {
    assertThat(texts(EntityType.PLACE, scope, text)).isEqualTo(expected);
  }

  static Stream<Object[]> places() {
    return rows("places");
  }

  @ParameterizedTest
  @MethodSource
  void programmes(String text, String expected) {
    List<Mention> found = of(EntityType.PROGRAMME, "", text);
    assertThat(joined(found.stream().map(Mention::name))).isEqualTo(expected);
  }

  static Stream<Object[]> programmes() {
    return LexiconLoader.rows("cases/entity/programmes.tsv", 2).stream().map(row -> row.cells().toArray());
  }

  private static Stream<Object[]> rows(String name) {
    return LexiconLoader.rows("cases/entity/" + name + ".tsv", 3).stream().map(row -> row.cells().toArray());
  }

  private static String texts(EntityType type, String scope, String text) {
    return joined(of(type, scope, text).stream().map(Mention::text));
  }

  private static List<Mention> of(EntityType type, String scope, String text) {
    Document document = FINDER.annotate(Documents.tokenized(scope, text));
    return document.mentions().stream().filter(m -> m.type() == type).toList();
  }

  private static String joined(Stream<String> names) {
    String all = names.collect(Collectors.joining(" "));
    return all.isEmpty() ? "-" : all;
  }
}
