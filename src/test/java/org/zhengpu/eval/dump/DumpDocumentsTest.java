package org.zhengpu.eval.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengpu.eval.Scorer;
import org.zhengpu.eval.Sluice;
import org.zhengpu.eval.SmallDump;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.InputException;

class DumpDocumentsTest {

  @TempDir private Path folder;

  private Path dump(String content) throws IOException {
    return Files.writeString(folder.resolve("dump.nq"), content);
  }

  @Test
  void read_whatWasWritten_scoresTheSame() throws IOException {
    Document right = Sluice.document();
    Document document = right.plusEntities(List.of(Sluice.named(right, EntityType.PLACE, "水闸"))).withEvents(List.of());
    List<Document> read = DumpDocuments.read(dump(SmallDump.of(List.of(document))));
    assertThat(new Scorer().score(List.of(Sluice.sheet()), read))
        .isEqualTo(new Scorer().score(List.of(Sluice.sheet()), List.of(document)));
  }

  @Test
  void read_escapesInLiterals_areUndone() throws IOException {
    String article = "<urn:a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
        + " <https://w3id.org/zhengpu/ontology#Article> <urn:a> .\n"
        + "<urn:a> <http://purl.org/dc/terms/title> \"a \\\"\\u4e91\\U0002070E\\\\\"@zh <urn:a> .\n";
    assertThat(DumpDocuments.read(dump(article)).get(0).article().title().text()).isEqualTo("a \"云\uD841\uDF0E\\");
  }

  @Test
  void read_noArticle_isAProblem() throws IOException {
    Path empty = dump("nothing\n");
    assertThatThrownBy(() -> DumpDocuments.read(empty)).isInstanceOf(InputException.class)
        .hasMessageContaining("dump.nq");
  }
}
