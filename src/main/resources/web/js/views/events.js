/** Events in time, to be narrowed by type, place, who took part, and dates. The address holds what is asked for. */

import * as api from "../api.js";
import {fill, h} from "../dom.js";
import {number, t} from "../i18n.js";
import {entitle, layOut, show} from "../page.js";
import {eventChart, inWords} from "../parts/eventchart.js";
import {eventList, eventName} from "../parts/events.js";
import {pager} from "../parts/pager.js";
import {suggestBox} from "../parts/suggest.js";
import {go, onTravel, pageAddress, parameters} from "../url.js";

const CHARTED = 200;
const LISTED = 20;

const main = layOut({view: "events"});
const sieve = h("div", {class: "sieve"});
const kinds = h("div", {class: "kinds", role: "group", "aria-label": t("events.type")});
const chartPlace = h("div", {class: "chart", role: "img"});
const list = h("div", {class: "eventlist"});
let latest = 0;

entitle(t("events.heading"));
fill(main, h("h1", {}, t("events.heading")), h("p", {class: "intro"}, t("events.intro")), sieve, kinds, chartPlace, list);
onTravel(draw);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => draw(parameters()));
draw(parameters());

function turn(changes) {
  go({...parameters(), page: undefined, ...changes});
  draw(parameters());
}

async function draw(state) {
  const asked = {about: state.about, type: state.type, place: state.place, from: state.from, to: state.to};
  const own = ++latest;
  drawSieve(state);
  await Promise.all([
    show(list, async () => listing(await api.events({...asked, page: state.page, size: LISTED}), state)),
    drawChart(asked, own),
  ]);
}

async function drawChart(asked, own) {
  try {
    const answer = await api.events({...asked, size: CHARTED});
    if (own !== latest) {
      return;
    }
    drawKinds(answer.facets.type, asked.type);
    const dated = answer.items.some((event) => event.date) || answer.facets.month.length > 0;
    chartPlace.hidden = !dated;
    chartPlace.setAttribute("aria-label", `${t("events.chart")}${t("list.colon")}${inWords(answer)}`);
    if (dated) {
      await eventChart(chartPlace, answer, (month) => turn({from: month, to: month}),
          (event) => turn({from: event.date, to: event.date, type: event.eventType}));
      chartPlace.dataset.drawn = answer.items.length;
    }
  } catch (problem) {
    if (own === latest) {
      chartPlace.hidden = true;
      console.warn(problem.message);
    }
  }
}

function listing(answer, state) {
  if (answer.total === 0) {
    return h("div", {class: "nothing"}, h("h2", {}, t("events.none")), reset());
  }
  return [
    h("div", {class: "found"}, h("h2", {role: "status"}, t("events.total", {n: answer.total})),
        answer.total > CHARTED && h("span", {class: "quiet"}, t("events.shown", {n: CHARTED})),
        ["about", "type", "place", "from", "to"].some((name) => state[name]) && reset()),
    eventList(answer.items),
    pager(answer, (page) => pageAddress("/events", {...state, page}), (page) => {
      turn({page});
      list.scrollIntoView();
    }),
  ];
}

function reset() {
  return h("a", {href: "/events"}, t("events.reset"));
}

function drawKinds(counts, chosen) {
  const known = counts.some(({value}) => value === chosen) || !chosen ? counts : [{value: chosen, count: 0}, ...counts];
  fill(kinds, known.map(({value, count}) => h("button", {
    type: "button", "aria-pressed": String(value === chosen),
    on: {click: () => turn({type: value === chosen ? undefined : value})},
  }, eventName(value), h("span", {class: "figure"}, number(count)))));
}

// ---- Who, where, when.

function drawSieve(state) {
  const from = day("from", state.from);
  const to = day("to", state.to);
  fill(sieve,
      thing("place", "Place", state), thing("about", "Person,Agency,Organization,Programme,Place", state),
      h("form", {class: "dates", on: {submit: (event) => {
        event.preventDefault();
        turn({from: from.value, to: to.value});
      }}}, h("label", {}, t("facet.from"), from), h("label", {}, t("facet.to"), to), h("button", {type: "submit"}, t("facet.apply"))));
}

function day(name, value) {
  return h("input", {type: "text", name, value: value ?? "", placeholder: "2024-01", pattern: "\\d{4}(-\\d\\d(-\\d\\d)?)?",
    inputmode: "numeric", maxlength: 10});
}

/** A box for a thing; emptied, it asks for none. */
function thing(name, types, state) {
  return h("div", {class: "field"}, t(`events.${name}`), suggestBox({
    label: t(`events.${name}`), placeholder: t("events.any"), types,
    value: state[name] ? decoded(state[name]) : "",
    choose: (chosen) => turn({[name]: chosen.iri}),
    submit: (q) => q === "" && turn({[name]: undefined}),
  }));
}

/** The name at the end of an IRI. */
function decoded(iri) {
  const last = iri.slice(iri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
