/** The first page: one box; below it what the graph holds, or what was found. */

import * as api from "../api.js";
import {fill, h} from "../dom.js";
import {t} from "../i18n.js";
import {entitle, layOut, show} from "../page.js";
import {suggestBox} from "../parts/suggest.js";
import {go, onTravel, parameters, thingAddress} from "../url.js";
import {home} from "./home.js";
import {results} from "./results.js";

const main = layOut({view: "search", search: false});
const below = h("div", {class: "below"});

/** Whether an address asks for results; without a word everything is found that the filters let through. */
function asks(state) {
  return ["q", "type", "division", "source", "from", "to"].some((name) => state[name] !== undefined);
}

function draw(state) {
  const searching = asks(state);
  document.body.classList.toggle("searching", searching);
  fill(main, opening(searching), box(state.q), below);
  fill(below);
  entitle(state.q ?? "");
  show(below, async () => (searching ? results(await api.search(question(state)), state, turn) : home(await api.overview())));
}

function question({q, type, division, source, from, to, page}) {
  return {q: q ?? "", type, division, source, from, to, page};
}

function opening(searching) {
  return h("div", {class: searching ? "opening unseen" : "opening"},
      h("h1", {}, h("span", {lang: "zh"}, t("site.name")), " ", h("span", {class: "latin", lang: "en"}, t("site.latin"))),
      h("p", {class: "tagline"}, t("site.tagline")));
}

function box(value) {
  const form = suggestBox({
    label: t("search.label"), placeholder: t("search.placeholder"), button: t("search.button"), full: true, value,
    choose: (thing) => location.assign(thingAddress(thing)),
    submit: (q) => turn({...parameters(), q, page: undefined}),
  });
  return h("div", {class: "searchbox"}, form, h("p", {class: "hint"}, t("search.hint", {example: "zhangsan / zs"})));
}

/** Shows another state of this page, with a step for the back button. */
function turn(state) {
  go(state);
  draw(parameters());
  scrollTo(0, 0);
  main.querySelector(".results h1")?.focus();
}

onTravel(draw);
draw(parameters());
if (!asks(parameters()) && matchMedia("(hover: hover)").matches) {
  main.querySelector("input").focus();
}
