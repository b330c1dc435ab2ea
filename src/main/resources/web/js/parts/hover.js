/** A card beside a mention that is pointed at or focused: who that is. */

import * as api from "../api.js";
import {fill, h} from "../dom.js";
import {t} from "../i18n.js";
import {typeLabel} from "../types.js";

const PAUSE = 180;
const POSTS = 3;

const known = new Map();
let card;
let timer;

/** Shows cards for the mentions within some elements. */
export function hoverCards(...elements) {
  for (const element of elements) {
    for (const event of ["mouseover", "focusin"]) {
      element.addEventListener(event, ({target}) => approach(target.closest(".mention")));
    }
    for (const event of ["mouseout", "focusout"]) {
      element.addEventListener(event, leave);
    }
  }
  addEventListener("keydown", (event) => event.key === "Escape" && leave());
  addEventListener("scroll", leave, {passive: true});
}

function approach(mention) {
  clearTimeout(timer);
  if (mention) {
    timer = setTimeout(() => open(mention), PAUSE);
  }
}

function leave() {
  clearTimeout(timer);
  card?.remove();
  card = undefined;
}

async function open(mention) {
  leave();
  const {iri, type, name} = mention.dataset;
  const own = h("div", {class: "card", role: "tooltip"}, summary({type, name}));
  card = own;
  document.body.append(own);
  settle(own, mention);
  try {
    known.set(iri, known.get(iri) ?? api.entity({iri}));
    fill(own, summary(await known.get(iri)));
    settle(own, mention);
  } catch {
    known.delete(iri);
  }
}

function summary(thing) {
  return [
    h("p", {class: "kind"}, typeLabel(thing.type, thing.official),
        thing.division && thing.division.name !== thing.name && h("span", {lang: "zh"}, thing.division.name)),
    h("p", {class: "name", lang: "zh"}, thing.name),
    (thing.posts ?? []).slice(0, POSTS).map((post) => h("p", {class: "post", lang: "zh"}, post.body.name, " ", h("b", {}, post.title))),
    thing.articleCount > 0 && h("p", {class: "quiet"}, t("entity.articles", {n: thing.articleCount})),
  ];
}

/** Below the mention, or above it where there is no room. */
function settle(own, mention) {
  const box = mention.getClientRects()[0];
  const left = Math.max(8, Math.min(box.left, innerWidth - own.offsetWidth - 8));
  const below = box.bottom + 6;
  const top = below + own.offsetHeight < innerHeight ? below : box.top - own.offsetHeight - 6;
  own.style.setProperty("left", `${left}px`);
  own.style.setProperty("top", `${top}px`);
}
