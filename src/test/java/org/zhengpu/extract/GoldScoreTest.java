package org.zhengpu.extract;

import org.junit.jupiter.api.Test;
import org.zhengpu.eval.*;
import java.util.*;
import org.zhengpu.model.*;

class GoldScoreTest {
  @Test
  void dump() {
    var sheets = GoldPages.sheets();
    EventExtractor ex = new EventExtractor(); RelationExtractor rx = new RelationExtractor();
    List<Document> docs = GoldPages.documents(sheets).stream().map(ex::annotate).map(rx::annotate).toList();
    for (Document d : docs) for (Relation r : d.relations()) System.out.println("R " + r.evidence().rule() + " " + r.subject().name() + "  " + r.type().id()+"  "+r.object().name());
    for (Document d : docs) for (Event e : d.events()) System.out.println(d.article().title().text() + " | " + e.type() + " " + e.date() + " " + e.label() + " " + e.evidence().rule()+ "\n     " + e.roles().entrySet().stream().map(x -> x.getKey() + "=" + x.getValue().stream().map(EntityId::name).toList()).toList());
    Scores s = new Scorer().score(sheets, docs);
    s.errors().stream().filter(e -> e.kind().equals("event")||e.kind().equals("relation")).forEach(e -> System.out.println(e.kind()+" "+e.article()+" "+e.detail()));
    s.rows().forEach(System.out::println);
  }
}
