package org.zhengpu.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhengpu.model.Article;
import org.zhengpu.model.ArticleKind;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.MappedText;
import org.zhengpu.model.Mention;
import org.zhengpu.model.PageInfo;
import org.zhengpu.model.Scope;
import org.zhengpu.model.Span;

/** Documents whose mentions are marked in their text: {@code A[县水利局]召开会议}. */
final class MarkedText {

  private static final Pattern MARK = Pattern.compile("([AOPLG])\\[([^]]+)]");
  private static final Map<String, EntityType> TYPES = Map.of(
      "A", EntityType.AGENCY, "O", EntityType.ORGANIZATION, "P", EntityType.PERSON, "L", EntityType.PLACE,
      "G", EntityType.PROGRAMME);

  private MarkedText() {}

  static Document document(String scope, String marked) {
    StringBuilder text = new StringBuilder();
    List<Mention> mentions = new ArrayList<>();
    Matcher mark = MARK.matcher(marked);
    while (mark.find()) {
      mark.appendReplacement(text, "");
      Span span = new Span(text.length(), text.length() + mark.group(2).length());
      mentions.add(new Mention(span, mark.group(2), TYPES.get(mark.group(1)), "test", 1));
      text.append(mark.group(2));
    }
    mark.appendTail(text);
    PageInfo info = new PageInfo("沛县报", LocalDate.of(2023, 5, 6), Scope.parse(scope), "", "");
    return Document.of(new Article(
        ArticleKind.NEWS, MappedText.of(""), List.of(), MappedText.of(text.toString()), info, "page.txt"))
        .withMentions(mentions);
  }
}
