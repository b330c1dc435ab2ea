package org.zhengpu.model;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entities of a document, in order, to be asked by their ids and their mentions. Immutable, may be shared. */
final class Entities extends AbstractList<Entity> implements RandomAccess {

  /** One place where an entity is named. */
  private record Naming(Mention mention, Entity entity) {}

  private final List<Entity> all;
  /** All namings in the order of the mentions; made when first asked for. */
  private volatile @Nullable List<Naming> namings;

  private Entities(List<Entity> all) {
    this.all = all;
  }

  static Entities of(List<Entity> entities) {
    return entities instanceof Entities known ? known : new Entities(InOrder.of(entities));
  }

  /** These and those of {@code more} that have other ids. */
  Entities plus(List<Entity> more) {
    List<Entity> together = new ArrayList<>(all);
    Set<EntityId> ids = new HashSet<>();
    all.forEach(entity -> ids.add(entity.id()));
    more.stream().filter(entity -> ids.add(entity.id())).forEach(together::add);
    return of(together);
  }

  Optional<Entity> with(EntityId id) {
    int at = InOrder.first(all, entity -> entity.id().compareTo(id) < 0);
    return at < all.size() && all.get(at).id().equals(id) ? Optional.of(all.get(at)) : Optional.empty();
  }

  /** The entity that a mention names. */
  Optional<Entity> namedBy(Mention mention) {
    List<Naming> namings = namings();
    for (int i = InOrder.first(namings, naming -> naming.mention().compareTo(mention) < 0);
        i < namings.size() && namings.get(i).mention().compareTo(mention) == 0; i++) {
      if (namings.get(i).mention().equals(mention)) {
        return Optional.of(namings.get(i).entity());
      }
    }
    return Optional.empty();
  }

  private List<Naming> namings() {
    List<Naming> known = namings;
    if (known == null) {
      List<Naming> found = new ArrayList<>();
      all.forEach(entity -> entity.mentions().forEach(mention -> found.add(new Naming(mention, entity))));
      found.sort(Comparator.comparing(Naming::mention));
      known = List.copyOf(found);
      namings = known;
    }
    return known;
  }

  @Override
  public Entity get(int index) {
    return all.get(index);
  }

  @Override
  public int size() {
    return all.size();
  }
}
