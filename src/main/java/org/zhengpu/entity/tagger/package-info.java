/**
 * Sentence in, names out: a linear-chain conditional random field over characters. {@link
 * org.zhengpu.entity.tagger.Tagger} is its face; the models it reads are made by {@code training} and see the text
 * through {@code feature}.
 */
@NullMarked
package org.zhengpu.entity.tagger;

import org.jspecify.annotations.NullMarked;
