/** What stands beside the graph: the chosen node or edge, and all nodes as a list. */

import {h} from "../dom.js";
import {number, t} from "../i18n.js";
import {evidence} from "../parts/evidence.js";
import {plainRef} from "../parts/names.js";
import {ENTITY_TYPES, mark, typeLabel} from "../types.js";
import {thingAddress} from "../url.js";

/** A chosen node or edge and what can be done with it. */
export function selection(thing, net, actions) {
  return thing.iri ? node(thing, net, actions) : edge(thing, net);
}

function node(thing, net, {expand, remove, end}) {
  const known = net.expanded.get(thing.iri);
  return [
    h("p", {class: "kind"}, typeLabel(thing.type),
        thing.division && thing.division.name !== thing.name && h("span", {class: "quiet", lang: "zh"}, thing.division.name)),
    h("h2", {lang: "zh"}, thing.name),
    h("p", {class: "quiet"}, thing.articleCount > 0 && t("entity.articles", {n: thing.articleCount}),
        known?.more > 0 && ` · ${t("graph.more.left", {n: known.more})}`),
    h("div", {class: "buttons"},
        h("a", {class: "action", href: thingAddress(thing)}, t("graph.open")),
        h("button", {type: "button", class: "expand", disabled: known?.more === 0, on: {click: () => expand(thing.iri)}}, expansion(known)),
        h("button", {type: "button", on: {click: () => end("from", thing)}}, t("graph.pathfrom")),
        h("button", {type: "button", on: {click: () => end("to", thing)}}, t("graph.pathto")),
        h("button", {type: "button", on: {click: () => remove(thing.iri)}}, t("graph.remove"))),
  ];
}

function expansion(known) {
  if (!known) {
    return t("graph.expand");
  }
  return known.more > 0 ? t("graph.more", {n: Math.min(20, known.more)}) : t("graph.expanded");
}

function edge(tie, net) {
  const from = net.nodes.get(tie.from);
  const to = net.nodes.get(tie.to);
  return [
    h("p", {class: "kind"}, t(`relation.${tie.relation}`), tie.label && [" ", h("b", {lang: "zh"}, tie.label)],
        tie.count > 0 && h("span", {class: "quiet"}, t("graph.count", {n: tie.count}))),
    h("p", {class: "ends"}, mark(from.type), plainRef(from), h("span", {class: "sign"}, tie.directed ? " → " : " — "),
        mark(to.type), plainRef(to)),
    tie.evidence && evidence(tie.evidence, tie.count),
  ];
}

/** All nodes by type, for those who cannot or do not want to point at them. */
export function nodeList(net, pick) {
  return ENTITY_TYPES.map((type) => {
    const some = [...net.nodes.values()].filter((one) => one.type === type);
    return some.length > 0 && h("div", {}, h("h3", {}, typeLabel(type), h("span", {class: "figure"}, number(some.length))),
        h("ul", {}, some.map((one) => h("li", {}, h("button", {type: "button", class: "plainbutton", lang: "zh",
          on: {click: () => pick(one.iri)}}, one.name)))));
  });
}
