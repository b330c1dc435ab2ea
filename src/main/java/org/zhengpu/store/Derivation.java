package org.zhengpu.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.zhengpu.rdf.IriMinter;
import org.zhengpu.rdf.Vocabulary;
import org.zhengpu.store.StoreState.PageState;

/**
 * Makes the database from the files: page by page into a fresh one, or, where little changed and there is no doubt, by
 * changing the one that is there. Adds the graph of builds, which says for each article which build brought it and
 * which page it is in; that graph is in no file and no export.
 *
 * @param folder the store
 * @param files its truth
 * @param iris names of graphs
 */
record Derivation(Path folder, PageFiles files, IriMinter iris) {

  void rebuild(Collection<PageState> pages) {
    Database.rebuild(folder, iris.base(), target -> pages.forEach(page -> send(page, target)));
  }

  private void send(PageState page, StreamRDF target) {
    Set<Node> graphs = new LinkedHashSet<>();
    files.send(page, new StreamRDFWrapper(target) {
      @Override
      public void quad(Quad quad) {
        graphs.add(quad.getGraph());
        super.quad(quad);
      }
    });
    builds(page, graphs).forEach(target::quad);
  }

  /**
   * Changes the database.
   *
   * @param delta lines that came and went
   * @param gone the pages as they were that changed or were taken out
   * @param now the pages as they are that changed or came
   * @return false when it is in doubt whether what went from one page is still said by another; then nothing was done
   */
  boolean apply(Delta delta, List<PageState> gone, List<PageState> now) {
    List<Quad> removed = parse(delta.removed());
    List<Quad> added = parse(delta.added());
    try (Database database = Database.open(folder)) {
      DatasetGraph dataset = database.dataset();
      if (Txn.calculateRead(dataset, () -> isShared(dataset, removed))) {
        return false;
      }
      Txn.executeRead(dataset, () -> gone.forEach(page -> removed.addAll(buildsOf(dataset, page))));
    }
    now.forEach(page -> added.addAll(builds(page, graphs(page))));
    Database.apply(folder, iris.base(), removed, added);
    return true;
  }

  private boolean isShared(DatasetGraph dataset, List<Quad> removed) {
    return removed.stream().map(Quad::getGraph).distinct()
        .anyMatch(graph -> count(dataset, graph) > 1);
  }

  private int count(DatasetGraph dataset, Node article) {
    int[] pages = {0};
    dataset.find(graph(), article, Vocabulary.STORED_IN, Node.ANY).forEachRemaining(quad -> pages[0]++);
    return pages[0];
  }

  private List<Quad> buildsOf(DatasetGraph dataset, PageState page) {
    List<Quad> found = new ArrayList<>();
    Node name = NodeFactory.createLiteralString(page.page());
    List<Quad> stored = new ArrayList<>();
    dataset.find(graph(), Node.ANY, Vocabulary.STORED_IN, name).forEachRemaining(stored::add);
    stored.forEach(quad -> dataset.find(graph(), quad.getSubject(), Node.ANY, Node.ANY).forEachRemaining(found::add));
    return found;
  }

  private List<Quad> builds(PageState page, Set<Node> articles) {
    List<Quad> quads = new ArrayList<>();
    if (!page.isReference()) {
      Node build = NodeFactory.createLiteralDT(Integer.toString(page.build()), XSDDatatype.XSDinteger);
      for (Node article : articles) {
        quads.add(Quad.create(graph(), article, Vocabulary.BUILD, build));
        quads.add(Quad.create(graph(), article, Vocabulary.STORED_IN, NodeFactory.createLiteralString(page.page())));
      }
    }
    return quads;
  }

  private Set<Node> graphs(PageState page) {
    Set<Node> graphs = new LinkedHashSet<>();
    files.send(page, new StreamRDFBase() {
      @Override
      public void quad(Quad quad) {
        graphs.add(quad.getGraph());
      }
    });
    return graphs;
  }

  private static List<Quad> parse(Collection<String> lines) {
    List<Quad> quads = new ArrayList<>();
    PageFiles.send(lines, new StreamRDFBase() {
      @Override
      public void quad(Quad quad) {
        quads.add(quad);
      }
    });
    return quads;
  }

  private Node graph() {
    return NodeFactory.createURI(iris.graph(GraphStore.BUILDS));
  }
}
