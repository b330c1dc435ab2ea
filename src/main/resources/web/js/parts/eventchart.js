/** Events in time: how many in each month, and below it each one in the row of its type. */

import {date, month, number, t} from "../i18n.js";
import {colour, EVENT_TYPES} from "../types.js";
import {axis, base, chart, literal} from "./chart.js";
import {eventName} from "./events.js";
import {time} from "./spans.js";

const DAY = 86_400_000;

/** Draws; `pickMonth` is told a month whose bar was chosen, `pickEvent` an event. */
export async function eventChart(element, answer, pickMonth, pickEvent) {
  const made = await chart(element);
  const types = EVENT_TYPES.filter((type) => answer.items.some((event) => event.eventType === type && event.date));
  made.setOption(option(answer, types, made.getWidth()), true);
  made.off("click");
  made.on("click", ({seriesIndex, data}) => (seriesIndex === 0 ? pickMonth(data.month) : pickEvent(data.event)));
  return made;
}

function option(answer, types, width) {
  const months = answer.facets.month.filter(({value}) => /^\d{4}-\d\d$/.test(value));
  const [min, max] = span([...months.map(({value}) => value), ...answer.items.map((event) => event.date).filter(Boolean)]);
  const top = types.length > 0 ? "32%" : 40;
  return {
    ...base(),
    grid: [
      {left: 96, right: 24, top: 16, ...(types.length > 0 ? {height: "22%"} : {bottom: 30})},
      {left: 96, right: 24, top, bottom: 34},
    ],
    xAxis: [0, 1].map((gridIndex) => axis({
      type: "time", gridIndex, min, max, minInterval: 28 * DAY, splitLine: {show: false},
      axisLabel: {show: gridIndex === 1 || types.length === 0, color: colour("ink-2"), hideOverlap: true, formatter: (when) => scaled(new Date(when))},
      axisTick: {show: gridIndex === 1},
    })),
    yAxis: [
      axis({type: "value", gridIndex: 0, minInterval: 1, splitNumber: 2, axisLine: {show: false}}),
      axis({type: "category", gridIndex: 1, data: types.map(eventName), inverse: true, axisTick: {show: false},
        axisLabel: {color: colour("ink-2"), interval: 0}, splitLine: {show: true, lineStyle: {color: colour("line"), type: "dashed"}}}),
    ],
    series: [bars(months, min, max, width - 120), lanes(answer.items, types)],
  };
}

function scaled(when) {
  return month(when.getFullYear(), when.getMonth() + 1);
}

function span(dates) {
  const times = dates.map(time);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const air = Math.max((last - first) * 0.02, 25 * DAY);
  return [first - air, last + air];
}

function bars(months, min, max, room) {
  const width = Math.max(2, Math.min(26, room * 30 * DAY / (max - min) * 0.8));
  return {
    type: "bar", name: t("events.chart"), xAxisIndex: 0, yAxisIndex: 0, barWidth: width, cursor: "pointer",
    itemStyle: {color: colour("fill-Event")}, emphasis: {itemStyle: {color: colour("seal")}},
    data: months.map(({value, count}) => ({value: [time(value), count], month: value})),
    tooltip: {formatter: ({data}) => `${date(data.month)}  ${t("events.total", {n: data.value[1]})}`},
  };
}

function lanes(events, types) {
  return {
    type: "scatter", name: t("events.chart.lanes"), xAxisIndex: 1, yAxisIndex: 1, symbolSize: 11, cursor: "pointer",
    itemStyle: {color: colour("fill-Event"), opacity: 0.6}, emphasis: {itemStyle: {color: colour("seal"), opacity: 1}},
    data: events.filter((event) => event.date).map((event) => ({
      value: [time(event.date), types.indexOf(event.eventType)], event, name: event.label,
    })),
    tooltip: {formatter: ({data}) => `${date(data.event.date)}\n${literal(wrapped(data.event.label))}`},
  };
}

function wrapped(text) {
  return text.replace(/(.{24})/gu, "$1\n").trim();
}

/** What the chart shows, in words. */
export function inWords(answer) {
  return answer.facets.month.slice(-24).map(({value, count}) => `${date(value)} ${number(count)}`).join(t("list.comma"));
}
