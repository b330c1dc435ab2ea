package org.zhengpu.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
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
      ValidateCommand.class, EvaluateCommand.class, TrainCommand.class, DemoCommand.class, HelpCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:fine", "1:a problem with input or data", "2:wrong usage"})
public final class Main implements Runnable {

  /** Tells at every start on a newer Java that it could be faster; nothing that a user of ours can change. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  /** What Java makes of bytes that are no text in the locale. */
  private static final char UNREADABLE = '\uFFFD';

  @Spec private CommandSpec spec;

  private Main() {}

  public static void main(String[] args) {
    LUCENE.setLevel(Level.SEVERE);
    System.exit(run(args, utf8(System.out), utf8(System.err)));
  }

  /** Runs a command line and gives its exit code; what is printed goes to {@code out} and {@code err}. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    if (Arrays.stream(args).anyMatch(arg -> arg.indexOf(UNREADABLE) >= 0)) {
      err.println("zhengpu: The locale of this terminal does not let Java read Chinese arguments; "
          + "set LC_ALL=C.UTF-8 and do the same again.");
      return ExitCode.USAGE;
    }
    return new CommandLine(new Main())
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(new WrongUsage())
        .setExecutionExceptionHandler(new Problems())
        .registerConverter(LocalDate.class, Main::date)
        .registerConverter(URI.class, Main::address)
        .execute(args);
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("'" + text + "' is not a date such as 2024-05-17");
    }
  }

  private static URI address(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new TypeConversionException("'" + text + "' is not an address such as http://127.0.0.1:3030/ds/sparql");
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
