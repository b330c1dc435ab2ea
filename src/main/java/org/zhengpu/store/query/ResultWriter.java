package org.zhengpu.store.query;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.zhengpu.store.query.QueryResult.Answer;
import org.zhengpu.store.query.QueryResult.Cell;
import org.zhengpu.store.query.QueryResult.Format;
import org.zhengpu.store.query.QueryResult.Table;

/** Turns Jena's answers into {@link QueryResult}s, and these into the formats of the W3C. Without state. */
final class ResultWriter {

  private static final String XSD_STRING = XSDDatatype.XSDstring.getURI();

  private ResultWriter() {}

  /**
   * Reads all rows.
   *
   * @throws QueryProblem when there are more than {@code maxRows}
   */
  static Table table(RowSet rows, int maxRows) {
    List<Var> vars = List.copyOf(rows.getResultVars());
    List<List<Cell>> cells = new ArrayList<>();
    while (rows.hasNext()) {
      if (cells.size() == maxRows) {
        throw new QueryProblem("The answer has more than " + maxRows + " rows; give the query a LIMIT.");
      }
      Binding row = rows.next();
      cells.add(vars.stream().map(variable -> cell(row.get(variable))).toList());
    }
    return new Table(vars.stream().map(Var::getVarName).toList(), cells);
  }

  static String turtle(Graph graph) {
    return RDFWriter.source(graph).lang(Lang.TURTLE).asString();
  }

  static void write(Table table, Format format, OutputStream out) {
    List<Var> vars = table.columns().stream().map(Var::alloc).toList();
    RowSet rows = RowSetStream.create(
        vars, table.rows().stream().map(cells -> binding(vars, cells)).iterator());
    ResultSetFormatter.output(out, ResultSet.adapt(rows), lang(format));
  }

  static void write(Answer answer, Format format, OutputStream out) {
    ResultSetFormatter.output(out, answer.yes(), lang(format));
  }

  static void write(QueryResult.Graph graph, OutputStream out) {
    try {
      out.write(graph.turtle().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Lang lang(Format format) {
    return switch (format) {
      case CSV -> ResultSetLang.RS_CSV;
      case TSV -> ResultSetLang.RS_TSV;
      case JSON -> ResultSetLang.RS_JSON;
    };
  }

  private static Cell cell(Node node) {
    if (node == null) {
      return new Cell(Cell.Kind.UNBOUND, "", "", "");
    }
    if (node.isURI()) {
      return new Cell(Cell.Kind.IRI, node.getURI(), "", "");
    }
    if (node.isBlank()) {
      return new Cell(Cell.Kind.BLANK, node.getBlankNodeLabel(), "", "");
    }
    return node.isLiteral() ? literal(node) : new Cell(Cell.Kind.LITERAL, NodeFmtLib.strTTL(node), "", "");
  }

  private static Cell literal(Node node) {
    String type = node.getLiteralDatatypeURI();
    boolean plain = type.equals(XSD_STRING) || !node.getLiteralLanguage().isEmpty();
    return new Cell(Cell.Kind.LITERAL, node.getLiteralLexicalForm(), node.getLiteralLanguage(), plain ? "" : type);
  }

  private static Binding binding(List<Var> vars, List<Cell> cells) {
    BindingBuilder binding = Binding.builder();
    for (int i = 0; i < vars.size(); i++) {
      if (cells.get(i).kind() != Cell.Kind.UNBOUND) {
        binding.add(vars.get(i), node(cells.get(i)));
      }
    }
    return binding.build();
  }

  private static Node node(Cell cell) {
    return switch (cell.kind()) {
      case IRI -> NodeFactory.createURI(cell.text());
      case BLANK -> NodeFactory.createBlankNode(cell.text());
      default -> literal(cell);
    };
  }

  private static Node literal(Cell cell) {
    if (!cell.lang().isEmpty()) {
      return NodeFactory.createLiteralLang(cell.text(), cell.lang());
    }
    return cell.datatype().isEmpty()
        ? NodeFactory.createLiteralString(cell.text())
        : NodeFactory.createLiteralDT(cell.text(), TypeMapper.getInstance().getSafeTypeByName(cell.datatype()));
  }
}
