/** What a search found, with facets. */

import {h, marked} from "../dom.js";
import {date, number, t} from "../i18n.js";
import {pager} from "../parts/pager.js";
import {typeLabel, typeName} from "../types.js";
import {pageAddress, thingAddress} from "../url.js";

const FIRST_VALUES = 8;

/** The list and its facets; `turn` shows another state of the page. */
export function results(found, state, turn) {
  return h("div", {class: "results"},
      h("div", {class: "list"},
          h("h1", {tabindex: "-1"}, state.q ? t("search.for", {q: state.q}) : t("search.all")),
          h("p", {class: "total", role: "status"}, t("search.total", {n: found.total})),
          active(found, state, turn),
          found.items.length === 0 ? nothing() : h("ol", {class: "hits", start: (found.page - 1) * found.size + 1},
              found.items.map((item) => h("li", {}, hit(item)))),
          pager(found, (page) => pageAddress("/", {...state, page}), (page) => turn({...state, page}))),
      h("details", {class: "facets", open: matchMedia("(min-width: 52rem)").matches},
          h("summary", {}, t("facet.heading")), facets(found, state, turn)));
}

function nothing() {
  return h("div", {class: "nothing"}, h("h2", {}, t("search.none")), h("p", {}, t("search.none.advice")));
}

function hit(item) {
  const {snippet} = item;
  const named = snippet.field === "name" || snippet.field === "title";
  return h("article", {class: "hit"},
      h("p", {class: "kind"}, typeLabel(item.type)),
      h("h2", {}, h("a", {href: thingAddress(item), lang: "zh"},
          (named ? marked(snippet.text, snippet.highlights) : item.name) || t("article.untitled"))),
      !named && snippet.text && h("p", {class: "snippet"},
          snippet.field === "alias" && h("span", {class: "also"}, `${t("search.alias")} `),
          h("span", {lang: "zh"}, marked(snippet.text, snippet.highlights))),
      h("p", {class: "about"}, about(item).map((part) => h("span", {}, part))));
}

function about(item) {
  return [
    item.source && h("span", {lang: "zh"}, item.source),
    item.date && date(item.date),
    item.division && item.division.name !== item.name && h("span", {lang: "zh"}, item.division.name),
    item.articleCount > 0 && t("search.articles", {n: item.articleCount}),
  ].filter(Boolean);
}

// ---- Facets.

function facets(found, state, turn) {
  return [
    choice("type", found.facets.type, (count) => typeName(count.value), state, turn),
    choice("division", found.facets.division, (count) => count.name ?? count.value, state, turn),
    choice("source", found.facets.source, (count) => count.value, state, turn),
    years(found.facets.year, state, turn),
    dates(state, turn),
  ];
}

function choice(name, counts, label, state, turn) {
  if (counts.length === 0) {
    return undefined;
  }
  const values = counts.map((count) => h("li", {}, link(name, count, label(count), state, turn)));
  return h("section", {}, h("h2", {}, t(`facet.${name}`)),
      h("ul", {}, values.slice(0, FIRST_VALUES)),
      values.length > FIRST_VALUES && h("details", {}, h("summary", {}, t("facet.more")),
          h("ul", {}, values.slice(FIRST_VALUES))));
}

function link(name, count, label, state, turn) {
  const chosen = state[name] === count.value;
  const next = {...state, [name]: chosen ? undefined : count.value, page: undefined};
  return stateLink(next, turn, {"aria-current": chosen ? "true" : null},
      h("span", {lang: name === "type" ? null : "zh"}, label), h("span", {class: "figure"}, number(count.count)));
}

function stateLink(next, turn, attributes, ...children) {
  return h("a", {href: pageAddress("/", next), ...attributes, on: {click: (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      turn(next);
    }
  }}}, children);
}

function years(counts, state, turn) {
  if (counts.length < 2) {
    return undefined;
  }
  const most = Math.max(...counts.map((count) => count.count));
  return h("section", {}, h("h2", {}, t("facet.year")),
      h("ul", {class: "years"}, counts.map((count) => {
        const chosen = state.from === count.value && state.to === count.value;
        const span = chosen ? {from: undefined, to: undefined} : {from: count.value, to: count.value};
        return h("li", {}, stateLink({...state, ...span, page: undefined}, turn, {"aria-current": chosen ? "true" : null},
            h("span", {}, count.value),
            h("span", {class: "length", "aria-hidden": "true"}, h("i", {css: {width: `${100 * count.count / most}%`}})),
            h("span", {class: "figure"}, number(count.count))));
      })));
}

function dates(state, turn) {
  const from = dateField("from", state.from);
  const to = dateField("to", state.to);
  return h("section", {}, h("h2", {}, t("facet.dates")),
      h("form", {class: "dates", on: {submit: (event) => {
        event.preventDefault();
        turn({...state, from: from.value || undefined, to: to.value || undefined, page: undefined});
      }}},
      h("label", {}, t("facet.from"), from), h("label", {}, t("facet.to"), to),
      h("button", {type: "submit"}, t("facet.apply"))));
}

function dateField(name, value) {
  return h("input", {type: "text", name, value: value ?? "", placeholder: "2024-01", pattern: "\\d{4}(-\\d\\d(-\\d\\d)?)?",
    inputmode: "numeric", maxlength: 10});
}

function active(found, state, turn) {
  const chosen = ["type", "division", "source", "from", "to"].filter((name) => state[name]);
  return chosen.length > 0 && h("ul", {class: "chosen", "aria-label": t("facet.active")}, chosen.map((name) => {
    const text = chosenName(name, state[name], found.facets);
    return h("li", {}, stateLink({...state, [name]: undefined, page: undefined}, turn,
        {"aria-label": t("facet.remove", {name: text})}, text, h("span", {"aria-hidden": "true"}, " ×")));
  }));
}

function chosenName(name, value, counts) {
  switch (name) {
    case "type": return value.split(",").map(typeName).join(t("list.comma"));
    case "division": return counts.division.find((count) => count.value === value)?.name ?? lastPart(value);
    case "from": case "to": return `${t(`facet.${name}`)} ${value}`;
    default: return value;
  }
}

function lastPart(iri) {
  return iri.slice(iri.lastIndexOf("/") + 1);
}
