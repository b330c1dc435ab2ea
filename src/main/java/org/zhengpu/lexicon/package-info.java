/**
 * Words of the language as data: resource files in, immutable look-ups out. {@link org.zhengpu.lexicon.LexiconLoader}
 * is the one loader.
 */
@NullMarked
package org.zhengpu.lexicon;

import org.jspecify.annotations.NullMarked;
