package org.zhengpu.entity.mention;

import java.util.List;
import org.zhengpu.model.Document;
import org.zhengpu.model.Mention;

/**
 * Finds one sort of name in a text. Keeps no state between documents, so one instance serves many threads.
 *
 * <p>A recogniser may propose overlapping mentions; {@link OverlapPolicy} decides. Its mentions carry a stable rule id
 * such as {@code agency.unit}, which becomes the provenance of what is built on them. It reads the tokens and, for
 * context, the mentions that earlier recognisers have proposed.
 */
@FunctionalInterface
public interface Recognizer {

  List<Mention> recognize(Document document);
}
