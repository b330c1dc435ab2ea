/** The articles that mention a thing, the latest first; more on demand. */

import * as api from "../api.js";
import {add, h} from "../dom.js";
import {date, t} from "../i18n.js";
import {headline} from "./names.js";

export function articleList(entity) {
  const list = h("ol", {class: "articles"}, entity.articles.items.map(row));
  return [list, entity.articles.total > entity.articles.items.length && more(entity, list)];
}

function row(article) {
  return h("li", {},
      h("span", {class: "when"}, article.date && h("time", {datetime: article.date}, date(article.date))),
      h("span", {class: "what"}, headline(article), article.source && h("span", {class: "paper", lang: "zh"}, article.source)));
}

function more(entity, list) {
  const size = entity.articles.items.length;
  let page = 2;
  const button = h("button", {type: "button", class: "more", on: {click: async () => {
    button.disabled = true;
    try {
      const answer = await api.articles({iri: entity.iri, page, size});
      page += 1;
      add(list, answer.items.map(row));
      button.hidden = list.childElementCount >= answer.total || answer.items.length === 0;
    } finally {
      button.disabled = false;
    }
  }}}, t("entity.articlelist.more"));
  return button;
}
