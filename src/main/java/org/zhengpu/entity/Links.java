package org.zhengpu.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;

/** Collects, for one document, which mention names which entity. Not for sharing between threads. */
final class Links {

  private static final Pattern QUOTED = Pattern.compile("^[^“”]*“([^“”]{2,})”[^“”]*$");

  private static final class Link {
    private final Set<String> aliases = new TreeSet<>();
    private final List<Mention> mentions = new ArrayList<>();
    private String code = "";
  }

  private final Map<EntityId, Link> links = new LinkedHashMap<>();

  void add(EntityId id, Mention mention) {
    add(id, mention, "");
  }

  /** Says that a mention names an entity; a division has its code. */
  void add(EntityId id, Mention mention, String code) {
    Link link = links.computeIfAbsent(id, i -> new Link());
    link.mentions.add(mention);
    link.code = code.isEmpty() ? link.code : code;
    link.aliases.addAll(forms(mention));
  }

  /**
   * The words as printed, what is in quotation marks in the name of a programme, and the full form where they are part
   * of it or it is part of them; 市 alone is no name.
   */
  private static Set<String> forms(Mention mention) {
    Set<String> forms = new TreeSet<>();
    if (mention.text().length() > 1) {
      forms.add(mention.text());
    }
    if (mention.type() == EntityType.PROGRAMME) {
      QUOTED.matcher(mention.text()).results().map(quoted -> quoted.group(1)).forEach(forms::add);
    }
    if (mention.text().length() == 1 || mention.text().contains(mention.name())) {
      forms.add(mention.name());
    }
    return forms;
  }

  List<Entity> entities() {
    return links.entrySet().stream().map(entry -> entity(entry.getKey(), entry.getValue())).toList();
  }

  private static Entity entity(EntityId id, Link link) {
    return new Entity(id, new TreeSet<>(link.aliases), link.mentions, false, link.code);
  }

  /** The mentions that name something. */
  List<Mention> mentions() {
    return links.values().stream().flatMap(link -> link.mentions.stream()).distinct().toList();
  }
}
