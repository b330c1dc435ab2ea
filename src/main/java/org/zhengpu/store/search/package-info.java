/**
 * Full-text search: {@link org.zhengpu.store.search.TextIndexer} writes a Lucene index of names and texts,
 * {@link org.zhengpu.store.search.TextSearch} answers SPARQL's {@code text:query} from it.
 */
@NullMarked
package org.zhengpu.store.search;

import org.jspecify.annotations.NullMarked;
