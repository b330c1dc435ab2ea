package org.zhengpu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengpu.model.Document;
import org.zhengpu.rdf.GraphBuilder;
import org.zhengpu.rdf.IriMinter;
import org.zhengpu.rdf.SampleDocuments;
import org.zhengpu.store.GraphStore.Change;

class GraphStoreIT {

  private static final GraphBuilder BUILDER = new GraphBuilder(new IriMinter());
  private static final List<Quad> FIRST = BUILDER.build(SampleDocuments.inspection());
  private static final List<Quad> SECOND = BUILDER.build(SampleDocuments.inspection(LocalDate.of(2024, 4, 1)));
  private static final List<Quad> BARE = BUILDER.build(
      Document.of(SampleDocuments.article("云溪新桥通车", "云溪讯 昨日，新桥通车。", LocalDate.of(2024, 3, 6))));
  private static final String ARTICLES = "SELECT DISTINCT ?x { ?x a zp:Article }";

  @TempDir
  private Path temp;

  @Test
  void put_thenReopen_keepsEverything() {
    try (GraphStore store = create()) {
      assertThat(store.put("a.txt", FIRST)).isEqualTo(Change.ADDED);
      assertThat(store.finish()).map(Build::number).contains(1);
    }
    try (GraphStore store = GraphStore.open(folder())) {
      assertThat(store.pages()).containsExactly("a.txt");
      assertThat(rows(store, ARTICLES)).hasSize(1);
      assertThat(dump(store).lines()).hasSize(FIRST.size());
    }
  }

  @Test
  void damagedDatabase_isToldWithTheCure() throws IOException {
    damage();

    try (GraphStore store = GraphStore.open(folder())) {
      assertThatThrownBy(store::dataset).isInstanceOf(StoreException.class).hasMessageContaining("--reindex");
    }
  }

  @Test
  void damagedDatabase_isCuredByReindex() throws IOException {
    damage();

    try (GraphStore store = GraphStore.open(folder())) {
      store.reindex();
      assertThat(rows(store, ARTICLES)).hasSize(1);
    }
  }

  private void damage() throws IOException {
    try (GraphStore store = create()) {
      store.put("a.txt", FIRST);
      store.finish();
    }
    Files.write(folder().resolve("db/Data-0001/SPO.idn"), new byte[5000]);
  }

  @Test
  void put_chinesePageName_makesAFileThatAnyLocaleCanName() {
    try (GraphStore store = create()) {
      store.put("云溪讯/一.txt", FIRST);

      assertThat(store.pages()).containsExactly("云溪讯/一.txt");
      assertThat(Folder.list(folder().resolve("nquads"))).singleElement().asString().isASCII();
    }
  }

  @Test
  void put_ofTheSame_changesNothing() throws IOException {
    try (GraphStore store = create()) {
      store.put("a.txt", FIRST);
      store.finish();
    }
    byte[] before = Files.readAllBytes(folder().resolve("store.json"));
    List<Quad> shuffled = new ArrayList<>(FIRST);
    Collections.shuffle(shuffled, new Random(1));
    try (GraphStore store = create()) {
      assertThat(store.put("a.txt", shuffled)).isEqualTo(Change.UNCHANGED);
      assertThat(store.finish()).isEmpty();
    }

    assertThat(Files.readAllBytes(folder().resolve("store.json"))).isEqualTo(before);
  }

  @Test
  void dumpsOfTwoFreshBuilds_areTheSameBytes() {
    String one;
    try (GraphStore store = create()) {
      store.put("a.txt", FIRST);
      store.put("b.txt", BARE);
      one = dump(store);
    }
    try (GraphStore store = GraphStore.openOrCreate(temp.resolve("other"), IriMinter.DEFAULT_BASE)) {
      store.put("b.txt", BARE);
      store.put("a.txt", FIRST);
      assertThat(dump(store)).isEqualTo(one);
    }
  }

  @Test
  void changedPage_givesTheSameGraphAsAFreshBuild() {
    try (GraphStore store = create()) {
      store.put("a.txt", FIRST);
      store.put("b.txt", BARE);
      store.finish();
      assertThat(store.put("a.txt", SECOND)).isEqualTo(Change.CHANGED);
      Build build = store.finish().orElseThrow();

      assertThat(build).returns(2, Build::number).returns(1, Build::changed).returns(0, Build::added);
      List<String> changed = everything(store);
      store.reindex();
      assertThat(changed).isEqualTo(everything(store));
      assertThat(rows(store, ARTICLES)).hasSize(2);
    }
  }

  @Test
  void changedTwiceWithinABuild_countsOnce() {
    try (GraphStore store = create()) {
      store.put("a.txt", FIRST);
      store.finish();
      store.put("a.txt", BARE);
      store.put("a.txt", SECOND);
      store.finish();
      List<String> changed = everything(store);
      store.reindex();

      assertThat(changed).isEqualTo(everything(store));
      assertThat(rows(store, ARTICLES)).hasSize(1);
    }
  }

