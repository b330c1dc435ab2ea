package org.zhengpu.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.zhengpu.model.MappedText;

/**
 * The text of some elements, a line a block, with the way back to the HTML source; the headings before the first
 * paragraph are kept apart as the headline. Not for sharing between threads.
 */
final class HtmlText implements NodeVisitor {

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4");
  private static final int PARAGRAPH = 30;

  private final String source;
  private final List<MappedText> lines = new ArrayList<>();
  private final List<String> headline = new ArrayList<>();
  private MappedText.Builder line = MappedText.builder();
  private boolean inHeading;
  private boolean paragraphSeen;

  HtmlText(String source) {
    this.source = source;
  }

  void read(Element element) {
    element.traverse(this);
    endLine();
  }

  List<MappedText> lines() {
    return lines;
  }

  /** The decks of the headline, joined by blanks; empty where there is no heading. */
  String headline() {
    return String.join(" ", headline);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text);
    } else if (node instanceof Element element && breaksLine(element)) {
      endLine();
      inHeading = HEADINGS.contains(element.normalName()) || inHeading;
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && breaksLine(element)) {
      endLine();
      inHeading = inHeading && !HEADINGS.contains(element.normalName());
    }
  }

  private static boolean breaksLine(Element element) {
    return element.isBlock() || element.normalName().equals("br") || element.normalName().equals("td");
  }

  private void endLine() {
    MappedText text = line.build().strip();
    line = MappedText.builder();
    if (text.isEmpty()) {
      return;
    }
    if (inHeading && !paragraphSeen) {
      headline.add(text.text());
    } else {
      lines.add(text);
      paragraphSeen |= text.length() >= PARAGRAPH;
    }
  }

  // Each character of the text with its place in the source, where one may be written &nbsp; or &#x4E00;.
  private void append(TextNode node) {
    String text = node.getWholeText();
    int at = Math.max(0, node.sourceRange().startPos());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line.append(Character.isWhitespace(c) ? ' ' : c, Math.min(at, source.length()));
      at = afterCharacter(at, c);
    }
  }

  private int afterCharacter(int at, char c) {
    int semicolon = at < source.length() && source.charAt(at) == '&' ? source.indexOf(';', at) : -1;
    boolean entity = semicolon > at && semicolon - at <= 10
        && source.substring(at + 1, semicolon).matches("#?[A-Za-z0-9]+") && !Character.isHighSurrogate(c);
    return entity ? semicolon + 1 : at + 1;
  }
}
