package org.zhengpu.entity.mention;

import java.util.ArrayList;
import java.util.List;
import org.zhengpu.model.Document;
import org.zhengpu.model.Mention;

/** The search of one recogniser through one document. Not for sharing between threads. */
abstract class Search {

  final String text;
  final Words words;
  /** What earlier recognisers have proposed. */
  final List<Mention> named;
  /** What this one proposes. */
  final List<Mention> found = new ArrayList<>();

  Search(Document document) {
    text = document.text();
    words = Words.of(document);
    named = document.mentions();
  }

  final List<Mention> run() {
    search();
    return found;
  }

  /** Fills {@link #found}. */
  abstract void search();
}
