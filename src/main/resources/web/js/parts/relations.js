/** What a thing runs, belongs to, lies in and works with; each with its evidence. */

import {h} from "../dom.js";
import {t} from "../i18n.js";
import {evidence} from "./evidence.js";
import {ref} from "./names.js";

const ORDER = ["partOf.out", "partOf.in", "runs.out", "runs.in", "covers.out", "covers.in", "cooperatesWith.out",
  "locatedIn.out", "locatedIn.in"];
const FIRST = 12;
const FEW = 4;

export function relations(all) {
  return ORDER.map((kind) => {
    const some = all.filter((relation) => `${relation.property}.${relation.direction}` === kind);
    return some.length > 0 && h("div", {class: "relation"}, h("h3", {}, t(`part.${kind}`)), list(some));
  });
}

function list(some) {
  const rows = some.map(row);
  const shown = rows.length > FIRST + FEW ? FIRST : rows.length;
  return [
    h("ul", {class: "related"}, rows.slice(0, shown)),
    shown < rows.length && h("details", {class: "rest"}, h("summary", {}, t("list.more", {n: rows.length - shown})),
        h("ul", {class: "related"}, rows.slice(shown))),
  ];
}

function row(relation) {
  // What the table of divisions says is in no paper.
  const [button, place] = relation.articleCount > 0 ? evidence(relation.evidence, relation.articleCount) : [];
  return h("li", {}, h("div", {class: "line"}, ref(relation.other), button), place);
}
