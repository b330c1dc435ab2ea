/** Bytes in, pages out: formats, charsets, manifests, mastheads. */
@NullMarked
package org.zhengpu.input;

import org.jspecify.annotations.NullMarked;
