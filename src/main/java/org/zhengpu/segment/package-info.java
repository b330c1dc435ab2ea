/** Cuts, never interprets: a page into articles, an article into sentences and tokens. */
@NullMarked
package org.zhengpu.segment;

import org.jspecify.annotations.NullMarked;
