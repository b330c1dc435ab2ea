package org.zhengpu.store.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.zhengpu.store.query.CannedQuery.Parameter;

/**
 * Reads a {@code .rq} file: SPARQL whose first comment lines may say what it is. All of them may be left out; other
 * comments are only comments.
 *
 * <pre>
 * # title: Events of a day                    one line, English
 * # title@zh: 某日的活动                       the same in Chinese
 * # description: What happened on one day.    one line
 * # description@zh: 某一天发生了什么。
 * # param: day | date | required | The day
 * # param: place | name | default= | Only events in this place
 *          name  | type | required, or default=VALUE | what it does
 * </pre>
 *
 * <p>A parameter is a variable of the query, by custom written {@code $day}. The types are those of
 * {@link ParameterType}.
 */
final class CannedQueryParser {

  private static final Pattern HEADER = Pattern.compile("#\\s*(title|description|param)(@zh)?\\s*:(.*)");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  private final String name;
  private final Map<String, String> texts = new HashMap<>();
  private final List<Parameter> parameters = new ArrayList<>();
  private int line;

  private CannedQueryParser(String name) {
    this.name = name;
  }

  /**
   * Reads one query.
   *
   * @param name its name, without {@code .rq}
   * @param text the file
   * @throws QueryProblem that names file and line, when header or SPARQL cannot be read
   */
  static CannedQuery parse(String name, String text) {
    return new CannedQueryParser(name).read(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private CannedQuery read(String text) {
    for (String row : text.split("\r?\n", -1)) {
      line++;
      if (!row.isBlank() && !row.startsWith("#")) {
        break;
      }
      header(row);
    }
    CannedQuery query = new CannedQuery(
        name, text("title", name), text("title@zh", text("title", name)), text("description", ""),
        text("description@zh", text("description", "")), parameters, text);
    checkUse(query.parse());
    query.bind(placeholders());
    return query;
  }

  private void header(String row) {
    Matcher header = HEADER.matcher(row);
    if (!header.matches()) {
      return;
    }
    String value = header.group(3).strip();
    if (header.group(1).equals("param")) {
      addParameter(value);
    } else {
      texts.put(header.group(1) + (header.group(2) == null ? "" : "@zh"), value);
    }
  }

  private void addParameter(String row) {
    String[] cells = row.split("\\|", 4);
    if (cells.length < 4) {
      throw error("a parameter is \"name | type | required or default=VALUE | description\", not \"" + row + "\"");
    }
    String id = cells[0].strip();
    if (!NAME.matcher(id).matches() || parameters.stream().anyMatch(p -> p.name().equals(id))) {
      throw error("\"" + id + "\" is not a name for a parameter, or is used twice");
    }
    parameters.add(parameter(id, cells[1].strip(), cells[2].strip(), cells[3].strip()));
  }

  private Parameter parameter(String id, String type, String need, String description) {
    if (!need.equals("required") && !need.startsWith("default=")) {
      throw error("a parameter is \"required\" or has \"default=VALUE\", not \"" + need + "\"");
    }
    String value = need.equals("required") ? "" : need.substring("default=".length()).strip();
    try {
      ParameterType.of(type).term(value);
      return new Parameter(id, ParameterType.of(type), need.equals("required"), value, description);
    } catch (QueryProblem e) {
      throw error("parameter " + id + ": " + e.getMessage());
    }
  }

  private void checkUse(Query query) {
    if (query.getHavingExprs().size() > 1) {
      // Jena 5.6 replaces variables in the first HAVING condition only, and puts it in place of the others.
      throw new QueryProblem(name + ".rq: join the HAVING conditions with &&");
    }
    for (Parameter parameter : parameters) {
      if (!Pattern.compile("\\?" + parameter.name() + "\\b").matcher(query.toString()).find()) {
        throw new QueryProblem(name + ".rq: parameter " + parameter.name() + " does not occur in the query");
      }
      if (query.isSelectType() && query.getResultVars().contains(parameter.name())) {
        throw new QueryProblem(name + ".rq: " + parameter.name() + " is both a parameter and a column");
      }
    }
  }

  /** Values that only serve to try whether the query can be bound. */
  private Map<String, String> placeholders() {
    Map<String, String> values = new HashMap<>();
    parameters.stream().filter(Parameter::required).forEach(p -> values.put(p.name(), switch (p.type()) {
      case IRI -> "urn:x";
      case DATE -> "2000-01-01";
      case MONTH -> "2000-01";
      case INT -> "1";
      case TEXT, NAME -> "x";
    }));
    return values;
  }

  private String text(String key, String otherwise) {
    return texts.getOrDefault(key, otherwise);
  }

  private QueryProblem error(String message) {
    return new QueryProblem(name + ".rq:" + line + ": " + message);
  }
}
