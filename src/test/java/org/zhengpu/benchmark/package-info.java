/** How fast the extraction is: {@link org.zhengpu.benchmark.SpeedBenchmark}. Run by hand, never by the build. */
@NullMarked
package org.zhengpu.benchmark;

import org.jspecify.annotations.NullMarked;
