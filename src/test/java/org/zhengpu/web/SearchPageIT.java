package org.zhengpu.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The first page: suggestions while one types, results with facets, what is there before anything is searched. */
@ExtendWith(Visit.class)
class SearchPageIT {

  private static final String BOX = "main input[role=combobox]";
  private static final String SUGGESTION = "main [role=option]";

  @Test
  void emptySearch_showsCountsBodiesEventsAndQueries(Browser browser) {
    browser.open("/");

    assertThat(browser.see(".counts").getText()).contains("报道", "机关");
    assertThat(browser.texts(".connected a")).isNotEmpty();
    assertThat(browser.texts(".latest .event")).isNotEmpty();
    assertThat(browser.texts(".questions a")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"江绍华", "jiangshaohua", "jiang shao", "jsh"})
  void typing_nameOrPinyin_suggestsThePerson(String text, Browser browser) {
    browser.open("/");

    browser.type(BOX, text);

    assertThat(browser.seeText(SUGGESTION, "江绍华").getText()).contains("安吉县");
  }

  @Test
  void typing_alias_suggestsWhatHasIt(Browser browser) {
    browser.open("/");

    browser.type(BOX, "县水利局");

    assertThat(browser.seeText(SUGGESTION, "安吉县水利局").getText()).contains("机关");
  }

  @Test
  void arrowAndEnter_openTheSuggestion(Browser browser) {
    browser.open("/");
    browser.type(BOX, "jsh");
    browser.seeText(SUGGESTION, "江绍华");

    while (browser.all(SUGGESTION + "[aria-selected=true]").stream().noneMatch(one -> one.getText().contains("江绍华"))) {
      browser.keys(Keys.ARROW_DOWN);
    }
    browser.keys(Keys.ENTER);

    assertThat(browser.seeText("h1", "江绍华").isDisplayed()).isTrue();
    assertThat(browser.url()).contains("/entity?iri=");
  }

  @Test
  void slashKey_goesToTheBox(Browser browser) {
    browser.open("/events");
    browser.see("h1");

    browser.keys("/");

    assertThat(browser.run("return document.activeElement.getAttribute('role')")).isEqualTo("combobox");
  }

  @Test
  void searching_findsTextsWithTheWordsMarked(Browser browser) {
    browser.open("/");

    browser.type(BOX, "防汛");
    browser.keys(Keys.ENTER);

    browser.see(".hits .hit");
    assertThat(browser.texts(".hits mark")).contains("防汛");
    assertThat(browser.url()).contains("q=");
  }

  @Test
  void facet_narrowsAndBackButtonWidens(Browser browser) {
    browser.open("/", "q", "防汛");
    String all = browser.see(".results .total").getText();

    browser.click(".facets a[href*='type=Article']");
    browser.see(".chosen");
    assertThat(browser.texts(".hit .type")).containsOnly("报道");
    browser.back();

    browser.until("!document.querySelector('.chosen') && document.querySelector('.results .total')");
    assertThat(browser.see(".results .total").getText()).isEqualTo(all);
  }

  @Test
  void nothingFound_saysSo(Browser browser) {
    browser.open("/", "q", "查无此词查无此词");

    assertThat(browser.see(".nothing").getText()).contains("没有找到");
  }

  @Test
  void firstPage_weighsLittleAndAsksOnlyThisServer(Browser browser) {
    browser.open("/");
    browser.see(".connected");

    Object bytes = browser.run("""
        return performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))
            .reduce((sum, one) => sum + one.decodedBodySize, 0)""");
    assertThat(((Number) bytes).longValue()).isBetween(10_000L, 300_000L);
    assertThat(browser.run("return performance.getEntriesByType('resource').every(one => one.name.startsWith(location.origin))"))
        .isEqualTo(true);
  }
}
