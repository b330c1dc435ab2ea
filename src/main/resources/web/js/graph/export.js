/** What the graph view shows, as a file: SVG and PNG with a legend, GEXF for Gephi, Turtle. */

import {svg} from "../dom.js";
import {t} from "../i18n.js";
import {colour, ENTITY_TYPES, SHAPES, typeName} from "../types.js";

const AIR = 40;
const LEGEND = 44;
const MOST_PIXELS = 8000;
const FONT = 'PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif';
const ONTOLOGY = "https://w3id.org/zhengpu/ontology#";
const STATED = new Set(["partOf", "locatedIn", "runs", "covers", "cooperatesWith"]);

/** The files that a picture can be saved as: name ending, and what makes the content. */
export const EXPORTS = {
  PNG: (picture) => png(picture),
  SVG: (picture) => new Blob([svgText(picture)], {type: "image/svg+xml"}),
  GEXF: (picture) => new Blob([gexf(picture)], {type: "application/gexf+xml"}),
  Turtle: (picture) => new Blob([turtle(picture)], {type: "text/turtle"}),
};

/** Hands a file to the reader. */
export function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

// ---- Pictures.

/** The picture as a drawing of its own; also what the PNG is made from. */
export function svgText(picture) {
  return new XMLSerializer().serializeToString(drawing(picture));
}

function drawing({box, nodes, edges}) {
  const width = Math.max(box.width + 2 * AIR, 520);
  const height = box.height + 2 * AIR + LEGEND;
  const left = box.x - AIR - (width - box.width - 2 * AIR) / 2;
  const at = new Map(nodes.map((node) => [node.iri, node]));
  return svg("svg", {
    xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `${left} ${box.y - AIR} ${width} ${height}`, "font-family": FONT,
  },
  svg("rect", {x: left, y: box.y - AIR, width, height, fill: colour("paper")}),
  svg("g", {fill: "none"}, edges.map((edge) => line(edge, at.get(edge.from), at.get(edge.to)))),
  svg("g", {}, edges.filter((edge) => edge.text ?? edge.label).map((edge) => edgeLabel(edge, at.get(edge.from), at.get(edge.to)))),
  svg("g", {}, nodes.map(dot)),
  svg("g", {"text-anchor": "middle"}, nodes.map(nodeLabel)),
  legend(nodes, left + AIR, box.y - AIR + height - LEGEND / 2));
}

function line(edge, from, to) {
  const stated = STATED.has(edge.relation) || edge.relation === "servesIn";
  return [
    svg("path", {
      d: `M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`,
      stroke: edge.way ? colour("seal") : colour("line-strong"), "stroke-width": edge.way ? 4 : round(1 + Math.log2(edge.count || 1)),
      "stroke-dasharray": stated ? null : "4 4", opacity: stated ? 0.75 : 0.55,
    }),
    edge.directed && arrow(from, to, edge.way),
  ];
}

function arrow(from, to, way) {
  const turn = Math.atan2(to.y - from.y, to.x - from.x);
  const tip = {x: to.x - (to.size / 2 + 2) * Math.cos(turn), y: to.y - (to.size / 2 + 2) * Math.sin(turn)};
  const points = [[0, 0], [-9, 4], [-9, -4]].map(([x, y]) =>
    `${round(tip.x + x * Math.cos(turn) - y * Math.sin(turn))},${round(tip.y + x * Math.sin(turn) + y * Math.cos(turn))}`);
  return svg("polygon", {points: points.join(" "), fill: way ? colour("seal") : colour("line-strong")});
}

function edgeLabel(edge, from, to) {
  return svg("text", {x: round((from.x + to.x) / 2), y: round((from.y + to.y) / 2), "font-size": 10, "text-anchor": "middle",
    fill: colour("ink-2"), ...halo()}, edge.text ?? edge.label);
}

function dot({type, x, y, size}) {
  return shape(type, x, y, size, {fill: colour(`fill-${type}`), stroke: colour(type), "stroke-width": 1.5});
}

function shape(type, x, y, size, style) {
  const half = size / 2;
  switch (SHAPES[type]) {
    case "rectangle": return svg("rect", {x: round(x - half), y: round(y - half), width: size, height: size, ...style});
    case "round-rectangle": return svg("rect", {x: round(x - half * 1.25), y: round(y - half), width: size * 1.25, height: size, rx: half * 0.5, ...style});
    case "diamond": return polygon([[0, -1], [1, 0], [0, 1], [-1, 0]], x, y, half, style);
    case "hexagon": return polygon([[-0.5, -1], [0.5, -1], [1, 0], [0.5, 1], [-0.5, 1], [-1, 0]], x, y, half, style);
    default: return svg("circle", {cx: round(x), cy: round(y), r: half, ...style});
  }
}

