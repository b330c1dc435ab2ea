/** What the first page shows before anything is searched. */

import {h} from "../dom.js";
import {date, either, number, t} from "../i18n.js";
import {eventList} from "../parts/events.js";
import {plainRef} from "../parts/names.js";
import {mark} from "../types.js";
import {pageAddress} from "../url.js";

const COUNTED = ["Article", "Person", "Official", "Agency", "Organization", "Place", "Programme", "Event"];
const SEARCHED = new Set(["Article", "Person", "Agency", "Organization", "Place", "Programme"]);
const QUERIES = 8;
const EVENTS = 6;

export function home(overview) {
  if (!(overview.counts.Article > 0)) {
    return h("div", {class: "notice"}, h("h2", {}, t("home.empty")), h("p", {}, t("home.empty.advice")));
  }
  return [
    counts(overview),
    h("div", {class: "columns"},
        h("section", {class: "connected"}, h("h2", {}, t("home.connected")), connected(overview.connected)),
        h("section", {class: "latest"}, h("h2", {}, t("home.latest")),
            eventList(overview.latest.slice(0, EVENTS), {proof: false}),
            h("p", {class: "all"}, h("a", {href: "/events"}, t("home.latest.all")))),
        h("section", {class: "asking"}, h("h2", {}, t("home.queries")), queries(overview.queries)),
        h("section", {class: "papers"}, h("h2", {}, t("home.sources")), papers(overview.sources))),
  ];
}

function counts(overview) {
  return h("section", {class: "counts", "aria-label": t("home.counts")},
      h("ul", {}, COUNTED.filter((type) => overview.counts[type] > 0).map((type) => h("li", {}, count(type, overview.counts[type])))),
      h("p", {class: "span"}, t("home.span", {
        first: date(overview.first), last: date(overview.last), n: overview.sources.length,
      })));
}

function count(type, n) {
  const content = [h("b", {}, number(n)), h("span", {}, mark(type === "Official" ? "Person" : type), t(`types.${type}`))];
  const address = type === "Event" ? "/events" : SEARCHED.has(type) && pageAddress("/", {type});
  return address ? h("a", {href: address}, content) : h("span", {class: "plain"}, content);
}

function connected(bodies) {
  const most = Math.max(...bodies.map((body) => body.ties), 1);
  return h("ol", {class: "ranked"}, bodies.map((body) => h("li", {},
      h("span", {class: "who"}, mark(body.type), plainRef(body)),
      h("span", {class: "length", "aria-hidden": "true"}, h("i", {css: {width: `${100 * body.ties / most}%`}})),
      h("span", {class: "figure"}, t("home.ties", {n: body.ties})))));
}

function queries(all) {
  return [
    h("ul", {class: "questions"}, all.slice(0, QUERIES).map((query) =>
      h("li", {}, h("a", {href: pageAddress("/query", {name: query.name})}, either(query.title)),
        query.examples.length > 0 && h("span", {class: "quiet", lang: "zh"}, query.examples.join(t("list.comma")))))),
    h("p", {class: "all"}, h("a", {href: "/query"}, t("home.queries.all"))),
  ];
}

function papers(sources) {
  return h("ul", {class: "papers"}, sources.map((source) => h("li", {},
      h("a", {lang: "zh", href: pageAddress("/", {source: source.value})}, source.value),
      h("span", {class: "figure"}, number(source.count)))));
}
