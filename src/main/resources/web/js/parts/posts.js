/** Posts on a common scale of time: of one person, or of all officials of a body. */

import {h} from "../dom.js";
import {date, period, t} from "../i18n.js";
import {evidence} from "./evidence.js";
import {headline, ref} from "./names.js";
import {axis, bar, scale} from "./spans.js";

/** The posts of a person, each with its body. */
export function posts(holdings) {
  return table(holdings, t("entity.posts.note"), (holding) => [
    h("span", {class: "posttitle", lang: "zh"}, holding.title), ref(holding.body),
  ]);
}

/** The officials of a body, grouped by post. */
export function officials(holdings) {
  return table(grouped(holdings), t("entity.officials.note"), (holding, before) => [
    h("span", {class: "posttitle", lang: "zh"}, before?.title === holding.title ? h("span", {class: "unseen"}, holding.title) : holding.title),
    ref(holding.person),
  ]);
}

/** Holders of one post together, in the order in which posts come first. */
function grouped(holdings) {
  const titles = [...new Set(holdings.map((holding) => holding.title))];
  return titles.flatMap((title) => holdings.filter((holding) => holding.title === title));
}

function table(holdings, explanation, name) {
  const scaled = scale(holdings.flatMap(({firstSeen, lastSeen, changes}) =>
    [firstSeen, lastSeen, ...changes.map((change) => change.date ?? change.reported)]));
  return [
    h("p", {class: "quiet"}, explanation),
    h("ol", {class: "holdings"},
        scaled && h("li", {class: "scale", "aria-hidden": "true"}, axis(scaled)),
        holdings.map((holding, i) => row(holding, scaled, name(holding, holdings[i - 1])))),
  ];
}

function row(holding, scaled, name) {
  const [button, place] = evidence(holding.evidence, holding.articleCount);
  return h("li", {class: "holding"},
      h("div", {class: "whatpost"}, name),
      h("div", {class: "whenpost"}, scaled && bar(scaled, holding, holding.title),
          h("p", {class: "seen"}, holding.firstSeen && h("span", {}, period(holding.firstSeen, holding.lastSeen)),
              holding.changes.map(change))),
      h("div", {class: "proofs"}, button),
      h("div", {class: "sources"}, sources(holding.sources)),
      place);
}

function change(changed) {
  return h("span", {class: `change ${changed.change}`}, t(`evidence.change.${changed.change}`),
      changed.date ? ` ${date(changed.date)}` : changed.reported && ` ${t("evidence.reported", {date: date(changed.reported)})}`);
}

function sources(articles) {
  return articles.map((article) => h("p", {class: "source"},
      article.date && h("time", {datetime: article.date}, article.date), headline(article)));
}
