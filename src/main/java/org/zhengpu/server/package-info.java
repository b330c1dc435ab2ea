/** The embedded, read-only SPARQL endpoint and what is served beside it. */
@NullMarked
package org.zhengpu.server;

import org.jspecify.annotations.NullMarked;
