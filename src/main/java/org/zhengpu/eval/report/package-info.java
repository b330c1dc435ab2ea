/** An evaluation as a page to look at: {@link org.zhengpu.eval.report.HtmlReport}. */
@NullMarked
package org.zhengpu.eval.report;

import org.jspecify.annotations.NullMarked;
