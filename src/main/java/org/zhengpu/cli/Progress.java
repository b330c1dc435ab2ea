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

  private final @Nullable ProgressBar bar;

  private Progress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  /** Begins a task of {@code total} steps, shown on {@code err}. */
  static Progress of(String task, long total, PrintStream err) {
    if (!isTerminal() || total <= 1) {
      return new Progress(null);
    }
    return new Progress(new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
        .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
        .build());
  }

  void step(String what) {
    if (bar != null) {
      bar.setExtraMessage(Table.printable(what));
      bar.step();
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
