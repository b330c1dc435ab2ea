package org.zhengpu.store.export;

import java.io.OutputStream;

/** GEXF 1.3, the format of Gephi, with labels, types and weights. */
final class GexfStream implements NetworkStream {

  private final XmlStream xml;
  private int edges;

  GexfStream(OutputStream out) {
    xml = new XmlStream(out);
  }

  @Override
  public void start() {
    xml.begin();
    xml.open("gexf", "xmlns", "http://gexf.net/1.3", "version", "1.3");
    xml.open("graph", "defaultedgetype", "directed");
    xml.open("attributes", "class", "node");
    xml.empty("attribute", "id", "type", "title", "type", "type", "string");
    xml.empty("attribute", "id", "articles", "title", "articles", "type", "integer");
    xml.close();
    xml.open("nodes");
  }

  @Override
  public void node(Network.Vertex vertex) {
    xml.open("node", "id", vertex.id(), "label", vertex.label());
    xml.open("attvalues");
    xml.empty("attvalue", "for", "type", "value", vertex.type());
    xml.empty("attvalue", "for", "articles", "value", Integer.toString(vertex.weight()));
    xml.close();
    xml.close();
  }

  @Override
  public void nodesEnd() {
    xml.close();
    xml.open("edges");
  }

  @Override
  public void edge(Network.Edge edge) {
    xml.empty("edge", "id", Integer.toString(edges++), "source", edge.source(), "target", edge.target(),
        "type", edge.directed() ? "directed" : "undirected", "label", edge.type(), "kind", edge.type(),
        "weight", Integer.toString(edge.weight()));
  }

  @Override
  public void finish() {
    xml.close();
    xml.close();
    xml.close();
    xml.end();
  }

  @Override
  public void close() {}
}
