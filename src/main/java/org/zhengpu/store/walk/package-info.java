/**
 * Steps from entity to entity: {@link org.zhengpu.store.walk.Walker} tells what is around one and how two are connected,
 * however many ties they have. What SPARQL cannot bound well is bounded here.
 */
@NullMarked
package org.zhengpu.store.walk;

import org.jspecify.annotations.NullMarked;
