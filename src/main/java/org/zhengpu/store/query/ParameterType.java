package org.zhengpu.store.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * What a parameter of a canned query takes, and the RDF term that it becomes. A value is always put in as a term of the
 * parsed query, never as text, so no value can change what a query does.
 *
 * <table>
 * <caption>Types</caption>
 * <tr><th>type</th><th>example</th><th>becomes</th></tr>
 * <tr><td>text</td><td>{@code 调研}; what {@code text:query} takes, too</td><td>{@code "调研"}</td></tr>
 * <tr><td>name</td><td>{@code 区教育局}, any name of an entity</td><td>{@code "区教育局"@zh}</td></tr>
 * <tr><td>iri</td><td>{@code https://example.org/a}</td><td>{@code <https://example.org/a>}</td></tr>
 * <tr><td>date</td><td>{@code 2022-07-05}</td><td>{@code "2022-07-05"^^xsd:date}</td></tr>
 * <tr><td>month</td><td>{@code 2022-07}</td><td>{@code "2022-07"}</td></tr>
 * <tr><td>int</td><td>{@code 10}</td><td>{@code 10}</td></tr>
 * </table>
 *
 * <p>The empty value, which only an optional parameter may have, becomes {@code ""} of any type ({@code ""@zh} for a
 * name), for queries to test against.
 */
public enum ParameterType {
  TEXT("any text", NodeFactory::createLiteralString),
  NAME("the name of an entity", value -> NodeFactory.createLiteralLang(value, "zh")),
  IRI("an absolute IRI", ParameterType::iri),
  DATE("a date such as 2022-07-05", value -> NodeFactory.createLiteralDT(
      LocalDate.parse(value).toString(), XSDDatatype.XSDdate)),
  MONTH("a month such as 2022-07", value -> NodeFactory.createLiteralString(YearMonth.parse(value).toString())),
  INT("a whole number", value -> NodeFactory.createLiteralDT(
      Long.toString(Long.parseLong(value)), XSDDatatype.XSDinteger));

  private static final int MAX_LENGTH = 1000;
  private static final Pattern ABSOLUTE_IRI =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\x00-\\x20<>\"{}|^`\\\\\\x7F-\\x9F]+");

  private final String expected;
  private final Function<String, Node> reader;

  ParameterType(String expected, Function<String, Node> reader) {
    this.expected = expected;
    this.reader = reader;
  }

  /** The word for it in a query file: {@code date}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it takes, for people: {@code a date such as 2022-07-05}. */
  public String expected() {
    return expected;
  }

  static ParameterType of(String id) {
    return Arrays.stream(values()).filter(type -> type.id().equals(id)).findFirst()
        .orElseThrow(() -> new QueryProblem("there is no parameter type \"" + id + "\"; there are " + ids()));
  }

  /** The term for a value. */
  Node term(String value) {
    String stripped = value.strip();
    if (stripped.isEmpty()) {
      return this == NAME ? NodeFactory.createLiteralLang("", "zh") : NodeFactory.createLiteralString("");
    }
    if (stripped.length() > MAX_LENGTH) {
      throw new QueryProblem("is longer than " + MAX_LENGTH + " characters");
    }
    try {
      return reader.apply(stripped);
    } catch (DateTimeException | NumberFormatException e) {
      throw new QueryProblem("takes " + expected + ", not \"" + stripped + "\"", e);
    }
  }

  private static Node iri(String value) {
    if (!ABSOLUTE_IRI.matcher(value).matches()) {
      throw new QueryProblem("takes " + IRI.expected + ", not \"" + value + "\"");
    }
    return NodeFactory.createURI(value);
  }

  private static String ids() {
    return Arrays.stream(values()).map(ParameterType::id).collect(Collectors.joining(", "));
  }
}
