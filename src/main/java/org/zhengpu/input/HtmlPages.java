package org.zhengpu.input;

import java.util.List;
import java.util.function.Consumer;
import org.zhengpu.model.Issue;
import org.zhengpu.model.Page;

final class HtmlPages implements PageReader {
  @Override
  public List<Page> read(String name, byte[] content, Consumer<Issue> issues) {
    throw new InputException("HTML is not read yet.");
  }
}
