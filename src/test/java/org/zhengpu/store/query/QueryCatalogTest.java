package org.zhengpu.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class QueryCatalogTest {

  private static final QueryCatalog BUNDLED = QueryCatalog.bundled();

  @TempDir
  private Path folder;

  @Test
  void bundled_fromFolder_hasThemAllSorted() {
    assertThat(BUNDLED.all()).hasSizeGreaterThanOrEqualTo(16)
        .extracting(CannedQuery::name).isSorted().contains("career", "search", "who-holds-posts");
  }

  @Test
  void bundled_fromJar_hasThemToo() throws IOException {
    Path jar = folder.resolve("a jar 政.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      entry(out, "queries/", "");
      entry(out, "queries/one.rq", "# title: One\nASK {}");
      entry(out, "queries/notes.txt", "not a query");
      entry(out, "other/two.rq", "ASK {}");
    }

    try (URLClassLoader classPath = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      assertThat(QueryCatalog.bundledIn(classPath).all()).extracting(CannedQuery::title).containsExactly("One");
      assertThat(QueryCatalog.bundledIn(classPath).all()).hasSize(1);
    }
  }

  @Test
  void bundled_withoutFolder_saysSo() throws IOException {
    try (URLClassLoader empty = new URLClassLoader(new URL[0], null)) {
      assertThatThrownBy(() -> QueryCatalog.bundledIn(empty)).hasMessage("Missing resource folder queries");
    }
  }

  @TestFactory
  Stream<DynamicTest> bundled_each_isDescribedAndBounded() {
    return BUNDLED.all().stream().map(query -> DynamicTest.dynamicTest(query.name(), () -> {
      assertThat(query.title()).isNotEqualTo(query.name());
      assertThat(query.titleZh()).isNotEqualTo(query.title());
      assertThat(query.descriptionZh()).isNotEqualTo(query.description()).isNotEmpty();
      assertThat(query.parse().getLimit()).isBetween(1L, 1000L);
      assertThat(query.parse().getOrderBy()).isNotEmpty();
    }));
  }

  @TestFactory
  Stream<DynamicTest> bundled_eachBound_survivesTheWire() {
    return BUNDLED.all().stream().map(query -> DynamicTest.dynamicTest(query.name(), () -> {
      Query bound = query.bind(exampleValues(query));
      assertThat(QueryFactory.create(bound.toString(), Syntax.syntaxARQ)).isEqualTo(bound);
    }));
  }

  private static Map<String, String> exampleValues(CannedQuery query) {
    Map<String, String> values = new HashMap<>();
    query.parameters().forEach(p -> values.put(p.name(), switch (p.type()) {
      case DATE -> "2031-03-09";
      case MONTH -> "2031-03";
      case INT -> "2";
      case IRI -> "urn:a";
      case TEXT, NAME -> "a \"quoted\" \\ name";
    }));
    return values;
  }

  @Test
  void find_ownFile_readsIt() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.rq"), "ASK { ?s ?p ?o }");

    assertThat(BUNDLED.find(file.toString()).name()).isEqualTo("mine");
  }

  @Test
  void find_unknownName_listsNames() {
    assertThatThrownBy(() -> BUNDLED.find("carer")).isInstanceOf(QueryProblem.class)
        .hasMessageStartingWith("There is no query carer; there are article, ").hasMessageContaining("career");
  }

  @Test
  void find_missingOrBrokenFile_saysSo() throws IOException {
    Path latin = Files.write(folder.resolve("latin.rq"), new byte[] {'A', 'S', 'K', (byte) 0xe9});

    assertThatThrownBy(() -> BUNDLED.find("no-such.rq")).hasMessage("Cannot read the query file no-such.rq.");
    assertThatThrownBy(() -> BUNDLED.find(latin.toString())).hasMessage(latin + " is not UTF-8.");
    assertThatThrownBy(() -> BUNDLED.find("a\0b.rq")).hasMessageContaining("is not the name of a file");
  }

  private static void entry(JarOutputStream out, String name, String text) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.closeEntry();
  }
}
