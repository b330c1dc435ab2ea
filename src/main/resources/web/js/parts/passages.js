/** Texts with mentions in them, and passages that are shown in them. */

import {add, h, marked} from "../dom.js";
import {typeName} from "../types.js";
import {thingAddress} from "../url.js";

const HIGHLIGHT = "passage";

/** Puts a text into an element, a paragraph a line, every mention a link to its entity. */
export function annotated(element, text, mentions) {
  let begin = 0;
  for (const line of text.split("\n")) {
    const parts = marked(line, within(mentions, begin, begin + line.length), mention);
    add(element, element.tagName === "DIV" ? h("p", {}, parts) : parts);
    begin += line.length + 1;
  }
  return element;
}

function within(mentions, begin, end) {
  return mentions.filter((one) => one.begin >= begin && one.end <= end)
      .map((one) => ({...one, begin: one.begin - begin, end: one.end - begin}));
}

function mention(text, {iri, type, name}) {
  return h("a", {class: `mention mention-${type}`, href: thingAddress({type, iri}), "data-iri": iri, "data-type": type,
    "data-name": name, "aria-description": typeName(type)}, text);
}

/** Highlights passages and brings the first into sight. */
export function reveal(texts, passages) {
  const ranges = passages.map((passage) => range(texts[passage.in], passage.begin, passage.end)).filter(Boolean);
  if (globalThis.Highlight && CSS.highlights) {
    CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
  }
  const first = ranges[0];
  if (first) {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    first.startContainer.parentElement.scrollIntoView({block: "center", behavior: calm ? "auto" : "smooth"});
  }
}

/** The part of an element between two offsets of its text, where paragraphs count one more for the line break. */
function range(element, begin, end) {
  const start = place(element, begin);
  const stop = place(element, end);
  if (!start || !stop) {
    return undefined;
  }
  const found = new Range();
  found.setStart(...start);
  found.setEnd(...stop);
  return found;
}

function place(element, offset) {
  const blocks = element.querySelectorAll(":scope > p");
  let left = offset;
  for (const block of blocks.length > 0 ? blocks : [element]) {
    const length = block.textContent.length;
    if (left <= length) {
      return inBlock(block, left);
    }
    left -= length + 1;
  }
  return undefined;
}

function inBlock(block, offset) {
  const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (left <= node.length) {
      return [node, left];
    }
    left -= node.length;
  }
  return undefined;
}
