package org.zhengpu.entity.mention;

import java.util.List;
import org.zhengpu.lexicon.Divisions;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;

/**
 * Finds administrative divisions by the gazetteer, 我区 and 全市 among them. May be shared between threads.
 *
 * <p>Rules: {@code division.name}, {@code division.relative}.
 */
public final class DivisionRecognizer implements Recognizer {

  public static final String RULE = "division.";

  private final Divisions divisions;

  public DivisionRecognizer(Divisions divisions) {
    this.divisions = divisions;
  }

  @Override
  public List<Mention> recognize(Document document) {
    return divisions.matches(document.text(), document.article().info().scope()).stream()
        .map(DivisionRecognizer::mention).toList();
  }

  private static Mention mention(Divisions.Match match) {
    String rule = RULE + (match.relative() ? "relative" : "name");
    return new Mention(match.span(), match.text(), EntityType.PLACE, rule, 0.9);
  }
}
