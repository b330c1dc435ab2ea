/** A result as bars: the first column of names against the first of numbers, or how often each name comes. */

import {h} from "../dom.js";
import {t} from "../i18n.js";
import {axis, base, chart, literal} from "../parts/chart.js";
import {colour} from "../types.js";

const MOST = 40;

export class ChartPlugin {

  priority = 5;
  label = t("query.chart");

  constructor(yasr) {
    this.yasr = yasr;
  }

  canHandleResults() {
    return this.yasr.results?.getVariables()?.length > 0 && this.bars().length > 0;
  }

  getIcon() {
    return h("span", {"aria-hidden": "true"}, "▥");
  }

  async draw() {
    const bars = this.bars();
    const place = h("div", {class: "resultchart", role: "img", "aria-label": bars.map(([name, n]) => `${name} ${n}`).join(t("list.comma")),
      css: {height: `${60 + 24 * bars.length}px`}});
    this.yasr.resultsEl.append(place);
    (await chart(place)).setOption({
      ...base(),
      grid: {left: 12, right: 48, top: 12, bottom: 28, containLabel: true},
      xAxis: axis({type: "value", minInterval: 1}),
      yAxis: axis({type: "category", inverse: true, data: bars.map(([name]) => literal(clipped(name))), axisTick: {show: false}}),
      series: [{type: "bar", data: bars.map(([, n]) => n), barMaxWidth: 15, itemStyle: {color: colour("fill-Person")},
        label: {show: true, position: "right", color: colour("ink-2")}}],
    });
  }

  /** Pairs of name and number. */
  bars() {
    const rows = this.yasr.results.getBindings() ?? [];
    const names = this.yasr.results.getVariables();
    const counted = names.find((name) => rows.length > 0 && rows.every((row) => isNumber(row[name])));
    const named = names.find((name) => name !== counted && rows.some((row) => row[name]));
    if (!named) {
      return [];
    }
    return counted ? rows.slice(0, MOST).map((row) => [last(row[named]), Number(row[counted].value)]) : tally(rows, named);
  }
}

function tally(rows, name) {
  const counts = new Map();
  rows.filter((row) => row[name]).forEach((row) => counts.set(last(row[name]), (counts.get(last(row[name])) ?? 0) + 1));
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST);
}

function isNumber(bound) {
  return bound && bound.type !== "uri" && /^-?\d+(\.\d+)?$/.test(bound.value);
}

/** The end of an IRI, or a text as it is. */
function last({type, value}) {
  return type === "uri" ? value.slice(Math.max(value.lastIndexOf("/"), value.lastIndexOf("#")) + 1) : value;
}

function clipped(text) {
  return text.length > 22 ? `${text.slice(0, 21)}…` : text;
}
