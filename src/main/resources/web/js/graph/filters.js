/** Filters of the graph view: types and relations at once, dates by asking anew. */

import {h} from "../dom.js";
import {t} from "../i18n.js";
import {ENTITY_TYPES, mark, RELATIONS, typeName} from "../types.js";

const DAY = "\\d{4}(-\\d\\d(-\\d\\d)?)?";

/**
 * The filters and their element; `changed` is told whether the server has to be asked anew.
 *
 *   set(state) from an address, noted() for the address; asked() for the server, shown() for the picture
 */
export function filters(state, changed) {
  const types = group("types", ENTITY_TYPES, (type) => [mark(type), typeName(type)], () => changed(false));
  const relations = group("relations", RELATIONS, (relation) => t(`relation.${relation}`), () => changed(false));
  const from = day("from");
  const to = day("to");
  const dates = h("form", {class: "dates", on: {submit: (event) => {
    event.preventDefault();
    changed(true);
  }}}, h("label", {}, t("facet.from"), from), h("label", {}, t("facet.to"), to), h("button", {type: "submit"}, t("facet.apply")));
  const element = h("div", {class: "filters"}, types.element, relations.element,
      h("fieldset", {}, h("legend", {}, t("graph.dates")), dates));
  const set = (given) => {
    types.set(given.types);
    relations.set(given.relations);
    from.value = given.after ?? "";
    to.value = given.before ?? "";
  };
  set(state);
  return {
    element, set,
    asked: () => ({types: types.text(), relations: relations.text(), from: from.value, to: to.value}),
    noted: () => ({types: types.text(), relations: relations.text(), after: from.value, before: to.value}),
    shown: () => ({types: types.chosen(), relations: relations.chosen()}),
  };
}

function day(name) {
  return h("input", {type: "text", name, placeholder: "2024-01", pattern: DAY, inputmode: "numeric", maxlength: 10});
}

/** Boxes to tick; all ticked means no filter. */
function group(name, values, label, changed) {
  const boxes = values.map((value) => h("input", {type: "checkbox", value, checked: true, on: {change: changed}}));
  const ticked = () => boxes.filter((box) => box.checked).map((box) => box.value);
  const some = () => (ticked().length === values.length ? [] : ticked());
  return {
    element: h("fieldset", {}, h("legend", {}, t(`graph.${name}`)),
        boxes.map((box) => h("label", {class: "tick"}, box, label(box.value)))),
    set: (text) => boxes.forEach((box) => {
      box.checked = !text || text.split(",").includes(box.value);
    }),
    text: () => some().join(","),
    chosen: () => new Set(some()),
  };
}
