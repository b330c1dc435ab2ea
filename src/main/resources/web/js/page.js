/** What every page has: head with the search box, main part, foot; and how it tells what went wrong. */

import {fill, h} from "./dom.js";
import {language, speak, t} from "./i18n.js";
import {suggestBox} from "./parts/suggest.js";
import {pageAddress, thingAddress} from "./url.js";

const VIEWS = [["/", "search"], ["/graph", "graph"], ["/events", "events"], ["/query", "query"]];

/** Lays the page out around its main element, which is there already where the server made the page, and gives that. */
export function layOut({view, search = true}) {
  const main = document.querySelector("main") ?? h("main", {id: "main", tabindex: "-1"});
  document.body.append(
      h("a", {class: "skip", href: "#main"}, t("site.skip")),
      head(view, search), main, foot());
  addEventListener("keydown", focusSearch);
  return main;
}

/** Sets the title of the page: the name of what it shows, and of the site. */
export function entitle(name) {
  document.title = name ? `${name} · ${t("site.name")} ${t("site.latin")}` : `${t("site.name")} ${t("site.latin")}`;
}

function head(view, search) {
  return h("header", {class: "site"},
      h("a", {class: "brand", href: "/", "aria-label": `${t("site.name")} ${t("site.latin")}`},
          h("img", {src: "/icon.svg", alt: "", width: 30, height: 30}),
          h("span", {class: "brand-name", lang: "zh"}, t("site.name")),
          h("span", {class: "brand-latin", lang: "en"}, t("site.latin"))),
      search ? headSearch() : h("div", {class: "gap"}),
      h("nav", {"aria-label": t("nav.main")}, VIEWS.map(([path, name]) =>
        h("a", {href: path, "aria-current": name === view ? "page" : null}, t(`nav.${name}`)))),
      h("div", {class: "languages", role: "group", "aria-label": t("site.language")},
          tongue("zh", "中", "中文"), tongue("en", "EN", "English")));
}

function tongue(code, short, name) {
  return h("button", {
    type: "button", lang: code, "aria-pressed": String(code === language), "aria-label": name,
    on: {click: () => speak(code)},
  }, short);
}

function headSearch() {
  return suggestBox({
    label: t("search.label"), placeholder: t("search.placeholder"), full: true,
    choose: (thing) => location.assign(thingAddress(thing)),
    submit: (q) => location.assign(pageAddress("/", {q})),
  });
}

function foot() {
  return h("footer", {class: "site"},
      h("p", {}, t("site.footer")),
      h("span", {class: "address"}, readable(location.href)),
      h("p", {class: "links"},
          h("a", {href: "/openapi.yaml"}, t("site.api")),
          h("a", {href: "/ontology"}, t("site.ontology")),
          h("a", {href: "/.well-known/void"}, t("site.dataset")),
          h("a", {href: "/query"}, "SPARQL")));
}

/** An address as it is read on paper. */
function readable(address) {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function focusSearch(event) {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable], .yasgui");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const box = document.querySelector("main input[role=combobox], header input[role=combobox]");
    if (box) {
      event.preventDefault();
      box.focus();
    }
  }
}

/** Shows the work of an action in an element: first that it waits, then what came, or what went wrong. */
export async function show(element, action) {
  element.setAttribute("aria-busy", "true");
  const waiting = setTimeout(() => fill(element, h("p", {class: "loading", role: "status"}, t("loading"))), 300);
  try {
    const content = await action();
    clearTimeout(waiting);
    if (content !== undefined) {
      fill(element, content);
    }
  } catch (problem) {
    clearTimeout(waiting);
    if (problem.name !== "AbortError") {
      fill(element, notice(problem, () => show(element, action)));
    }
  } finally {
    element.removeAttribute("aria-busy");
  }
}

/** What went wrong, in words. */
export function notice(problem, again) {
  const [title, advice] = words(problem);
  return h("div", {class: "notice", role: "alert"},
      h("h2", {}, title), advice && h("p", {}, advice),
      again && problem.status !== 404 && problem.status !== 400
        && h("button", {type: "button", on: {click: again}}, t("problem.retry")));
}

function words(problem) {
  switch (problem.status) {
    case 0: return [t("problem.unreachable"), t("problem.unreachable.advice")];
    case 400: return [t("problem.request"), language === "en" ? problem.message : t("problem.request.advice")];
    case 404: return [t("entity.missing"), t("entity.missing.advice")];
    case 503: return [t("problem.busy"), t("problem.busy.advice")];
    default:
      console.error(problem);
      return [t("problem.other"), language === "en" ? problem.message : t("problem.other.advice")];
  }
}
