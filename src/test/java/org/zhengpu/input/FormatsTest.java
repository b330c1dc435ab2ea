package org.zhengpu.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengpu.lexicon.Divisions;
import org.zhengpu.model.Byline;
import org.zhengpu.model.Page;
import org.zhengpu.model.PageInfo;
import org.zhengpu.model.Scope;
import org.zhengpu.model.Span;

/** Each format through {@link Pages}, with good files and bad ones. */
class FormatsTest {

  private static final String TEXT = "青石镇修路\n\n7月1日，青石镇召开会议，部署道路维修工作。\n";
  private static final PageInfo KNOWN = new PageInfo("临河日报", LocalDate.of(2022, 7, 5), Scope.parse("山东省"), "", "");

  @TempDir
  private Path folder;

  private static final Divisions DIVISIONS = Divisions.load();

  private final Pages pages = new Pages(Manifest.empty(), KNOWN, DIVISIONS);

  private Pages.Read read(String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    return pages.read(pages.find(List.of(file)).files().get(0));
  }

  private Pages.Read read(String name, String content) throws IOException {
    return read(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> messages(Pages.Read read) {
    return read.issues().stream().map(issue -> issue.position() + "|" + issue.message()).toList();
  }

  @Test
  void readJsonLines_record_isOneArticleWithItsOwnMetadata() throws IOException {
    Page page = read("a.jsonl", "{\"title\":\"青石镇修路\",\"body\":\"第一段。\\n第二段。\",\"date\":\"2023-01-02\","
        + "\"byline\":\"记者 张三 通讯员 李四\",\"url\":\"http://a.example/1\",\"page\":2}").pages().get(0);

    assertThat(page.file()).isEqualTo("a.jsonl:1");
    assertThat(page.info()).isEqualTo(
        new PageInfo("临河日报", LocalDate.of(2023, 1, 2), Scope.parse("山东省"), "2", "http://a.example/1"));
    assertThat(page.given()).contains(
        new Page.Given("青石镇修路", List.of(new Byline("记者", "张三"), new Byline("通讯员", "李四"))));
  }

  @Test
  void readJsonLines_malformedLine_isReportedWithItsNumberAndTheRestRead() throws IOException {
    Pages.Read read = read("a.jsonl", "{\"body\":\"第一段。\"}\n{bad\n{\"body\":\"第三段。\",\"date\":\"昨天\"}\n[]\n");

    assertThat(read.pages()).extracting(Page::file).containsExactly("a.jsonl:1", "a.jsonl:3");
    assertThat(messages(read)).hasSize(3);
    assertThat(messages(read).get(0)).startsWith("line 2|The line is not valid JSON");
    assertThat(messages(read).get(1)).startsWith("line 3|The date \"昨天\" is not a date");
    assertThat(messages(read).get(2)).isEqualTo("line 4|The record has no body and is left out.");
  }

  @Test
  void readHtml_article_keepsTheTextAndLeavesOutTheRest() throws IOException {
    String html = "<html><head><title>青石镇修路 - 临河新闻网</title></head><body><div class='nav'>首页 新闻</div>"
        + "<h1>青石镇修路</h1><div>2022-07-02 09:00 来源：临河日报 浏览：12</div><div id='c'><p>7月1日，青石镇召开会议，"
        + "部署&nbsp;道路&#32500;修工作，要求各村九月底以前完工。</p><p>（记者 张三）</p></div>"
        + "<div class='footer'>版权所有</div></body></html>";

    Pages unaided = new Pages(Manifest.empty(), PageInfo.UNKNOWN, DIVISIONS);
    Path file = Files.writeString(folder.resolve("a.html"), html);
    Page page = unaided.read(unaided.find(List.of(file)).files().get(0)).pages().get(0);

    assertThat(page.given()).contains(new Page.Given("青石镇修路", List.of()));
    assertThat(page.info().source()).isEqualTo("临河日报");
    assertThat(page.info().date()).isEqualTo("2022-07-02");
    assertThat(page.content().text().strip()).startsWith("7月1日，").endsWith("（记者 张三）");
    int at = page.content().text().indexOf("维修");
    assertThat(page.content().origin().source(new Span(at + 1, at + 2)).of(html)).isEqualTo("修");
  }

  @Test
  void readHtml_severalArticles_areSeveralPages() throws IOException {
    String html = "<h2>甲镇修路</h2><p>" + "甲镇召开会议，部署工作。".repeat(5) + "</p><h2>乙镇种树</h2><p>"
        + "乙镇召开会议，部署工作。".repeat(5) + "</p>";

    assertThat(read("a.html", html).pages()).extracting(page -> page.given().orElseThrow().title())
        .containsExactly("甲镇修路", "乙镇种树");
  }

  @Test
  void readHtml_endlessNesting_isRefused() throws IOException {
    assertThat(messages(read("a.html", "<div>".repeat(100_000)))).singleElement().asString()
        .startsWith("|The page nests more than");
  }

  @Test
  void readPdf_textLayer_isOnePageAPage() throws IOException {
    Pages.Read read = read("a.pdf", pdf("first page", "second page"));

    assertThat(read.pages()).extracting(Page::file).containsExactly("a.pdf:1", "a.pdf:2");
    assertThat(read.pages().get(1).content().text().strip()).isEqualTo("second page");
  }

  @Test
  void readPdf_withoutTextLayer_isRefusedWithASentence() throws IOException {
    assertThat(messages(read("a.pdf", pdf("")))).singleElement().asString()
        .startsWith("|The PDF has no text layer");
  }

  @Test
  void readPdf_thatIsNone_isRefused() throws IOException {
    assertThat(messages(read("a.pdf", "hello"))).singleElement().asString().startsWith("|It cannot be read as PDF");
  }

  private static byte[] pdf(String... texts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      for (String text : texts) {
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
          content.newLineAtOffset(50, 700);
          content.showText(text);
          content.endText();
        }
      }
      pdf.save(out);
    }
    return out.toByteArray();
  }

