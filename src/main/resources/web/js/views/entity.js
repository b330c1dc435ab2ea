/** The page of an entity: one template for every type, of which those parts are shown that say something. */

import * as api from "../api.js";
import {fill, h} from "../dom.js";
import {period, t} from "../i18n.js";
import {entitle, layOut, show} from "../page.js";
import {quote} from "../parts/evidence.js";
import {dots} from "../parts/spans.js";
import {eventList} from "../parts/events.js";
import {articleList} from "../parts/articles.js";
import {dataLinks} from "../parts/data.js";
import {officials, posts} from "../parts/posts.js";
import {relations} from "../parts/relations.js";
import {mark, typeLabel} from "../types.js";
import {pageAddress, parameters} from "../url.js";
import {plainRef} from "../parts/names.js";

const main = layOut({view: "entity"});
const {iri} = parameters();
show(main, async () => draw(await api.entity({iri})));

function draw(entity) {
  entitle(entity.name);
  document.body.classList.add(`about-${entity.type}`);
  const parts = sections(entity);
  return [
    head(entity),
    h("div", {class: "sheet"},
        contents(parts),
        h("div", {class: "parts"}, parts.map(([name, content]) =>
          h("section", {id: name, "aria-labelledby": `${name}-heading`},
              h("h2", {id: `${name}-heading`}, t(`entity.${name}`)), content)))),
  ];
}

/** Those parts that say something, each with its name. */
function sections(entity) {
  return [
    entity.posts.length > 0 && ["posts", posts(entity.posts)],
    entity.officials.length > 0 && ["officials", officials(entity.officials)],
    entity.relations.length > 0 && ["relations", relations(entity.relations)],
    entity.events.total > 0 && ["events", events(entity)],
    entity.together.length > 0 && ["together", together(entity.together)],
    entity.articles.total > 0 && ["articlelist", articleList(entity)],
    entity.articleCount > 0 && ["sentences", sentences(entity)],
  ].filter(Boolean);
}

function head(entity) {
  return h("header", {class: "thing"},
      h("p", {class: "kind"}, typeLabel(entity.type, entity.official), chain(entity)),
      h("h1", {lang: "zh"}, entity.name),
      entity.aliases.length > 0 && h("p", {class: "aliases"}, h("span", {class: "quiet"}, `${t("entity.aliases")} `),
          entity.aliases.map((alias) => h("span", {class: "alias", lang: "zh"}, alias))),
      h("p", {class: "facts"}, facts(entity).map((fact) => h("span", {}, fact))),
      h("div", {class: "actions"},
          h("a", {class: "action", href: pageAddress("/graph", {iri: entity.iri})}, t("entity.graph")),
          h("a", {class: "action", href: pageAddress("/query", {about: entity.iri})}, t("entity.sparql")),
          dataLinks(entity.rdf)));
}

function facts(entity) {
  return [
    entity.articleCount > 0 && t("entity.articles", {n: entity.articleCount}),
    entity.firstSeen && `${t("entity.seen")} ${period(entity.firstSeen, entity.lastSeen)}`,
    entity.type === "Place" && entity.division?.iri === entity.iri && entity.division.code && code(entity.division),
  ].filter(Boolean);
}

function code(division) {
  return [`${t("entity.code")} `, h("code", {}, division.code)];
}

/** 浙江省 › 湖州市 › 德清县, each with its code, the widest first. */
function chain(entity) {
  const places = entity.chain.filter((place) => place.iri !== entity.iri).reverse();
  return places.length > 0 && h("span", {class: "chain"}, places.map((place, i) => [
    i > 0 && h("span", {class: "sign", "aria-hidden": "true"}, "›"),
    h("span", {title: place.code ? `${t("entity.code")} ${place.code}` : null}, plainRef({...place, type: "Place"})),
    i === places.length - 1 && place.code && h("code", {title: t("entity.code")}, place.code),
  ]));
}

function contents(parts) {
  return parts.length > 1 && h("nav", {class: "contents", "aria-label": t("entity.contents")},
      h("ul", {}, parts.map(([name]) => h("li", {}, h("a", {href: `#${name}`}, t(`entity.${name}`))))));
}

function events(entity) {
  return [
    dots(entity.events.items, t("entity.events")),
    eventList(entity.events.items, {without: entity.iri}),
    entity.events.total > entity.events.items.length && h("p", {class: "all"},
        h("a", {href: pageAddress("/events", {about: entity.iri})},
            t("entity.events.more", {n: entity.events.total}))),
  ];
}

function together(companions) {
  const weight = (thing) => thing.articles + thing.events;
  const most = Math.max(...companions.map(weight), 1);
  return h("ol", {class: "ranked"}, companions.map((thing) => h("li", {},
      h("span", {class: "who"}, mark(thing.type), plainRef(thing)),
      h("span", {class: "length", "aria-hidden": "true"}, h("i", {css: {width: `${100 * weight(thing) / most}%`}})),
      h("span", {class: "figure"}, often(thing)))));
}

function often({articles, events: shared}) {
  const part = articles === 0 ? ".events" : shared === 0 ? ".articles" : ".count";
  return t(`entity.together${part}`, {articles: t("count.articles", {n: articles}), events: t("count.events", {n: shared})});
}

/** Fetched when they come into sight: they are many and stand last. */
function sentences(entity) {
  const place = h("div", {class: "evidence"});
  const watch = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      watch.disconnect();
      quote(place, entity.evidence);
    }
  }, {rootMargin: "200px"});
  fill(place, h("p", {class: "loading"}, t("loading")));
  watch.observe(place);
  return [h("p", {class: "quiet"}, t("entity.sentences.note")), place];
}
