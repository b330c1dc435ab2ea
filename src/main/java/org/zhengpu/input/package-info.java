/**
 * Bytes in, pages out. {@link org.zhengpu.input.Pages} finds the files and reads them; a {@link
 * org.zhengpu.input.PageFormat} with its {@link org.zhengpu.input.PageReader} is all that a new format takes.
 */
@NullMarked
package org.zhengpu.input;

import org.jspecify.annotations.NullMarked;
