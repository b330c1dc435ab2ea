package org.zhengpu.model;

import java.util.List;
import java.util.Set;

/**
 * A body that every division of some level has, such as the medical-insurance bureau of a county.
 *
 * @param id the local name of its concept in {@code ontology/agencies.ttl}
 * @param kind party, government, congress, cppcc, court, procuratorate, mass, public or military
 * @param levels the levels that have one
 * @param pattern its full name, {@code {}} standing for the division, {@code {stem}} for its name without the last
 *     word, and {@code {unit}} for the last character of its name: {@code {}医疗保障局}, {@code {stem}派出所},
 *     {@code 中共{}委全面依法治{unit}委员会}
 * @param shortForms what it is called after the division's name or a bare unit word: 医保局, 委; or, where it holds
 *     {@code {}}, around that name: {@code 团{}委}
 * @param parent the id of the standard body it is a unit of, or empty
 */
public record StandardBody(
    String id, String kind, Set<Level> levels, String pattern, List<String> shortForms, String parent) {

  public StandardBody {
    levels = Set.copyOf(levels);
    shortForms = List.copyOf(shortForms);
  }

  /** The full name of the body of one division: of 东昌府区, 东昌府区医疗保障局. */
  public String nameIn(String division) {
    return nameIn(division, division);
  }

  /** The same, where the division's name without its last word is known too: of 枫桥镇 and 枫桥, 枫桥派出所. */
  public String nameIn(String division, String stem) {
    String unit = division.isEmpty() ? "" : division.substring(division.length() - 1);
    return pattern.replace("{unit}", unit).replace("{stem}", stem).replace("{}", division);
  }
}
