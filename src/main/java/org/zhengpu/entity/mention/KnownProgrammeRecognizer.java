package org.zhengpu.entity.mention;

import java.util.List;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.Lookout;
import org.zhengpu.lexicon.SoughtNames;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;

/**
 * Finds strategies, campaigns and platforms that are known by a fixed name, whatever stands around them: 南水北调. Rule
 * {@code programme.known}. May be shared between threads.
 */
final class KnownProgrammeRecognizer implements Recognizer {

  static final String RULE = ProgrammeRecognizer.RULE + "known";

  private final SoughtNames<String> names;

  KnownProgrammeRecognizer(Lookout lookout) {
    SoughtNames.Builder<String> builder = lookout.names();
    LexiconLoader.rows("lexicon/known-programmes.tsv", 2).forEach(row -> builder.add(row.get(0), row.get(1)));
    names = builder.build();
  }

  @Override
  public List<Mention> recognize(Document document) {
    Words words = Words.of(document);
    return names.matches(document.text()).stream()
        .filter(m -> words.isBoundary(m.span().begin()) && words.isBoundary(m.span().end()))
        .map(m -> new Mention(m.span(), m.name(), EntityType.PROGRAMME, RULE, 0.75, m.values().get(0))).toList();
  }
}
