package org.zhengpu.segment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhengpu.model.Article;
import org.zhengpu.model.ArticleKind;
import org.zhengpu.model.Byline;
import org.zhengpu.model.MappedText;
import org.zhengpu.model.Page;
import org.zhengpu.segment.Block.Kind;
import org.zhengpu.segment.BylineFinder.Closing;
import org.zhengpu.segment.PageGrammar.Dateline;

/** Makes an article of a text and what is printed around it. Immutable, may be shared. */
final class ArticleWriter {

  private static final int SHORTEST_TEXT = 15;
  private static final int LONGEST_CAPTION = 420;
  private static final int SUBHEADS_OF_A_FEATURE = 3;

  private final PageGrammar grammar;
  private final BylineFinder bylines;
  private final TextEnds ends;
  private final TextCleaner cleaner;
  private final HeadlineJoiner joiner;

  ArticleWriter(PageGrammar grammar, BylineFinder bylines, TextCleaner cleaner, HeadlineJoiner joiner) {
    this.grammar = grammar;
    this.bylines = bylines;
    this.ends = new TextEnds(grammar, bylines);
    this.cleaner = cleaner;
    this.joiner = joiner;
  }

  /** The article; empty for announcements and scraps of text. */
  Optional<Article> write(Piece piece, Page page) {
    Writing writing = new Writing(piece);
    MappedText body = writing.body();
    boolean scrap = !Piece.only(Kind.NOTICE, piece.header()).isEmpty() || body.length() < SHORTEST_TEXT;
    return scrap ? Optional.empty() : Optional.of(
        new Article(writing.kind(), writing.title, List.copyOf(writing.names), body, page.info(), page.file()));
  }

  /** The article as far as it is written. */
  private final class Writing {
    private final Piece piece;
    private final List<Block> headlines;
    private final MappedText title;
    private final Set<Byline> names = new LinkedHashSet<>();
    private final MappedText.Builder body = MappedText.builder();
    /** Whether the text proper has begun, not only a note on it. */
    private boolean begun;
    private boolean dateline;
    private boolean agency;
    private boolean closing;
    private boolean continued;
    private boolean open;
    private int datelineEnd;

    Writing(Piece piece) {
      this.piece = piece;
      this.headlines = headlineLines();
      this.title = joiner.join(headlines.stream().map(b -> grammar.withoutMark(b.text())).toList());
    }

    // Where headlines stand on both sides, the one with the byline is the article's, the other a slogan.
    private List<Block> headlineLines() {
      List<Block> above = Piece.only(Kind.HEAD, piece.header());
      List<Block> below = Piece.only(Kind.HEAD, piece.trailer());
      boolean signedBelow = piece.trailer().stream().dropWhile(b -> !b.is(Kind.HEAD)).anyMatch(b -> b.is(Kind.BYLINE));
      if (above.isEmpty() && below.isEmpty()) {
        return piece.innerHeadline();
      }
      return above.isEmpty() || !below.isEmpty() && signedBelow ? below : above;
    }

    MappedText body() {
      addNames(piece.header());
      boolean runsOn = false;
      for (Block block : piece.bodies()) {
        if (grammar.isNoticeText(block.string()) || block.is(Kind.INSET) || headlines.contains(block)) {
          continue;
        }
        MappedText text = block.is(Kind.BODY) ? paragraph(block) : cleaner.headline(block.text());
        if (!text.isEmpty()) {
          body.insert(runsOn || body.length() == 0 ? "" : "\n").append(text);
          runsOn = ends.isOpen(block) && !closing;
        }
      }
      open = runsOn;
      addNames(piece.trailer());
      return body.build();
    }

    private void addNames(List<Block> blocks) {
      Piece.only(Kind.BYLINE, blocks).forEach(b -> names.addAll(b.bylines()));
    }

    // The text of a paragraph without dateline, marks of continuation and byline.
    private MappedText paragraph(Block block) {
      String text = block.string();
      int begin = grammar.continuedMark(text).end();
      int end = text.length();
      continued |= begin > 0;
      if (!grammar.toBeContinuedMark(text).isEmpty()) {
        end = grammar.toBeContinuedMark(text).begin();
        continued = true;
      }
      Optional<Closing> names = bylines.atEnd(text.substring(0, end));
      end = names.map(Closing::textEnd).orElse(end);
      MappedText head = begun ? MappedText.of("") : dateline(block.text());
      begun = !grammar.isNote(text);
      begin = Math.max(begin, datelineEnd);
      datelineEnd = 0;
      names.ifPresent(this::close);
      MappedText rest = cleaner.prose(grammar.withoutMark(block.text().slice(Math.min(begin, end), end)));
      return MappedText.builder().append(head).insert(head.isEmpty() ? "" : " ").append(rest).build();
    }

    // 临河讯（记者 张三） -> 临河讯; 本报讯（记者 张三） -> nothing
    private MappedText dateline(MappedText paragraph) {
      Optional<Dateline> found = grammar.dateline(paragraph.text());
      found.ifPresent(line -> {
        dateline = true;
        agency = line.agency();
        datelineEnd = line.end();
        bylines.inBrackets(line.byline().of(paragraph.text())).ifPresent(this.names::addAll);
      });
      return found.map(line -> paragraph.slice(line.keep().begin(), line.keep().end())).orElse(MappedText.of(""));
    }

    private void close(Closing found) {
      closing = true;
      names.addAll(found.bylines());
    }

    ArticleKind kind() {
      if (continued || open) {
        return ArticleKind.FRAGMENT;
      }
      if (isCommentary()) {
        return ArticleKind.EDITORIAL;
      }
      if (title.isEmpty() && !dateline && body.length() <= LONGEST_CAPTION) {
        return ArticleKind.CAPTION;
      }
      return isFeature() ? ArticleKind.FEATURE : ArticleKind.NEWS;
    }

    private boolean isCommentary() {
      return agency || !dateline && names.stream().anyMatch(bylines::isReprint)
          || piece.header().stream().anyMatch(b -> b.is(Kind.COLUMN) && grammar.isCommentColumn(b.string()));
    }

    private boolean isFeature() {
      boolean signed = !Piece.only(Kind.BYLINE, piece.around()).isEmpty() && !closing && !closedInBrackets();
      boolean report = dateline || grammar.opensStory(piece.first().string()) || grammar.namesDocument(title.text());
      return grammar.namesFeature(title.text()) || signed && !report
          || piece.bodies().stream().filter(b -> b.is(Kind.HEAD)).count() >= SUBHEADS_OF_A_FEATURE;
    }

    private boolean closedInBrackets() {
      return piece.trailer().stream().anyMatch(Block::isBracketed);
    }
  }
}
