/** The page of an event: what it was and when, who took part, and the sentences that tell of it. */

import * as api from "../api.js";
import {h} from "../dom.js";
import {t} from "../i18n.js";
import {entitle, layOut, show} from "../page.js";
import {dataLinks} from "../parts/data.js";
import {eventName, roles, when} from "../parts/events.js";
import {quote} from "../parts/evidence.js";
import {typeLabel} from "../types.js";
import {pageAddress, parameters} from "../url.js";

const main = layOut({view: "event"});
show(main, async () => draw(await api.event({iri: parameters().iri})));

function draw({event, rdf}) {
  entitle(event.label);
  return [
    head(event, rdf),
    h("div", {class: "sheet"}, h("div", {class: "parts"},
        h("section", {"aria-labelledby": "roles-heading"}, h("h2", {id: "roles-heading"}, t("event.roles")), roles(event)),
        h("section", {id: "sentences", "aria-labelledby": "sentences-heading"},
            h("h2", {id: "sentences-heading"}, t("entity.sentences")), sentences(event)))),
  ];
}

function head(event, rdf) {
  return h("header", {class: "thing"},
      h("p", {class: "kind"}, typeLabel("Event"), h("a", {class: "quiet", href: pageAddress("/events", {type: event.eventType})},
          eventName(event.eventType))),
      h("h1", {lang: "zh"}, event.label),
      h("p", {class: "facts when"}, when(event)),
      h("div", {class: "actions"},
          h("a", {class: "action", href: pageAddress("/query", {about: event.iri})}, t("entity.sparql")), dataLinks(rdf)));
}

function sentences(event) {
  const place = h("div", {class: "evidence"});
  quote(place, event.evidence);
  return place;
}
