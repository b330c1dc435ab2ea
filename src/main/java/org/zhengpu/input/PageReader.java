package org.zhengpu.input;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.zhengpu.model.InputException;
import org.zhengpu.model.Issue;
import org.zhengpu.model.Page;

/**
 * Reads the pages of one file of one format. Stateless, shared between threads.
 *
 * <p>What is odd in part of a file goes to {@code issues} and the rest is read; a file that cannot be read at all ends
 * in an {@link InputException}. The information on a page is what the file itself says, not what a manifest says.
 */
@FunctionalInterface
public interface PageReader {

  List<Page> read(String name, byte[] content, Consumer<Issue> issues) throws IOException;
}
