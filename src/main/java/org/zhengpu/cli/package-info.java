/** One class per command; the only place that prints and sets exit codes. */
@NullMarked
package org.zhengpu.cli;

import org.jspecify.annotations.NullMarked;
