/** Entities in, statements out: posts, events, relations, dates. */
@NullMarked
package org.zhengpu.extract;

import org.jspecify.annotations.NullMarked;
