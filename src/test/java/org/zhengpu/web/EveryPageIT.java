package org.zhengpu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.WebElement;

/** What holds for every view: both languages, phones, dark mode, screen readers; and a picture of each is kept. */
@ExtendWith(Visit.class)
class EveryPageIT {

  /** The views, each with an address and what is seen once it is there. */
  enum View {
    SEARCH("/", ".connected .ranked"),
    RESULTS("/", ".hits .hit", "q", "调研"),
    PERSON("/entity", "#sentences .quotation, #articlelist", "iri", ExplorerSite.OFFICIAL),
    BODY("/entity", "#officials", "iri", ExplorerSite.GOVERNMENT),
    PLACE("/entity", "#relations", "iri", ExplorerSite.COUNTY),
    ARTICLE("/article", ".text .mention"),
    GRAPH("/graph", ".listing[data-nodes]", "iri", ExplorerSite.COUNTY),
    EVENTS("/events", ".chart[data-drawn]"),
    EVENT("/events", ".view-event .quotation"),
    VOCABULARY("/ontology", ".term"),
    DATASET("/.well-known/void", ".description dl"),
    QUERY("/query", ".rows td", "name", "who-holds-posts");

    private final String path;
    private final String sign;
    private final String[] parameters;

    View(String path, String sign, String... parameters) {
      this.path = path;
      this.sign = sign;
      this.parameters = parameters;
    }

    void open(Browser browser) {
      if (this == ARTICLE) {
        PERSON.open(browser);
        browser.click(".articles .headline");
      } else if (this == EVENT) {
        EVENTS.open(browser);
        browser.click(".event .label a");
      } else {
        browser.open(path, parameters);
      }
      browser.until("document.querySelector('" + sign + "')");
    }

    void show(Browser browser, String kind) {
      open(browser);
      browser.await("await new Promise(done => setTimeout(done, 700))");
      browser.screenshot(name().toLowerCase(Locale.ROOT) + "-" + kind);
    }
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void accessibility_noSeriousFinding(View view, Browser browser) {
    view.show(browser, "light");
    assertThat(browser.accessibilityFindings()).isEmpty();

    browser.dark(true);
    view.show(browser, "dark");
    assertThat(browser.accessibilityFindings()).isEmpty();
    assertThat(browser.errors()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void phone_nothingIsWiderThanTheScreen(View view, Browser browser) {
    browser.screen(390, 844);

    view.show(browser, "phone");

    assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo(390L);
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void english_saysTheSame(View view, Browser browser) {
    view.open(browser);

    browser.click(".languages [lang=en]");
    browser.until("document.documentElement.lang === 'en'");
    view.show(browser, "english");

    assertThat(browser.texts("header nav a")).containsExactly("Search", "Graph", "Events", "Query");
    assertThat(browser.run("return document.title")).asString().contains("Zhengpu");
  }

  @Test
  void unknownAddress_saysSoInTheReadersLanguage(Browser browser) {
    browser.open("/nowhere");
    assertThat(browser.see("main h1").getText()).isEqualTo("没有找到");
    browser.screenshot("problem-light");

    browser.click(".languages [lang=en]");
    assertThat(browser.seeText("main h1", "Not found").getText()).isEqualTo("Not found");
    assertThat(browser.accessibilityFindings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(View.class)
  void print_leavesOutWhatPaperCannotDo(View view, Browser browser) {
    view.open(browser);

    browser.print(true);

    assertThat(browser.all("header nav, .languages, .proof, .actions, .yasqe, .tools").stream().filter(WebElement::isDisplayed))
        .isEmpty();
    assertThat(browser.see("footer .address").getText()).startsWith("http");
  }

  @Test
  void language_isKeptOnOtherPages(Browser browser) {
    browser.open("/");
    browser.see(".connected");
    browser.click(".languages [lang=en]");
    browser.until("document.documentElement.lang === 'en'");

    browser.open("/events");

    assertThat(browser.see("h1").getText()).isEqualTo("Events");
    browser.click(".languages [lang=zh]");
    assertThat(browser.seeText("h1", "活动").isDisplayed()).isTrue();
  }
}
