package org.zhengpu.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Events in time. */
@ExtendWith(Visit.class)
class EventsPageIT {

  private static final String DRAWN = "document.querySelector('.chart canvas') && document.querySelector('.chart').dataset.drawn";

  @Test
  void events_areChartedAndListed(Browser browser) {
    browser.open("/events");

    browser.until(DRAWN);
    assertThat(browser.all(".events .event")).hasSizeGreaterThan(5);
    assertThat(browser.see(".chart").getDomAttribute("aria-label")).contains("2024年6月");
  }

  @Test
  void typeFilter_narrowsAndBackButtonWidens(Browser browser) {
    browser.open("/events");
    browser.until(DRAWN);

    browser.press(browser.seeText(".kinds button", "会议"));
    browser.until("document.querySelector('.kinds [aria-pressed=true]')");
    browser.until("[...document.querySelectorAll('.event .kind')].every(one => one.textContent === '会议')");
    assertThat(browser.url()).contains("type=meeting");
    browser.back();

    browser.until("[...document.querySelectorAll('.event .kind')].some(one => one.textContent !== '会议')");
  }

  @Test
  void placeFilter_findsWhatHappenedThere(Browser browser) {
    browser.open("/events");
    browser.type(".sieve .field:first-child input", "安吉县");

    browser.press(browser.seeText(".sieve .field:first-child [role=option]", "安吉县"));

    browser.until("location.search.includes('place=')");
    browser.seeText(".events .event", "江绍华");
  }
}
