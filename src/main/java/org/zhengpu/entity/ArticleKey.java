package org.zhengpu.entity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.zhengpu.model.Article;
import org.zhengpu.model.PageInfo;

/**
 * A short key of an article: what tells a person without an official post from the namesakes in other articles. A pure
 * function of paper, date, headline and body.
 */
final class ArticleKey {

  private static final int LENGTH = 16;

  private ArticleKey() {}

  static String of(Article article) {
    PageInfo info = article.info();
    String date = info.date() == null ? "" : info.date().toString();
    return hash(List.of(info.source(), date, article.title().text(), article.body().text()));
  }

  private static String hash(List<String> parts) {
    byte[] bytes = String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
