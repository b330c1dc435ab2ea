/**
 * What flows through the pipeline: pages, articles, and the immutable {@link org.zhengpu.model.Document} with its
 * layers. Depends on nothing but the JDK.
 *
 * <p>Offsets inside this program are half-open and count Java {@code char}s; only {@code rdf} turns them into the
 * Unicode code points of the published graph.
 */
@NullMarked
package org.zhengpu.model;

import org.jspecify.annotations.NullMarked;
