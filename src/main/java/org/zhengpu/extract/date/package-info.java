/** The dates that a text tells: {@link org.zhengpu.extract.date.DateNormalizer}. */
@NullMarked
package org.zhengpu.extract.date;

import org.jspecify.annotations.NullMarked;
