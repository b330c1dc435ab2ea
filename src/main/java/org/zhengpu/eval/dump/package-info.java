/** A dump of the graph, read back for scoring: {@link org.zhengpu.eval.dump.DumpDocuments}. */
@NullMarked
package org.zhengpu.eval.dump;

import org.jspecify.annotations.NullMarked;
