package org.zhengpu.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The SPARQL editor with its canned queries. */
@ExtendWith(Visit.class)
class QueryPageIT {

  private static final String READY = "document.querySelector('.desk').dataset.ready";

  @Test
  void cannedQuery_runs_asTableChartAndCsv(Browser browser) {
    browser.open("/query");
    browser.until(READY);

    browser.click(".canned [data-name=who-holds-posts]");

    assertThat(browser.seeText(".rows td", "沈砚秋").isDisplayed()).isTrue();
    assertThat(browser.texts(".tabsList .tab.active")).anyMatch(text -> text.contains("谁担任什么职务"));
    browser.click(".tabPanel.active .select_chart");
    browser.until("document.querySelector('.tabPanel.active .resultchart canvas')");
    assertThat(browser.all(".tabPanel.active .yasr_downloadIcon, .tabPanel.active [class*=download]")).isNotEmpty();
  }

  @Test
  void firstVisit_opensCannedQueriesAsTabs(Browser browser) {
    browser.open("/query");
    browser.until(READY);

    assertThat(browser.all(".tabsList .tab")).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void page_asksNothingOfTheNetwork(Browser browser) {
    browser.open("/query", "name", "events");
    browser.see(".rows td");

    assertThat(browser.run("return performance.getEntriesByType('resource').every(one => one.name.startsWith(location.origin)"
        + " || one.name.startsWith('data:') || one.name.startsWith('blob:'))")).isEqualTo(true);
    assertThat(browser.errors()).isEmpty();
  }

  @Test
  void result_withHtmlInIt_staysText(Browser browser) {
    browser.open("/query", "name", "bylines");
    browser.see(".rows td");

    assertThat(browser.seeText(".rows td", "<u>丁一</u>").isDisplayed()).isTrue();
  }
}
