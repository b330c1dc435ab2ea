/** What all answers over HTTP have in common: safe headers, clean problems, conditional requests. */
@NullMarked
package org.zhengpu.server.http;

import org.jspecify.annotations.NullMarked;
