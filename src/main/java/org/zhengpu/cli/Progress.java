package org.zhengpu.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * How far a long task has come: a moving bar on a terminal; nothing where the output is a file or a pipe, which a bar
 * would fill with rubbish. Not for sharing between threads.
 */
final class Progress implements AutoCloseable {

  private static final int WIDTH = 80;

  private final String task;
  private final PrintStream err;
  private @Nullable ProgressBar bar;

  /** A task, to be shown on {@code err}. */
  Progress(String task, PrintStream err) {
    this.task = task;
    this.err = err;
  }

  /** Step {@code number} of {@code total}, counted from 1, is done. */
  void show(String what, int number, int total) {
    if (bar == null && total > 1 && isTerminal()) {
      bar = new ProgressBarBuilder()
          .setTaskName(task)
          .setInitialMax(total)
          .setStyle(ProgressBarStyle.UNICODE_BLOCK)
          .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
          .build();
    }
    if (bar != null) {
      bar.setExtraMessage(Table.printable(what));
      bar.stepTo(number);
    }
  }

  /** A console is there in all JDKs only when input and output are both a terminal, save for 22 to 24. */
  private static boolean isTerminal() {
    return System.console() != null && System.getenv("TERM") != null && !"dumb".equals(System.getenv("TERM"));
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