  @Test
  void removedPage_leavesWhatAnotherPageSays() {
    try (GraphStore store = create()) {
      store.put("a.txt", FIRST);
      store.put("copy.txt", FIRST);
      store.put("b.txt", BARE);
      store.finish();
      store.remove("a.txt");
      assertThat(store.finish()).map(Build::removed).contains(1);

      assertThat(rows(store, ARTICLES)).hasSize(2);
      assertThat(dump(store).lines()).hasSize(FIRST.size() + BARE.size());
    }
  }

  @Test
  void newInThisBuild_isTold() {
    try (GraphStore store = create()) {
      store.put("a.txt", FIRST);
      store.finish();
      store.put("b.txt", BARE);
      store.finish();

      assertThat(rows(store, "SELECT ?t { { SELECT (MAX(?n) AS ?last) { ?x zp:build ?n } } "
          + "?a zp:build ?last ; dct:title ?t }")).singleElement().asString().contains("云溪新桥通车");
      assertThat(dump(store)).doesNotContain("ontology#build");
    }
  }

  @Test
  void reference_isInAGraphOfItsOwn() {
    try (GraphStore store = create()) {
      store.put("a.txt", FIRST);
      store.putReference("divisions", BARE);
      store.finish();

      assertThat(rows(store, "SELECT DISTINCT ?g { GRAPH ?g { ?s dct:title ?t } }")).hasSize(2)
          .anySatisfy(row -> assertThat(row).contains("/graph/divisions"));
      assertThat(store.pages()).containsExactly("a.txt");
    }
  }

  @Test
  void databaseGone_isDerivedAnew() {
    build();
    Folder.deleteTree(folder().resolve("db"));
    Folder.deleteTree(folder().resolve("search"));
    try (GraphStore store = GraphStore.open(folder())) {
      assertThat(rows(store, ARTICLES)).hasSize(1);
      assertThat(store.builds()).hasSize(1);
    }
  }

  @Test
  void killedBetweenPages_takesWhatWasWritten() throws IOException {
    build();
    // what a build leaves behind that was killed after its first page, in the middle of its second
    PageFiles files = new PageFiles(folder().resolve("nquads"));
    StoreState.read(folder().resolve("store.json")).withIndexed(false).write(folder().resolve("store.json"));
    files.write(files.content("新闻/第2版.txt", BARE, 2));
    Files.writeString(folder().resolve("nquads/c.txt.nq.tmp"), "<http://half");
    Files.createDirectories(folder().resolve("db.new/Data-0001"));
    try (GraphStore store = create()) {
      assertThat(store.put("新闻/第2版.txt", BARE)).isEqualTo(Change.UNCHANGED);
      assertThat(store.finish()).map(Build::added).contains(1);
      assertThat(rows(store, ARTICLES)).hasSize(2);
    }
    assertThat(folder().resolve("nquads")).isDirectoryNotContaining("glob:**.tmp");
    assertThat(folder().resolve("db.new")).doesNotExist();
  }

  @Test
  void killedWhileTheDatabaseIsWritten_derivesItAnew() throws IOException {
    build();
    StoreState.read(folder().resolve("store.json")).withIndexed(false).write(folder().resolve("store.json"));
    try (var all = Files.walk(folder().resolve("db"))) {
      for (Path path : all.filter(p -> p.toString().endsWith(".obj")).toList()) {
        Files.write(path, new byte[17]);
      }
    }
    try (GraphStore store = GraphStore.open(folder())) {
      assertThat(rows(store, ARTICLES)).hasSize(1);
    }
  }

  @Test
  void fileOfThePageDeletedByHand_isNoLongerThere() throws IOException {
    build();
    Files.delete(folder().resolve("nquads/a.txt.nq"));
    try (GraphStore store = GraphStore.open(folder())) {
      assertThat(rows(store, ARTICLES)).isEmpty();
    }
  }

  @Test
  void damagedPageFile_isNamed() throws IOException {
    build();
    Files.writeString(folder().resolve("nquads/a.txt.nq"), "<http://half");
    try (GraphStore store = GraphStore.open(folder())) {
      assertThatThrownBy(store::dataset).isInstanceOf(StoreException.class).hasMessageContaining("a.txt.nq");
    }
  }

  @Test
  void crashWhileCreating_isNoObstacle() throws IOException {
    Files.createDirectories(folder().resolve("nquads"));
    Files.writeString(folder().resolve("store.json.tmp"), "{");
    try (GraphStore store = create()) {
      assertThat(store.pages()).isEmpty();
      assertThat(rows(store, ARTICLES)).isEmpty();
    }
  }

