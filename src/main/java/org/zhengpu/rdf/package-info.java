/** Documents in, RDF out: the vocabulary, IRIs, graphs, shapes. The only bridge between the model and RDF. */
@NullMarked
package org.zhengpu.rdf;

import org.jspecify.annotations.NullMarked;
