package org.zhengpu.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.zhengpu.model.InputException;
import org.zhengpu.store.Explainer;
import org.zhengpu.store.Explainer.Fact;
import org.zhengpu.store.Explainer.Subject;
import org.zhengpu.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: all statements about an entity, each with where it comes from. */
@Command(name = "explain", mixinStandardHelpOptions = true,
    description = "Tells every statement about someone or something, with title, date, sentence and the rule "
        + "behind it.")
final class ExplainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private StoreOption store;

  @Parameters(paramLabel = "NAME-or-IRI", description = "Any of its names, or its IRI.")
  private String name;

  @Option(names = "--json", description = "Prints JSON instead of text.")
  private boolean json;

  /** What is told of one entity, as JSON shows it. */
  record Explanation(Subject entity, List<Fact> statements) {}

  @Override
  public Integer call() throws JsonProcessingException {
    if (name.isBlank()) {
      throw new ParameterException(spec.commandLine(), "Explain whom or what? Give a name or an IRI.");
    }
    try (GraphStore opened = store.open()) {
      Explainer explainer = new Explainer(opened);
      List<Explanation> all = explainer.find(name).stream()
          .map(subject -> new Explanation(subject, explainer.explain(subject.iri()))).toList();
      if (all.isEmpty()) {
        throw new InputException("Nothing in the store is called " + name
            + "; `query search -p words=…` looks for parts of names.");
      }
      print(all);
    }
    return 0;
  }

  private void print(List<Explanation> all) throws JsonProcessingException {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(all));
    } else {
      all.forEach(explanation -> text(explanation, out));
    }
    out.flush();
  }

  private static void text(Explanation explanation, PrintWriter out) {
    Subject entity = explanation.entity();
    out.println(Table.printable(entity.name()) + "  (" + entity.type() + ", " + entity.iri() + ")");
    for (Fact fact : explanation.statements()) {
      out.println();
      out.println("  " + line(fact.subject(), fact.property(), fact.object()));
      out.println("    " + line(fact.date(), fact.source(), fact.title()));
      out.println("    “" + Table.printable(fact.sentence()) + "”");
      out.println("    by " + line(fact.rule(), "confidence " + fact.confidence()));
    }
    int count = explanation.statements().size();
    out.println();
    out.println(count == 1 ? "1 statement" : count + " statements");
    out.println();
  }

  private static String line(String... parts) {
    return Table.printable(String.join("  ", parts)).strip();
  }
}
