/** The one module that speaks to the server; what it says is described in /openapi.yaml. */

/** What the server, or the way to it, said no to. */
export class ApiProblem extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** JSON from an address of this server, such as one that another answer holds. */
export async function fetchJson(address, signal) {
  const url = new URL(address, location.origin);
  if (url.origin !== location.origin) {
    throw new ApiProblem(0, "Not an address of this server");
  }
  const response = await reach(url, signal);
  if (!response.ok) {
    throw new ApiProblem(response.status, await reason(response));
  }
  return response.json();
}

async function reach(url, signal) {
  try {
    return await fetch(url, {signal, headers: {Accept: "application/json"}});
  } catch (problem) {
    if (problem.name === "AbortError") {
      throw problem;
    }
    throw new ApiProblem(0, "");
  }
}

async function reason(response) {
  try {
    return (await response.json()).message ?? response.statusText;
  } catch {
    return response.statusText;
  }
}

/** An address with those parameters that say something. */
export function address(path, parameters = {}) {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null && value !== "");
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

const ask = (path) => (parameters, signal) => fetchJson(address(path, parameters), signal);

export const overview = ask("/api/overview");
export const suggest = ask("/api/suggest");
export const search = ask("/api/search");
export const entity = ask("/api/entity");
export const articles = ask("/api/articles");
export const article = ask("/api/article");
export const event = ask("/api/event");
export const events = ask("/api/events");
export const neighbourhood = ask("/api/neighbourhood");
export const path = ask("/api/path");
export const queries = ask("/api/queries");

/** The same address with another page of its answers. */
export function page(evidence, number) {
  const url = new URL(evidence, location.origin);
  url.searchParams.set("page", number);
  return url.pathname + url.search;
}

/** Rows of a SPARQL SELECT. */
export async function select(query, signal) {
  const url = new URL("/ds/sparql", location.origin);
  const response = await fetch(url, {
    method: "POST", signal,
    headers: {"Content-Type": "application/sparql-query", Accept: "application/sparql-results+json"},
    body: query,
  });
  if (!response.ok) {
    throw new ApiProblem(response.status, await response.text());
  }
  return (await response.json()).results.bindings;
}
