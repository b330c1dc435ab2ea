package org.zhengpu.store.export;

import java.io.OutputStream;

/** GraphML with labels, types and weights. The attributes bear the names that Gephi knows. */
final class GraphMlStream implements NetworkStream {

  private final XmlStream xml;

  GraphMlStream(OutputStream out) {
    xml = new XmlStream(out);
  }

  @Override
  public void start() {
    xml.begin();
    xml.open("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns");
    key("label", "node", "label", "string");
    key("type", "node", "type", "string");
    key("articles", "node", "articles", "int");
    key("relation", "edge", "relation", "string");
    key("weight", "edge", "weight", "double");
    xml.open("graph", "edgedefault", "directed");
  }

  private void key(String id, String of, String name, String type) {
    xml.empty("key", "id", id, "for", of, "attr.name", name, "attr.type", type);
  }

  @Override
  public void node(Network.Vertex vertex) {
    xml.open("node", "id", vertex.id());
    xml.text("data", vertex.label(), "key", "label");
    xml.text("data", vertex.type(), "key", "type");
    xml.text("data", Integer.toString(vertex.weight()), "key", "articles");
    xml.close();
  }

  @Override
  public void nodesEnd() {}

  @Override
  public void edge(Network.Edge edge) {
    xml.open("edge", "source", edge.source(), "target", edge.target(), "directed", Boolean.toString(edge.directed()));
    xml.text("data", edge.type(), "key", "relation");
    xml.text("data", Integer.toString(edge.weight()), "key", "weight");
    xml.close();
  }

  @Override
  public void finish() {
    xml.close();
    xml.close();
    xml.end();
  }

  @Override
  public void close() {}
}
