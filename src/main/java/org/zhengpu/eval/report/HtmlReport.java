package org.zhengpu.eval.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhengpu.eval.Scorer;
import org.zhengpu.eval.Scores;
import org.zhengpu.eval.align.ArticleAlignment;
import org.zhengpu.eval.align.PageAlignment;
import org.zhengpu.eval.diagnosis.Diagnosis;
import org.zhengpu.eval.diagnosis.Fault;
import org.zhengpu.eval.diagnosis.Reliability;

/**
 * An evaluation as one page of HTML that needs nothing else, no network and no script: figures, causes of errors,
 * reliability of confidences, then every page, article by article, with right, missed and wrong in colour.
 *
 * <p>Alignments in, HTML out; the same alignments always give the same page. Not for sharing between threads.
 */
public final class HtmlReport {

  private static final String STYLE = "eval/report.css";
  private static final int EXAMPLES = 3;
  private static final int EXAMPLE_LENGTH = 120;

  private final List<PageAlignment> pages;
  private final Map<ArticleAlignment, String> anchors = new LinkedHashMap<>();
  private final Map<String, String> anchorsByLabel = new LinkedHashMap<>();
  private final Html html = new Html();

  private HtmlReport(List<PageAlignment> pages) {
    this.pages = pages;
    for (PageAlignment page : pages) {
      for (ArticleAlignment article : page.articles()) {
        String anchor = "a" + anchors.size();
        anchors.put(article, anchor);
        anchorsByLabel.putIfAbsent(Diagnosis.label(article, page), anchor);
      }
    }
  }

  /** The report as the text of an HTML file. */
  public static String of(List<PageAlignment> pages) {
    HtmlReport report = new HtmlReport(pages);
    report.write();
    return "<!DOCTYPE html>\n" + report.html;
  }

  private void write() {
    html.open("html", "lang", "en").open("head").open("meta", "charset", "utf-8")
        .open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .open("meta", "http-equiv", "Content-Security-Policy",
            "content", "default-src 'none'; style-src 'unsafe-inline'")
        .element("title", "Evaluation").open("style").text(style()).close("style").close("head").line()
        .open("body").open("header").element("h1", "Evaluation")
        .element("p", pages.size() + " pages, " + anchors.size() + " articles").close("header").open("main");
    navigation();
    scores();
    causes();
    reliability();
    legend();
    for (int i = 0; i < pages.size(); i++) {
      page(pages.get(i), "p" + i);
    }
    html.close("main").close("body").close("html").line();
  }

