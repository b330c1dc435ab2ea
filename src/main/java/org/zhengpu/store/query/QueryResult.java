package org.zhengpu.store.query;

import java.io.OutputStream;
import java.util.List;

/** The answer to a query, free of any RDF library: a table, yes or no, or a graph. Immutable, may be shared. */
public sealed interface QueryResult {

  /** Writes it; a graph is written as Turtle in any format. */
  void write(Format format, OutputStream out);

  /** The W3C formats for answers to SELECT and ASK. */
  enum Format {
    CSV,
    TSV,
    JSON
  }

  /**
   * The answer to SELECT.
   *
   * @param columns their names
   * @param rows the cells, in the order of the columns
   */
  record Table(List<String> columns, List<List<Cell>> rows) implements QueryResult {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }

    @Override
    public void write(Format format, OutputStream out) {
      ResultWriter.write(this, format, out);
    }
  }

  /** The answer to ASK. */
  record Answer(boolean yes) implements QueryResult {
    @Override
    public void write(Format format, OutputStream out) {
      ResultWriter.write(this, format, out);
    }
  }

  /** The answer to CONSTRUCT and DESCRIBE, as Turtle. */
  record Graph(String turtle) implements QueryResult {
    @Override
    public void write(Format format, OutputStream out) {
      ResultWriter.write(this, out);
    }
  }

  /**
   * One value of a table.
   *
   * @param kind what sort of term
   * @param text the IRI, the label of the blank node or the words of the literal; empty when unbound
   * @param lang the language of a literal, or empty
   * @param datatype the IRI of its datatype, or empty when it is text
   */
  record Cell(Kind kind, String text, String lang, String datatype) {

    /** The sorts of terms. */
    public enum Kind {
      IRI,
      BLANK,
      LITERAL,
      UNBOUND
    }

    /** For people and tables. */
    @Override
    public String toString() {
      return text;
    }
  }
}
