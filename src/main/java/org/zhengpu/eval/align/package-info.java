/** What of the gold answers to what of the system: {@link org.zhengpu.eval.align.Aligner}, and all that it found. */
@NullMarked
package org.zhengpu.eval.align;

import org.jspecify.annotations.NullMarked;
