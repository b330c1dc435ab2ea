package org.zhengpu.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhengpu.store.query.CannedQuery;
import org.zhengpu.store.GraphStore;
import org.zhengpu.store.query.QueryCatalog;
import org.zhengpu.store.query.QueryResult;
import org.zhengpu.store.query.QueryRunner;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code query}: a canned query or one of the user's own, against a store or an endpoint. */
@Command(name = "query", mixinStandardHelpOptions = true,
    description = "Answers a canned query or one from a file.",
    footer = {
      "", "Examples:", "  zhengpu query --list", "  zhengpu query career -p person=沈砚秋 --store graph",
      "  zhengpu query my.rq --format csv --endpoint http://127.0.0.1:3030/ds/sparql"
    })
final class QueryCommand implements Callable<Integer> {

  /** How an answer is printed. */
  enum Format {
    TABLE,
    CSV,
    TSV,
    JSON
  }

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "NAME|FILE.rq",
      description = "A canned query by name (see --list), or a file that ends in .rq.")
  private @Nullable String query;

  @Option(names = "-p", paramLabel = "KEY=VALUE", description = "A parameter of the query; may be repeated.")
  private List<String> given = List.of(); // not a map, for which a quotation mark would be more than a character

  @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table",
      description = "${COMPLETION-CANDIDATES}, in any case (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "60",
      description = "How long to wait for the answer (default: ${DEFAULT-VALUE}).")
  private int timeout;

  @Option(names = "--list", description = "Lists the canned queries with their parameters.")
  private boolean list;

  @ArgGroup(exclusive = true)
  private @Nullable Where where;

  /** What is asked: a store on disk or an endpoint. */
  private static final class Where {
    @Option(names = "--store", paramLabel = "DIR", description = "The folder of the store.")
    private @Nullable Path store;

    @Option(names = "--endpoint", paramLabel = "URL", description = "A SPARQL endpoint, such as that of serve.")
    private @Nullable URI endpoint;
  }

  @Override
  public Integer call() {
    QueryCatalog catalog = QueryCatalog.bundled();
    if (list) {
      list(catalog);
      return 0;
    }
    if (timeout < 1) {
      throw new ParameterException(spec.commandLine(), "--timeout takes a number of seconds from 1.");
    }
    if (query == null || where == null) {
      throw new ParameterException(spec.commandLine(),
          query == null ? "Which query? --list shows them." : "Ask what? Give --store DIR or --endpoint URL.");
    }
    CannedQuery canned = catalog.find(query);
    Map<String, String> parameters = parameters();
    canned.bind(parameters); // a wrong parameter shows before a store is opened
    print(answer(canned, parameters));
    return 0;
  }

  private Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String each : given) {
      int end = each.indexOf('=');
      if (end < 1) {
        throw new ParameterException(spec.commandLine(), "-p takes KEY=VALUE, such as person=沈砚秋, not '" + each + "'");
      }
      parameters.put(each.substring(0, end), each.substring(end + 1));
    }
    return parameters;
  }

  private QueryResult answer(CannedQuery canned, Map<String, String> parameters) {
    Duration limit = Duration.ofSeconds(timeout);
    if (where.endpoint != null) {
      return QueryRunner.at(where.endpoint, limit).run(canned, parameters);
    }
    try (GraphStore store = GraphStore.open(where.store)) {
      return QueryRunner.on(store, limit).run(canned, parameters);
    }
  }

  private void list(QueryCatalog catalog) {
    PrintWriter out = spec.commandLine().getOut();
    Table table = new Table("query", "what it answers", "", "parameters").widest(70);
    for (CannedQuery each : catalog.all()) {
      String usage = each.parameters().stream().map(CannedQuery.Parameter::usage).collect(Collectors.joining(" "));
      table.row(each.name(), each.title(), each.titleZh(), usage);
    }
    out.print(table);
    out.flush();
  }

  private void print(QueryResult result) {
    PrintWriter out = spec.commandLine().getOut();
    if (format != Format.TABLE) {
      write(result, QueryResult.Format.valueOf(format.name()), out);
    } else if (result instanceof QueryResult.Table table) {
      out.print(table(table));
      out.println(table.rows().size() == 1 ? "1 row" : table.rows().size() + " rows");
    } else if (result instanceof QueryResult.Answer answer) {
      out.println(answer.yes() ? "yes" : "no");
    } else {
      write(result, QueryResult.Format.CSV, out);
    }
    out.flush();
  }

  private static void write(QueryResult result, QueryResult.Format format, PrintWriter out) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    result.write(format, bytes);
    out.print(bytes.toString(StandardCharsets.UTF_8));
  }

  private static Table table(QueryResult.Table result) {
    Table table = new Table(result.columns().toArray(String[]::new));
    result.rows().forEach(row -> table.row(row.toArray()));
    return table;
  }
}
