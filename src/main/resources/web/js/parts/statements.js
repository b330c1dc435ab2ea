/** What an article says, as a list; a statement shows its passage in the text. */

import {h} from "../dom.js";
import {date, t} from "../i18n.js";
import {eventName, eventRef, roles} from "./events.js";
import {ref} from "./names.js";

const GROUPS = [
  ["posts", ["holdsPost"]],
  ["changes", ["appointed", "removed"]],
  ["relations", ["partOf", "runs", "covers", "cooperatesWith", "locatedIn"]],
];
const FIRST = 8;

/** The statements; `reveal` shows passages in the text. */
export function statements(article, reveal) {
  const groups = GROUPS.map(([name, properties]) => group(t(`article.${name}`),
      article.statements.filter((one) => properties.includes(one.property)).map((one) => item(one, triple(one), reveal))));
  const events = group(t("article.events"), article.events.map((event) => item(event, happening(event), reveal)));
  const some = [...groups, events].filter(Boolean);
  return h("section", {class: "statements"}, h("h2", {}, t("article.statements")),
      h("p", {class: "quiet"}, some.length > 0 ? t("article.statements.hint") : t("article.statements.none")), some);
}

function group(name, items) {
  return items.length > 0 && h("div", {class: "group"}, h("h3", {}, name),
      h("ul", {}, items.slice(0, items.length > FIRST + 2 ? FIRST : items.length)),
      items.length > FIRST + 2 && h("details", {class: "rest"},
          h("summary", {}, t("list.more", {n: items.length - FIRST})), h("ul", {}, items.slice(FIRST))));
}

function item(statement, content, reveal) {
  const passages = statement.passages ?? [];
  return h("li", {class: "statement"}, h("div", {class: "says"}, content),
      h("p", {class: "rule"},
          passages.length > 0 && h("button", {type: "button", class: "locate", on: {click: () => reveal(passages)}}, t("article.show")),
          statement.rule && h("code", {title: t("evidence.rule")}, statement.rule),
          statement.confidence !== undefined && h("span", {}, t("evidence.confidence", {percent: Math.round(statement.confidence * 100)}))));
}

function triple({property, subject, object, body}) {
  return [ref(subject), h("span", {class: "property"}, t(`relation.${property}`)),
    body ? [ref(body), h("span", {class: "posttitle", lang: "zh"}, title(object, body))] : ref(object)];
}

/** 中共德清县委员会书记 behind its body is 书记. */
function title(post, body) {
  return post.name.startsWith(body.name) ? post.name.slice(body.name.length) : post.name;
}

function happening(event) {
  return [
    h("p", {class: "label"}, h("span", {class: "kind"}, eventName(event.eventType)),
        eventRef(event)),
    event.date && h("p", {class: "when"}, h("time", {datetime: event.date}, date(event.date))),
    roles(event),
  ];
}
