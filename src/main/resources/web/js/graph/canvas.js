/** The picture of a graph on the screen: Cytoscape with the styles of the types. Labels are drawn, never HTML. */

import {add, h, settled} from "../dom.js";
import {t} from "../i18n.js";
import {colour, ENTITY_TYPES, SHAPES} from "../types.js";
import {edgeId} from "./net.js";

const STATED = ["partOf", "locatedIn", "runs", "covers", "cooperatesWith", "servesIn"];
const FONT = '"PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
const LABEL_LINE = 9;
const SEEN_FROM = 7;
const AIR = 3;
const READABLE = 11;
const HUBS = 24;
const FEW = 80;
const MOVING = 60;
const STRETCHED = 12;
const ROUNDS = 3;
const STEPS = 60;

/** Opens Cytoscape in an element; `picked` is told the node or edge that was chosen, `opened` a double-clicked node. */
export async function canvas(element, {picked, opened}) {
  // Cytoscape looks for this before it adds a style element of its own, which the policy of the pages forbids.
  if (!document.getElementById("__________cytoscape_stylesheet")) {
    add(document.head, h("meta", {id: "__________cytoscape_stylesheet"}));
  }
  const {default: cytoscape} = await import("/webjars/cytoscape/cytoscape.esm.min.mjs");
  return new Canvas(cytoscape({
    container: element, style: styles(), minZoom: 0.08, maxZoom: 3, boxSelectionEnabled: false,
  }), picked, opened);
}

class Canvas {

