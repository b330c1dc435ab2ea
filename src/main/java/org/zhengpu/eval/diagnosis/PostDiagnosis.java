package org.zhengpu.eval.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.zhengpu.eval.align.ArticleAlignment;
import org.zhengpu.eval.align.Match;
import org.zhengpu.eval.align.PageAlignment;
import org.zhengpu.eval.align.Verdict;
import org.zhengpu.eval.gold.GoldArticle;
import org.zhengpu.eval.gold.GoldArticle.GoldPost;
import org.zhengpu.eval.gold.TextComparison;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.Post;

/** Why posts are wrong. Not for sharing between threads. */
final class PostDiagnosis {

  private final ArticleAlignment article;
  private final PageAlignment page;
  private final Match names;
  private final Faults faults;
  private final List<Post> spurious;

  PostDiagnosis(ArticleAlignment article, PageAlignment page, Faults faults) {
    this.article = article;
    this.page = page;
    this.names = article.names();
    this.faults = faults;
    this.spurious = new ArrayList<>(article.posts().stream()
        .filter(pair -> pair.is(Verdict.SPURIOUS)).flatMap(pair -> pair.found().stream()).toList());
  }

  void run() {
    article.posts().stream().filter(pair -> pair.is(Verdict.MISSED))
        .forEach(pair -> pair.wanted().ifPresent(this::missed));
    spurious.forEach(post -> faults.add("post", superfluous(post), post.evidence().rule(), "", words(post)));
  }

  private String superfluous(Post post) {
    if (isElsewhere(post)) {
      return Faults.OTHER_ARTICLE;
    }
    return article.isExtra() ? Faults.EXTRA_ARTICLE : "spurious";
  }

  private boolean isElsewhere(Post post) {
    return article.cut() != Verdict.RIGHT && page.articles().stream().filter(other -> other != article)
        .anyMatch(other -> other.gold().posts().stream().anyMatch(gold ->
            other.names().same(post.person(), gold.person()) && norm(post.title()).equals(norm(gold.title()))));
  }

  private void missed(GoldPost gold) {
    Predicate<Post> person = post -> names.same(post.person(), gold.person());
    Predicate<Post> body = post -> names.same(post.body(), GoldArticle.orEmpty(gold.org()));
    Predicate<Post> title = post -> norm(post.title()).equals(norm(gold.title()));
    Predicate<Post> partOfTitle =
        post -> norm(post.title()).contains(norm(gold.title())) || norm(gold.title()).contains(norm(post.title()));
    boolean explained = explained(gold, person.and(title), "in another body")
        || explained(gold, person.and(body).and(partOfTitle), "title cut elsewhere")
        || explained(gold, title.and(body), "given to another person")
        || explained(gold, person.and(partOfTitle), "title and body cut elsewhere");
    if (!explained) {
      faults.add("post", notRead(gold), "", words(gold), "");
    }
  }

  private boolean explained(GoldPost gold, Predicate<Post> by, String reason) {
    Post culprit = spurious.stream().filter(by).findFirst().orElse(null);
    if (culprit != null) {
      spurious.remove(culprit);
      faults.add("post", reason, culprit.evidence().rule(), words(gold), words(culprit));
    }
    return culprit != null;
  }

  private String notRead(GoldPost gold) {
    if (article.document() == null) {
      return Faults.NO_ARTICLE;
    }
    if (!has(gold.person())) {
      return Faults.NO_PERSON;
    }
    return has(GoldArticle.orEmpty(gold.org())) ? "not read" : Faults.NO_BODY;
  }

  private boolean has(String name) {
    return article.found().stream().map(Document::entities).flatMap(List::stream).map(Entity::id)
        .anyMatch(id -> names.same(id, name));
  }

  private static String norm(String text) {
    return TextComparison.norm(text);
  }

  static String words(GoldPost post) {
    return post.person() + " " + post.title() + " @ " + GoldArticle.orEmpty(post.org());
  }

  static String words(Post post) {
    return post.person().name() + " " + post.title() + " @ " + post.body().name();
  }
}
