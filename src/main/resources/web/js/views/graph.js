/** The graph view: a start, then neighbours on demand; filters, the shortest path, exports. Its state is its address. */

import * as api from "../api.js";
import {fill, h} from "../dom.js";
import {t} from "../i18n.js";
import {canvas} from "../graph/canvas.js";
import {EXPORTS, save} from "../graph/export.js";
import {filters} from "../graph/filters.js";
import {Net} from "../graph/net.js";
import {nodeList, selection} from "../graph/panel.js";
import {entitle, layOut, notice} from "../page.js";
import {suggestBox} from "../parts/suggest.js";
import {ENTITY_TYPES, mark, typeName} from "../types.js";
import {go, note, onTravel, pageAddress, parameters} from "../url.js";

const FIRST = 40;
const STEP = 20;
const MOST = 400;
const STARTS = 8;
const MOST_PARALLEL = 8;

const net = new Net();
const main = layOut({view: "graph"});
const stage = h("div", {class: "stage", role: "application", "aria-label": t("graph.canvas"), tabindex: "0"});
const side = h("div", {class: "selected"});
const listing = h("div", {class: "listing"});
const status = h("p", {class: "status", role: "status"});
const pathEnds = h("div", {class: "pathends"});
const pathStatus = h("p", {class: "quiet", role: "status"});
const pathClear = h("button", {type: "button", class: "plainbutton", hidden: true, on: {click: clearPath}}, t("graph.path.clear"));
const starts = h("ul", {class: "starts"});
const ends = {from: undefined, to: undefined};
const sieve = filters(parameters(), filtered);
let picture;
let selected;

entitle(t("graph.heading"));
lay();
start();

async function start() {
  try {
    picture = await canvas(stage, {picked: pick, opened: expand});
    stage.addEventListener("keydown", keys);
    new ResizeObserver(() => picture.resize()).observe(stage);
    onTravel(load);
    await load(parameters());
  } catch (problem) {
    tell(problem);
  }
}

/** Shows what an address asks for. */
async function load(state) {
  net.clear();
  picked(undefined);
  sieve.set(state);
  const wanted = [state.iri, ...(state.open ?? "").split(" ")].filter(Boolean);
  document.body.classList.toggle("empty", wanted.length === 0 && !state.to);
  for (let i = 0; i < wanted.length; i += MOST_PARALLEL) {
    await Promise.all(wanted.slice(i, i + MOST_PARALLEL).map((iri) => fetchAround(iri, 0, i === 0 ? FIRST : STEP)));
  }
  if (wanted.length === 0) {
    await offerStarts();
  }
  const root = net.nodes.get(state.iri);
  ends.from = root && {iri: root.iri, name: root.name};
  ends.to = undefined;
  redraw(true);
  if (root) {
    entitle(root.name);
    picture.pick(root.iri);
  }
  if (state.iri && state.to) {
    await findPath(state.iri, state.to);
  }
  drawEnds();
}

/** Bodies with many ties, to begin with. */
async function offerStarts() {
  const {connected} = await api.overview();
  fill(starts, connected.slice(0, STARTS).map((body) => h("li", {}, mark(body.type),
      h("a", {class: "name", lang: "zh", href: pageAddress("/graph", {iri: body.iri})}, body.name))));
}

async function fetchAround(iri, offset, limit) {
  const answer = await api.neighbourhood({iri, offset, limit, ...sieve.asked()});
  net.add(answer);
  net.expand(iri, offset + limit, answer.more);
  if (answer.sampled) {
    status.textContent = t("graph.sampled");
  }
}

/** Shows more of what is around a node. */
async function expand(iri) {
  const known = net.expanded.get(iri);
  if (known && known.more === 0) {
    return;
  }
  if (net.nodes.size >= MOST) {
    status.textContent = t("graph.full", {n: net.nodes.size});
    return;
  }
  stage.setAttribute("aria-busy", "true");
  try {
    await fetchAround(iri, known?.offset ?? 0, STEP);
    remember();
    redraw(false);
    picked(net.nodes.get(iri));
  } catch (problem) {
    tell(problem);
  } finally {
    stage.removeAttribute("aria-busy");
  }
}

/** Writes what is expanded into the address. */
function remember() {
  const {iri, to} = parameters();
  const open = [...net.expanded.keys()].filter((one) => one !== iri).join(" ");
  note({iri, to, open, ...sieve.noted()});
}

function redraw(anew, done) {
  document.body.classList.toggle("empty", net.nodes.size === 0);
  picture.resize();
  picture.draw(net);
  picture.filter(sieve.shown());
  picture.arrange(anew, done);
  count();
}

function filtered(again) {
  remember();
  if (again) {
    load(parameters()).catch(tell);
  } else {
    picture.filter(sieve.shown());
    count();
  }
}

function count() {
  const {nodes, edges} = picture.picture();
  status.textContent = `${t("graph.nodes", {n: nodes.length})} · ${t("graph.edges", {n: edges.length})}`;
  fill(listing, nodeList(net, (iri) => picture.pick(iri)));
  listing.dataset.nodes = nodes.length;
}

function tell(problem) {
  fill(side, notice(problem));
}

// ---- One node.

function pick(thing) {
  picked(thing);
}

