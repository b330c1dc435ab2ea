/** Names of things, as links. */

import {h} from "../dom.js";
import {t} from "../i18n.js";
import {mark, typeName} from "../types.js";
import {thingAddress} from "../url.js";

/** The name of a thing with the mark of its type; leads to its page. */
export function ref(thing, attributes = {}) {
  return h("a", {class: `ref ref-${thing.type}`, href: thingAddress(thing), title: typeName(thing.type), ...attributes},
      mark(thing.type), h("span", {class: "name", lang: "zh"}, thing.name));
}

/** The same without the mark, where the type is clear. */
export function plainRef(thing) {
  return h("a", {class: "name", lang: "zh", href: thingAddress(thing)}, thing.name);
}

/** Several names, with commas. */
export function refs(things) {
  return things.map((thing, i) => [i > 0 && h("span", {class: "comma"}, t("list.comma")), ref(thing)]);
}

/** The headline of an article; leads to it, or to a passage of it. */
export function headline(article, fragment = "") {
  return h("a", {class: "headline", lang: "zh", href: thingAddress({type: "Article", iri: article.iri}, fragment)},
      article.title || t("article.untitled"));
}
