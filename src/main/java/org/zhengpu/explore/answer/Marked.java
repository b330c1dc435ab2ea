package org.zhengpu.explore.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** A piece of text with the words marked that were searched for. */
public record Marked(String field, @JsonInclude String text, List<Range> highlights) {}