function polygon(corners, x, y, half, style) {
  return svg("polygon", {points: corners.map(([dx, dy]) => `${round(x + dx * half)},${round(y + dy * half)}`).join(" "), ...style});
}

function nodeLabel({x, y, size, lines}) {
  return svg("text", {y: round(y + size / 2 + 16), "font-size": 12, fill: colour("ink"), ...halo()},
      lines.map((text, i) => svg("tspan", {x: round(x), dy: i === 0 ? 0 : 14}, text)));
}

function halo() {
  return {stroke: colour("paper"), "stroke-width": 3, "paint-order": "stroke", "stroke-linejoin": "round"};
}

function legend(nodes, left, y) {
  const present = ENTITY_TYPES.filter((type) => nodes.some((node) => node.type === type));
  return svg("g", {"font-size": 13, fill: colour("ink")}, present.map((type, i) => [
    shape(type, left + 8 + i * 108, y, 14, {fill: colour(`fill-${type}`)}),
    svg("text", {x: left + 24 + i * 108, y: y + 5}, typeName(type)),
  ]));
}

function round(value) {
  return Math.round(value * 10) / 10;
}

async function png(picture) {
  const image = new Image();
  const address = URL.createObjectURL(new Blob([svgText(picture)], {type: "image/svg+xml"}));
  try {
    image.src = address;
    await image.decode();
    const scale = Math.min(2, MOST_PIXELS / Math.max(image.width, image.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done) => canvas.toBlob(done, "image/png"));
  } finally {
    URL.revokeObjectURL(address);
  }
}

// ---- Data.

/** As Gephi reads it, with places, colours and weights. */
export function gexf({nodes, edges}) {
  const xml = document.implementation.createDocument("http://gexf.net/1.3", "gexf");
  const viz = "http://gexf.net/1.3/viz";
  const make = (name, attributes, ...children) => {
    const element = xml.createElementNS(name.startsWith("viz:") ? viz : "http://gexf.net/1.3", name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, clean(String(value))));
    element.append(...children.flat());
    return element;
  };
  xml.documentElement.setAttribute("version", "1.3");
  xml.documentElement.append(make("graph", {defaultedgetype: "undirected", mode: "static"},
      make("attributes", {class: "node"}, make("attribute", {id: "type", title: "type", type: "string"})),
      make("attributes", {class: "edge"}, make("attribute", {id: "relation", title: "relation", type: "string"})),
      make("nodes", {}, nodes.map((node) => make("node", {id: node.iri, label: node.name},
          make("attvalues", {}, make("attvalue", {for: "type", value: node.type})),
          make("viz:position", {x: round(node.x), y: round(-node.y), z: 0}),
          make("viz:size", {value: round(node.size)}),
          make("viz:color", rgb(colour(`fill-${node.type}`)))))),
      make("edges", {}, edges.map((edge, i) => make("edge", {
        id: i, source: edge.from, target: edge.to, weight: edge.count || 1, label: edge.label || t(`relation.${edge.relation}`),
        type: edge.directed ? "directed" : "undirected",
      }, make("attvalues", {}, make("attvalue", {for: "relation", value: edge.relation})))))));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(xml)}\n`;
}

/** Characters that no XML may hold are left out. */
function clean(text) {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}

function rgb(hex) {
  return {r: parseInt(hex.slice(1, 3), 16), g: parseInt(hex.slice(3, 5), 16), b: parseInt(hex.slice(5, 7), 16)};
}

/** Names, types, and what is stated; that two are named together is no statement and left out. */
export function turtle({nodes, edges}) {
  return [
    `@prefix zp: <${ONTOLOGY}> .`, "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .", "",
    ...nodes.map((node) => `${iri(node.iri)} a zp:${node.type} ; skos:prefLabel ${literal(node.name)} .`), "",
    ...edges.map(statement).filter(Boolean), "",
  ].join("\n");
}

function statement({from, to, relation, label}) {
  if (STATED.has(relation)) {
    return `${iri(from)} zp:${relation} ${iri(to)} .`;
  }
  return relation === "servesIn" && label
    ? `${iri(from)} zp:holdsPost [ a zp:Post ; zp:postTitle ${literal(label)} ; zp:postIn ${iri(to)} ] .` : undefined;
}

function iri(text) {
  return `<${text.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (char) => `\\u${char.codePointAt(0).toString(16).padStart(4, "0").toUpperCase()}`)}>`;
}

function literal(text) {
  const escaped = text.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n").replace(/\r/g, "\\r").replace(/\t/g, "\\t");
  return `"${escaped}"@zh`;
}
