/** Where a thing can be had as data. */

import {h} from "../dom.js";
import {t} from "../i18n.js";
import {localAddress} from "../url.js";

const FORMS = [[".ttl", "Turtle"], [".jsonld", "JSON-LD"], [".nt", "N-Triples"], [".rdf", "RDF/XML"]];

export function dataLinks(rdf) {
  const address = rdf && localAddress(rdf);
  return address && h("span", {class: "data"}, h("span", {class: "quiet"}, t("entity.data")),
      FORMS.map(([ending, name]) => h("a", {href: address + ending}, name)));
}
