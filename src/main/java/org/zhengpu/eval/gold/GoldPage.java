package org.zhengpu.eval.gold;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengpu.model.InputException;
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
      @Nullable String file, @Nullable String source, @Nullable String date, @Nullable String scope,
      @Nullable List<GoldArticle> articles) {
    this.file = GoldArticle.required(file, "A gold page names its file");
    this.source = GoldArticle.orEmpty(source);
    this.date = GoldArticle.day(date);
    this.scope = GoldArticle.orEmpty(scope);
    this.articles = GoldArticle.orEmpty(articles);
  }

  /**
   * Reads a gold file.
   *
   * @throws InputException when there is none, or it is none; tells where
   */
  public static GoldPage read(Path path) {
    try {
      return JSON.readValue(Files.readAllBytes(path), GoldPage.class);
    } catch (NoSuchFileException e) {
      throw new InputException("There is no gold file " + path + ".", e);
    } catch (JsonProcessingException e) {
      throw new InputException("The gold file " + path + " cannot be used" + at(e) + ": " + reason(e), e);
    } catch (IOException e) {
      throw new InputException("The gold file " + path + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static String at(JsonProcessingException problem) {
    JsonLocation at = problem.getLocation();
    return at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  /** What a value says of itself where one refuses, else what the parser says. */
  private static String reason(JsonProcessingException problem) {
    return problem.getCause() instanceof IllegalArgumentException value
        ? String.valueOf(value.getMessage()) : problem.getOriginalMessage();
  }

  /** Reads gold annotations from a text. */
  public static GoldPage parse(String json) throws IOException {
    return JSON.readValue(json, GoldPage.class);
  }

  /** Paper, date and scope of the page; where it does not tell, those of its first article. */
  public PageInfo info() {
    return info(articles.isEmpty() ? GoldArticle.none() : articles.get(0));
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
