package org.zhengpu.entity.tagger;

import org.zhengpu.model.TaggedName;

/**
 * A name that a tagger found. Not for sharing between threads.
 */
public final class Tag {

  private final TaggedName name;
  private final Lattice lattice;
  private final int type;

  /**
   * @param lattice of the sentence
   * @param type the number of the name's type in it
   */
  Tag(TaggedName name, Lattice lattice, int type) {
    this.name = name;
    this.lattice = lattice;
    this.type = type;
  }

  /** Where it is and of what type. */
  public TaggedName name() {
    return name;
  }

  /**
   * How probable the model holds it that exactly this is a name of this type. To be asked only where it matters: it
   * takes as long as finding all names of the sentence, the first time.
   */
  public double confidence() {
    return lattice.marginals().name(name.span(), type);
  }
}
