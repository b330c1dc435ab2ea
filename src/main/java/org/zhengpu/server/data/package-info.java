/** Linked data: every name of the store is an address of this server, {@link LinkedData}. */
@NullMarked
package org.zhengpu.server.data;

import org.jspecify.annotations.NullMarked;
