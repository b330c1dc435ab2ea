package org.zhengpu.entity.mention;

import java.util.List;
import org.zhengpu.model.Document;
import org.zhengpu.model.Mention;

/** The search of one recogniser through one document. Not for sharing between threads. */
abstract class Search {

  final String text;
  final Words words;

  Search(Document document) {
    text = document.text();
    words = new Words(document);
  }

  /** What was found. */
  abstract List<Mention> run();
}
