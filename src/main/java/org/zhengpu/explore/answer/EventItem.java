package org.zhengpu.explore.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param participants without the leads
 * @param passages where an article tells of it; only there
 * @param rule what read it; only there
 * @param confidence how sure that is; only there
 */
public record EventItem(
    String iri, String eventType, @JsonInclude String label, String date, String endDate, List<Ref> places,
    List<Ref> organizers, List<Ref> leads, List<Ref> participants, List<Ref> programmes, String evidence,
    @Nullable List<Passage> passages, String rule, @Nullable Double confidence) {}
