package org.zhengpu.input;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.zhengpu.model.MappedText;
import org.zhengpu.model.PageInfo;
import org.zhengpu.model.Scope;

/** What a web page says of itself: in its meta elements, its head line, its title. Immutable, may be shared. */
final class HtmlMetadata {

  private static final List<String> DATES = List.of(
      "meta[property=article:published_time]", "meta[name=PubDate]", "meta[name=publishdate]",
      "meta[name=publish-date]", "meta[name=apub:time]", "meta[name=date]", "meta[itemprop=datePublished]",
      "time[datetime]");
  private static final List<String> SOURCES = List.of(
      "meta[name=ContentSource]", "meta[name=source]", "meta[property=og:site_name]");
  private static final List<String> TITLES = List.of("meta[name=ArticleTitle]", "meta[property=og:title]");
  private static final Pattern SOURCE = Pattern.compile("(?:来源|稿源|信息来源|文章来源)[：:]\\s*《?([\\p{IsHan}A-Za-z]{2,20})》?");
  /** A site's own name behind the headline in the title: …… - 临河新闻网. */
  private static final Pattern SITE_NAME = Pattern.compile("\\s*[-_|—–]+\\s*[^-_|—–]{2,20}$");
  private static final int HEAD_LINE = 100;

  private final Masthead masthead;

  HtmlMetadata(Masthead masthead) {
    this.masthead = masthead;
  }

  /** Paper, date and page, from meta elements, else from what the page prints like a masthead. */
  PageInfo read(Document html) {
    String url = attribute(html, List.of("link[rel=canonical]", "meta[property=og:url]"));
    PageInfo meta = new PageInfo(attribute(html, SOURCES), date(attribute(html, DATES)), Scope.UNKNOWN, "",
        url.startsWith("http") ? url : "");
    HtmlText text = new HtmlText("");
    text.read(html);
    String lines = String.join("\n", text.lines().stream().map(MappedText::text).toList());
    return meta.orElse(fromLines(text.lines())).orElse(masthead.read(html.title() + "\n" + lines));
  }

  // 2022-07-05 10:00  来源：临河日报  作者：张三
  PageInfo fromLines(List<MappedText> lines) {
    PageInfo info = PageInfo.UNKNOWN;
    for (MappedText line : lines) {
      Matcher source = SOURCE.matcher(line.text());
      if (line.length() <= HEAD_LINE && source.find()) {
        info = info.orElse(new PageInfo(source.group(1), date(line.text()), Scope.UNKNOWN, "", ""));
      }
    }
    return info;
  }

  /** The headline that the page's head gives; empty where it gives none. */
  String title(Document html) {
    String named = attribute(html, TITLES);
    return (named.isEmpty() ? SITE_NAME.matcher(html.title()).replaceAll("") : named).strip();
  }

  private static String attribute(Document html, List<String> selectors) {
    return selectors.stream().map(html::selectFirst).filter(Objects::nonNull).map(HtmlMetadata::value)
        .filter(value -> !value.isEmpty()).findFirst().orElse("");
  }

  private static String value(Element element) {
    String value = element.hasAttr("content") ? element.attr("content")
        : element.hasAttr("href") ? element.attr("href") : element.attr("datetime");
    return value.strip();
  }

  private static @Nullable LocalDate date(String text) {
    return text.isEmpty() ? null : Masthead.date(text);
  }
}
