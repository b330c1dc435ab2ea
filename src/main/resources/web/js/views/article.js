/** An article: its text with everything that it names, and beside it what it says. */

import * as api from "../api.js";
import {h} from "../dom.js";
import {date, t} from "../i18n.js";
import {entitle, layOut, show} from "../page.js";
import {dataLinks} from "../parts/data.js";
import {hoverCards} from "../parts/hover.js";
import {plainRef, ref} from "../parts/names.js";
import {annotated, reveal} from "../parts/passages.js";
import {statements} from "../parts/statements.js";
import {ENTITY_TYPES, mark, typeName} from "../types.js";
import {parameters, webAddress} from "../url.js";

const main = layOut({view: "article"});
show(main, async () => draw(await api.article({iri: parameters().iri})));

function draw(article) {
  entitle(article.title || t("article.untitled"));
  const title = annotated(h("h1", {lang: "zh", class: article.title ? null : "untitled"}), article.title || t("article.untitled"),
      article.title ? within(article, "title") : []);
  const text = annotated(h("div", {class: "text", lang: "zh", "aria-label": t("article.text")}), article.text,
      within(article, "body"));
  const texts = {title, body: text};
  hoverCards(title, text);
  setTimeout(() => revealNamed(texts));
  addEventListener("hashchange", () => revealNamed(texts));
  return h("div", {class: "spread"},
      h("article", {class: "print"}, imprint(article), title, bylines(article), text, origin(article)),
      h("aside", {class: "margin"}, legend(article), statements(article, (passages) => reveal(texts, passages)), named(article)));
}

function within(article, part) {
  return article.mentions.filter((mention) => mention.in === part);
}

function imprint(article) {
  return h("p", {class: "imprint"}, [
    article.source && h("span", {class: "paper", lang: "zh"}, article.source),
    article.date && h("time", {datetime: article.date}, date(article.date)),
    article.page && h("span", {}, `${t("article.page")} ${article.page}`),
    article.kind && h("span", {}, t(`kind.${article.kind}`)),
    article.division && plainRef({...article.division, type: "Place"}),
  ]);
}

function bylines(article) {
  return article.bylines.length > 0 && h("p", {class: "byline"}, h("span", {class: "unseen"}, t("article.byline")),
      article.bylines.map((line) => h("span", {lang: "zh"}, line)));
}

function origin(article) {
  const url = article.url && webAddress(article.url);
  return h("p", {class: "origin"}, dataLinks(article.rdf),
      url && h("a", {href: url, rel: "noreferrer noopener external"}, t("article.original")));
}

function legend(article) {
  const present = ENTITY_TYPES.filter((type) => article.mentions.some((mention) => mention.type === type));
  return present.length > 0 && h("ul", {class: "legend"}, present.map((type) =>
    h("li", {class: `type-${type}`}, mark(type), typeName(type))));
}

/** Everybody and everything in it, once, by type. */
function named(article) {
  const things = [...new Map(article.mentions.map((mention) => [mention.iri, mention])).values()];
  return things.length > 0 && h("section", {class: "named"}, h("h2", {}, t("article.mentions")),
      ENTITY_TYPES.map((type) => {
        const some = things.filter((thing) => thing.type === type);
        return some.length > 0 && h("ul", {}, some.map((thing) => h("li", {}, ref(thing))));
      }));
}

/** Shows the passage that the address names: #body=10,23. */
function revealNamed(texts) {
  const match = /^#(title|body)=(\d+),(\d+)$/.exec(location.hash);
  if (match) {
    reveal(texts, [{in: match[1], begin: Number(match[2]), end: Number(match[3])}]);
  }
}
