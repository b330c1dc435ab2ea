/** What happened: {@link org.zhengpu.extract.event.EventExtractor} and its grammars. */
@NullMarked
package org.zhengpu.extract.event;

import org.jspecify.annotations.NullMarked;
