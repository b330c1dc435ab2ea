/** What the editor completes: prefixes that the server knows and terms of the vocabulary; the usual ones ask the web. */

import {select} from "../api.js";

const TERMS = `PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
SELECT DISTINCT ?term ?type { ?term rdfs:isDefinedBy <https://w3id.org/zhengpu/ontology> ; a ?type } ORDER BY ?term LIMIT 500`;

/** Puts the local completers in the place of those that ask prefix.cc and LOV. */
export function localCompleters(Yasqe, prefixes) {
  const terms = select(TERMS).catch(() => []);
  const some = async (test) => (await terms).filter(({type}) => test(type.value)).map(({term}) => term.value);
  const isClass = (type) => type.endsWith("#Class");
  const isProperty = (type) => type.endsWith("Property");
  const own = [
    ["prefixes", {name: "local-prefixes", get: () => Object.entries(prefixes).map(([name, iri]) => `${name}: <${iri}>`)}],
    ["property", {name: "local-property", get: () => some(isProperty)}],
    ["class", {name: "local-class", get: () => some(isClass)}],
  ];
  for (const [from, completer] of own) {
    Yasqe.forkAutocompleter(from, {...completer, bulk: true, persistenceId: null}, false);
  }
  Yasqe.defaults.autocompleters = ["variables", ...own.map(([, {name}]) => name)];
}
