package org.zhengpu.extract;

import org.junit.jupiter.api.Test;
import org.zhengpu.eval.*;
import java.util.*;
import org.zhengpu.model.*;

class GoldScoreTest {
  @Test
  void dump() {
    var sheets = GoldPages.sheets();
    EventExtractor ex = new EventExtractor();
    List<Document> docs = GoldPages.documents(sheets).stream().map(ex::annotate).toList();
    for (Document d : docs) for (Event e : d.events()) System.out.println(d.article().title().text() + " | " + e.type() + " " + e.date() + " " + e.label() + " " + e.evidence().rule()+ "\n     " + e.roles().entrySet().stream().map(x -> x.getKey() + "=" + x.getValue().stream().map(EntityId::name).toList()).toList());
    Scores s = new Scorer().score(sheets, docs);
    s.errors().stream().filter(e -> e.kind().equals("event")||e.kind().equals("slot")).forEach(e -> System.out.println(e.kind()+" "+e.article()+" "+e.detail()));
    s.rows().forEach(System.out::println);
  }
}
