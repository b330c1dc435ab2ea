package org.zhengpu.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The SPARQL editor with its canned queries. */
@ExtendWith(Visit.class)
class QueryPageIT {

  private static final String READY = "document.querySelector('.desk').dataset.ready";

  @Test
  void cannedQuery_runs_asTableAndChart(Browser browser) {
    browser.open("/query");
    browser.until(READY);

    browser.click(".canned [data-name=who-holds-posts]");

    assertThat(browser.seeText(".rows td", "沈砚秋").isDisplayed()).isTrue();
    assertThat(browser.texts(".tabsList .tab.active")).anyMatch(text -> text.contains("谁担任什么职务"));
    browser.click(".tabPanel.active .select_chart");
    browser.until("document.querySelector('.tabPanel.active .resultchart canvas')");
  }

  @Test
  void result_downloads_asCsv(Browser browser) {
    browser.open("/query", "name", "who-holds-posts");
    browser.seeText(".rows td", "沈砚秋");
    browser.run("""
        const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => { blob.text().then((text) => { window.saved = text; }); return make.call(URL, blob); };
        addEventListener('click', ({target}) => { if (target.download) window.savedAs = target.download; }, true);""");

    browser.click(".tabPanel.active .yasr_downloadIcon");

    browser.until("window.saved");
    assertThat(String.valueOf(browser.run("return window.saved"))).startsWith("person,post,in_body,first_seen,last_seen,person_iri")
        .contains("沈砚秋,县长,德清县人民政府,2023-04-18");
  }

  @Test
  void csv_ofAnyText_isNoFormulaAndOneCell(Browser browser) {
    browser.open("/events");

    Object file = browser.await("""
        const {csv} = await import('/js/query/table.js');
        const row = {a: {value: '=HYPERLINK("x")'}, b: {value: '-1.5'}, c: {value: '甲,"乙"'}};
        return csv({getVariables: () => ['a', 'b', 'c', 'd'], getBindings: () => [row]});""");

    assertThat(String.valueOf(file).lines())
        .containsExactly("\uFEFFa,b,c,d", "\"'=HYPERLINK(\"\"x\"\")\",-1.5,\"甲,\"\"乙\"\"\",");
  }

  @Test
  void result_ofNamesWithIris_linksTheNames(Browser browser) {
    browser.open("/query", "name", "who-holds-posts");

    assertThat(browser.seeText(".rows td a", "沈砚秋").getDomAttribute("href")).contains("/entity?iri=");
    assertThat(browser.texts(".rows th")).contains("人物", "首见").doesNotContain("person iri", "person_iri");
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
