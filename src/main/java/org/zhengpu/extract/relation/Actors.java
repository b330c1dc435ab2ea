package org.zhengpu.extract.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhengpu.extract.Naming;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Span;

/** Who acts in the sentences of one document, where the wording leaves it out. Not for sharing between threads. */
final class Actors {

  private static final Pattern JOINT = Pattern.compile(RelationGrammar.AND);

  private final Document document;
  private final List<Naming> namings;

  Actors(Document document, List<Naming> namings) {
    this.document = document;
    this.namings = namings;
  }

  /** Who acts, of the namings here: the last that opens a clause before, in this sentence, with those joined to it; else the topic. */
  List<EntityId> subjects(List<Naming> here, Span sentence, int before) {
    List<Naming> actors = here.stream()
        .filter(n -> sentence.contains(n.span()) && n.span().end() <= before && canAct(n)).toList();
    return actors.stream().filter(this::opensClause).reduce((a, b) -> a.span().equals(b.span()) ? a : b)
        .map(first -> joined(actors.subList(actors.indexOf(first), actors.size())))
        .orElseGet(() -> topic().or(this::ownDivision).stream().toList());
  }

  /** 县文旅局、县总工会联合云岭中学: the names from the first on with nothing but a joint between them. */
  private List<EntityId> joined(List<Naming> actors) {
    List<EntityId> joined = new ArrayList<>(List.of(actors.get(0).id()));
    for (int i = 1; i < actors.size() && isJoint(actors.get(i - 1), actors.get(i)); i++) {
      joined.add(actors.get(i).id());
    }
    return joined;
  }

  private boolean isJoint(Naming one, Naming next) {
    return one.span().equals(next.span()) || one.span().end() <= next.span().begin()
        && JOINT.matcher(document.text().substring(one.span().end(), next.span().begin())).matches();
  }

  private boolean canAct(Naming naming) {
    return naming.isBody() && !naming.inTitle() || isOwn(naming);
  }

  private boolean opensClause(Naming naming) {
    int before = naming.span().begin() - 1;
    return before < 0 || "，。；：！？\n 　”".indexOf(document.text().charAt(before)) >= 0;
  }

  private boolean isOwn(Naming naming) {
    return naming.is(EntityType.PLACE) && naming.entity().name().equals(ownName());
  }

  private String ownName() {
    return document.article().info().scope().name();
  }

  Optional<EntityId> ownDivision() {
    return ownNamings().map(Naming::id).findFirst();
  }

  /** Where the paper's own division is named. */
  Stream<Naming> ownNamings() {
    return namings.stream().filter(this::isOwn);
  }

  /** The body or own district that acts most often in the article, at least twice. */
  Optional<EntityId> topic() {
    Map<EntityId, Integer> counts = new HashMap<>();
    namings.stream().filter(n -> canAct(n) && opensClause(n)).forEach(n -> counts.merge(n.id(), 1, Integer::sum));
    return counts.entrySet().stream().filter(e -> e.getValue() > 1)
        .max(Map.Entry.<EntityId, Integer>comparingByValue()
            .thenComparing(e -> e.getKey().type().isBody())
            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }
}
