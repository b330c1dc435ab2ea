package org.zhengpu.model;

/**
 * One word as the segmenter cuts it.
 *
 * @param span where it stands in {@link Document#text()}
 * @param tag its part of speech in HanLP's (PKU) tag set, such as {@code n}, {@code v}, {@code nr}
 */
public record Token(Span span, String tag) {

  private static final String NAMES = "rstzx";

  /** Whether it is tagged as the name of a person, place, body or something else (nr, ns, nt, nz …) or as foreign (nx, x). */
  public boolean isName() {
    return tag.equals("x") || tag.length() > 1 && tag.charAt(0) == 'n' && NAMES.indexOf(tag.charAt(1)) >= 0;
  }
}
