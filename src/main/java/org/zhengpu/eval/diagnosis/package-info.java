/**
 * What lies behind the figures: the {@link org.zhengpu.eval.diagnosis.Diagnosis} of errors and the
 * {@link org.zhengpu.eval.diagnosis.Reliability} of confidences.
 */
@NullMarked
package org.zhengpu.eval.diagnosis;

import org.jspecify.annotations.NullMarked;
