/** Previous and next page. */

import {h} from "../dom.js";
import {t} from "../i18n.js";

const MOST_PAGES = 500;

/** Links to the neighbours of a page; `to` gives the address of a page, `turn` is called instead of loading it. */
export function pager({total, page, size}, to, turn) {
  const pages = Math.min(MOST_PAGES, Math.ceil(total / size));
  if (pages <= 1) {
    return undefined;
  }
  return h("nav", {class: "pager", "aria-label": t("page.label")},
      step(page - 1, page > 1, t("page.previous"), to, turn, "prev"),
      h("span", {}, t("page.of", {page, pages})),
      step(page + 1, page < pages, t("page.next"), to, turn, "next"));
}

function step(page, possible, text, to, turn, rel) {
  if (!possible) {
    return h("span", {class: "off"}, text);
  }
  return h("a", {href: to(page), rel, on: {click: (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      turn(page);
    }
  }}}, text);
}
