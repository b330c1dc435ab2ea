package org.zhengpu.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.zhengpu.model.InputException;
import org.zhengpu.model.Issue;
import org.zhengpu.model.MappedText;
import org.zhengpu.model.Page;
import org.zhengpu.model.PageInfo;

/** Reads the text layer of a PDF, page by page, in the order in which it was written. Stateless, shared. */
final class PdfPages implements PageReader {

  private static final int MOST_PAGES = 400;
  private static final int LONGEST_PAGE = 2_000_000;

  @Override
  public List<Page> read(String name, byte[] content, Consumer<Issue> issues) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(content)) {
      if (pdf.getNumberOfPages() > MOST_PAGES) {
        issues.accept(new Issue(
            name, "", "Only the first " + MOST_PAGES + " of " + pdf.getNumberOfPages() + " pages are read."));
      }
      return pages(name, pdf, issues);
    } catch (InvalidPasswordException e) {
      throw new InputException("The PDF is locked with a password.");
    }
  }

  private static List<Page> pages(String name, PDDocument pdf, Consumer<Issue> issues) throws IOException {
    List<Page> pages = new ArrayList<>();
    int count = Math.min(MOST_PAGES, pdf.getNumberOfPages());
    List<Integer> empty = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      String text = text(pdf, number);
      if (text.isBlank()) {
        empty.add(number);
      } else {
        pages.add(new Page(name + ":" + number, MappedText.of(text), PageInfo.UNKNOWN, Optional.empty()));
      }
    }
    reportEmpty(name, empty, count, issues);
    return pages;
  }

  private static void reportEmpty(String name, List<Integer> empty, int count, Consumer<Issue> issues) {
    if (empty.size() == count) {
      throw new InputException("The PDF has no text layer: its pages are pictures, which need text recognition first.");
    }
    empty.forEach(n -> issues.accept(new Issue(name, "page " + n, "The page has no text layer and is left out.")));
  }

  private static String text(PDDocument pdf, int number) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(number);
    stripper.setEndPage(number);
    stripper.setLineSeparator("\n");
    stripper.setParagraphEnd("\n");
    String text = stripper.getText(pdf);
    return text.substring(0, Math.min(LONGEST_PAGE, text.length()));
  }
}
