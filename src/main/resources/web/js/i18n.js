/** The language of the pages: as chosen, else as the browser prefers. Strings stand in i18n/zh.js and i18n/en.js. */

import en from "./i18n/en.js";
import zh from "./i18n/zh.js";

const LANGUAGES = {en, zh};
const KEY = "zhengpu.language";

export const language = chosen();
document.documentElement.lang = language === "zh" ? "zh-CN" : "en";

function chosen() {
  const wish = new URLSearchParams(location.search).get("lang") ?? remembered();
  if (wish in LANGUAGES) {
    return wish;
  }
  return navigator.languages.find((tag) => /^(zh|en)\b/.test(tag))?.slice(0, 2) ?? "zh";
}

function remembered() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Shows this page, and all that follow, in another language. */
export function speak(other) {
  try {
    localStorage.setItem(KEY, other);
  } catch {
    // Without a memory the address has to carry it.
  }
  const url = new URL(location);
  url.searchParams.delete("lang");
  if (remembered() !== other) {
    url.searchParams.set("lang", other);
  }
  if (url.href === location.href) {
    location.reload();
  } else {
    location.replace(url);
  }
}

/** The string of a key with its {gaps} filled; a key with `.one` is used for one. */
export function t(key, gaps = {}) {
  const strings = LANGUAGES[language];
  const pattern = (gaps.n === 1 && strings[`${key}.one`]) || strings[key];
  if (pattern === undefined) {
    return key.slice(key.lastIndexOf(".") + 1);
  }
  return pattern.replace(/\{(\w+)\}/g, (_, name) => (typeof gaps[name] === "number" ? number(gaps[name]) : gaps[name]));
}

/** A text that the server gives in both languages. */
export function either(text) {
  return text[language] || text.zh || text.en || "";
}

export function number(value) {
  return value.toLocaleString(language === "zh" ? "zh-CN" : "en-GB");
}

/** 2023-04-18 as 2023年4月18日 or 18 April 2023; months and years likewise. */
export function date(text) {
  if (!text) {
    return t("date.unknown");
  }
  const [year, month, day] = text.split("-").map(Number);
  if (language === "zh") {
    return `${year}年${month ? `${month}月` : ""}${day ? `${day}日` : ""}`;
  }
  const style = {year: "numeric", timeZone: "UTC", ...(month && {month: "long"}), ...(day && {day: "numeric"})};
  return new Intl.DateTimeFormat("en-GB", style).format(Date.UTC(year, (month || 1) - 1, day || 1));
}

/** 2023年7月, or Jul 2023: a month on a scale. */
export function month(ofYear, number) {
  return language === "zh" ? `${ofYear}年${number}月`
      : new Intl.DateTimeFormat("en-GB", {year: "numeric", month: "short", timeZone: "UTC"}).format(Date.UTC(ofYear, number - 1, 1));
}

/** A year on a scale. */
export function year(number) {
  return language === "zh" ? `${number}年` : String(number);
}

/** From one day to another, or the one day. */
export function period(first, last) {
  if (!first && !last) {
    return "";
  }
  return first === last || !last ? date(first) : t("date.period", {first: date(first), last: date(last)});
}
