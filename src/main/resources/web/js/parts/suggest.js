/**
 * A box that suggests names as one types: a combobox as ARIA describes it. Arrow keys choose, Enter takes, Escape
 * closes; a mouse works too.
 */

import * as api from "../api.js";
import {fill, freshId, h, marked, settled} from "../dom.js";
import {t} from "../i18n.js";
import {mark, typeName} from "../types.js";

const PAUSE = 120;

/**
 * The box, in a form.
 *
 * @param {object} given
 *   label     what it is for, for screen readers
 *   choose    is told the thing that was chosen
 *   submit    is told a text that was entered without choosing; without it the first suggestion is taken
 *   full      whether to offer a search in all texts
 *   types     only these types, with commas
 *   value     what stands in it at first
 *   button    the word on its button, if it is to have one
 */
export function suggestBox(given) {
  return new SuggestBox(given).form;
}

class SuggestBox {

  constructor(given) {
    this.given = given;
    this.items = [];
    this.active = -1;
    this.listId = freshId("suggestions");
    this.input = this.makeInput();
    this.list = h("ul", {id: this.listId, role: "listbox", class: "suggestions", hidden: true, "aria-label": given.label});
    this.status = h("span", {class: "unseen", role: "status"});
    this.form = h("form", {class: "suggest", role: "search", on: {submit: (event) => this.submit(event)}},
        this.input, given.button && h("button", {type: "submit", class: "primary"}, given.button), this.list, this.status);
    this.form.addEventListener("focusout", (event) => !this.form.contains(event.relatedTarget) && this.close());
    this.ask = settled(PAUSE, () => this.fetch());
  }

  makeInput() {
    return h("input", {
      type: "search", role: "combobox", name: "q", value: this.given.value ?? "", maxlength: 100, autocomplete: "off",
      autocapitalize: "off", spellcheck: "false", placeholder: this.given.placeholder, "aria-label": this.given.label,
      "aria-expanded": "false", "aria-controls": this.listId, "aria-autocomplete": "list",
      on: {input: () => this.ask(), keydown: (event) => this.key(event), focus: () => this.items.length > 0 && this.open()},
    });
  }

  async fetch() {
    this.asked?.abort();
    const q = this.input.value.trim();
    if (q === "") {
      this.close();
      return;
    }
    this.asked = new AbortController();
    try {
      const answer = await api.suggest({q, type: this.given.types, limit: 8}, this.asked.signal);
      this.offer(answer.items, q);
    } catch (problem) {
      if (problem.name !== "AbortError") {
        this.close();
      }
    }
  }

  offer(items, q) {
    this.items = items.map((item) => ({...item, take: () => this.given.choose(item)}));
    if (this.given.full) {
      this.items.push({full: q, take: () => this.given.submit(q)});
    }
    this.active = -1;
    fill(this.list, this.items.map((item, i) => this.option(item, i, q)));
    this.status.textContent = t("suggest.count", {n: items.length});
    this.input.removeAttribute("aria-activedescendant");
    if (document.activeElement === this.input && this.items.length > 0) {
      this.open();
    } else {
      this.close();
    }
  }

  option(item, i, q) {
    return h("li", {
      id: `${this.listId}-${i}`, role: "option", "aria-selected": "false", class: item.full ? "full" : null,
      on: {mousedown: (event) => event.preventDefault(), click: () => this.take(item)},
    }, item.full ? t("suggest.full", {q: item.full}) : suggestion(item, q));
  }

  key(event) {
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (step && this.items.length > 0) {
      event.preventDefault();
      this.open();
      this.activate((this.active + step + this.items.length + (this.active < 0 && step < 0 ? 1 : 0)) % this.items.length);
    } else if (event.key === "Enter" && this.active >= 0 && !event.isComposing) {
      event.preventDefault();
      this.take(this.items[this.active]);
    } else if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      this.close();
    }
  }

  activate(i) {
    this.active = i;
    for (const [at, option] of [...this.list.children].entries()) {
      option.setAttribute("aria-selected", String(at === i));
    }
    this.input.setAttribute("aria-activedescendant", `${this.listId}-${i}`);
    this.list.children[i].scrollIntoView({block: "nearest"});
  }

  take(item) {
    this.close();
    this.items = [];
    if (item.name) {
      this.input.value = item.name;
    }
    item.take();
  }

  submit(event) {
    event.preventDefault();
    const q = this.input.value.trim();
    this.asked?.abort();
    this.close();
    if (this.given.submit) {
      this.given.submit(q);
    } else if (this.items.length > 0) {
      this.take(this.items[0]);
    }
  }

  open() {
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
  }

  close() {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
    this.active = -1;
  }
}

function suggestion(item, q) {
  return [
    mark(item.type),
    h("span", {class: "name", lang: "zh"}, found(item.name, q)),
    item.alias && h("span", {class: "also"}, t("suggest.alias", {alias: item.alias})),
    h("span", {class: "about"}, [typeName(item.type), item.division?.name !== item.name && item.division?.name]
        .filter(Boolean).join(" · ")),
  ];
}

function found(name, q) {
  const begin = name.indexOf(q);
  return begin < 0 ? name : marked(name, [{begin, end: begin + q.length}]);
}
