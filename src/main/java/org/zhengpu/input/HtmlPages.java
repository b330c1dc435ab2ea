package org.zhengpu.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.model.InputException;
import org.zhengpu.model.Issue;
import org.zhengpu.model.MappedText;
import org.zhengpu.model.Page;
import org.zhengpu.model.PageInfo;

/**
 * Reads pages saved from the web: one article, or a paper's page that holds several. Navigation, footers and forms are
 * left out; what is left of each article is its text, a line a paragraph, with its headline given. Stateless, shared.
 *
 * <p>Several articles are told by several {@code <article>} (or {@code class="article"}) elements, or by several
 * second-level headings without a first-level one. Else the page is one article: the {@code <article>}, {@code <main>}
 * or the element with the most text of its own; its headline is the first heading, {@code og:title} or
 * {@code <title>}.
 */
final class HtmlPages implements PageReader {

  private static final String CLUTTER = "script, style, noscript, template, nav, footer, aside, form, button, select,"
      + " iframe, svg, object, [hidden], [aria-hidden=true], [style*=display:none], [style*=display: none]";
  private static final Pattern CLUTTER_NAME = Pattern.compile(
      "(?i)(?:^|[\\s_-])(?:nav|navbar|navigation|menu|footer|foot|sidebar"
      + "|breadcrumbs?|crumbs?|share|sharing|related|recommend|comments?|copyright|advert|ads|banner|toolbar|pager"
      + "|pagination|login|search|qrcode|topbar|header)(?:$|[\\s_-])");
  private static final String ARTICLES = "article, .article, [itemtype$=Article]";
  private static final int SHORTEST_ARTICLE = 40;
  private static final int DEEPEST = 500;
  private static final Pattern TAG = Pattern.compile(
      "<(/?)(?!(?:p|li|td|tr|th|dd|dt|br|hr|img|input|meta|link|option|col|area|base|embed|source|wbr)\\b)"
          + "([A-Za-z][A-Za-z0-9]*)");

  private final Masthead masthead = new Masthead();
  private final HtmlMetadata metadata = new HtmlMetadata(masthead);
  private final List<Pattern> noise =
      LexiconLoader.rows("grammar/web-noise.tsv", 3).stream().map(row -> Pattern.compile(row.get(1))).toList();

  @Override
  public List<Page> read(String name, byte[] content, Consumer<Issue> issues) {
    String source = TextPages.decode(name, content, issues).text();
    refuseDeepNesting(source);
    Document html = Jsoup.parse(source, "", Parser.htmlParser().setTrackPosition(true));
    PageInfo info = metadata.read(html);
    removeClutter(html);
    List<Element> articles = articles(html);
    List<Page> pages = new ArrayList<>();
    for (List<Element> blocks : articles.size() > 1 ? apart(articles) : byHeading(region(html))) {
      page(name, source, blocks, info, articles.size() > 1 ? "" : metadata.title(html)).ifPresent(pages::add);
    }
    return pages;
  }

  // Parsing takes time with the square of the depth; elements that HTML closes by itself do not nest.
  private static void refuseDeepNesting(String source) {
    Map<String, Integer> open = new HashMap<>();
    Matcher tag = TAG.matcher(source);
    while (tag.find()) {
      int depth = open.merge(tag.group(2).toLowerCase(Locale.ROOT), tag.group(1).isEmpty() ? 1 : -1, Integer::sum);
      if (depth > DEEPEST) {
        throw new InputException("The page nests more than " + DEEPEST + " elements in each other; it is left out.");
      }
    }
  }

  private static void removeClutter(Document html) {
    html.select(CLUTTER).remove();
    for (Element element : html.select("div, section, ul, ol, table, p, header, span, td")) {
      boolean named = CLUTTER_NAME.matcher(element.className()).find() || CLUTTER_NAME.matcher(element.id()).find()
          || element.normalName().equals("header");
      if (named && element.select("h1, p").stream().noneMatch(p -> p.text().length() > SHORTEST_ARTICLE)) {
        element.remove();
      }
    }
  }

  // Outermost only: an article may hold elements of the same class.
  private static List<Element> articles(Document html) {
    Elements found = html.select(ARTICLES);
    return found.stream().filter(e -> e.parents().stream().noneMatch(found::contains))
        .filter(e -> e.text().length() >= SHORTEST_ARTICLE).toList();
  }

  private static List<List<Element>> apart(List<Element> articles) {
    return articles.stream().map(List::of).toList();
  }

  private static Element region(Document html) {
    List<Element> marked = articles(html);
    Element main = marked.isEmpty() ? html.selectFirst("main, [role=main]") : marked.get(0);
    return main != null && main.text().length() >= SHORTEST_ARTICLE ? main : withMostText(html.body());
  }

  // The element whose own paragraphs hold the most text, or its parent where that holds the headline too.
  private static Element withMostText(Element body) {
    Element best = body.getAllElements().stream()
        .max(Comparator.comparingInt(HtmlPages::ownText)).orElse(body);
    for (Element at = best; at != null && !at.equals(body); at = at.parent()) {
      if (at.selectFirst("h1, h2") != null) {
        return at;
      }
    }
    return body.selectFirst("h1") == null && ownText(best) > 0 ? best : body;
  }

  private static int ownText(Element element) {
    return element.ownText().length()
        + element.children().stream().filter(e -> e.normalName().equals("p")).mapToInt(e -> e.text().length()).sum();
  }

  // Several h2 without an h1 are headlines; each takes the elements up to the next.
  private static List<List<Element>> byHeading(Element region) {
    Elements heads = region.select("h2");
    boolean several = region.selectFirst("h1") == null && heads.size() > 1
        && heads.stream().allMatch(h -> h.parent() == heads.first().parent());
    if (!several) {
      return List.of(List.of(region));
    }
    List<List<Element>> groups = new ArrayList<>();
    for (Element child : heads.first().parent().children()) {
      if (child.normalName().equals("h2") || groups.isEmpty()) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(child);
    }
    return groups;
  }

  private Optional<Page> page(String name, String source, List<Element> blocks, PageInfo info, String title) {
    HtmlText text = new HtmlText(source);
    blocks.forEach(text::read);
    String headline = text.headline().isEmpty() ? title : text.headline();
    List<MappedText> lines = text.lines().stream().filter(line -> !isNoise(line.text())).toList();
    PageInfo known = info.orElse(metadata.fromLines(text.lines()));
    Predicate<MappedText> repeatsHeadline = line -> line.text().equals(headline);
    MappedText.Builder body = MappedText.builder();
    lines.stream().filter(repeatsHeadline.negate()).forEach(line -> body.append(line).insert("\n\n"));
    return body.length() == 0
        ? Optional.empty()
        : Optional.of(new Page(name, body.build(), known, given(headline)));
  }

  // Without a headline the text is cut like any other page.
  private static Optional<Page.Given> given(String headline) {
    return headline.isEmpty() ? Optional.empty() : Optional.of(new Page.Given(headline, List.of()));
  }

  private boolean isNoise(String line) {
    return line.length() <= 120 && noise.stream().anyMatch(p -> p.matcher(line).matches());
  }
}
