package org.zhengpu.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhengpu.entity.EntityLinker;
import org.zhengpu.entity.mention.MentionFinder;
import org.zhengpu.lexicon.AgencyNames;
import org.zhengpu.lexicon.Divisions;
import org.zhengpu.lexicon.LexiconLoader;
import org.zhengpu.lexicon.PostTitles;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.Post;
import org.zhengpu.rdf.AgencyScheme;
import org.zhengpu.testing.Documents;

class PostExtractorTest {

  private static final Divisions DIVISIONS = Divisions.load();
  private static final PostTitles TITLES = PostTitles.load();
  private static final AgencyNames NAMES = new AgencyNames(AgencyScheme.load(), DIVISIONS);
  private static final MentionFinder FINDER = MentionFinder.standard(DIVISIONS, AgencyScheme.load(), TITLES);
  private static final EntityLinker LINKER = new EntityLinker(DIVISIONS, NAMES);
  private static final PostExtractor EXTRACTOR = new PostExtractor(TITLES, NAMES);

  @ParameterizedTest
  @MethodSource
  void posts(String scope, String text, String expected) {
    String found = extract(scope, text).posts().stream()
        .map(post -> post.person().name() + "/" + post.title() + "/" + post.body().name())
        .collect(Collectors.joining(" "));
    assertThat(found.isEmpty() ? "-" : found).isEqualTo(expected);
  }

  static Stream<Object[]> posts() {
    return LexiconLoader.rows("cases/extract/posts.tsv", 3).stream().map(row -> row.cells().toArray());
  }

  @Test
  void annotate_appointment_tellsTheChange() {
    assertThat(extract("山东省/青岛市", "免去孙志刚的市财政局副局长职务。").posts())
        .extracting(Post::change).containsExactly(Post.Change.REMOVED);
  }

  @Test
  void annotate_impliedBody_isAddedAsImplied() {
    Document document = extract("广东省/东莞市", "副市长黄志明参加调研。");
    assertThat(document.entities().stream().filter(Entity::implied)).extracting(Entity::name)
        .containsExactly("东莞市人民政府");
  }

  private static Document extract(String scope, String text) {
    return EXTRACTOR.annotate(LINKER.annotate(FINDER.annotate(Documents.tokenized(scope, text))));
  }
}
