/**
 * Documents in, RDF out: the only bridge between the model and the graph. {@link org.zhengpu.rdf.GraphBuilder} writes
 * the terms of {@link org.zhengpu.rdf.Vocabulary} about the names of {@link org.zhengpu.rdf.IriMinter};
 * {@link org.zhengpu.rdf.ShapeValidator} checks the result.
 */
@NullMarked
package org.zhengpu.rdf;

import org.jspecify.annotations.NullMarked;