  constructor(cy, picked, opened) {
    this.cy = cy;
    cy.on("select", "node, edge", ({target}) => picked(target.data("is")));
    cy.on("unselect", () => cy.$(":selected").empty() && picked(undefined));
    cy.on("zoom", settled(60, () => this.label()));
    cy.on("dbltap", "node", ({target}) => opened(target.id()));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => cy.style(styles()));
  }

  /** Shows what a net holds; new nodes appear near those that they are tied to. */
  draw(net) {
    const {cy} = this;
    cy.batch(() => {
      cy.elements().filter((one) => !net.nodes.has(one.id()) && !net.edges.has(one.id())).remove();
      net.nodes.forEach((node, iri) => cy.getElementById(iri).empty() && cy.add(nodeElement(node, this.near(net, iri))));
      net.edges.forEach((edge, id) => cy.getElementById(id).empty() && cy.add(edgeElement(edge, id)));
      labelOnce(cy.edges("[relation = \"servesIn\"]"));
      const bar = hubBar(cy.nodes().map((node) => node.degree(false)));
      cy.nodes().forEach((node) => {
        const ties = node.degree(false);
        const {more = 0} = net.expanded.get(node.id()) ?? {};
        node.data({size: 20 + 7 * Math.log2(1 + ties), hub: ties >= bar ? 1 : 0});
        node.toggleClass("open", net.expanded.has(node.id())).toggleClass("more", more > 0);
      });
    });
  }

  /** Names of hubs and of what is marked stay readable from afar; the others come as one goes nearer. */
  label() {
    const size = Math.min(60, Math.max(15, READABLE / this.cy.zoom()));
    this.cy.nodes("[hub > 0], .way, :selected").style("font-size", size);
    const small = this.cy.nodes().length > FEW ? 12 : Math.min(22, Math.max(12, 0.85 * READABLE / this.cy.zoom()));
    this.cy.nodes("[hub = 0]").not(".way, :selected").style("font-size", small);
    this.cy.edges().style("font-size", Math.max(10, 0.85 * small));
  }

  near(net, iri) {
    const {cy} = this;
    const neighbour = net.edgesOf(iri).map((edge) => cy.getElementById(edge.from === iri ? edge.to : edge.from))
        .find((node) => node.nonempty());
    const {x, y} = neighbour?.position() ?? {x: 0, y: 0};
    const turn = cy.nodes().length * 2.39996;
    return {x: x + 90 * Math.cos(turn), y: y + 90 * Math.sin(turn)};
  }

  /** Arranges everything anew, or eases new nodes in while the others keep about their places. */
  arrange(anew, done = () => {}) {
    const {cy} = this;
    const seen = cy.elements(":visible");
    const n = seen.nodes().length;
    const calm = n > MOVING || matchMedia("(prefers-reduced-motion: reduce)").matches;
    const layout = seen.layout({
      name: "cose", animate: calm ? false : "end", animationDuration: 350, randomize: false, fit: false,
      nodeDimensionsIncludeLabels: true, nodeOverlap: 14, componentSpacing: 40, padding: 40,
      nodeRepulsion: () => 90_000 + 4_000 * Math.min(n, 120), edgeElasticity: () => 90, idealEdgeLength: (edge) => length(edge, n),
      gravity: n > 60 ? 0.35 : 0.6, nestingFactor: 1.2, numIter: n > 120 ? 1200 : 1600,
      initialTemp: anew ? 1000 : 220, coolingFactor: 0.985, minTemp: 1,
    });
    layout.one("layoutstop", () => {
      if (n > STRETCHED && anew) {
        this.stretch(seen.nodes());
      }
      this.fit();
      this.part(seen.nodes());
      done();
    });
    if (anew) {
      this.spread(seen.nodes());
    }
    layout.run();
  }

  /** A start from which the forces come to the same picture every time: around the centre, by type. */
  spread(nodes) {
    const order = nodes.sort((a, b) => ENTITY_TYPES.indexOf(a.data("type")) - ENTITY_TYPES.indexOf(b.data("type")));
    const radius = 60 * Math.sqrt(order.length);
    order.forEach((node, i) => {
      const turn = 2 * Math.PI * i / order.length;
      const far = node.data("hub") ? 0.4 : 1;
      node.position({x: far * radius * Math.cos(turn), y: far * radius * Math.sin(turn)});
    });
  }

  /** Lets a large picture take the form of the window. */
  stretch(nodes) {
    const {w, h: high} = nodes.boundingBox();
    const [x, y] = [this.cy.width() / w, this.cy.height() / high];
    const [wider, higher] = x > y ? [Math.min(x / y, 2), 1] : [1, Math.min(y / x, 2)];
    nodes.positions((node) => ({x: node.position("x") * wider, y: node.position("y") * higher}));
  }

  /** Moves nodes apart until no name covers another node or name; as the names grow when all is made to fit, in rounds. */
  part(nodes) {
    for (let round = 0; round < ROUNDS && this.partOnce(nodes); round++) {
      this.fit();
    }
  }

  partOnce(nodes) {
    const boxes = nodes.map((node) => box(node, this.cy.zoom()));
    let moved = false;
    for (let step = 0; step < STEPS && pushApart(boxes); step++) {
      moved = true;
    }
    this.cy.batch(() => boxes.forEach(({node, x, y}) => node.position({x, y})));
    return moved;
  }

  fit(seen = this.cy.elements(":visible"), air = 36) {
    const {cy} = this;
    if (seen.nonempty()) {
      cy.fit(seen, air);
      if (cy.zoom() > 1.1) {
        cy.zoom({level: 1.1, renderedPosition: {x: cy.width() / 2, y: cy.height() / 2}});
        cy.center(seen);
      }
    }
    this.label();
  }

  zoom(factor) {
    this.cy.zoom({level: this.cy.zoom() * factor, renderedPosition: {x: this.cy.width() / 2, y: this.cy.height() / 2}});
  }

  /** Hides the types and relations that are filtered away, and nodes that only these held; never what was expanded. */
  filter({types, relations}) {
    const {cy} = this;
    const wrongEdge = (edge) => relations.size > 0 && !relations.has(edge.data("relation"));
    const wrongNode = (node) => !node.hasClass("open") && (types.size > 0 && !types.has(node.data("type"))
        || node.degree(false) > 0 && node.connectedEdges().every(wrongEdge));
    // Set one by one: Cytoscape remembers what is visible when classes change in a batch.
    cy.nodes().forEach((node) => node.style("display", wrongNode(node) ? "none" : "element"));
    cy.edges().forEach((edge) => edge.style("display", wrongEdge(edge) ? "none" : "element"));
  }

  pick(iri) {
    this.cy.$(":selected").unselect();
    const node = this.cy.getElementById(iri);
    node.select();
    const {x, y} = node.renderedPosition();
    if (x < 0 || y < 0 || x > this.cy.width() || y > this.cy.height()) {
      this.cy.center(node);
    }
  }

  /** Marks a path and dims the rest; nothing marks nothing. */
  mark(path) {
    const {cy} = this;
    cy.elements().removeClass("way off");
    if (path) {
      const ids = [...path.nodes.map((node) => node.iri), ...path.edges.map(edgeId)];
      cy.elements().addClass("off");
      ids.forEach((id) => cy.getElementById(id).removeClass("off").addClass("way"));
      this.fit(cy.elements(".way"), 120);
    }
  }

  /** What is seen, with places and sizes, for exports. */
  picture() {
    const seen = this.cy.elements(":visible");
    const box = seen.boundingBox();
    return {
      box: {x: box.x1, y: box.y1, width: box.w, height: box.h},
      nodes: seen.nodes().map((node) => ({...node.data("is"), ...node.position(), size: node.data("size"), lines: node.data("label").split("\n")})),
      edges: seen.edges().map((edge) => ({...edge.data("is"), text: edge.data("label"), way: edge.hasClass("way")})),
    };
  }

  resize() {
    this.cy.resize();
  }
}

/** What a node covers, with its name where that can be seen; by how far it reaches from its place. */
function box(node, zoom) {
  const {x, y} = node.position();
  const named = node.data("hub") > 0 || node.numericStyle("font-size") * zoom >= SEEN_FROM;
  const covered = node.boundingBox({includeLabels: named, includeEdges: false, includeOverlays: false});
  return {node, x, y, left: x - covered.x1 + AIR, right: covered.x2 - x + AIR, top: y - covered.y1, bottom: covered.y2 - y};
}

