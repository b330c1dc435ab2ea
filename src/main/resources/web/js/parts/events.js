/** Events as a list, the date in the margin. */

import {h} from "../dom.js";
import {date, t} from "../i18n.js";
import {evidence} from "./evidence.js";
import {refs} from "./names.js";
import {thingAddress} from "../url.js";

const ROLES = ["leads", "organizers", "participants", "places", "programmes"];

/** A list of events; those who take part are links, but for the one whose page it is. */
export function eventList(events, {without, proof = true} = {}) {
  return h("ol", {class: "events"}, events.map((event) => eventItem(event, without, proof)));
}

export function eventName(type) {
  return t(`event.${type}`);
}

function eventItem(event, without, proof) {
  const [button, place] = proof ? evidence(event.evidence) : [];
  return h("li", {class: "event"},
      h("p", {class: "when"}, when(event)),
      h("div", {class: "what"},
          h("p", {class: "label"},
              h("span", {class: "kind"}, eventName(event.eventType)),
              eventRef(event)),
          roles(event, without)),
      button && h("div", {class: "proofs"}, button), place);
}

/** The name of an event; leads to its page. */
export function eventRef(event) {
  return h("a", {class: "name", lang: "zh", href: thingAddress({type: "Event", iri: event.iri})}, event.label);
}

/** Who had what part in an event, and where. */
export function roles(event, without) {
  return h("dl", {class: "roles"}, ROLES.map((role) => roleRow(event, role, without)));
}

/** The day of an event, or its days. */
export function when(event) {
  if (!event.date) {
    return t("date.unknown");
  }
  return [h("time", {datetime: event.date}, date(event.date)),
    event.endDate && event.endDate !== event.date && [` ${t("date.until")} `,
      h("time", {datetime: event.endDate}, date(event.endDate))]];
}

function roleRow(event, role, without) {
  const things = event[role].filter((thing) => thing.iri !== without);
  return things.length > 0 && h("div", {}, h("dt", {}, t(`role.${role}`)), h("dd", {}, refs(things)));
}