  private Pages.Found zip(Charset names, String... members) throws IOException {
    Path file = folder.resolve("a.zip");
    try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out, names)) {
      for (String member : members) {
        zip.putNextEntry(new ZipEntry(member));
        zip.write(TEXT.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return pages.find(List.of(file));
  }

  @Test
  void findZip_members_areFilesOfTheirOwn() throws IOException {
    Pages.Found found = zip(StandardCharsets.UTF_8, "b/新闻.txt", "a.txt", "__MACOSX/._a.txt", "x.png");

    assertThat(found.files()).extracting(InputFile::name).containsExactly("a.zip!/a.txt", "a.zip!/b/新闻.txt");
    assertThat(pages.read(found.files().get(1)).pages()).hasSize(1);
  }

  @Test
  void findZip_gbkNames_areRead() throws IOException {
    Pages.Found found = zip(Charset.forName("GB18030"), "新闻.txt");

    assertThat(found.files()).extracting(InputFile::name).containsExactly("a.zip!/新闻.txt");
    assertThat(pages.read(found.files().get(0)).pages()).hasSize(1);
  }

  @Test
  void findZip_namesThatLeadOut_areSkippedAndReported() throws IOException {
    Pages.Found found = zip(StandardCharsets.UTF_8, "../a.txt", "/b.txt", "c\\..\\d.txt");

    assertThat(found.files()).isEmpty();
    assertThat(found.issues()).hasSize(4);
  }

  @Test
  void readZip_archiveInside_isNotOpened() throws IOException {
    assertThat(messages(pages.read(zip(StandardCharsets.UTF_8, "in.zip").files().get(0)))).singleElement().asString()
        .startsWith("|An archive inside an archive is not opened");
  }

  @Test
  void readText_tooLarge_isRefusedBeforeItIsHeld() {
    InputFile endless = new InputFile("a.txt", PageFormat.TEXT, () -> new java.io.InputStream() {
      @Override
      public int read() {
        return 'a';
      }
    });

    assertThat(messages(pages.read(endless))).singleElement().asString().startsWith("|The file is larger than 4 MB");
  }

  @Test
  void readText_anyChineseCharset_isDecoded() throws IOException {
    for (String charset : List.of("UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "GBK", "GB18030")) {
      assertThat(read("a.txt", TEXT.getBytes(Charset.forName(charset))).pages()).as(charset).singleElement()
          .satisfies(page -> assertThat(page.content().text()).isEqualTo(TEXT));
    }
  }

  @Test
  void readText_big5_isDecoded() throws IOException {
    String text = "縣政府召開會議\n\n6月3日，臨河縣人民政府召開防汛工作會議。\n";

    assertThat(read("a.txt", text.getBytes(Charset.forName("Big5"))).pages().get(0).content().text()).isEqualTo(text);
  }

  @Test
  void readText_cutOffInMidCharacter_isReadAndReported() throws IOException {
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);

    Pages.Read read = read("a.txt", java.util.Arrays.copyOf(bytes, bytes.length - 2));

    assertThat(read.pages()).hasSize(1);
    assertThat(messages(read)).singleElement().asString().contains("not valid UTF-8");
  }

  @Test
  void readText_formFeeds_separatePages() throws IOException {
    assertThat(read("a.txt", TEXT + "\f" + TEXT + "\f").pages()).hasSize(2);
  }
}
