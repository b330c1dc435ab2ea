/** Rows of a result as a table of texts and links; an answer of any content stays text. A plugin of YASR. */

import {add, h} from "../dom.js";
import {number, t} from "../i18n.js";
import {mark} from "../types.js";
import {thingAddress, webAddress} from "../url.js";

const STEP = 100;
const SHORT = 16;

export class TablePlugin {

  priority = 10;
  label = t("query.table");

  constructor(yasr) {
    this.yasr = yasr;
  }

  canHandleResults() {
    return Boolean(this.yasr.results?.getVariables()?.length);
  }

  getIcon() {
    return h("span", {"aria-hidden": "true"}, "▤");
  }

  draw() {
    const names = this.yasr.results.getVariables();
    const rows = this.yasr.results.getBindings() ?? [];
    const prefixes = this.yasr.getPrefixes();
    const body = h("tbody");
    const place = h("div", {class: "rows", tabindex: "0", role: "region", "aria-label": t("search.total", {n: rows.length})},
        h("table", {}, h("thead", {}, h("tr", {}, names.map((name, i) => this.heading(name, i, rows, body, prefixes)))), body));
    this.show(body, rows, names, prefixes);
    this.yasr.resultsEl.append(h("p", {class: "quiet", role: "status"}, t("search.total", {n: rows.length})), place);
  }

  heading(name, column, rows, body, prefixes) {
    const button = h("button", {type: "button", on: {click: () => {
      const down = cell.getAttribute("aria-sort") === "ascending";
      cell.parentElement.querySelectorAll("th").forEach((other) => other.removeAttribute("aria-sort"));
      cell.setAttribute("aria-sort", down ? "descending" : "ascending");
      const sorted = [...rows].sort((a, b) => (down ? -1 : 1) * compare(a[name], b[name]));
      this.show(body, sorted, this.yasr.results.getVariables(), prefixes);
    }}}, name);
    const cell = h("th", {scope: "col"}, button);
    return cell;
  }

  show(body, rows, names, prefixes) {
    body.replaceChildren();
    const more = (from) => {
      add(body, rows.slice(from, from + STEP).map((row) => h("tr", {}, names.map((name) => h("td", {}, value(row[name], prefixes))))));
      if (from + STEP < rows.length) {
        const button = h("tr", {class: "more"}, h("td", {colspan: names.length}, h("button", {type: "button", on: {click: () => {
          button.remove();
          more(from + STEP);
        }}}, `${t("facet.more")} (${number(rows.length - from - STEP)})`)));
        add(body, button);
      }
    };
    more(0);
  }

  download(filename) {
    return {contentType: "text/csv", getData: () => this.yasr.results?.asCsv() ?? "", filename: `${filename ?? "zhengpu"}.csv`, title: "CSV"};
  }
}

function value(bound, prefixes) {
  if (!bound) {
    return undefined;
  }
  if (bound.type !== "uri") {
    return h("span", {lang: bound["xml:lang"] ?? null, class: bound.value.length <= SHORT ? "short" : null}, bound.value);
  }
  const href = webAddress(bound.value);
  const text = short(bound.value, prefixes);
  return entity(bound.value) ?? (href ? h("a", {href, title: bound.value}, text) : text);
}

/** Things of the graph have pages here, and end with their names. */
function entity(iri) {
  const match = /\/(person|agency|organization|place|programme|article)\/([^#]*\/)?([^#/]+)$/.exec(iri);
  if (!match) {
    return undefined;
  }
  const type = match[1][0].toUpperCase() + match[1].slice(1);
  return h("a", {class: "ref", href: thingAddress({iri, type}), title: iri}, mark(type), h("span", {class: "name"}, readable(match[3])));
}

function short(iri, prefixes) {
  const known = Object.entries(prefixes).find(([, start]) => iri.startsWith(start) && iri.length > start.length);
  return known ? `${known[0]}:${iri.slice(known[1].length)}` : readable(iri);
}

function readable(iri) {
  try {
    return decodeURI(iri);
  } catch {
    return iri;
  }
}

function compare(a, b) {
  const [x, y] = [a?.value ?? "", b?.value ?? ""];
  const numbers = x !== "" && y !== "" && !Number.isNaN(Number(x)) && !Number.isNaN(Number(y));
  return numbers ? Number(x) - Number(y) : x.localeCompare(y, "zh-Hans-CN");
}
