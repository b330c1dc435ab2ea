package org.zhengpu.entity;

import java.util.List;
import org.zhengpu.lexicon.AgencyNames;
import org.zhengpu.lexicon.Divisions;
import org.zhengpu.model.Annotator;
import org.zhengpu.model.Document;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Mention;

/**
 * Tells which mentions name the same thing, and what it is called in full. Reads: text, mentions. Writes: entities; and
 * mentions, without those that name nothing (该局 where no bureau was named).
 *
 * <p>One entity for each real thing of the article. A person is one by name, with a key of the article as context;
 * {@link OfficialIdentity} puts the division served in its place once the posts are known. May be shared between
 * threads.
 */
public final class EntityLinker implements Annotator {

  private final Divisions divisions;
  private final PlaceLinker places;
  private final BodyLinker bodies;
  private final ProgrammeLinker programmes = new ProgrammeLinker();

  public EntityLinker(Divisions divisions, AgencyNames agencies) {
    this.divisions = divisions;
    this.places = new PlaceLinker(divisions, agencies);
    this.bodies = new BodyLinker(divisions, agencies);
  }

  @Override
  public Document annotate(Document document) {
    Links links = new Links();
    NamedDivisions named = new NamedDivisions(document, divisions);
    places.link(document, named, links);
    bodies.link(document, named, links);
    programmes.link(document, links);
    people(document, links);
    return document.withMentions(links.mentions()).withEntities(links.entities());
  }

  private static void people(Document document, Links links) {
    List<Mention> people = document.mentions().stream().filter(m -> m.type() == EntityType.PERSON).toList();
    String key = people.isEmpty() ? "" : ArticleKey.of(document.article());
    people.forEach(mention -> links.add(new EntityId(EntityType.PERSON, mention.name(), key), mention));
  }
}
