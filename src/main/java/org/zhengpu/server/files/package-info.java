/** The fixed files: the pages of the explorer and the libraries that they load, {@link StaticFiles}. */
@NullMarked
package org.zhengpu.server.files;

import org.jspecify.annotations.NullMarked;
