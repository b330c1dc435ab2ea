/** The graph as files for other programs: {@link org.zhengpu.store.export.GraphExporter} streams every format. */
@NullMarked
package org.zhengpu.store.export;

import org.jspecify.annotations.NullMarked;
