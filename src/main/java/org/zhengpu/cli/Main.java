package org.zhengpu.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

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
        .setParameterExceptionHandler(new WrongUsage())
        .setExecutionExceptionHandler(new Problems())
        .registerConverter(LocalDate.class, Main::date)
        .execute(args);
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("'" + text + "' is not a date such as 2024-05-17");
    }
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
