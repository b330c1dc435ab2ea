/**
 * Questions to the graph: {@link org.zhengpu.store.query.QueryCatalog} holds the canned ones,
 * {@link org.zhengpu.store.query.QueryRunner} answers these and others, here or at an endpoint, with a
 * {@link org.zhengpu.store.query.QueryResult}.
 */
@NullMarked
package org.zhengpu.store.query;

import org.jspecify.annotations.NullMarked;
