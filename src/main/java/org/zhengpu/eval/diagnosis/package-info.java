/** What lies behind the figures: {@link org.zhengpu.eval.diagnosis.Diagnosis} and Reliability. */
@NullMarked
package org.zhengpu.eval.diagnosis;

import org.jspecify.annotations.NullMarked;
