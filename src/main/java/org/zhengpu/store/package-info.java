/** The dataset at rest: N-Quads as the truth, TDB2 and the text index derived from it, canned queries, exports. */
@NullMarked
package org.zhengpu.store;

import org.jspecify.annotations.NullMarked;
