/** What a sequence model sees of each character: its neighbours, its word, dictionaries, name roles, divisions. */
@NullMarked
package org.zhengpu.entity.tagger.feature;

import org.jspecify.annotations.NullMarked;
