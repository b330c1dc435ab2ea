package org.zhengpu.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: reads the command line and hands over to one of its commands. */
@Command(name = "zhengpu", mixinStandardHelpOptions = true)
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }
}
