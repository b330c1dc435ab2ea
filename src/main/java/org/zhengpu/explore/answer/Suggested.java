package org.zhengpu.explore.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A name that may be meant.
 *
 * @param alias the other name that was matched, or empty
 * @param match exact, prefix, pinyin, initials or infix
 */
public record Suggested(
    String iri, String type, @JsonInclude String name, String alias, String match, @Nullable Area division,
    int articleCount) {}
