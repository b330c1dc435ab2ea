package org.zhengpu.explore;

import org.zhengpu.model.InputException;

/** An IRI that nothing in the store bears, or nothing of the kind that was asked for. */
public final class UnknownThing extends InputException {

  private static final long serialVersionUID = 1;

  UnknownThing(String kind, String iri) {
    super("There is no " + kind + " <" + iri + "> in this store.");
  }
}
