package org.zhengpu.entity.mention;

import java.util.List;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.Lookout;
import org.zhengpu.lexicon.SoughtNames;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;

/** Finds the organizations that the whole country knows (rule {@code known.organization}). May be shared. */
public final class KnownBodyRecognizer implements Recognizer {

  public static final String RULE = "known.organization";

  private final SoughtNames<String> names;

  public KnownBodyRecognizer(Lookout lookout) {
    SoughtNames.Builder<String> builder = lookout.names();
    LexiconLoader.rows("lexicon/known-organizations.tsv", 2).forEach(row -> builder.add(row.get(0), row.get(1)));
    names = builder.build();
  }

  @Override
  public List<Mention> recognize(Document document) {
    Words words = Words.of(document);
    return names.matches(document.text()).stream()
        .filter(m -> words.isBoundary(m.span().begin()) && words.isBoundary(m.span().end()))
        .map(m -> new Mention(m.span(), m.name(), EntityType.ORGANIZATION, RULE, 0.95, m.values().get(0)))
        .toList();
  }
}
