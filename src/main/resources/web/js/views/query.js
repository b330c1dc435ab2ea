/** The query page: YASGUI on the own endpoint, canned queries as tabs to start from. It asks nothing of the network. */

import * as api from "../api.js";
import {fill, h} from "../dom.js";
import {either, language, t} from "../i18n.js";
import {entitle, layOut, notice} from "../page.js";
import {script} from "../parts/chart.js";
import {ChartPlugin} from "../query/chart.js";
import {localCompleters} from "../query/completers.js";
import {TablePlugin} from "../query/table.js";
import {parameters} from "../url.js";

const LIBRARY = "/webjars/zazuko__yasgui/yasgui.min.js";
const FIRST_TABS = 3;

const main = layOut({view: "query"});
const list = h("nav", {class: "canned", "aria-label": t("query.canned")});
const desk = h("div", {class: "desk"});

entitle(t("query.heading"));
fill(main, h("h1", {}, t("query.heading")), h("p", {class: "intro"}, t("query.intro")),
    h("div", {class: "workbench"}, list, desk));
start();

async function start() {
  try {
    const [catalog] = await Promise.all([api.queries(), script(LIBRARY)]);
    const yasgui = open(catalog);
    fill(list, cannedList(catalog, (query) => openTab(yasgui, either(query.title), query.runnable, true)));
    startTabs(yasgui, catalog, parameters());
    name(desk);
    new MutationObserver(() => name(desk)).observe(desk, {childList: true, subtree: true});
    desk.dataset.ready = "true";
  } catch (problem) {
    fill(desk, notice(problem));
  }
}

function open(catalog) {
  const {Yasgui, Yasqe, Yasr} = globalThis;
  Yasr.registerPlugin("table", TablePlugin);
  Yasr.registerPlugin("chart", ChartPlugin);
  Yasr.registerPlugin("response", response(Yasr.plugins.response));
  localCompleters(Yasqe, catalog.prefixes);
  return new Yasgui(desk, {
    requestConfig: {endpoint: new URL(catalog.endpoint, location.origin).href, method: "POST"},
    endpointCatalogueOptions: {getData: () => []},
    persistenceId: `zhengpu.${language}`, tabName: t("query.heading"), autofocus: false, autoAddOnInit: false,
    copyEndpointOnNewTab: false,
    yasqe: {value: firstQuery(catalog.prefixes), prefixCcApi: "", editorHeight: "17rem"},
    yasr: {pluginOrder: ["table", "chart", "response"], defaultPlugin: "table", prefixes: catalog.prefixes},
  });
}

/** What YASR calls Response, in the language of the page. */
function response(Plugin) {
  return class extends Plugin {
    label = t("query.response");
  };
}

function firstQuery(prefixes) {
  const lines = ["zp", "skos"].filter((name) => prefixes[name]).map((name) => `PREFIX ${name}: <${prefixes[name]}>`);
  return `${lines.join("\n")}\n\nSELECT ?name ?type WHERE {\n  ?thing a ?type ; skos:prefLabel ?name .\n}\nLIMIT 100`;
}

/** What the address asks for; else the tabs of last time; else the first of the canned queries. */
function startTabs(yasgui, catalog, {name: wanted, about}) {
  const canned = catalog.items.find((query) => query.name === wanted);
  if (canned) {
    openTab(yasgui, either(canned.title), canned.runnable, true);
  } else if (about) {
    openTab(yasgui, t("entity.sparql"), aboutQuery(about), true);
  } else if (!yasgui.getTab()) {
    catalog.items.slice(0, FIRST_TABS).reverse().forEach((query) => openTab(yasgui, either(query.title), query.runnable, false));
  }
}

/** Everything that is said of a thing, both ways. */
function aboutQuery(iri) {
  const safe = `<${iri.replace(/[\u0000-\u0020<>"{}|^`\\]/g, encodeURIComponent)}>`;
  return `PREFIX zp: <https://w3id.org/zhengpu/ontology#>

SELECT DISTINCT ?subject ?property ?object WHERE {
  { BIND(${safe} AS ?subject) ?subject ?property ?object }
  UNION
  { BIND(${safe} AS ?object) ?subject ?property ?object FILTER(STRSTARTS(STR(?property), STR(zp:))) }
}
LIMIT 500`;
}

/** Opens a tab, or the one that has this text already, and runs it. */
function openTab(yasgui, title, query, run) {
  const same = Object.values(yasgui._tabs).find((tab) => tab.name() === title);
  const tab = same ?? yasgui.addTab(true, {name: title, yasqe: {value: query}});
  yasgui.selectTabId(tab.getId());
  tab.show();
  if (same && same.getQuery() !== query) {
    same.setQuery(query);
  }
  if (run) {
    tab.query().catch(() => {});
  }
}

function cannedList(catalog, choose) {
  const filter = h("input", {type: "search", "aria-label": t("query.filter"), placeholder: t("query.filter"),
    on: {input: () => items.forEach(([query, item]) => {
      item.hidden = !`${query.name} ${query.title.zh} ${query.title.en}`.toLowerCase().includes(filter.value.toLowerCase().trim());
    })}});
  const items = catalog.items.map((query) => [query, h("li", {}, h("button", {
    type: "button", title: either(query.description), "data-name": query.name, on: {click: () => choose(query)},
  }, either(query.title)))]);
  return [h("h2", {}, t("query.canned")), filter, h("ul", {}, items.map(([, item]) => item))];
}

const TITLES = {
  ".yasqe_queryButton": "query.run", ".addTab": "query.tab.add", ".closeTab": "query.tab.close", ".yasqe_fullscreen": "query.full",
  ".yasr_downloadIcon": "query.csv", ".yasqe_smallscreenBtn": "query.small", ".yasqe_fullscreenBtn": "query.full",
};

/** Names and roles for those parts of the editor that have none for screen readers, or only English ones. */
function name(desk) {
  for (const [selector, key] of Object.entries(TITLES)) {
    desk.querySelectorAll(selector).forEach((button) => {
      if (button.title !== t(key)) {
        button.title = t(key);
        button.setAttribute("aria-label", t(key));
      }
    });
  }
  desk.querySelectorAll(".tabsList button:not([role])").forEach((button) => button.setAttribute("role", "tab"));
  desk.querySelectorAll('.CodeMirror-scroll[tabindex="-1"]').forEach((area) => area.setAttribute("tabindex", "0"));
  desk.querySelectorAll(".CodeMirror textarea:not([aria-label])").forEach((field) => field.setAttribute("aria-label", "SPARQL"));
  desk.querySelectorAll("button:not([aria-label]), .tabsList a:not([aria-label])").forEach((button) => {
    if (button.textContent.trim() === "") {
      button.setAttribute("aria-label", button.title || button.className.split(" ").pop() || t("query.heading"));
    }
  });
}
