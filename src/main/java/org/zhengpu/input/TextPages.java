package org.zhengpu.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.zhengpu.input.TextDecoder.Decoded;
import org.zhengpu.model.Issue;
import org.zhengpu.model.MappedText;
import org.zhengpu.model.Page;
import org.zhengpu.model.PageInfo;

/** Reads plain text: one page, or several with form feeds between them. Stateless, shared. */
final class TextPages implements PageReader {

  @Override
  public List<Page> read(String name, byte[] content, Consumer<Issue> issues) {
    Decoded decoded = decode(name, content, issues);
    MappedText text = MappedText.of(decoded.text());
    List<Page> pages = new ArrayList<>();
    for (int begin = 0; begin < text.length(); ) {
      int feed = decoded.text().indexOf('\f', begin);
      int end = feed < 0 ? text.length() : feed;
      if (!decoded.text().substring(begin, end).isBlank()) {
        MappedText page = begin == 0 && feed < 0 ? text : text.slice(begin, end);
        pages.add(new Page(name, page, PageInfo.UNKNOWN, Optional.empty()));
      }
      begin = end + 1;
    }
    return pages;
  }

  /** The text of a file, with an issue for what could not be decoded. */
  static Decoded decode(String name, byte[] content, Consumer<Issue> issues) {
    Decoded decoded = TextDecoder.decode(content);
    if (decoded.damaged() > 0) {
      issues.accept(new Issue(name, "", decoded.damaged() + " characters are not valid " + decoded.charset()
          + " and stand as \uFFFD."));
    }
    return decoded;
  }
}
