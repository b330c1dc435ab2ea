package org.zhengpu.explore.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article says.
 *
 * @param body of a post
 */
public record StatementItem(
    String property, Ref subject, Ref object, @Nullable Ref body, List<Passage> passages, String rule,
    @Nullable Double confidence) {}
