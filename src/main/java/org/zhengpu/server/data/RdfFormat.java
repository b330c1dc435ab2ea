package org.zhengpu.server.data;

import java.util.Arrays;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;

/** What data are sent as. */
enum RdfFormat {
  TURTLE("Turtle", "ttl", "text/turtle", RDFFormat.TURTLE_PRETTY),
  JSON_LD("JSON-LD", "jsonld", "application/ld+json", RDFFormat.JSONLD11_PRETTY),
  N_TRIPLES("N-Triples", "nt", "application/n-triples", RDFFormat.NTRIPLES_UTF8),
  RDF_XML("RDF/XML", "rdf", "application/rdf+xml", RDFFormat.RDFXML_PLAIN);

  private final String label;
  private final String extension;
  private final String type;
  private final RDFFormat written;

  RdfFormat(String label, String extension, String type, RDFFormat written) {
    this.label = label;
    this.extension = extension;
    this.type = type;
    this.written = written;
  }

  /** What people call it. */
  String label() {
    return label;
  }

  String extension() {
    return extension;
  }

  String type() {
    return type;
  }

  RDFFormat written() {
    return written;
  }

  /** The format that a path ends in: {@code …/章秉文.ttl}. */
  static Optional<RdfFormat> ofPath(String path) {
    return Arrays.stream(values()).filter(format -> path.endsWith("." + format.extension)).findFirst();
  }
}
