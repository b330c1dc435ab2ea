package org.zhengpu.eval.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.zhengpu.eval.Sluice;
import org.zhengpu.eval.align.Aligner;
import org.zhengpu.eval.gold.Sheet;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;

class HtmlReportTest {

  private static org.jsoup.nodes.Document report(Document document) {
    return Jsoup.parse(HtmlReport.of(Sluice.align(document)));
  }

  @Test
  void of_markupInAHeadline_staysText() {
    Sheet sheet = Sluice.sheet("<img src=x onerror=alert(1)>'检修</title>");
    String html = HtmlReport.of(new Aligner().align(List.of(sheet), List.of(Sluice.document(sheet))));
    assertThat(html).doesNotContain("<img").contains("&lt;img src=x onerror=alert(1)&gt;&#39;检修");
    assertThat(Jsoup.parse(html).select("img, script, [onerror]")).isEmpty();
  }

  @Test
  void of_anything_needsNothingElse() {
    org.jsoup.nodes.Document page = report(Sluice.document());
    assertThat(page.select("link, script, img, iframe, [src]")).isEmpty();
    assertThat(page.select("[href]")).extracting(a -> a.attr("href")).allMatch(href -> href.startsWith("#"));
    assertThat(page.select("[href]")).allMatch(a -> page.getElementById(a.attr("href").substring(1)) != null);
  }

  @Test
  void of_sameAlignmentTwice_isTheSame() {
    assertThat(HtmlReport.of(Sluice.align(Sluice.document())))
        .isEqualTo(HtmlReport.of(Sluice.align(Sluice.document())));
  }

  @Test
  void of_rightMention_tellsNameTypeAndRule() {
    Element mark = report(Sluice.document()).select("article mark:contains(方可舟)").first();
    assertThat(mark).isNotNull();
    assertThat(mark.className()).isEqualTo("right");
    assertThat(mark.attr("title")).contains("方可舟", "Person", "gold 1.00");
  }

  @Test
  void of_mentionTooLong_showsBothItAndWhatIsMissed() {
    org.jsoup.nodes.Document page = report(Sluice.with(Sluice.LEADER, EntityType.PERSON, "局长方可舟"));
    assertThat(page.select("article mark.boundary").eachText()).contains("局长", "方可舟");
    assertThat(page.select("article mark.lost").eachText()).containsExactly("方可舟");
    assertThat(page.select("article .text").text()).contains("县水利局局长方可舟带队");
  }

  @Test
  void of_missedArticle_isShownWithAllThatIsMissed() {
    org.jsoup.nodes.Document page = Jsoup.parse(HtmlReport.of(Sluice.align()));
    assertThat(page.select("article .status").text()).contains("missed");
    assertThat(page.select("article mark.missed").eachText()).contains("方可舟");
    assertThat(page.select("article .badge").eachText()).contains("missing");
  }
}
