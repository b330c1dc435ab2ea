package org.zhengpu.entity.mention;

import java.util.List;
import java.util.regex.Pattern;
import org.zhengpu.lexicon.PostTitles;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;
import org.zhengpu.model.Span;

/**
 * Tells the office that runs a venue from the venue: 县体育中心主任 and 由县体育中心承办 are said of the office, 在县体育中心 is a
 * place. Reads the places and bodies already proposed; its mention is surer than theirs. Rule {@code venue.office}. May
 * be shared.
 */
final class VenueOfficeRecognizer implements Recognizer {

  static final String RULE = "venue.office";

  private static final Pattern VENUE = Pattern.compile(".+中心");
  private static final Pattern ACTS = Pattern.compile("[主承协]办|工作人员|干部");
  private static final String LIST = "、";

  private final WordSet units = WordSet.load("lexicon/unit-words.tsv");
  private final PostTitles titles;

  VenueOfficeRecognizer(PostTitles titles) {
    this.titles = titles;
  }

  @Override
  public List<Mention> recognize(Document document) {
    List<Mention> bodies = document.mentions().stream().filter(m -> m.type() == EntityType.AGENCY).toList();
    return document.mentions().stream()
        .filter(m -> m.type() == EntityType.PLACE && m.rule().startsWith(HeadNounRecognizer.RULE))
        .filter(m -> VENUE.matcher(m.text()).matches() && units.contains(m.text().substring(0, 1)))
        .filter(m -> acts(document.text(), m.span(), bodies))
        .map(m -> new Mention(m.span(), m.text(), EntityType.AGENCY, RULE, 0.9)).toList();
  }

  private boolean acts(String text, Span venue, List<Mention> bodies) {
    boolean listed = text.startsWith(LIST, venue.begin() - 1)
        && bodies.stream().anyMatch(m -> m.span().end() == venue.begin() - 1);
    return listed || titles.at(text, venue.end()).isPresent()
        || ACTS.matcher(text).region(venue.end(), text.length()).lookingAt();
  }
}
