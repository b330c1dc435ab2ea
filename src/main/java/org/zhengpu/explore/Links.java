package org.zhengpu.explore;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.zhengpu.rdf.Vocabulary;

/** Addresses on this server that answers refer to. Without state. */
final class Links {

  private Links() {}

  /** Where the sentences are that say something of a subject. */
  static String evidence(String subject) {
    return "/api/evidence?subject=" + encode(subject);
  }

  /** Where the sentences are that make a statement. */
  static String evidence(String subject, String property, String object) {
    return evidence(subject) + "&property=" + encode(property) + "&object=" + encode(object);
  }

  /** Where the data on something are: its IRI without the host. */
  static String rdf(String iri) {
    String ascii = URI.create(iri).toASCIIString();
    return ascii.substring(ascii.indexOf('/', ascii.indexOf("//") + 2));
  }

  /** What follows the {@code #} of a term. */
  static String local(String term) {
    return term.substring(term.indexOf('#') + 1);
  }

  static String term(String local) {
    return Vocabulary.ZP + local;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
