/** ECharts, fetched where it is needed, in the colours of the pages. Tooltips are drawn, never HTML. */

import {colour} from "../types.js";

const LIBRARY = "/webjars/echarts/echarts.common.min.js";
const FONT = '"PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

let library;

/** Loads a script of the old kind, once. */
export function script(address) {
  return new Promise((done, failed) => {
    const element = document.createElement("script");
    element.src = address;
    element.addEventListener("load", done);
    element.addEventListener("error", () => failed(new Error(address)));
    document.head.append(element);
  });
}

/** A chart in an element; it follows the size of its element. */
export async function chart(element) {
  library ??= script(LIBRARY);
  await library;
  const made = globalThis.echarts.getInstanceByDom(element) ?? globalThis.echarts.init(element, null, {renderer: "canvas"});
  new ResizeObserver(() => made.resize()).observe(element);
  return made;
}

/** What all charts have in common. */
export function base() {
  return {
    animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    animationDuration: 300,
    textStyle: {fontFamily: FONT, color: colour("ink")},
    tooltip: {
      renderMode: "richText", confine: true, backgroundColor: colour("leaf"), borderColor: colour("line"), borderWidth: 1,
      textStyle: {color: colour("ink"), fontSize: 13, fontFamily: FONT}, extraCssText: "",
    },
  };
}

/** An axis in the colours of the pages. */
export function axis(given) {
  return {
    axisLine: {lineStyle: {color: colour("line-strong")}}, axisTick: {lineStyle: {color: colour("line-strong")}},
    axisLabel: {color: colour("ink-2"), hideOverlap: true}, splitLine: {lineStyle: {color: colour("line")}}, ...given,
  };
}

/** A text without the signs that the markup of rich text would take for its own. */
export function literal(text) {
  return text.replace(/[{}|]/g, (sign) => ({"{": "｛", "}": "｝", "|": "｜"})[sign]);
}
