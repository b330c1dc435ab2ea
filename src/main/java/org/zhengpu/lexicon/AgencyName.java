package org.zhengpu.lexicon;

import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Scope;

/**
 * The canonical name of an agency.
 *
 * @param name in full: 东昌府区医疗保障局
 * @param division the division it serves, or {@link Scope#UNKNOWN} for a body of the country
 * @param kind the kind of the standard body it is or belongs to: party, government, congress, cppcc, court,
 *     procuratorate, mass, public or military
 * @param superior the full name of the body above it, or empty
 * @param body the id of the standard body, or empty for a unit of one
 * @param context what tells it from its namesakes: the path above its division where another division of the country
 *     has the same name (城关镇, 鼓楼区), else empty
 */
public record AgencyName(String name, Scope division, String kind, String superior, String body, String context) {

  /** What makes it the one it is. */
  public EntityId id() {
    return new EntityId(EntityType.AGENCY, name, context);
  }
}
