package org.zhengpu.store.search;

import java.util.List;
import org.apache.lucene.document.Document;
import org.zhengpu.rdf.IriMinter;

/**
 * What the index knows of an entity or article, enough to show it in a list. Immutable, may be shared.
 *
 * @param iri its IRI
 * @param type {@code Person}, {@code Agency} … or {@code Article}
 * @param name the canonical name, or the headline
 * @param division the IRI of the division that it belongs to, or empty
 * @param code its own statistical code, or empty
 * @param articleCount how many articles name it
 * @param first the earliest day on which an article names it; of an article its date; or empty
 * @param last the latest
 * @param sources the papers that name it, at most a few; of an article its paper
 */
public record Card(
    String iri, String type, String name, String division, String code, int articleCount, String first, String last,
    List<String> sources) {

  public Card {
    sources = List.copyOf(sources);
  }

  /** The name of its division, or empty. */
  public String divisionName() {
    return division.isEmpty() ? "" : IriMinter.nameIn(division);
  }

  static Card of(Document document) {
    return new Card(
        document.get(TextFields.SUBJECT), text(document, TextFields.TYPE), text(document, TextFields.NAME),
        text(document, TextFields.DIVISION), text(document, TextFields.CODE),
        Integer.parseInt(document.get(TextFields.ARTICLES)), text(document, TextFields.FIRST),
        text(document, TextFields.LAST), List.of(document.getValues(TextFields.SOURCE)));
  }

  private static String text(Document document, String field) {
    String value = document.get(field);
    return value == null ? "" : value;
  }
}
