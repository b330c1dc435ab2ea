/** Text in, mentions and entities out: recognisers, the overlap policy, linking, canonical names. */
@NullMarked
package org.zhengpu.entity;

import org.jspecify.annotations.NullMarked;
