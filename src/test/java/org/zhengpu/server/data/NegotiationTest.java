package org.zhengpu.server.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NegotiationTest {

  @ParameterizedTest
  @ValueSource(strings = {";;;,,q=,/", ";", ",", "text/turtle;q", "text/turtle;q=2", "/", "text/turtle;q=0"})
  void pick_whatIsNoHeader_findsNothingOrTurtle(String accept) {
    assertThat(Negotiation.pick(accept).orElse("text/turtle")).isEqualTo("text/turtle");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "*/* | text/html",
    "text/turtle | text/turtle",
    "text/*;q=0.3, application/ld+json;q=0.4 | application/ld+json",
    "text/html;q=0, */* | text/turtle",
    "application/json | application/ld+json",
    "TEXT/TURTLE;Q=1 | text/turtle",
    "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8 | text/html",
    "image/png | ''",
    "text/turtle;q=0 | ''",
    "nonsense | ''",
  })
  void pick_accept_isBest(String accept, String expected) {
    assertThat(Negotiation.pick(accept).orElse("")).isEqualTo(expected);
  }

  @Test
  void pick_nothingAsked_isThePage() {
    assertThat(Negotiation.pick(null)).hasValue("text/html");
  }
}
