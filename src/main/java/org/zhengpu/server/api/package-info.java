/** The JSON API, as {@code web/openapi.yaml} describes it: {@link ApiServlet} asks the explorer and writes what it says. */
@NullMarked
package org.zhengpu.server.api;

import org.jspecify.annotations.NullMarked;
