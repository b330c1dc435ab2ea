package org.zhengpu.explore.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A body and how many ties it has. */
public record Connected(
    String iri, String type, @JsonInclude String name, @Nullable Area division, int articleCount, int ties) {}
