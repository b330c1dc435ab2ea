package org.zhengpu.store.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.rdf.GraphBuilder;
import org.zhengpu.rdf.IriMinter;
import org.zhengpu.rdf.ReferenceGraphs;
import org.zhengpu.rdf.SampleDocuments;
import org.zhengpu.store.GraphStore;

class GraphExporterIT {

  private static final String HOSTILE = "=A1&<b>\"'\u0001]]>\r\n𠮷";

  @TempDir
  private static Path folder;

  private static GraphStore store;

  @BeforeAll
  static void build() {
    GraphBuilder builder = new GraphBuilder(new IriMinter());
    Document hostile = Document.of(SampleDocuments.article("", "正文" + HOSTILE, LocalDate.of(2024, 7, 1)))
        .withEntities(List.of(Entity.named(new EntityId(EntityType.ORGANIZATION, HOSTILE, ""), List.of(), List.of())));
    store = GraphStore.openOrCreate(folder.resolve("s"), IriMinter.DEFAULT_BASE);
    store.put("a.txt", builder.build(SampleDocuments.inspection()));
    store.put("b.txt", builder.build(SampleDocuments.inspection(LocalDate.of(2024, 6, 1))));
    store.put("c.txt", builder.build(hostile));
    store.putReference("ontology", new ReferenceGraphs(new IriMinter()).ontology());
    store.finish();
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @ParameterizedTest
  @CsvSource({"TURTLE,Turtle", "NTRIPLES,N-Triples", "JSONLD,JSON-LD", "RDFXML,RDF/XML"})
  void unionFormats_holdTheSameTriples(ExportFormat format, String name) {
    Graph found = GraphFactory.createDefaultGraph();
    parse(format, name).parse(found);
    Graph expected = union(ExportFormat.NQUADS, "N-Quads");

    if (format == ExportFormat.RDFXML) {
      // a line end of Windows is a line feed in XML
      assertThat(found.size()).isEqualTo(expected.size());
    } else {
      assertThat(found.isIsomorphicWith(expected)).isTrue();
    }
  }

  @Test
  void trig_holdsTheSameQuadsAsNQuads() {
    assertThat(union(ExportFormat.TRIG, "TriG").isIsomorphicWith(union(ExportFormat.NQUADS, "N-Quads"))).isTrue();
  }

  @Test
  void ntriples_repeatNothing() {
    assertThat(text(ExportFormat.NTRIPLES).lines()).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void turtle_keepsASubjectTogether() {
    String person = new IriMinter().entity(SampleDocuments.PERSON);

    assertThat(text(ExportFormat.TURTLE).lines().filter(line -> line.startsWith("<" + person + ">"))).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void export_twice_isTheSame(ExportFormat format) {
    assertThat(text(format)).isEqualTo(text(format));
  }

  @Test
  void graphOfBuilds_isInNoExport() {
    assertThat(text(ExportFormat.NTRIPLES)).doesNotContain("ontology#storedIn> \"", "ontology#build> \"");
    assertThat(text(ExportFormat.NQUADS)).doesNotContain("/graph/builds>");
  }

  @Test
  void graphml_hasLabelledNodesAndWeightedEdges() {
    Element root = xml(ExportFormat.GRAPHML);

    assertThat(texts(root.getElementsByTagName("data"))).contains("云溪区民政局", "Agency", "runs", "servesIn", "sameEvent");
    assertEdgesLeadToNodes(root);
  }

  @Test
  void gexf_hasLabelledNodesAndWeightedEdges() {
    Element root = xml(ExportFormat.GEXF);
    Element runs = elements(root.getElementsByTagName("edge")).stream()
        .filter(edge -> edge.getAttribute("label").equals("runs")).findFirst().orElseThrow();

    assertThat(runs.getAttribute("weight")).isEqualTo("2");
    assertThat(elements(root.getElementsByTagName("node"))).extracting(node -> node.getAttribute("label"))
        .contains("云溪区民政局");
    assertEdgesLeadToNodes(root);
  }

  @Test
  void csv_opensInASpreadsheet() {
    String table = text(ExportFormat.CSV);

    assertThat(table).startsWith("\uFEFFtype,name,").contains("Person,𠮷小川,,云溪区人民政府副区长,,2,1,2024-03-05,2024-06-01,");
    assertThat(table).contains("'=A1&<b>").doesNotContain(",=A1", "\"=A1");
  }

  @Test
  void format_isKnownByIdAndByEnding() {
    assertThat(ExportFormat.of("turtle")).contains(ExportFormat.TURTLE);
    assertThat(ExportFormat.of("TTL")).contains(ExportFormat.TURTLE);
    assertThat(ExportFormat.of("docx")).isEmpty();
  }

  private static void assertEdgesLeadToNodes(Element root) {
    List<String> ids = elements(root.getElementsByTagName("node")).stream().map(n -> n.getAttribute("id")).toList();

    assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
    assertThat(elements(root.getElementsByTagName("edge"))).isNotEmpty()
        .allMatch(edge -> ids.contains(edge.getAttribute("source")) && ids.contains(edge.getAttribute("target")));
  }

  private static Graph union(ExportFormat format, String name) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    parse(format, name).parse(dataset);
    Graph union = GraphFactory.createDefaultGraph();
    dataset.find().forEachRemaining(quad -> union.add(quad.asTriple()));
    return union;
  }

  private static RDFParser parse(ExportFormat format, String name) {
    Lang lang = RDFLanguages.nameToLang(name);
    return RDFParser.source(new ByteArrayInputStream(bytes(format))).lang(lang).build();
  }

  private static Element xml(ExportFormat format) {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder()
          .parse(new ByteArrayInputStream(bytes(format))).getDocumentElement();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static List<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  private static List<String> texts(NodeList nodes) {
    return elements(nodes).stream().map(Element::getTextContent).toList();
  }

  private static String text(ExportFormat format) {
    return new String(bytes(format), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(ExportFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new GraphExporter(store).write(format, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }
}
