/**
 * What the pages of the explorer ask of the graph: {@link org.zhengpu.explore.Explorer} answers with the records of
 * {@code answer}. It asks by SPARQL, in files of the folder {@code explore} of the class path, and by the index of names;
 * it knows no RDF library.
 */
@NullMarked
package org.zhengpu.explore;

import org.jspecify.annotations.NullMarked;
