package org.zhengpu.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: reads the command line and hands over to one of its commands. */
@Command(
    name = "zhengpu",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Pages of Chinese local-government news in, a knowledge graph out.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      BuildCommand.class, ServeCommand.class, QueryCommand.class, ExplainCommand.class, ExportCommand.class,
      ValidateCommand.class, DemoCommand.class, HelpCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:fine", "1:a problem with input or data", "2:wrong usage"})
public final class Main implements Runnable {

  @Spec private CommandSpec spec;

  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args, utf8(System.out), utf8(System.err)));
  }

  /** Runs a command line and gives its exit code; what is printed goes to {@code out} and {@code err}. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    return new CommandLine(new Main())
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new Problems())
        .execute(args);
  }

  /** Chinese must come out right whatever the locale says, as in a container without one. */
  private static PrintStream utf8(PrintStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }
}
