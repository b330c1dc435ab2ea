package org.zhengpu.store;
import java.util.*; import java.time.Duration;
public class Scratch { public static void main(String[] a) throws Exception {
  var run = QueryRunner.on(TownGraph.load(), Duration.ofSeconds(20));
  var cat = QueryCatalog.bundled();
  Map<String,String> given = Map.ofEntries(Map.entry("career","person=陆清和"),Map.entry("officials-of-body","body=区教育局"),Map.entry("programmes-of-body","body=青岩银行"),Map.entry("article","article=签约"),Map.entry("provenance","about=区教育局"),Map.entry("articles-with-both","first=孟云舟;second=区教育局"),Map.entry("chain-of-places","place=南溪村"),Map.entry("events-of-person","person=孟云舟"),Map.entry("who-met-whom","one=区政府"),Map.entry("happens-in","place=柳林区"),Map.entry("officials-of-day","day=2031-03-09"),Map.entry("structure-of-body","body=区教育局"),Map.entry("search","words=签约"));
  for (var q : cat.all()) { if (a.length>0 && !q.name().equals(a[0])) continue;
    Map<String,String> p = new HashMap<>();
    String g = a.length>1 ? a[1] : given.getOrDefault(q.name(), "");
    for (String kv : g.split(";")) if (!kv.isEmpty()) p.put(kv.split("=")[0], kv.substring(kv.indexOf('=')+1));
    System.out.println("== "+q.name()+" "+p);
    long t=System.nanoTime();
    var r = (QueryResult.Table) run.run(q,p);
    System.out.println("   "+r.columns()+" "+(System.nanoTime()-t)/1000000+"ms");
    for (var row : r.rows()) System.out.println("   "+row);
  } } }
