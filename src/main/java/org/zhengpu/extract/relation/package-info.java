/** How entities are related: {@link org.zhengpu.extract.relation.RelationExtractor}, by wordings, names and events. */
@NullMarked
package org.zhengpu.extract.relation;

import org.jspecify.annotations.NullMarked;
