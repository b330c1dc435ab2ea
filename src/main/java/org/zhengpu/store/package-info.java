/**
 * The dataset at rest. {@link org.zhengpu.store.GraphStore} keeps the truth, one N-Quads file per page, and derives
 * the database and the text index from it; canned queries and {@link org.zhengpu.store.Explainer} read it.
 */
@NullMarked
package org.zhengpu.store;

import org.jspecify.annotations.NullMarked;
