package org.zhengpu.lexicon;

import java.util.Optional;
import org.zhengpu.lexicon.LexiconLoader.Row;

/** The words for a government and for a committee, full and short, in names of bodies. Immutable, may be shared. */
public final class BodyWords {

  private final Row government = row("government");
  private final Row committee = row("committee");

  private static Row row(String id) {
    return LexiconLoader.rows("lexicon/body-words.tsv", 3).stream().filter(row -> row.get(0).equals(id)).findFirst()
        .orElseThrow(() -> new IllegalStateException("lexicon/body-words.tsv: no row " + id));
  }

  /** 云岭县 -> 云岭县人民政府. */
  public String government(String division) {
    return division + government.get(1);
  }

  /** 县 -> 县政府. */
  public String shortGovernment(String unit) {
    return unit + government.get(2);
  }

  /** 中共云岭县委员会 -> 中共云岭县委; empty for what is no committee. */
  public Optional<String> shortCommittee(String name) {
    int stem = name.length() - committee.get(1).length();
    return name.endsWith(committee.get(1)) ? Optional.of(name.substring(0, stem) + committee.get(2)) : Optional.empty();
  }

  /** Whether a form ends as that of a committee does in short: 县委. */
  public boolean isShortCommittee(String form) {
    return form.endsWith(committee.get(2));
  }
}
