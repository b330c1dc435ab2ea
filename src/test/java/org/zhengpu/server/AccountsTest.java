package org.zhengpu.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengpu.model.InputException;

class AccountsTest {

  private final Accounts accounts = Accounts.parse(List.of(
      "# those who may read", "", "anna:" + OpenBSDBCrypt.generate("2y", "secret".toCharArray(), new byte[16], 4)));

  @Test
  void isRight_onlyForNameAndPassword() {
    assertThat(accounts.isRight("anna", "secret")).isTrue();
    assertThat(accounts.isRight("anna", "Secret")).isFalse();
    assertThat(accounts.isRight("anna", "")).isFalse();
    assertThat(accounts.isRight("bert", "secret")).isFalse();
    assertThat(accounts.isRight("bert", "x")).isFalse();
    assertThat(accounts.isRight("anna", "x".repeat(1_000))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"anna", "anna:secret", "anna:$apr1$x$y", "anna:$2y$31$" + "a", ":"})
  void parse_whatIsNoAccount_namesTheLineOnly(String line) {
    assertThatThrownBy(() -> Accounts.parse(List.of("# x", line)))
        .isInstanceOf(InputException.class).hasMessageStartingWith("Line 2 ").hasMessageNotContaining("secret");
  }

  @Test
  void parse_nothing_isRefused() {
    assertThatThrownBy(() -> Accounts.parse(List.of("# nobody"))).isInstanceOf(InputException.class);
  }
}
