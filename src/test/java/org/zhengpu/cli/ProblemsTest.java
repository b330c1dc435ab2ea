package org.zhengpu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class ProblemsTest {

  @Test
  void ioCause_deepBelow_isFound() {
    IOException full = new IOException("No space left on device");

    assertThat(Problems.ioCause(new IllegalStateException(new RuntimeException(full)))).contains(full);
  }

  @Test
  void ioCause_ofAnotherProblem_isEmpty() {
    assertThat(Problems.ioCause(new IllegalStateException("other"))).isEmpty();
  }

  @Test
  void reason_isOfAFewWords() {
    assertThat(Problems.reason(new AccessDeniedException("x"))).isEqualTo("no permission");
    assertThat(Problems.reason(new NoSuchFileException("x"))).isEqualTo("there is no such file");
    assertThat(Problems.reason(new MalformedInputException(1))).isEqualTo("it is not UTF-8 text");
    assertThat(Problems.reason(new FileSystemException("x", null, "Name too long"))).isEqualTo("Name too long");
    assertThat(Problems.reason(new IOException())).isEqualTo("IOException");
  }
}