  @Test
  void openedTwice_isRefused() {
    try (GraphStore store = create()) {
      assertThatThrownBy(() -> GraphStore.open(folder())).isInstanceOf(StoreException.class)
          .hasMessageContaining("in use").hasMessageContaining(String.valueOf(ProcessHandle.current().pid()));
      assertThat(store.put("a.txt", FIRST)).isEqualTo(Change.ADDED);
    }
    try (GraphStore store = GraphStore.open(folder())) {
      assertThat(rows(store, ARTICLES)).hasSize(1);
    }
  }

  @Test
  void otherFolder_isRefused() throws IOException {
    Files.createDirectories(folder());
    Files.writeString(folder().resolve("photo.jpg"), "x");

    assertThatThrownBy(this::create).isInstanceOf(StoreException.class).hasMessageContaining("something else");
    assertThatThrownBy(() -> GraphStore.open(folder())).hasMessageContaining("is not a store");
    assertThatThrownBy(() -> GraphStore.open(temp.resolve("none"))).hasMessageContaining("There is no store");
    assertThat(folder().resolve("lock")).doesNotExist();
  }

  @Test
  void noRoom_isSaidBeforeAnythingIsWritten() {
    assertThatThrownBy(() -> Folder.requireRoom(temp, Long.MAX_VALUE)).isInstanceOf(StoreException.class)
        .hasMessageContaining("Not enough room");
  }

  @Test
  void pageThatCannotBeWritten_isNamedAndLosesNothing() throws IOException {
    build();
    try (GraphStore store = GraphStore.open(folder())) {
      // a folder stands where the file is to be written
      Files.createDirectories(folder().resolve("nquads/b.txt.nq.tmp/x"));
      assertThatThrownBy(() -> store.put("b.txt", BARE)).isInstanceOf(StoreException.class)
          .hasMessageContaining("b.txt.nq");
      assertThat(rows(store, ARTICLES)).hasSize(1);
    }
  }

  @Test
  void fileInPlaceOfAFolder_isRefused() throws IOException {
    Files.writeString(folder(), "x");

    assertThatThrownBy(this::create).isInstanceOf(StoreException.class);
  }

  @Test
  void laterFormat_isRefused() throws IOException {
    build();
    Path json = folder().resolve("store.json");
    Files.writeString(json, Files.readString(json).replace("\"format\" : 1", "\"format\" : 99"));

    assertThatThrownBy(() -> GraphStore.open(folder())).isInstanceOf(StoreException.class)
        .hasMessageContaining("later version");
  }

  @Test
  void damagedState_isRefused() throws IOException {
    build();
    Files.writeString(folder().resolve("store.json"), "{\"format\"");

    assertThatThrownBy(() -> GraphStore.open(folder())).isInstanceOf(StoreException.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void otherBase_isRefused() {
    build();

    assertThatThrownBy(() -> GraphStore.openOrCreate(folder(), "https://example.org/"))
        .isInstanceOf(StoreException.class).hasMessageContaining(IriMinter.DEFAULT_BASE);
  }

  @Test
  void text_findsEachSubjectOnce() {
    try (GraphStore store = create()) {
      store.put("a.txt", FIRST);
      store.put("b.txt", SECOND);
      store.finish();

      assertThat(rows(store, "SELECT ?s { ?s text:query (skos:prefLabel '民政局') }")).hasSize(1);
      assertThat(rows(store, "SELECT ?s { (?s ?score ?l) text:query ('𠮷') }")).hasSize(3);
    }
  }

  @Test
  void text_afterAChange_followsIt() {
    try (GraphStore store = create()) {
      store.put("a.txt", FIRST);
      store.put("b.txt", BARE);
      store.finish();
      store.put("b.txt", List.of());
      store.put("c.txt", SECOND);
      store.finish();

      assertThat(rows(store, "SELECT ?s { ?s text:query '新桥' }")).isEmpty();
      assertThat(rows(store, "SELECT ?s { ?s text:query (dct:title '调研') }")).hasSize(2);
    }
  }

  private Path folder() {
    return temp.resolve("store");
  }

  private GraphStore create() {
    return GraphStore.openOrCreate(folder(), IriMinter.DEFAULT_BASE);
  }

  private void build() {
    try (GraphStore store = create()) {
      store.put("a.txt", FIRST);
      store.finish();
    }
  }

  private static String dump(GraphStore store) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      store.dump(out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<String> everything(GraphStore store) {
    return rows(store, "SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } }");
  }

  private static List<String> rows(GraphStore store, String query) {
    String prefixes = "PREFIX zp: <https://w3id.org/zhengpu/ontology#> PREFIX dct: <http://purl.org/dc/terms/> "
        + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX text: <http://jena.apache.org/text#> ";
    return store.read(dataset -> {
      try (QueryExec exec = QueryExec.dataset(dataset).query(prefixes + query).build()) {
        RowSet rows = exec.select();
        List<String> found = new ArrayList<>();
        rows.forEachRemaining(row -> found.add(row.toString()));
        Collections.sort(found);
        return found;
      }
    });
  }
}
