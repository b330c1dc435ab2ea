package org.zhengpu.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhengpu.lexicon.AgencyNames;
import org.zhengpu.lexicon.Divisions;
import org.zhengpu.model.Document;
import org.zhengpu.model.Entity;
import org.zhengpu.model.EntityId;
import org.zhengpu.model.EntityType;
import org.zhengpu.model.Event;
import org.zhengpu.model.EventDate;
import org.zhengpu.model.EventRole;
import org.zhengpu.model.EventType;
import org.zhengpu.model.Evidence;
import org.zhengpu.model.Post;
import org.zhengpu.model.Span;
import org.zhengpu.rdf.AgencyScheme;

class OfficialIdentityTest {

  private static final Evidence EVIDENCE = new Evidence(new Span(0, 1), "test", 1);
  private static final EntityId PERSON = new EntityId(EntityType.PERSON, "陈立平", "key");
  private static final EntityId CITY_PARTY = new EntityId(EntityType.AGENCY, "中共徐州市委员会", "");
  private static final EntityId COUNTY_PARTY = new EntityId(EntityType.AGENCY, "中共沛县委员会", "");
  private static final EntityId COMPANY = new EntityId(EntityType.ORGANIZATION, "鼎远建设有限公司", "");

  private final OfficialIdentity identity =
      new OfficialIdentity(new AgencyNames(AgencyScheme.load(), Divisions.load()));

  @Test
  void annotate_anOfficial_isKnownByTheLowestDivisionServed() {
    Document document = identity.annotate(document(CITY_PARTY, COUNTY_PARTY));

    EntityId official = new EntityId(EntityType.PERSON, "陈立平", "江苏省/徐州市/沛县");
    assertThat(document.entities()).extracting(Entity::id).containsExactly(official);
    assertThat(document.posts()).extracting(Post::person).containsOnly(official);
    assertThat(document.events().get(0).in(EventRole.LEAD)).containsExactly(official);
  }

  @Test
  void annotate_aManager_staysWithTheArticle() {
    assertThat(identity.annotate(document(COMPANY)).entities()).extracting(Entity::id).containsExactly(PERSON);
  }

  private static Document document(EntityId... bodies) {
    List<Post> posts = List.of(bodies).stream()
        .map(body -> new Post(PERSON, "书记", body, Post.Change.HOLDS, EVIDENCE)).toList();
    Event event = new Event(
        EventType.MEETING, "会议", EventDate.UNKNOWN, Map.of(EventRole.LEAD, List.of(PERSON)), EVIDENCE);
    return MarkedText.document("江苏省/徐州市/沛县", "陈立平")
        .withEntities(List.of(Entity.implied(PERSON))).withPosts(posts).withEvents(List.of(event));
  }
}
