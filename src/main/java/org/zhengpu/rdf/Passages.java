package org.zhengpu.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.zhengpu.model.Document;
import org.zhengpu.model.Sentence;
import org.zhengpu.model.Span;

/**
 * Names and describes stretches of an article's text: {@code ARTICLE#char=BEGIN,END} in the body,
 * {@code ARTICLE#title=BEGIN,END} in the headline, half-open and counted in Unicode code points. This is the one place
 * where the program's {@code char} offsets become those of the published graph. Not for sharing between threads.
 */
final class Passages {

  private final Document document;
  private final Node article;
  private final QuadSink sink;

  Passages(Document document, Node article, QuadSink sink) {
    this.document = document;
    this.article = article;
    this.sink = sink;
  }

  /** Describes the words at {@code span} and returns their node. */
  Node phrase(Span span) {
    return describe(span, Vocabulary.PHRASE_CLASS);
  }

  /** Describes the sentence around {@code span} and returns its node; where none is known, the words themselves. */
  Node sentenceOf(Span span) {
    return document.sentenceAt(span)
        .map(Sentence::span)
        .map(found -> describe(found, Vocabulary.SENTENCE_CLASS))
        .orElseGet(() -> phrase(span));
  }

  private Node describe(Span span, Node type) {
    Part part = part(span);
    Node node = NodeFactory.createURI(article.getURI() + "#" + part.name + "=" + part.begin + "," + part.end);
    sink.add(node, Vocabulary.TYPE, type);
    sink.add(node, part.inTitle() ? Vocabulary.IN_TITLE_OF : Vocabulary.REFERENCE_CONTEXT, article);
    sink.add(node, Vocabulary.BEGIN_INDEX, Literals.integer(part.begin));
    sink.add(node, Vocabulary.END_INDEX, Literals.integer(part.end));
    sink.text(node, Vocabulary.ANCHOR_OF, span.of(document.text()));
    return node;
  }

  /** Headline or body, with offsets that begin anew in each. */
  private Part part(Span span) {
    boolean inTitle = document.inTitle(span);
    int origin = inTitle ? 0 : Math.min(document.bodyBegin(), span.begin());
    return new Part(inTitle ? "title" : "char", count(origin, span.begin()), count(origin, span.end()));
  }

  private int count(int begin, int end) {
    return document.text().codePointCount(begin, end);
  }

  private record Part(String name, int begin, int end) {
    boolean inTitle() {
      return name.equals("title");
    }
  }
}
