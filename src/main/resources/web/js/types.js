/** The types of things: their order, their marks and colours. Shape and colour always tell the same. */

import {h} from "./dom.js";
import {t} from "./i18n.js";

export const ENTITY_TYPES = ["Person", "Agency", "Organization", "Place", "Programme"];

export const EVENT_TYPES = [
  "inspection", "meeting", "training", "signing", "reception", "volunteering", "publicity", "ceremony", "competition",
  "enforcement", "release", "assistance", "other",
];

export const RELATIONS = [
  "servesIn", "partOf", "runs", "covers", "locatedIn", "cooperatesWith", "sameEvent", "sameArticle",
];

/** The shape that stands for a type in graphs and beside names, by its name in Cytoscape. */
export const SHAPES = {
  Person: "ellipse", Agency: "rectangle", Organization: "round-rectangle", Place: "diamond", Programme: "hexagon",
};

export function typeName(type) {
  return t(`type.${type}`);
}

/** The small mark of a type; the name beside it, or this title, says the same in words. */
export function mark(type) {
  return h("span", {class: `mark mark-${type}`, "aria-hidden": "true"});
}

/** The mark with its word. */
export function typeLabel(type, official = false) {
  return h("span", {class: `type type-${type}`}, mark(type), typeName(official ? "Official" : type));
}

/** The colour of a type in the present scheme, such as for a canvas. */
export function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}
