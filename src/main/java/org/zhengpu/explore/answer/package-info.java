/**
 * The answers of the API, as {@code web/openapi.yaml} describes them: records, whose components are the members of the
 * JSON. Members that are null or empty text are left out. All are immutable, may be shared.
 */
@NullMarked
package org.zhengpu.explore.answer;

import org.jspecify.annotations.NullMarked;
