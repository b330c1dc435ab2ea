package org.zhengpu.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengpu.lexicon.Divisions;
import org.zhengpu.model.InputException;
import org.zhengpu.model.PageInfo;
import org.zhengpu.model.Scope;

class PagesTest {

  private static final String TEXT = "青石镇修路\n\n7月1日，青石镇召开会议，部署道路维修工作。\n";
  private static final PageInfo KNOWN = new PageInfo("临河日报", LocalDate.of(2022, 7, 5), Scope.parse("山东省"), "", "");

  @TempDir
  private Path folder;

  private static final Divisions DIVISIONS = Divisions.load();

  private final Pages pages = new Pages(Manifest.empty(), KNOWN, DIVISIONS);

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Pages.Read readOnly() {
    return pages.read(pages.find(List.of(folder)).files().get(0));
  }

  private List<String> names() {
    return pages.find(List.of(folder)).files().stream().map(InputFile::name).toList();
  }

  @Test
  void find_folder_givesItsPagesSortedWithoutHiddenFiles() throws IOException {
    write("b.txt", TEXT);
    write("a/c.txt", TEXT);
    write(".git/x.txt", TEXT);
    write(".hidden.txt", TEXT);
    write("pages.json", "[]");

    assertThat(names()).containsExactly("a/c.txt", "b.txt");
  }

  @Test
  void find_folderWithoutPages_saysSo() {
    assertThat(pages.find(List.of(folder)).issues()).singleElement()
        .satisfies(issue -> assertThat(issue.message()).startsWith("The folder holds no pages"));
  }

  @Test
  void find_missingFile_doesNotStopTheOthers() throws IOException {
    Pages.Found found = pages.find(List.of(folder.resolve("none.txt"), write("a.txt", TEXT)));

    assertThat(found.files()).hasSize(1);
    assertThat(found.issues()).singleElement()
        .satisfies(issue -> assertThat(issue.message()).isEqualTo("There is no such file or folder."));
  }

  @Test
  void read_gb18030_isDecoded() throws IOException {
    Files.write(folder.resolve("a.txt"), TEXT.getBytes(Charset.forName("GB18030")));

    assertThat(readOnly().pages().get(0).content().text()).isEqualTo(TEXT);
  }

  @Test
  void read_emptyFile_isAnIssue() throws IOException {
    write("a.txt", "");

    assertThat(readOnly().issues()).singleElement()
        .satisfies(issue -> assertThat(issue.message()).isEqualTo("The file is empty."));
  }

  @Test
  void read_binaryFile_isAnIssue() throws IOException {
    Files.write(folder.resolve("a.txt"), new byte[] {0, 1, 2, 3, 0, 0, 7, 9, 0});

    assertThat(readOnly().issues()).singleElement()
        .satisfies(issue -> assertThat(issue.message()).startsWith("The file is binary"));
  }

  @Test
  void read_unknownMetadata_isSaid() throws IOException {
    Pages unaided = new Pages(Manifest.empty(), PageInfo.UNKNOWN, DIVISIONS);
    write("a.txt", TEXT);

    assertThat(unaided.read(unaided.find(List.of(folder)).files().get(0)).issues()).singleElement()
        .satisfies(issue -> assertThat(issue.message()).startsWith("Unknown: paper, issue date, scope"));
  }

  @Test
  void read_manifestEntry_winsOverOptions() throws IOException {
    Path manifest = write("pages.json", "[{\"file\": \"a.txt\", \"date\": \"2023-09-05\"}]");
    write("a.txt", TEXT);
    Pages told = new Pages(Manifest.read(manifest), KNOWN, DIVISIONS);

    PageInfo info = told.read(told.find(List.of(folder)).files().get(0)).pages().get(0).info();

    assertThat(info.date()).isEqualTo("2023-09-05");
    assertThat(info.source()).isEqualTo("临河日报");
  }

  @Test
  void readManifest_malformedJson_namesTheLine() throws IOException {
    Path manifest = write("pages.json", "[\n  {\"file\": \"a.txt\",}\n]");

    assertThatThrownBy(() -> Manifest.read(manifest)).isInstanceOf(InputException.class)
        .hasMessageContaining("is not valid JSON at line 2");
  }
}
