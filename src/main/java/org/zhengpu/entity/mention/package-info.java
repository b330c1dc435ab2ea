/**
 * Text in, mentions out: {@link org.zhengpu.entity.mention.MentionFinder} runs the recognisers and
 * {@link org.zhengpu.entity.mention.OverlapPolicy} decides between what they found.
 */
@NullMarked
package org.zhengpu.entity.mention;

import org.jspecify.annotations.NullMarked;