/** Pushes each pair that overlaps apart a little, the shorter way; whether there was one. */
function pushApart(boxes) {
  let some = false;
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) {
      const across = Math.min(a.x + a.right, b.x + b.right) - Math.max(a.x - a.left, b.x - b.left);
      const down = Math.min(a.y + a.bottom, b.y + b.bottom) - Math.max(a.y - a.top, b.y - b.top);
      if (across > 0.5 && down > 0.5) {
        some = true;
        const [axis, by] = across < down ? ["x", across] : ["y", down];
        const way = a[axis] <= b[axis] ? 1 : -1;
        a[axis] -= way * by / 2;
        b[axis] += way * by / 2;
      }
    }
  }
  return some;
}

/** Of several posts of one person in one body, the first line tells all. */
function labelOnce(edges) {
  const pairs = new Map();
  edges.forEach((edge) => {
    const key = `${edge.data("source")} ${edge.data("target")}`;
    pairs.set(key, [...(pairs.get(key) ?? []), edge]);
  });
  pairs.forEach((same) => {
    const titles = [...new Set(same.map((edge) => edge.data("is").label).filter(Boolean))];
    same.forEach((edge, i) => edge.data("label", i === 0 ? titles.join(t("list.comma")) : ""));
  });
}

/** The number of ties from which on a node is a hub: a few dozen nodes at most are. */
function hubBar(ties) {
  return Math.max(3, ties.sort((a, b) => b - a)[HUBS] ?? 0);
}

function length(edge, n) {
  const base = n > 100 ? 48 : 75;
  return STATED.includes(edge.data("relation")) ? base : base * 1.35;
}

function nodeElement(node, position) {
  return {group: "nodes", data: {id: node.iri, label: broken(node.name), type: node.type, is: node, size: 24, hub: 0}, position};
}

function edgeElement(edge, id) {
  return {group: "edges", data: {
    id, source: edge.from, target: edge.to, relation: edge.relation, label: edge.label ?? "", is: edge,
    width: 1 + Math.log2(edge.count || 1),
  }, classes: [edge.directed && "arrow", STATED.includes(edge.relation) ? "stated" : "seen"].filter(Boolean).join(" ")};
}

/** A long name in lines, as names in Chinese have no blanks to break at. */
export function broken(name) {
  const letters = [...name];
  const length = Math.ceil(letters.length / Math.ceil(letters.length / LABEL_LINE));
  const lines = [];
  for (let rest = letters; rest.length > 0; rest = rest.slice(length)) {
    lines.push(rest.slice(0, length).join(""));
  }
  const shown = lines.slice(0, 3);
  return shown.join("\n") + (lines.length > 3 ? "…" : "");
}

function styles() {
  const ink = colour("ink");
  const paper = colour("paper");
  const shapes = ENTITY_TYPES.map((type) => ({selector: `node[type = "${type}"]`, style: {
    shape: SHAPES[type], "background-color": colour(`fill-${type}`), "border-color": colour(type),
  }}));
  return [
    {selector: "node", style: {
      width: "data(size)", height: "data(size)", label: "data(label)", "text-wrap": "wrap", "text-valign": "bottom",
      "text-margin-y": 4, "font-family": FONT, "font-size": 12, color: ink, "text-outline-color": paper,
      "text-outline-width": 2.5, "text-outline-opacity": 0.92, "border-width": 1.5, "background-color": colour("fill-Article"),
      "min-zoomed-font-size": SEEN_FROM,
    }},
    ...shapes,
    {selector: 'node[type = "Organization"]', style: {width: (node) => node.data("size") * 1.25}},
    {selector: "node[hub > 0]", style: {"font-size": 15, "font-weight": 600, "min-zoomed-font-size": 0, "z-index": 10}},
    {selector: "node.more", style: {"border-style": "dashed", "border-width": 3}},
    {selector: "node:selected", style: {"border-width": 4, "border-color": colour("seal"), "border-style": "solid", "z-index": 20}},
    {selector: "edge", style: {
      width: "data(width)", "line-color": colour("line-strong"), "curve-style": "bezier", "line-opacity": 0.75,
      "target-arrow-color": colour("line-strong"), "arrow-scale": 0.8, "control-point-step-size": 22,
      "font-family": FONT, "font-size": 10, color: colour("ink-2"),
      "text-background-color": paper, "text-background-opacity": 0.9, "text-background-padding": 2, "min-zoomed-font-size": 9,
    }},
    {selector: "edge.arrow", style: {"target-arrow-shape": "triangle"}},
    {selector: 'edge[label != ""]', style: {label: "data(label)", "z-index": 5}},
    {selector: "edge.seen", style: {"line-style": "dashed", "line-dash-pattern": [4, 4], "line-opacity": 0.55}},
    {selector: "edge:selected", style: {"line-color": colour("seal"), "target-arrow-color": colour("seal"), "line-opacity": 1}},
    {selector: ".off", style: {opacity: 0.18}},
    {selector: "edge.way", style: {"line-color": colour("seal"), "target-arrow-color": colour("seal"), width: 4, "line-opacity": 1}},
    {selector: "node.way", style: {"border-color": colour("seal"), "border-width": 4}},
  ];
}
