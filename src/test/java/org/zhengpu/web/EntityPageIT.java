package org.zhengpu.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The page of an official, with proofs that lead to the article, and pages of other things. */
@ExtendWith(Visit.class)
class EntityPageIT {

  @Test
  void official_twoPosts_eachWithItsSentence(Browser browser) {
    browser.open("/entity", "iri", ExplorerSite.OFFICIAL);
    browser.seeText("h1", "沈砚秋");

    WebElement head = holding(browser, "县长");
    browser.press(head.findElement(By.cssSelector(".proof")));
    browser.see(".holding .quotation mark");
    assertThat(browser.texts(".holding .quotation mark")).containsExactly("县长", "沈砚秋");
    WebElement secretary = holding(browser, "书记");
    browser.press(secretary.findElement(By.cssSelector(".proof")));
    browser.until("document.querySelectorAll('.holding .evidence:not([hidden]) .quotation').length >= 2");

    assertThat(secretary.findElement(By.cssSelector(".quotation figcaption")).getText())
        .contains("余英时讯", "2024年3月26日", "post.");
  }

  @Test
  void evidence_leadsToTheHighlightedPassage(Browser browser) {
    browser.open("/entity", "iri", ExplorerSite.OFFICIAL);
    browser.click(".holding .proof");
    String sentence = browser.see(".holding .quotation blockquote").getText();

    browser.click(".holding .quotation .headline");

    browser.see(".text .mention-Person");
    browser.until("CSS.highlights.get('passage') && CSS.highlights.get('passage').size > 0");
    assertThat(browser.run("return [...CSS.highlights.get('passage')][0].toString()")).isEqualTo(sentence);
  }

  @Test
  void backButton_returnsToThePersonAfterTheArticle(Browser browser) {
    browser.open("/entity", "iri", ExplorerSite.OFFICIAL);
    browser.click(".articles .headline");
    browser.see(".print");

    browser.back();

    assertThat(browser.seeText("h1", "沈砚秋").isDisplayed()).isTrue();
  }

  @Test
  void body_showsOfficialsByPostAndChainOfPlaces(Browser browser) {
    browser.open("/entity", "iri", ExplorerSite.GOVERNMENT);
    browser.seeText("h1", "德清县人民政府");

    assertThat(browser.texts(".posttitle")).contains("县长");
    assertThat(browser.texts(".chain a")).containsExactly("浙江省", "湖州市", "德清县");
    assertThat(browser.see(".chain code").getText()).isEqualTo("330521");
    assertThat(browser.texts("#together .who")).isNotEmpty();
  }

  @Test
  void removedOfficial_showsWhenSeenAndWhenThePaperSaidSo(Browser browser) {
    browser.open("/entity", "iri", ExplorerSite.GOVERNMENT);

    String row = browser.seeText(".holding", "俞晓岚").getText();
    assertThat(row).contains("2023年4月18日", "免去", "2024年3月26日见报");
  }

  @Test
  void event_hasAPageWithItsSentences(Browser browser) {
    browser.open("/entity", "iri", ExplorerSite.OFFICIAL);

    browser.press(browser.seeText("#events .label a", "巡河"));

    assertThat(browser.seeText("h1", "巡河").isDisplayed()).isTrue();
    assertThat(browser.see(".quotation blockquote").getText()).contains("巡河");
    assertThat(browser.texts(".view-event .roles .ref")).contains("沈砚秋");
  }

  @Test
  void unknownThing_saysSo(Browser browser) {
    browser.open("/entity", "iri", ExplorerSite.BASE + "person/没有/此人");

    assertThat(browser.see("[role=alert]").getText()).contains("没有这个条目");
  }

  private static WebElement holding(Browser browser, String title) {
    browser.seeText(".posttitle", title);
    return browser.all(".holding").stream()
        .filter(one -> one.findElement(By.cssSelector(".posttitle")).getText().equals(title)).findFirst().orElseThrow();
  }
}
