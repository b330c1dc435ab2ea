/**
 * Time as bars: each row from its first to its last day on one common scale of years. For posts and officials, and as
 * a line of dots for events.
 */

import {h, svg} from "../dom.js";
import {date, month, period, year} from "../i18n.js";

const DAY = 86_400_000;

/** The scale over all dates that are given, with some air at both ends. */
export function scale(dates) {
  const times = dates.filter(Boolean).map(time).filter(Number.isFinite);
  if (times.length === 0) {
    return undefined;
  }
  const first = Math.min(...times);
  const last = Math.max(...times);
  const air = Math.max((last - first) * 0.04, 20 * DAY);
  const from = first - air;
  const to = last + air;
  return {from, to, at: (text) => 100 * (time(text) - from) / (to - from), ticks: ticks(from, to)};
}

/** The middle of a day, a month or a year, as a number. */
export function time(text) {
  const [year, month, day] = text.split("-").map(Number);
  return Date.UTC(year, month ? month - 1 : 6, day || (month ? 15 : 1));
}

/** Years, or months where there are only few of these. */
function ticks(from, to) {
  const months = (to - from) / DAY / 30;
  const step = months > 300 ? 120 : months > 96 ? 24 : months > 20 ? 12 : months > 9 ? 3 : 1;
  const found = [];
  const start = new Date(from);
  for (let at = start.getUTCFullYear() * 12; ; at += step) {
    const when = Date.UTC(Math.floor(at / 12), at % 12, 1);
    if (when > to) {
      return found;
    }
    if (when >= from) {
      const text = step >= 12 ? year(Math.floor(at / 12)) : month(Math.floor(at / 12), at % 12 + 1);
      found.push({at: 100 * (when - from) / (to - from), text});
    }
  }
}

/** The line of years above or below the bars. */
export function axis(scaled) {
  return h("div", {class: "axis", "aria-hidden": "true"}, scaled.ticks.filter(({at}) => at > 6 && at < 93).map((tick) =>
    h("span", {css: {left: `${tick.at}%`}}, tick.text)));
}

/** One bar; a single day is a dot. Changes of office stand as marks on it. */
export function bar(scaled, {firstSeen, lastSeen, changes = []}, name = "") {
  const left = firstSeen && scaled.at(firstSeen);
  const right = firstSeen && scaled.at(lastSeen ?? firstSeen);
  return h("div", {class: "bar", role: "img", "aria-label": [name, period(firstSeen, lastSeen)].filter(Boolean).join(" ")},
      scaled.ticks.map((tick) => h("i", {class: "tick", css: {left: `${tick.at}%`}})),
      firstSeen && h("i", {class: "span", css: {left: `${left}%`, width: `${right - left}%`}}),
      firstSeen && h("i", {class: "end", css: {left: `${left}%`}}),
      firstSeen && right > left && h("i", {class: "end", css: {left: `${right}%`}}),
      changes.filter((change) => change.date ?? change.reported).map((change) =>
        h("i", {class: `turn ${change.change} ${change.date ? "" : "reported"}`,
          css: {left: `${clamp(scaled.at(change.date ?? change.reported))}%`}})));
}

function clamp(percent) {
  return Math.max(0, Math.min(100, percent));
}

/** Events as dots on one line, stacked where they fall together; each leads to where its link says. */
export function dots(events, label) {
  const dated = events.filter((event) => event.date).sort((a, b) => (a.date < b.date ? -1 : 1));
  const scaled = scale(dated.map((event) => event.date));
  if (!scaled || new Set(dated.map((event) => event.date)).size < 2) {
    return undefined;
  }
  const width = 1000;
  const taken = new Map();
  const circles = dated.map((event) => {
    const x = Math.round(scaled.at(event.date) / 100 * width / 11) * 11;
    const level = taken.get(x) ?? 0;
    taken.set(x, level + 1);
    return svg("circle", {cx: x, cy: -9 - 11 * level, r: 4.4}, svg("title", {}, `${date(event.date)} ${event.label}`));
  });
  const height = 8 + 11 * Math.max(...taken.values()) + 4;
  return h("div", {class: "dots"},
      svg("svg", {viewBox: `0 ${-height} ${width} ${height + 22}`, role: "img", "aria-label": label},
          svg("line", {x1: 0, x2: width, y1: 0, y2: 0}),
          scaled.ticks.filter(({at}) => at > 6 && at < 93).map((tick) => svg("text", {x: tick.at / 100 * width, y: 17, "text-anchor": "middle"}, tick.text)),
          scaled.ticks.map((tick) => svg("line", {x1: tick.at / 100 * width, x2: tick.at / 100 * width, y1: 0, y2: 5})),
          circles));
}
