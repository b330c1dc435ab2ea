/** The facade: {@link org.zhengpu.Zhengpu} puts the steps together, {@link org.zhengpu.Pipeline} runs them. */
@NullMarked
package org.zhengpu;

import org.jspecify.annotations.NullMarked;
