package org.zhengpu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhengpu.model.InputException;
import org.zhengpu.store.query.ParameterProblem;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** The one place that turns exceptions into a sentence on standard error and an exit code. */
final class Problems implements IExecutionExceptionHandler {

  /** Input or data that cannot be used, or a task that failed. */
  static final int PROBLEM = 1;

  @Override
  public int handleExecutionException(Exception problem, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    err.println("zhengpu: " + Table.printable(sentence(problem)));
    if (Boolean.getBoolean("zhengpu.debug")) {
      problem.printStackTrace(err);
    }
    err.flush();
    return problem instanceof ParameterProblem ? command.getCommandSpec().exitCodeOnInvalidInput() : PROBLEM;
  }

  private static String sentence(Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof InputException) {
        return cause.getMessage();
      }
      if (cause instanceof FileSystemException file) {
        return sentence(file);
      }
      if (cause instanceof InvalidPathException path) {
        return "Java cannot use the file name " + path.getInput() + " in this locale; set LC_ALL=C.UTF-8 and retry.";
      }
      if (cause instanceof OutOfMemoryError) {
        return "There is not enough memory for this; give Java more, such as JAVA_TOOL_OPTIONS=-Xmx4g.";
      }
    }
    return "Something went wrong that should not: " + problem
        + ". Run again with JAVA_TOOL_OPTIONS=-Dzhengpu.debug=true for the details.";
  }

  /** The file or stream that failed beneath another problem. */
  static Optional<IOException> ioCause(Throwable problem) {
    return Stream.iterate(problem, Objects::nonNull, Throwable::getCause)
        .filter(IOException.class::isInstance).map(IOException.class::cast).findFirst();
  }

  /** Why a file or stream failed, in a few words. */
  static String reason(IOException problem) {
    if (problem instanceof AccessDeniedException) {
      return "no permission";
    }
    if (problem instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (problem instanceof CharacterCodingException) {
      return "it is not UTF-8 text";
    }
    String told = problem instanceof FileSystemException file ? file.getReason() : problem.getMessage();
    return told == null ? problem.getClass().getSimpleName() : told;
  }

  private static String sentence(FileSystemException problem) {
    if (problem instanceof NoSuchFileException) {
      return "There is no " + problem.getFile() + ".";
    }
    if (problem instanceof AccessDeniedException) {
      return "No permission for " + problem.getFile() + "; check who may read and write it.";
    }
    return "Cannot use " + problem.getFile() + ": " + reason(problem) + ".";
  }
}
