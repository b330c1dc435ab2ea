package org.zhengpu.eval;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengpu.model.PageInfo;
import org.zhengpu.model.Scope;

/**
 * What a careful reader would put in the graph after reading one page: the root of a gold JSON file.
 *
 * @param file the page's file name
 * @param source the paper
 * @param date the issue date as {@code 2022-07-05}; empty when unknown
 * @param scope the division that the paper serves: 山东省/聊城市/东昌府区
 * @param articles the articles that the page holds
 */
public record GoldPage(String file, String source, String date, String scope, List<GoldArticle> articles) {

  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  public GoldPage(
      String file, @Nullable String source, @Nullable String date, @Nullable String scope,
      @Nullable List<GoldArticle> articles) {
    this.file = file;
    this.source = GoldArticle.orEmpty(source);
    this.date = GoldArticle.orEmpty(date);
    this.scope = GoldArticle.orEmpty(scope);
    this.articles = GoldArticle.orEmpty(articles);
  }

  /** Reads a gold file. */
  public static GoldPage read(Path path) throws IOException {
    return JSON.readValue(path.toFile(), GoldPage.class);
  }

  /** Reads gold annotations from a text. */
  public static GoldPage parse(String json) throws IOException {
    return JSON.readValue(json, GoldPage.class);
  }

  /** Paper, date and scope as the pipeline carries them; an article of a collection may have its own. */
  public PageInfo info(GoldArticle article) {
    String day = orElse(article.date(), date);
    return new PageInfo(orElse(article.source(), source), day.isEmpty() ? null : LocalDate.parse(day),
        Scope.parse(orElse(article.scope(), scope)), "", "");
  }

  private static String orElse(String own, String page) {
    return own.isEmpty() ? page : own;
  }
}
