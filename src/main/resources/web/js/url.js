/** Addresses are the state of the pages: what a page shows can be read from its address, and the back button works. */

/** The parameters of this page. */
export function parameters() {
  return Object.fromEntries(new URLSearchParams(location.search));
}

/** The address of a page; names stay readable, as far as an address allows. */
export function pageAddress(path, given = {}, fragment = "") {
  const query = Object.entries(given)
      .filter(([, value]) => value !== undefined && value !== null && value !== "")
      .map(([name, value]) => `${name}=${readable(String(value))}`);
  return path + (query.length > 0 ? `?${query.join("&")}` : "") + (fragment ? `#${fragment}` : "");
}

function readable(value) {
  return encodeURIComponent(value).replace(/%(?:2F|3A|2C|40)/g, decodeURIComponent);
}

/** Goes to another state of this page, to which the back button leads back. */
export function go(given) {
  const next = pageAddress(location.pathname, given);
  if (next !== location.pathname + location.search) {
    history.pushState(null, "", next);
  }
}

/** Writes a state into the address without a step for the back button. */
export function note(given) {
  history.replaceState(null, "", pageAddress(location.pathname, given) + location.hash);
}

/** Calls back when the reader goes back or forth. */
export function onTravel(show) {
  addEventListener("popstate", () => show(parameters()));
}

const PAGES = {Article: "/article", Event: "/event"};

/** Where a thing has its page; what has none of its own, such as a post, is described at its own address. */
export function thingAddress(thing, fragment = "") {
  if (thing.type === "Post") {
    return new URL(thing.iri).pathname;
  }
  return pageAddress(PAGES[thing.type] ?? "/entity", {iri: thing.iri}, fragment);
}

/** An address that comes from data is only followed where it leads to the web. */
export function webAddress(text) {
  try {
    const url = new URL(text);
    return ["http:", "https:"].includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** A local address that comes from an answer, or nothing. */
export function localAddress(text) {
  const url = new URL(text, location.origin);
  return url.origin === location.origin ? url.pathname + url.search : undefined;
}
