package org.zhengpu.store.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * A SPARQL query with a name, a title and parameters, read from a {@code .rq} file by {@link CannedQueryParser}, which
 * also documents the header. Immutable, may be shared.
 *
 * @param name what it is called on the command line, the file's name without {@code .rq}
 * @param title one line in English; the name when the file gives none
 * @param titleZh the same in Chinese
 * @param description what it answers, in English; may be empty
 * @param descriptionZh the same in Chinese
 * @param parameters what it takes, in the order of the file
 * @param sparql the text of the file
 */
public record CannedQuery(
    String name, String title, String titleZh, String description, String descriptionZh, List<Parameter> parameters,
    String sparql) {

  private static final Pattern HEADER = Pattern.compile("\\A(#.*\\R)+");

  public CannedQuery {
    parameters = List.copyOf(parameters);
  }

  /**
   * One thing that a query takes; in the query it is the variable {@code $name}.
   *
   * @param name the variable without its {@code $}
   * @param type what it takes
   * @param required whether it must be given
   * @param defaultValue what it is when not given; empty for no restriction
   * @param description what it does, in English
   */
  public record Parameter(
      String name, ParameterType type, boolean required, String defaultValue, String description) {

    /** How to give it: {@code person=…} (required), {@code [month=…]} (optional). */
    public String usage() {
      return required ? name + "=…" : "[" + name + "=" + (defaultValue.isEmpty() ? "…" : defaultValue) + "]";
    }

    private Node term(String value) {
      try {
        return type.term(value);
      } catch (QueryProblem e) {
        throw new ParameterProblem("Parameter " + name + " " + e.getMessage(), e);
      }
    }
  }

  /**
   * The query with its parameters filled in.
   *
   * @param values by parameter name; an empty value counts as not given
   * @throws QueryProblem when a required value is missing, a name is unknown or a value does not fit
   */
  public Query bind(Map<String, String> values) {
    refuseUnknown(values);
    Map<Var, Node> terms = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      terms.put(Var.alloc(parameter.name()), parameter.term(value(parameter, values)));
    }
    Query query = parse();
    return terms.isEmpty() ? query : substitute(query, terms);
  }

  /**
   * The text of the query with its parameters filled in, as {@link #bind}, for people to go on from; as its author laid
   * it out, where that says the same.
   */
  public String filled(Map<String, String> values) {
    Query bound = bind(values);
    String text = HEADER.matcher(sparql).replaceFirst("");
    for (Parameter parameter : parameters) {
      String term = NodeFmtLib.strNT(parameter.term(value(parameter, values)));
      text = text.replaceAll("\\$" + parameter.name() + "\\b", Matcher.quoteReplacement(term));
    }
    return isSame(text, bound) ? text : bound.serialize();
  }

  private static boolean isSame(String text, Query query) {
    try {
      return QueryFactory.create(text, Syntax.syntaxARQ).equals(query);
    } catch (QueryException e) {
      return false;
    }
  }

  /** The parsed query, its parameters still variables. */
  Query parse() {
    try {
      return QueryFactory.create(sparql, Syntax.syntaxARQ);
    } catch (QueryParseException e) {
      throw new QueryProblem(name + ".rq:" + Math.max(1, e.getLine()) + ": " + firstLine(e), e);
    } catch (QueryException e) {
      throw new QueryProblem(name + ".rq: " + firstLine(e), e);
    }
  }

  private Query substitute(Query query, Map<Var, Node> terms) {
    try {
      return QueryTransformOps.replaceVars(query, terms);
    } catch (RuntimeException e) {
      throw new QueryProblem(name + ".rq: a parameter stands where no value can stand: " + firstLine(e), e);
    }
  }

  private String value(Parameter parameter, Map<String, String> values) {
    String given = values.getOrDefault(parameter.name(), "");
    if (!given.isBlank()) {
      return given;
    }
    if (parameter.required()) {
      throw new ParameterProblem(
          "Query " + name + " needs " + parameter.name() + " (" + parameter.type().expected() + "). " + takes());
    }
    return parameter.defaultValue();
  }

  private void refuseUnknown(Map<String, String> values) {
    for (String given : new TreeMap<>(values).keySet()) {
      if (parameters.stream().noneMatch(p -> p.name().equals(given))) {
        throw new ParameterProblem("Query " + name + " has no parameter " + given + ". " + takes());
      }
    }
  }

  private String takes() {
    return parameters.isEmpty()
        ? "It takes none."
        : "It takes: " + parameters.stream().map(Parameter::usage).collect(Collectors.joining(", ")) + ".";
  }

  static String firstLine(Throwable e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return message.lines().findFirst().orElse("").strip();
  }
}
