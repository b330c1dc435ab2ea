package org.zhengpu.store.export;

import java.io.OutputStream;
import java.util.List;

/** Writes a small network that is at hand, such as what is around one entity, for Gephi and others. Without state. */
public final class NetworkFile {

  private NetworkFile() {}

  /**
   * An entity.
   *
   * @param id its IRI
   * @param label its name
   * @param type {@code Agency}, {@code Person} and so on
   * @param articles how many articles name it
   */
  public record Point(String id, String label, String type, int articles) {}

  /**
   * A connection of two entities.
   *
   * @param source the IRI of one
   * @param target the IRI of the other
   * @param type how they are connected
   * @param weight how many articles or events say so
   * @param directed whether it leads from the one to the other only
   */
  public record Line(String source, String target, String type, int weight, boolean directed) {}

  /** Writes as GEXF or GraphML. Does not close {@code out}. */
  public static void write(ExportFormat format, List<Point> points, List<Line> lines, OutputStream out) {
    try (NetworkStream stream = format == ExportFormat.GEXF ? new GexfStream(out) : new GraphMlStream(out)) {
      stream.start();
      points.forEach(p -> stream.node(new Network.Vertex(p.id, p.label, p.type, p.articles)));
      stream.nodesEnd();
      lines.forEach(l -> stream.edge(new Network.Edge(l.source, l.target, l.type, l.weight, l.directed)));
      stream.finish();
    }
  }
}
