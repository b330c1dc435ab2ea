package org.zhengpu.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhengpu.model.Level;

/**
 * The development zones of cities and counties, by the words that are printed for them: 高新区, 经开区. Immutable, may be
 * shared.
 */
final class Zones {

  private final RelativeDivisions words;
  private final DivisionForms forms;
  private final Subdivisions counties;

  /** @param divisions all that are listed, in the order of their codes */
  Zones(List<Division> divisions, RelativeDivisions words, DivisionForms forms) {
    this.words = words;
    this.forms = forms;
    this.counties = new Subdivisions(divisions, Level.COUNTY);
  }

  /** The zone that a form names in a city or county: the listed one, else one made from the name: 东山经开区. */
  Optional<Division> zone(String form, Division owner) {
    return words.zone(form).map(zone -> counties.in(owner.path()).stream()
        .filter(county -> zone.endings().stream().anyMatch(county.name()::endsWith))
        .findFirst()
        .orElseGet(() -> made(owner, owner.level() == Level.COUNTY ? zone.county() : zone.city())));
  }

  private Division made(Division owner, String fullForm) {
    List<String> path = new ArrayList<>(owner.path());
    path.add(forms.stem(owner).orElse(owner.name()) + fullForm);
    return new Division("", path.get(path.size() - 1), Level.COUNTY, path);
  }

  /**
   * Whose zone is meant in a division: the county's own, and in a district of a city the city's.
   *
   * @param above the division and those above it, upwards
   */
  Optional<Division> owner(List<Division> above) {
    List<Division> owners = above.stream()
        .filter(division -> division.level() == Level.CITY || division.level() == Level.COUNTY).toList();
    boolean district = owners.size() > 1 && forms.isDistrict(owners.get(0));
    return owners.stream().skip(district ? 1 : 0).findFirst();
  }
}
