package org.zhengpu.entity.mention;

import java.util.List;
import java.util.Optional;
import org.zhengpu.lexicon.Gazetteer;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.Lookout;
import org.zhengpu.lexicon.PostTitles;
import org.zhengpu.lexicon.SoughtNames;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;

/**
 * Finds bodies and sites by their last noun: 区医疗保障|局, 丰泽服装|厂, 三林|村. Reads tokens, the divisions and bodies
 * already proposed. May be shared between threads.
 *
 * <p>From the noun it goes left to where a name can begin ({@link NameStart}), then looks for what makes it a name:
 *
 * <table>
 * <caption>Rules</caption>
 * <tr><td>head.anchor</td><td>the outermost division or unit word</td><td>聊城市|财政局, 区|司法局</td></tr>
 * <tr><td>head.part</td><td>a body right before</td><td>省司法厅|备案审查处</td></tr>
 * <tr><td>head.proper</td><td>a word that no dictionary explains</td><td>海晟|养老服务中心</td></tr>
 * <tr><td>head.alone</td><td>nothing, for a noun that is telling enough</td><td>海晟纺织|有限公司</td></tr>
 * <tr><td>head.place</td><td>words that are not all generic</td><td>联丰|村</td></tr>
 * </table>
 */
public final class HeadNounRecognizer implements Recognizer {

  public static final String RULE = "head.";
  /** The rule of a unit, whose superior body stands at its front. */
  static final String PART = RULE + "part";
  /** The rule of a branch, whose name begins with that of the whole. */
  static final String BRANCH = RULE + "branch";

  private static final int LONGEST = 30;

  private final SoughtNames<HeadNoun> heads;
  private final HeadContext.Lexicon lexicon = HeadContext.Lexicon.load();
  private final NameStart start = new NameStart();
  private final FirmName firm = new FirmName();
  private final PostTitles titles;

  public HeadNounRecognizer(PostTitles titles, Lookout lookout) {
    this.titles = titles;
    SoughtNames.Builder<HeadNoun> builder = lookout.names();
    LexiconLoader.rows("lexicon/head-nouns.tsv", 3).forEach(row -> builder.add(row.get(0), HeadNoun.of(row)));
    heads = builder.build();
  }

  @Override
  public List<Mention> recognize(Document document) {
    return new Run(document).run();
  }

  private final class Run extends Search {
    private final HeadContext context;
    private final BodyRules bodies;
    private final SiteRules sites;

    Run(Document document) {
      super(document);
      this.context = new HeadContext(document, words, lexicon);
      this.bodies = new BodyRules(context, titles, firm);
      this.sites = new SiteRules(context);
    }

    @Override
    void search() {
      int end = 0;
      for (int at : heads.starts(text)) {
        Gazetteer.Match<HeadNoun> head = at < end ? null : heads.names().longestAt(text, at).orElse(null);
        if (head != null && ends(head.span())) {
          head.values().forEach(noun -> name(noun, head.span()).ifPresent(context::add));
          end = head.span().end();
        }
      }
      found.addAll(context.found);
    }

    /** A word ends with the noun, or a title begins: 村委会|主任. */
    private boolean ends(Span head) {
      int end = head.end();
      if (end < text.length() && head.length() == 1 && text.charAt(end) == '长') {
        return false; // 区级河|长, 街长
      }
      if (text.startsWith("达", end) && titles.at(text, head.begin()).isPresent()
          || text.startsWith("副", head.begin() - 1)) {
        return false; // 苏木|达, 副|苏木达
      }
      if (words.beginOf(head.begin()) < head.begin() && words.tagAt(head.begin()).equals("v")) {
        return false; // 带|队
      }
      return words.isBoundary(end) || titles.at(text, end).isPresent();
    }

    private Optional<Mention> name(HeadNoun noun, Span head) {
      if (context.isTailOfGeneric(head) || context.places.isInsideDivision(head)
          || words.tagAt(head.begin()).startsWith("u") || text.startsWith("之", head.begin() - 1)) {
        return Optional.empty(); // 市中心, 门店; 店 in 李店镇; 所 before a verb; 茶叶之乡
      }
      int begin = start.before(words, head.begin(), Math.max(0, head.end() - LONGEST));
      begin = context.afterAppointed(begin, head.begin());
      Span span = new Span(bodies.afterBody(begin, head), head.end());
      return noun.type() == EntityType.PLACE ? sites.name(noun, span, head) : bodies.name(noun, span, head);
    }
  }
}
