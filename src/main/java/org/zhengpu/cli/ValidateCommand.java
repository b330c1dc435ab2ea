package org.zhengpu.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.zhengpu.rdf.ShapeValidator.Violation;
import org.zhengpu.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code validate}: whether the graph has the shapes that its users rely on. */
@Command(name = "validate", mixinStandardHelpOptions = true,
    description = "Checks the graph against ontology/shapes.ttl (SHACL); exit code 1 when something is wrong.")
final class ValidateCommand implements Callable<Integer> {

  private static final int MOST = 200;

  @Spec private CommandSpec spec;
  @Mixin private StoreOption store;

  @Override
  public Integer call() {
    try (GraphStore opened = store.open()) {
      List<Violation> found = opened.violations();
      print(found, spec.commandLine().getOut());
      return found.stream().allMatch(Violation::warning) ? 0 : Problems.PROBLEM;
    }
  }

  private static void print(List<Violation> found, PrintWriter out) {
    Table table = new Table("", "what", "property", "value", "why", "原因");
    found.stream().limit(MOST).forEach(violation -> table.row(violation.warning() ? "warning" : "wrong",
        violation.label(), violation.property(), violation.value(), violation.english(), violation.chinese()));
    if (!table.isEmpty()) {
      out.print(table);
    }
    long wrong = found.stream().filter(violation -> !violation.warning()).count();
    out.println(wrong == 0 && found.isEmpty() ? "The graph has the shapes it should have."
        : wrong + " wrong, " + (found.size() - wrong) + " warnings.");
    out.flush();
  }
}
