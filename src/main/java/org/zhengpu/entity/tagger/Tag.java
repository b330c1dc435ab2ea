package org.zhengpu.entity.tagger;

import org.zhengpu.model.TaggedName;

/**
 * A name that a tagger found.
 *
 * @param name where and of what type
 * @param confidence how probable the model holds it that exactly this is a name of this type
 */
public record Tag(TaggedName name, double confidence) {}
