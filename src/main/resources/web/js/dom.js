/**
 * Makes elements. Texts become text nodes, whatever they contain: there is no way from here to innerHTML.
 *
 *   h("a", {href: "/entity?iri=…", class: "ref", on: {click: open}}, "江绍华")
 */

/** An element with attributes and children; children may be nodes, texts, numbers, lists of these, or nothing. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    set(element, name, value);
  }
  add(element, children);
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

/** The same for a picture. */
export function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) {
    set(element, name, value);
  }
  add(element, children);
  return element;
}

function set(element, name, value) {
  if (value === undefined || value === null || value === false) {
    return;
  }
  if (name === "on") {
    for (const [event, listener] of Object.entries(value)) {
      element.addEventListener(event, listener);
    }
  } else if (name === "css") {
    // Through the object model: the policy of the pages forbids style attributes.
    for (const [property, to] of Object.entries(value)) {
      element.style.setProperty(property, to);
    }
  } else {
    element.setAttribute(name, value === true ? "" : String(value));
  }
}

/** Appends children as h() does. */
export function add(element, ...children) {
  for (const child of children.flat(Infinity)) {
    if (child !== undefined && child !== null && child !== false) {
      element.append(child instanceof Node ? child : document.createTextNode(String(child)));
    }
  }
  return element;
}

/** Replaces what is in an element. */
export function fill(element, ...children) {
  element.replaceChildren();
  return add(element, children);
}

/** A text with some of its ranges marked; ranges are in order and do not overlap. */
export function marked(text, ranges, mark = (part) => h("mark", {}, part)) {
  const parts = [];
  let at = 0;
  for (const range of ranges) {
    if (range.begin < at || range.end > text.length) {
      continue;
    }
    parts.push(text.slice(at, range.begin), mark(text.slice(range.begin, range.end), range));
    at = range.end;
  }
  parts.push(text.slice(at));
  return parts.filter((part) => part !== "");
}

/** Calls a function once it has not been asked for some milliseconds. */
export function settled(millis, action) {
  let timer;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...given), millis);
  };
}

let ids = 0;

/** An id that nothing else on the page has. */
export function freshId(stem) {
  ids += 1;
  return `${stem}-${ids}`;
}
