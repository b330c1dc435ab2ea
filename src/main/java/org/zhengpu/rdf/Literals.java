package org.zhengpu.rdf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Makes the literals of the graph. Each form survives TDB2, which stores small values inline. */
final class Literals {

  private static final int MONTH = "2022-07".length();
  private static final char REPLACEMENT = '\uFFFD';

  private Literals() {}

  /** Text in Chinese. */
  static Node chinese(String text) {
    return NodeFactory.createLiteralLang(clean(text), Vocabulary.LANGUAGE);
  }

  static Node text(String text) {
    return NodeFactory.createLiteralString(clean(text));
  }

  static Node integer(int value) {
    return typed(Integer.toString(value), XSDDatatype.XSDnonNegativeInteger);
  }

  /** A probability with at most four decimals and at least one: 0.85, 1.0. */
  static Node probability(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
    return typed(rounded.setScale(Math.max(1, rounded.scale())).toPlainString(), XSDDatatype.XSDdecimal);
  }

  static Node date(LocalDate date) {
    return typed(date.toString(), XSDDatatype.XSDdate);
  }

  /** A day, a month or a year; of a day that no calendar has (2月30日) the month. */
  static Node partialDate(String date) {
    if (date.length() < MONTH) {
      return typed(date, XSDDatatype.XSDgYear);
    }
    return date.length() > MONTH && isDay(date)
        ? typed(date, XSDDatatype.XSDdate)
        : typed(date.substring(0, MONTH), XSDDatatype.XSDgYearMonth);
  }

  static Node iri(String iri) {
    return typed(clean(iri), XSDDatatype.XSDanyURI);
  }

  /**
   * Without the characters that XML, and so half of the export formats, cannot hold. Each gives way to one other
   * character, so that offsets in code points stay as they are.
   */
  static String clean(String text) {
    if (text.codePoints().allMatch(Literals::isWritable)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(isWritable(c) ? c : REPLACEMENT));
    return out.toString();
  }

  private static boolean isWritable(int c) {
    return c >= 0x20 && c <= 0xD7FF || c == '\n' || c == '\t' || c == '\r'
        || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
  }

  private static boolean isDay(String date) {
    int day = Integer.parseInt(date.substring(MONTH + 1));
    return day <= YearMonth.parse(date.substring(0, MONTH)).lengthOfMonth();
  }

  private static Node typed(String lexical, RDFDatatype type) {
    return NodeFactory.createLiteralDT(lexical, type);
  }
}