  private static String style() {
    try (InputStream in = HtmlReport.class.getClassLoader().getResourceAsStream(STYLE)) {
      if (in == null) {
        throw new IllegalStateException("Missing resource " + STYLE);
      }
      String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (!Html.escape(css).equals(css)) {
        throw new IllegalStateException("A style sheet inside a page has no quotes, < or &: " + STYLE);
      }
      return css;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void navigation() {
    html.open("nav");
    link("#scores", "figures");
    link("#causes", "causes");
    link("#confidence", "confidence");
    for (int i = 0; i < pages.size(); i++) {
      link("#p" + i, pages.get(i).sheet().gold().file());
    }
    html.close("nav").line();
  }

  private void link(String to, String words) {
    html.element("a", words, "href", to).text(" ");
  }

  private void scores() {
    Scores scores = Scorer.score(pages);
    html.open("section", "id", "scores").element("h2", "Figures").open("table", "class", "figures")
        .head(List.of("", "precision", "recall", "F1", "", "gold", "system")).open("tbody");
    for (Scores.Row row : scores.rows()) {
      boolean type = Character.isUpperCase(row.kind().charAt(0));
      html.open("tr", "class", type ? "type" : "kind").element("th", row.kind());
      figures(figure(row.precision()), figure(row.recall()), figure(row.f1()));
      bar(row.f1());
      figures(String.valueOf(row.gold()), String.valueOf(row.system()));
      html.close("tr").line();
    }
    share("headlines right", scores.titles());
    share("canonical names", scores.canonical());
    html.close("tbody").close("table").close("section").line();
  }

  private void share(String what, Scores.Share share) {
    html.open("tr", "class", "kind").element("th", what);
    figures("", "", figure(share.value()));
    bar(share.value());
    figures(String.valueOf(share.all()), "");
    html.close("tr").line();
  }

  private void figures(String... figures) {
    for (String figure : figures) {
      html.element("td", figure, "class", "number");
    }
  }

  private void bar(double value) {
    html.open("td", "class", "bar")
        .open("meter", "min", "0", "max", "1", "value", figure(value)).text(figure(value)).close("meter").close("td");
  }

  private void causes() {
    Diagnosis diagnosis = Diagnosis.of(pages);
    List<Diagnosis.Group> groups = diagnosis.byCause();
    html.open("section", "id", "causes").element("h2", "Errors by cause, worst first")
        .element("p", diagnosis.summary(), "class", "meta").open("table")
        .head(List.of("", "what", "cause", "where", "examples: expected → found")).open("tbody");
    for (Diagnosis.Group group : groups) {
      html.open("tr").element("td", String.valueOf(group.count()), "class", "number")
          .element("td", group.cause().what()).element("td", group.cause().reason())
          .element("td", group.cause().of()).open("td", "class", "examples", "lang", "zh");
      group.faults().stream().limit(EXAMPLES).forEach(this::example);
      html.close("td").close("tr").line();
    }
    html.close("tbody").close("table").close("section").line();
  }

  private void example(Fault fault) {
    html.open("div").element("a", fault.article(), "href",
        "#" + anchorsByLabel.getOrDefault(fault.article(), "causes"));
    html.text(" " + shortened(fault.expected()) + " → " + shortened(fault.found())).close("div");
  }

  private static String shortened(String text) {
    return text.isEmpty() ? "—" : text.length() <= EXAMPLE_LENGTH ? text : text.substring(0, EXAMPLE_LENGTH) + "…";
  }

  private void reliability() {
    Reliability reliability = Reliability.of(pages);
    html.open("section", "id", "confidence").element("h2", "What confidences are worth")
        .element("p", "Stated is the mean of the confidences, right is the share that the gold annotations confirm, "
            + "likely is where that share lies with 95 % certainty. Stated and right are "
            + figure(reliability.meanGap()) + " apart on the average.");
    rows("confidence", reliability.byConfidence());
    html.open("details").element("summary", "By rule");
    rows("rule", reliability.byRule());
    html.close("details").close("section").line();
  }

  private void rows(String of, List<Reliability.Row> rows) {
    html.open("table", "class", "figures").head(List.of("", of, "statements", "stated", "right", "", "likely"))
        .open("tbody");
    for (Reliability.Row row : rows) {
      html.open("tr").element("th", row.kind()).element("td", row.of());
      figures(String.valueOf(row.count()), figure(row.stated()), figure(row.share()));
      bar(row.share());
      figures(figure(row.low()) + "–" + figure(row.high()));
      html.close("tr").line();
    }
    html.close("tbody").close("table").line();
  }

  private void legend() {
    html.open("section", "class", "legend").element("h2", "Pages").open("p");
    for (Mark.Style style : Mark.Style.values()) {
      html.element("mark", style.meaning(), "class", style.id()).text(" ");
    }
    html.close("p").element("p", "Point at a mark to read the canonical name, the type and the rule.", "class", "meta")
        .close("section").line();
  }

  private void page(PageAlignment page, String anchor) {
    html.open("section", "id", anchor).element("h2", page.sheet().gold().file())
        .element("p", String.join(" · ", page.sheet().gold().source(), page.sheet().gold().date(),
            page.sheet().gold().scope()), "class", "meta", "lang", "zh");
    for (ArticleAlignment article : page.articles()) {
      new ArticleView(article, html).write(Diagnosis.label(article, page), anchors.getOrDefault(article, anchor));
    }
    html.close("section").line();
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
