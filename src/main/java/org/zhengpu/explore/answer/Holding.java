package org.zhengpu.explore.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A person in a post, as the papers show it.
 *
 * @param firstSeen the first day on which a paper shows it; no start
 * @param lastSeen the last; no end
 * @param changes what is stated, not observed
 * @param sources the articles of the first and the last day
 */
public record Holding(
    String post, @JsonInclude String title, Ref person, Ref body, String firstSeen, String lastSeen,
    int articleCount, List<Change> changes, List<ArticleRef> sources, String evidence) {}
