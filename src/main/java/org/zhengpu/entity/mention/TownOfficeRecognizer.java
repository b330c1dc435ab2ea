package org.zhengpu.entity.mention;

import java.util.List;
import java.util.Optional;
import org.zhengpu.lexicon.Gazetteer;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;

/**
 * Tells the office of a street from the street: 柳园街道组织志愿者 is the office's doing, 来到柳园街道 is a place. Reads the
 * divisions already proposed; its mention covers theirs and wins. Rule {@code town.office}. May be shared.
 */
public final class TownOfficeRecognizer implements Recognizer {

  public static final String RULE = "town.office";

  private static final String STREET = "街道";
  private static final String OFFICE = "办事处";

  private final Gazetteer<Boolean> actions;

  public TownOfficeRecognizer() {
    Gazetteer.Builder<Boolean> builder = Gazetteer.builder();
    LexiconLoader.words("lexicon/town-actions.tsv").forEach(word -> builder.add(word, true));
    actions = builder.build();
  }

  @Override
  public List<Mention> recognize(Document document) {
    Words words = Words.of(document);
    return document.mentions().stream()
        .filter(m -> m.type() == EntityType.PLACE && m.text().endsWith(STREET) && m.text().length() > STREET.length())
        .filter(m -> acts(words, m) && startsClause(words, withDivision(document, m)))
        .map(m -> new Mention(m.span(), m.text(), EntityType.AGENCY, RULE, 0.95, m.text() + OFFICE))
        .toList();
  }

  /** 琅琊区|琅琊街道: where the divisions begin that the street is named with. */
  private static int withDivision(Document document, Mention street) {
    return document.mentions().stream()
        .filter(m -> m.type() == EntityType.PLACE && m.span().end() == street.span().begin())
        .mapToInt(m -> m.span().begin()).min().orElse(street.span().begin());
  }

  private boolean acts(Words words, Mention street) {
    Optional<Gazetteer.Match<Boolean>> action = actions.longestAt(words.text(), street.span().end());
    return action.filter(a -> words.isBoundary(a.span().end())).isPresent();
  }

  private static boolean startsClause(Words words, int offset) {
    return offset == 0 || words.text().charAt(offset - 1) == '\n' || words.tagAt(offset - 1).startsWith("w");
  }
}
