package org.zhengpu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The graph: neighbours on demand, paths, filters, files. */
@ExtendWith(Visit.class)
class GraphPageIT {

  private static final String NODES = "Number(document.querySelector('.listing').dataset.nodes)";
  private static final String HOSTILE_PICTURE = """
      {box: {x: 0, y: 0, width: 200, height: 100},
       nodes: [{iri: 'https://x.example/a"><script>', type: 'Person', name: '<img src=x onerror=alert(1)>"\\\\\\n', x: 0, y: 0,
                size: 20, lines: ['<img src=x onerror=alert(1)>']},
               {iri: 'https://x.example/b', type: 'Agency', name: '乙局', x: 90, y: 9, size: 20, lines: ['乙局']}],
       edges: [{from: 'https://x.example/a"><script>', to: 'https://x.example/b', relation: 'servesIn', label: '<b>局长</b>',
                directed: true, count: 2}]}""";

  @Test
  void expanding_showsMoreNodes(Browser browser) {
    open(browser, "iri", ExplorerSite.GOVERNMENT);
    long before = nodes(browser);

    browser.run("document.querySelectorAll('.panel details').forEach(one => { one.open = true })");
    browser.press(browser.seeText(".listing button", "德清县人民政府"));
    browser.press(browser.seeText(".listing button", "沈砚秋"));
    browser.seeText(".chosen-node h2", "沈砚秋");
    browser.click(".chosen-node .expand");
    browser.until(NODES + " > " + before);

    assertThat(browser.url()).contains("open=");
  }

  @Test
  void path_betweenTwoChosen_isFoundAndKeptInTheAddress(Browser browser) {
    open(browser, "iri", ExplorerSite.OFFICIAL);

    browser.type(".end-to input", "德清县农业农村局");
    browser.press(browser.seeText(".end-to [role=option]", "德清县农业农村局"));
    browser.click(".pathends > button");
    browser.until("document.querySelector('[data-found=true]')");

    assertThat(browser.url()).contains("to=");
    assertThat(browser.see("[data-found=true]").getText()).contains("步相连");
    String address = browser.url();
    browser.open("/events");
    browser.see("h1");
    browser.back();
    browser.until("document.querySelector('[data-found=true]')");
    assertThat(browser.url()).isEqualTo(address);
  }

  @Test
  void typeFilter_hidesNodes(Browser browser) {
    open(browser, "iri", ExplorerSite.COUNTY);
    long before = nodes(browser);

    browser.run("document.querySelectorAll('.panel details').forEach(one => { one.open = true })");
    browser.click(".tick input[value=Person]");

    browser.until(NODES + " < " + before);
  }

  @Test
  void exports_areWellFormedAndKeepHtmlAsText(Browser browser) throws Exception {
    open(browser, "iri", ExplorerSite.GOVERNMENT);

    String script = "const e = await import('/js/graph/export.js'); return %s(" + HOSTILE_PICTURE + ");";
    Document svg = xml(browser.await(script.formatted("e.svgText")));
    Document gexf = xml(browser.await(script.formatted("e.gexf")));
    Model turtle = ModelFactory.createDefaultModel();
    RDFParser.fromString(String.valueOf(browser.await(script.formatted("e.turtle"))), Lang.TURTLE).parse(turtle);

    assertThat(svg.getElementsByTagName("img").getLength()).isZero();
    assertThat(svg.getDocumentElement().getTextContent()).contains("<img src=x onerror=alert(1)>", "<b>局长</b>", "机关");
    NodeList nodes = gexf.getElementsByTagName("node");
    assertThat(nodes.item(0).getAttributes().getNamedItem("label").getNodeValue()).startsWith("<img");
    assertThat(turtle.size()).isEqualTo(8);
    assertThat(String.valueOf(browser.await("""
        const e = await import('/js/graph/export.js');
        const blob = await e.EXPORTS.PNG(%s);
        return blob.type + ' ' + (blob.size > 1000);""".formatted(HOSTILE_PICTURE)))).isEqualTo("image/png true");
    assertThat(browser.errors()).isEmpty();
  }

  @Test
  void emptyGraph_asksWhereToBegin(Browser browser) {
    browser.open("/graph");
    browser.seeText(".welcome h2", "从谁开始");

    browser.type(".panel input[role=combobox]", "沈砚秋");
    browser.press(browser.seeText(".panel [role=option]", "沈砚秋"));

    browser.until(NODES + " > 1");
    assertThat(browser.url()).contains("iri=");
  }

  private static void open(Browser browser, String... parameters) {
    browser.open("/graph", parameters);
    browser.until(NODES + " > 1");
  }

  private static long nodes(Browser browser) {
    return ((Number) browser.run("return " + NODES)).longValue();
  }

  private static Document xml(Object text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(String.valueOf(text))));
  }
}
