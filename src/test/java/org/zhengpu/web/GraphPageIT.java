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
  void names_withHtml_areDrawnAsText(Browser browser) {
    open(browser, "iri", ExplorerSite.GOVERNMENT);

    Object drawn = browser.await("""
        const {canvas} = await import('/js/graph/canvas.js');
        const {Net} = await import('/js/graph/net.js');
        const net = new Net();
        const name = '<img src=x onerror="document.title=1">';
        net.add({nodes: [{iri: 'urn:a', type: 'Person', name}, {iri: 'urn:b', type: 'Agency', name}],
          edges: [{from: 'urn:a', to: 'urn:b', relation: 'servesIn', label: name, directed: true, count: 1}]});
        const place = document.createElement('div');
        place.style.cssText = 'width: 400px; height: 300px';
        document.body.append(place);
        const picture = await canvas(place, {picked: () => {}, opened: () => {}});
        picture.draw(net);
        picture.arrange(true);
        return place.querySelectorAll('img').length + ' ' + picture.picture().nodes[0].lines.join('').startsWith('<img');""");

    assertThat(drawn).isEqualTo("0 true");
    assertThat(browser.title()).isNotEqualTo("1");
    assertThat(browser.errors()).isEmpty();
  }

  @Test
  void names_ofManyNodes_doNotCoverEachOther(Browser browser) {
    open(browser, "iri", ExplorerSite.COUNTY);

    assertThat(browser.await("""
        const {canvas} = await import('/js/graph/canvas.js');
        const {Net} = await import('/js/graph/net.js');
        const net = new Net();
        const nodes = [...Array(200).keys()].map((i) => ({iri: 'urn:' + i, type: i % 3 ? 'Person' : 'Agency', name: '某某县人民政府办公室' + i}));
        net.add({nodes, edges: nodes.slice(1).map((node, i) =>
          ({from: node.iri, to: 'urn:' + Math.floor(i / 8), relation: 'partOf', directed: true, count: 1}))});
        const place = document.createElement('div');
        place.style.cssText = 'width: 900px; height: 700px';
        document.body.append(place);
        const picture = await canvas(place, {picked: () => {}, opened: () => {}});
        picture.draw(net);
        await new Promise((done) => picture.arrange(true, done));
        const zoom = picture.cy.zoom();
        const boxes = picture.cy.nodes().map((node) => node.boundingBox(
          {includeLabels: node.data('hub') > 0 || node.numericStyle('font-size') * zoom >= 7, includeEdges: false, includeOverlays: false}));
        let covered = 0;
        boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => {
          if (Math.min(a.x2, b.x2) - Math.max(a.x1, b.x1) > 4 && Math.min(a.y2, b.y2) - Math.max(a.y1, b.y1) > 4) {
            covered += 1;
          }
        }));
        return covered;""")).isEqualTo(0L);
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
