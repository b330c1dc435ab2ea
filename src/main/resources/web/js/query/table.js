/** Rows of a result as a table of texts and links; an answer of any content stays text. A plugin of YASR. */

import {add, h} from "../dom.js";
import {language, number, t} from "../i18n.js";
import {COLUMNS} from "../i18n/columns.js";
import {mark} from "../types.js";
import {thingAddress, webAddress} from "../url.js";

const STEP = 100;
const SHORT = 16;
const IRI = "_iri";

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
    const rows = this.yasr.results.getBindings() ?? [];
    const names = this.columns();
    const prefixes = this.yasr.getPrefixes();
    const body = h("tbody");
    const place = h("div", {class: "rows", tabindex: "0", role: "region", "aria-label": t("search.total", {n: rows.length})},
        h("table", {}, h("thead", {}, h("tr", {}, names.map((name, i) => this.heading(name, i, rows, body, prefixes)))), body));
    this.show(body, rows, names, prefixes);
    this.yasr.resultsEl.append(h("p", {class: "quiet", role: "status"}, this.summary(rows.length)), place);
  }

  summary(n) {
    const millis = this.yasr.results.getResponseTime();
    return [t("search.total", {n}), millis && ` · ${t("query.seconds", {seconds: (millis / 1000).toFixed(2)})}`];
  }

  /** The IRI of a thing whose name stands in a column of its own becomes the link of that. */
  columns() {
    const names = this.yasr.results.getVariables();
    return names.filter((name) => !(name.endsWith(IRI) && names.includes(name.slice(0, -IRI.length))));
  }

  heading(name, column, rows, body, prefixes) {
    const button = h("button", {type: "button", title: `?${name}`, on: {click: () => {
      const down = cell.getAttribute("aria-sort") === "ascending";
      cell.parentElement.querySelectorAll("th").forEach((other) => other.removeAttribute("aria-sort"));
      cell.setAttribute("aria-sort", down ? "descending" : "ascending");
      const sorted = [...rows].sort((a, b) => (down ? -1 : 1) * compare(a[name], b[name]));
      this.show(body, sorted, this.columns(), prefixes);
    }}}, readableName(name));
    const cell = h("th", {scope: "col", class: isNumeric(rows, name) ? "numeric" : null}, button);
    return cell;
  }

  show(body, rows, names, prefixes) {
    body.replaceChildren();
    const numeric = new Set(names.filter((name) => isNumeric(rows, name)));
    const cell = (row, name) => h("td", {class: numeric.has(name) ? "numeric" : null}, value(row[name], prefixes, row[name + IRI]));
    const more = (from) => {
      add(body, rows.slice(from, from + STEP).map((row) => h("tr", {}, names.map((name) => cell(row, name)))));
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
    return {contentType: "text/csv", getData: () => csv(this.yasr.results), filename: `${filename ?? "zhengpu"}.csv`, title: "CSV"};
  }
}

function isNumeric(rows, name) {
  return rows.some((row) => row[name]) && rows.every((row) => !row[name] || /^-?\d+(\.\d+)?$/.test(row[name].value));
}

/** Rows for spreadsheets: with the mark by which they know UTF-8, and no text that they would take for a formula. */
export function csv(results) {
  const names = results?.getVariables() ?? [];
  const rows = (results?.getBindings() ?? []).map((row) => names.map((name) => cell(row[name]?.value ?? "")).join(","));
  return `\uFEFF${[names.join(","), ...rows].join("\r\n")}\r\n`;
}

function cell(value) {
  const text = /^[=+\-@\t\r]/.test(value) && Number.isNaN(Number(value)) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** first_seen as first seen, or 首见. */
function readableName(name) {
  return (language === "zh" && COLUMNS[name]) || name.replaceAll("_", " ");
}

function value(bound, prefixes, iri) {
  if (!bound) {
    return undefined;
  }
  if (bound.type !== "uri" && iri?.type === "uri") {
    return entity(iri.value, bound.value) ?? value(bound, prefixes);
  }
  if (bound.type !== "uri") {
    return h("span", {lang: bound["xml:lang"] ?? null, class: bound.value.length <= SHORT ? "short" : null}, bound.value);
  }
  const href = webAddress(bound.value);
  const text = short(bound.value, prefixes);
  return entity(bound.value) ?? (href ? h("a", {href, title: bound.value}, text) : text);
}

/** Things of the graph have pages here, and end with their names. */
function entity(iri, name) {
  const match = /\/(person|agency|organization|place|programme|article|event)\/([^#]*\/)?([^#/]+)$/.exec(iri);
  if (!match) {
    return undefined;
  }
  const type = match[1][0].toUpperCase() + match[1].slice(1);
  return h("a", {class: "ref", href: thingAddress({iri, type}), title: iri}, mark(type), h("span", {class: "name"}, name ?? readable(match[3])));
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
