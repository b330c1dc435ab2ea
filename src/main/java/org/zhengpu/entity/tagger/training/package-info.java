/** Tagged sentences in, sequence models out; and the generator of sentences of the genre. */
@NullMarked
package org.zhengpu.entity.tagger.training;

import org.jspecify.annotations.NullMarked;
