package org.zhengpu.store.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the graph can be written as. */
public enum ExportFormat {
  /** RDF, all graphs as one, for people. */
  TURTLE("ttl"),
  /** RDF, each article's graph by itself, for people. */
  TRIG("trig"),
  /** RDF, each article's graph by itself, a line per statement. */
  NQUADS("nq"),
  /** RDF, all graphs as one, a line per statement. */
  NTRIPLES("nt"),
  /** RDF, all graphs as one, as JSON. */
  JSONLD("jsonld"),
  /** RDF, all graphs as one, as XML. */
  RDFXML("rdf"),
  /** The network of entities, for Gephi, yEd and others. */
  GRAPHML("graphml"),
  /** The network of entities, for Gephi. */
  GEXF("gexf"),
  /** A table of entities, for a spreadsheet. */
  CSV("csv");

  private final String extension;

  ExportFormat(String extension) {
    this.extension = extension;
  }

  /** The word for it on the command line: {@code turtle}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How the names of such files end, without the dot. */
  public String extension() {
    return extension;
  }

  /** The format of this id or file ending. */
  public static Optional<ExportFormat> of(String word) {
    return Arrays.stream(values())
        .filter(format -> format.id().equalsIgnoreCase(word) || format.extension.equalsIgnoreCase(word)).findFirst();
  }

  public static List<String> ids() {
    return Arrays.stream(values()).map(ExportFormat::id).toList();
  }
}
