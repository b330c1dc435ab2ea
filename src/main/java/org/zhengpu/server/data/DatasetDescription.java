package org.zhengpu.server.data;

import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.zhengpu.rdf.Vocabulary;
import org.zhengpu.store.GraphStore;
import org.zhengpu.store.StoreStatistics;

/** Describes the whole store for catalogues, in VoID and DCAT. For one server. */
final class DatasetDescription {

  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final String DCAT = "http://www.w3.org/ns/dcat#";
  private static final String FORMATS = "http://www.w3.org/ns/formats/";

  private final GraphStore store;
  private final StoreStatistics statistics;

  DatasetDescription(GraphStore store) {
    this.store = store;
    this.statistics = store.statistics();
  }

  /**
   * The description.
   *
   * @param server the address of this server, such as {@code http://localhost:3030}
   */
  Graph graph(String server) {
    Graph graph = GraphFactory.createDefaultGraph();
    Vocabulary.PREFIXES.forEach(graph.getPrefixMapping()::setNsPrefix);
    graph.getPrefixMapping().setNsPrefix("void", VOID).setNsPrefix("dcat", DCAT);
    Node dataset = uri(server + "/.well-known/void#dataset");
    graph.add(dataset, Vocabulary.TYPE, uri(VOID + "Dataset"));
    graph.add(dataset, Vocabulary.TYPE, uri(DCAT + "Dataset"));
    graph.add(dataset, Vocabulary.TITLE, text("政谱：地方报纸中的机构、官员与活动", "zh"));
    graph.add(dataset, Vocabulary.TITLE, text("Zhengpu: agencies, officials and events in local newspapers", "en"));
    graph.add(dataset, uri(VOID + "uriSpace"), NodeFactory.createLiteralString(store.base()));
    graph.add(dataset, uri(VOID + "sparqlEndpoint"), uri(server + "/ds/sparql"));
    graph.add(dataset, uri(VOID + "triples"), number(statistics.statements()));
    graph.add(dataset, uri(VOID + "documents"), number(statistics.count("Article")));
    graph.add(dataset, uri(VOID + "vocabulary"), uri(Addresses.ONTOLOGY));
    for (String format : new String[] {"Turtle", "JSON-LD", "N-Triples", "RDF_XML"}) {
      graph.add(dataset, uri(VOID + "feature"), uri(FORMATS + format));
    }
    statistics.things().forEach((type, count) -> partition(graph, dataset, type, count));
    distribution(graph, dataset, server);
    return graph;
  }

  private static void partition(Graph graph, Node dataset, String type, long count) {
    Node partition = uri(dataset.getURI() + "-" + type);
    graph.add(dataset, uri(VOID + "classPartition"), partition);
    graph.add(partition, uri(VOID + "class"), uri(Vocabulary.ZP + type));
    graph.add(partition, uri(VOID + "entities"), number(count));
  }

  private static void distribution(Graph graph, Node dataset, String server) {
    Map.of("/ds/sparql", "SPARQL", "/openapi.yaml", "JSON").forEach((path, title) -> {
      Node distribution = uri(dataset.getURI() + "-" + title);
      graph.add(dataset, uri(DCAT + "distribution"), distribution);
      graph.add(distribution, Vocabulary.TYPE, uri(DCAT + "Distribution"));
      graph.add(distribution, Vocabulary.TITLE, text(title, "en"));
      graph.add(distribution, uri(DCAT + "accessURL"), uri(server + path));
    });
  }

  private static Node number(long value) {
    return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
  }

  private static Node text(String text, String language) {
    return NodeFactory.createLiteralLang(text, language);
  }

  private static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
