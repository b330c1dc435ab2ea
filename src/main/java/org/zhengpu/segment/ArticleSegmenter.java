package org.zhengpu.segment;

import java.util.ArrayList;
import java.util.List;
import org.zhengpu.lexicon.BylineGrammar;
import org.zhengpu.model.Article;
import org.zhengpu.model.Byline;
import org.zhengpu.model.MappedText;
import org.zhengpu.model.Page;
import org.zhengpu.segment.Block.Kind;

/**
 * Cuts a page into its articles: a {@link Page} in, its {@link Article}s out, in printed order. Immutable, may be
 * shared between threads.
 *
 * <table>
 * <caption>The steps</caption>
 * <tr><td>{@link Simplifier}, {@link Line}</td><td>simplified characters; lines, cleaned of layout</td></tr>
 * <tr><td>{@link BlockBuilder}</td><td>wrapped lines joined; what each block is</td></tr>
 * <tr><td>{@link ArticlePartitioner}</td><td>which blocks are an article, with its headline and byline</td></tr>
 * <tr><td>{@link PieceReunion}</td><td>a text that another one interrupts, put together</td></tr>
 * <tr><td>{@link ArticleWriter}</td><td>headline joined, datelines and bylines taken out, kind decided</td></tr>
 * </table>
 *
 * <p>A record that names its own headline ({@link Page#given()}) is one article and is not cut. Announcements and
 * column heads without a text give no article.
 */
public final class ArticleSegmenter {

  private final Simplifier simplifier = new Simplifier();
  private final TextCleaner cleaner = new TextCleaner();
  private final BlockBuilder blocks;
  private final ArticlePartitioner partitioner;
  private final PieceReunion reunion;
  private final ArticleWriter writer;

  private ArticleSegmenter(PageGrammar grammar, BylineFinder bylines) {
    blocks = new BlockBuilder(grammar, PageNoise.load(), bylines);
    partitioner = new ArticlePartitioner(grammar, bylines);
    reunion = new PieceReunion(grammar, bylines);
    writer = new ArticleWriter(grammar, bylines, cleaner, new HeadlineJoiner(cleaner));
  }

  /** A segmenter over the grammars and word lists of the class path. */
  public static ArticleSegmenter load() {
    return new ArticleSegmenter(PageGrammar.load(), new BylineFinder(BylineGrammar.load()));
  }

  /** The articles of a page, in printed order; none for a page without running text. */
  public List<Article> segment(Page page) {
    List<Block> read = blocks.build(Line.of(simplifier.simplify(page.content()), cleaner));
    return page.given().isPresent() ? given(page, page.given().get(), read) : cut(page, read);
  }

  private List<Article> cut(Page page, List<Block> read) {
    List<Article> articles = new ArrayList<>();
    for (Piece piece : reunion.reunite(partitioner.part(read))) {
      writer.write(piece, page).ifPresent(articles::add);
    }
    return articles;
  }

  // A record holds one article, whatever its text looks like: what else would be a headline is a subheading.
  private List<Article> given(Page page, Page.Given given, List<Block> read) {
    List<Block> bodies = read.stream().filter(b -> !b.is(Kind.BYLINE)).map(ArticleSegmenter::asText).toList();
    Piece piece = new Piece(bodies, headline(given), Piece.only(Kind.BYLINE, read));
    return bodies.isEmpty()
        ? List.of() : writer.write(piece, page).stream().map(article -> withNames(article, given)).toList();
  }

  private List<Block> headline(Page.Given given) {
    MappedText title = cleaner.line(MappedText.of(given.title()));
    return title.isEmpty() ? List.of() : List.of(new Block(Kind.HEAD, title, 0, 0, List.of()));
  }

  private static Block asText(Block block) {
    return block.is(Kind.BODY) ? block : block.as(Kind.HEAD);
  }

  private static Article withNames(Article article, Page.Given given) {
    List<Byline> names = given.bylines().isEmpty() ? article.bylines() : given.bylines();
    return new Article(article.kind(), article.title(), names, article.body(), article.info(), article.file());
  }
}
