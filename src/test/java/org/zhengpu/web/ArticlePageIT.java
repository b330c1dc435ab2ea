package org.zhengpu.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An article with its mentions and statements; here one whose headline, text and paper are full of HTML. */
@ExtendWith(Visit.class)
class ArticlePageIT {

  private static final String TITLE = "<img src=x onerror=\"document.title='broken'\">江绍华";

  @Test
  void hostileArticle_showsAsTextEverywhere(Browser browser) {
    browser.open("/", "q", "数字河长");
    assertThat(browser.seeText(".hit h2", TITLE).isDisplayed()).isTrue();
    safe(browser);

    browser.press(browser.seeText(".hit h2 a", TITLE));
    assertThat(browser.seeText("h1", TITLE).isDisplayed()).isTrue();
    assertThat(browser.see(".text").getText()).contains("<script>document.title='broken'</script>");
    assertThat(browser.see(".byline").getText()).contains("<u>丁一</u>");
    assertThat(browser.all("a[href^='javascript']")).isEmpty();
    safe(browser);

    browser.press(browser.seeText(".text .mention-Person", "江绍华"));
    assertThat(browser.seeText(".articles .headline", TITLE).isDisplayed()).isTrue();
    safe(browser);
  }

  @Test
  void mention_pointedAt_tellsWhoThatIs(Browser browser) {
    open(browser);

    browser.run("arguments[0].focus()", browser.seeText(".text .mention-Person", "江绍华"));

    assertThat(browser.seeText(".card", "县长").getText()).contains("江绍华", "安吉县人民政府");
  }

  @Test
  void statement_chosen_showsItsPassage(Browser browser) {
    open(browser);

    browser.click(".statement .locate");

    browser.until("CSS.highlights.get('passage').size > 0");
    assertThat(String.valueOf(browser.run("return [...CSS.highlights.get('passage')][0].toString()"))).contains("江绍华");
  }

  private static void open(Browser browser) {
    browser.open("/", "q", "数字河长");
    browser.press(browser.seeText(".hit h2 a", TITLE));
    browser.see(".text .mention");
  }

  private static void safe(Browser browser) {
    assertThat(browser.title()).isNotEqualTo("broken");
    assertThat(browser.all("main img, main script, main b:not(.counts b)").stream()
        .filter(one -> "x".equals(one.getDomAttribute("src")) || one.getText().equals("数字河长"))).isEmpty();
    assertThat(browser.errors()).isEmpty();
  }
}
