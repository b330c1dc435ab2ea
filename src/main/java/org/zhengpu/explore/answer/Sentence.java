package org.zhengpu.explore.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that proves a statement.
 *
 * @param in title or body
 * @param begin where it begins there
 * @param change appointed, removed or empty
 */
public record Sentence(
    @JsonInclude String sentence, List<Highlight> highlights, String in, int begin, int end, ArticleRef article,
    String rule, @Nullable Double confidence, String change) {}
