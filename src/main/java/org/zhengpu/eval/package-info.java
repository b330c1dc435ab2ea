/** Gold annotations in, scores out. */
@NullMarked
package org.zhengpu.eval;

import org.jspecify.annotations.NullMarked;
