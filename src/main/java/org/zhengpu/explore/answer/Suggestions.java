package org.zhengpu.explore.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** What may be meant by what was typed. */
public record Suggestions(@JsonInclude String query, List<Suggested> items) {}
