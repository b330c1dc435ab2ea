/** Gold annotations, and what is needed to read and compare them: {@link org.zhengpu.eval.gold.GoldPage}. */
@NullMarked
package org.zhengpu.eval.gold;

import org.jspecify.annotations.NullMarked;