function picked(thing) {
  selected = thing;
  fill(side, thing ? selection(thing, net, {
    expand, remove, end: (which, node) => {
      ends[which] = {iri: node.iri, name: node.name};
      drawEnds();
    },
  }) : h("p", {class: "quiet"}, t("graph.hint")));
}

function remove(iri) {
  net.remove(iri);
  picked(undefined);
  picture.draw(net);
  remember();
  count();
}

function keys(event) {
  const action = {"+": () => picture.zoom(1.25), "-": () => picture.zoom(0.8), "0": () => picture.fit()}[event.key];
  if (action) {
    event.preventDefault();
    action();
  } else if (event.key === "Enter" && selected?.iri) {
    expand(selected.iri);
  } else if (event.key === "Delete" && selected?.iri) {
    remove(selected.iri);
  } else if (event.key.startsWith("Arrow")) {
    event.preventDefault();
    walk(event.key === "ArrowRight" || event.key === "ArrowDown" ? 1 : -1);
  }
}

function walk(step) {
  const all = [...net.nodes.keys()];
  if (all.length > 0) {
    picture.pick(all[(all.indexOf(selected?.iri) + step + all.length) % all.length]);
  }
}

// ---- Paths.

function drawEnds() {
  fill(pathEnds, endBox("from"), endBox("to"),
      h("button", {type: "button", disabled: !(ends.from && ends.to), on: {click: askPath}}, t("graph.path.find")));
}

function endBox(which) {
  return h("div", {class: `end end-${which}`}, h("span", {class: "quiet"}, t(`graph.path.${which}`)), suggestBox({
    label: `${t("graph.path")} ${t(`graph.path.${which}`)}`, value: ends[which]?.name, types: ENTITY_TYPES.join(","),
    choose: (thing) => {
      ends[which] = {iri: thing.iri, name: thing.name};
      drawEnds();
    },
  }));
}

function askPath() {
  go({...parameters(), iri: ends.from.iri, to: ends.to.iri});
  findPath(ends.from.iri, ends.to.iri);
}

async function findPath(from, to) {
  pathStatus.textContent = t("loading");
  try {
    const way = await api.path({from, to});
    ends.to = {iri: to, name: way.nodes.at(-1)?.name ?? ends.to?.name ?? ""};
    if (way.found) {
      net.add(way);
      redraw(net.expanded.size === 0, () => picture.mark(way));
    }
    pathStatus.textContent = way.found ? t("graph.path.found", {n: way.nodes.length - 1})
        : t(way.exhausted ? "graph.path.none" : "graph.path.unsure");
    pathStatus.dataset.found = way.found;
    pathClear.hidden = !way.found;
  } catch (problem) {
    pathStatus.textContent = problem.message;
  }
}

function clearPath() {
  picture.mark(undefined);
  pathClear.hidden = true;
  pathStatus.textContent = "";
  const {to, ...rest} = parameters();
  go(rest);
}

// ---- The page.

function lay() {
  drawEnds();
  fill(main,
      h("h1", {class: "unseen"}, t("graph.heading")),
      h("div", {class: "welcome"}, h("h2", {}, t("graph.start")), h("p", {class: "quiet"}, t("graph.start.advice")), starts),
      h("div", {class: "board"}, stage, toolbar(), legend()),
      h("aside", {class: "panel"}, adder(),
          h("section", {class: "chosen-node", "aria-label": t("graph.selected")}, side), status,
          section("graph.path", pathEnds, pathStatus,
              pathClear),
          folded("graph.filters", sieve.element),
          folded("graph.list", listing)));
}

function section(key, ...content) {
  return h("section", {}, h("h2", {}, t(key)), content);
}

function folded(key, ...content) {
  return h("details", {}, h("summary", {}, h("h2", {}, t(key))), content);
}

function adder() {
  return suggestBox({
    label: t("graph.search"), placeholder: t("graph.search"), types: ENTITY_TYPES.join(","),
    choose: (thing) => {
      if (net.nodes.size === 0) {
        go({iri: thing.iri});
        load(parameters()).catch(tell);
      } else {
        net.add({nodes: [thing], edges: []});
        expand(thing.iri).then(() => picture.pick(thing.iri));
      }
    },
  });
}

function toolbar() {
  const tool = (key, sign, action) => h("button", {type: "button", "aria-label": t(key), title: t(key), on: {click: action}}, sign);
  return h("div", {class: "tools", role: "toolbar", "aria-label": t("graph.heading")},
      tool("graph.in", "+", () => picture.zoom(1.25)), tool("graph.out", "−", () => picture.zoom(0.8)),
      tool("graph.fit", "⤢", () => picture.fit()), tool("graph.layout", "↻", () => picture.arrange(true)),
      h("span", {class: "exports", role: "group", "aria-label": t("graph.export")}, Object.keys(EXPORTS).map((form) =>
        h("button", {type: "button", "aria-label": `${t("graph.export")} ${form}`, on: {click: () => download(form)}}, form))));
}

async function download(form) {
  const ending = form === "Turtle" ? "ttl" : form.toLowerCase();
  save(await EXPORTS[form](picture.picture()), `zhengpu.${ending}`);
}

function legend() {
  return h("ul", {class: "legend", "aria-label": t("graph.legend")}, ENTITY_TYPES.map((type) => h("li", {}, mark(type), typeName(type))),
      h("li", {class: "line"}, t("graph.legend.stated")), h("li", {class: "line together"}, t("graph.legend.together")));
}
