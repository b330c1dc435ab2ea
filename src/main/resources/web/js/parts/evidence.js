/** The proof of a statement: its sentences, fetched when they are asked for. */

import * as api from "../api.js";
import {add, fill, freshId, h, marked} from "../dom.js";
import {date, t} from "../i18n.js";
import {notice} from "../page.js";
import {headline} from "./names.js";

/** A button and the place where the sentences appear; [button, place]. */
export function evidence(address, count) {
  const id = freshId("evidence");
  const place = h("div", {class: "evidence", id, hidden: true});
  const button = h("button", {
    type: "button", class: "proof", "aria-expanded": "false", "aria-controls": id,
    on: {click: () => toggle(button, place, address)},
  }, t("evidence.show"), count > 0 && h("span", {class: "count"}, count));
  return [button, place];
}

async function toggle(button, place, address) {
  place.hidden = !place.hidden;
  button.setAttribute("aria-expanded", String(!place.hidden));
  if (!place.hidden && place.childElementCount === 0) {
    await quote(place, address);
  }
}

/** Puts the sentences into an element, a page at a time. */
export async function quote(place, address) {
  fill(place, h("p", {class: "loading", role: "status"}, t("loading")));
  try {
    const first = await api.fetchJson(address);
    fill(place, first.items.length === 0 && h("p", {class: "quiet"}, t("evidence.none")));
    append(place, address, first);
  } catch (problem) {
    fill(place, notice(problem, () => quote(place, address)));
  }
}

function append(place, address, answer) {
  add(place, answer.items.map(quotation));
  const left = answer.total - (answer.page - 1) * answer.size - answer.items.length;
  if (left > 0 && answer.items.length > 0) {
    const more = h("button", {type: "button", class: "more", on: {click: async () => {
      more.disabled = true;
      try {
        const next = await api.fetchJson(api.page(address, answer.page + 1));
        more.remove();
        append(place, address, next);
      } catch {
        more.disabled = false;
      }
    }}}, t("evidence.more", {n: Math.min(left, answer.size)}));
    add(place, more);
  }
}

function quotation(item) {
  const passage = `${item.in}=${item.begin},${item.end}`;
  return h("figure", {class: "quotation"},
      h("blockquote", {lang: "zh"}, marked(item.sentence, item.highlights)),
      h("figcaption", {},
          headline(item.article, passage),
          h("span", {class: "where"},
              item.article.source && h("span", {class: "paper", lang: "zh"}, item.article.source),
              item.article.date && h("time", {datetime: item.article.date}, date(item.article.date)),
              item.change && h("span", {class: "change"}, t(`evidence.change.${item.change}`)),
              item.in === "title" && h("span", {}, t("evidence.title"))),
          item.rule && h("span", {class: "rule"}, `${t("evidence.rule")} `, h("code", {}, item.rule),
              ` · ${t("evidence.confidence", {percent: Math.round(item.confidence * 100)})}`)));
}
