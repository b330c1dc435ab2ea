/**
 * Gold annotations in, figures out: {@code gold} reads the annotations, {@code dump} a graph, {@code align} lays the
 * documents beside them, {@link org.zhengpu.eval.Scorer} counts, {@code diagnosis} asks why, {@code report} shows.
 */
@NullMarked
package org.zhengpu.eval;

import org.jspecify.annotations.NullMarked;
