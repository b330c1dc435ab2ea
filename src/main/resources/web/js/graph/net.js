/**
 * What is in the graph view: nodes and edges as the server gives them, each once. Knows nothing of pictures. Keeps for
 * every expanded node how many of its neighbours were asked for and how many are left.
 */
export class Net {

  constructor() {
    this.nodes = new Map();
    this.edges = new Map();
    this.expanded = new Map();
  }

  /** Adds an answer of /api/neighbourhood or /api/path; the new nodes. */
  add({nodes, edges}) {
    const fresh = nodes.filter((node) => !this.nodes.has(node.iri));
    fresh.forEach((node) => this.nodes.set(node.iri, node));
    edges.filter((edge) => this.nodes.has(edge.from) && this.nodes.has(edge.to))
        .forEach((edge) => this.edges.set(edgeId(edge), edge));
    return fresh;
  }

  /** Notes how far a node is expanded. */
  expand(iri, offset, more) {
    this.expanded.set(iri, {offset, more});
  }

  remove(iri) {
    this.nodes.delete(iri);
    this.expanded.delete(iri);
    for (const [id, edge] of this.edges) {
      if (edge.from === iri || edge.to === iri) {
        this.edges.delete(id);
      }
    }
  }

  clear() {
    [this.nodes, this.edges, this.expanded].forEach((map) => map.clear());
  }

  /** The edges of a node. */
  edgesOf(iri) {
    return [...this.edges.values()].filter((edge) => edge.from === iri || edge.to === iri);
  }
}

/** An edge is the same whichever answer tells it; one without direction also from the other end. */
export function edgeId({from, to, relation, directed, label}) {
  const ends = directed || from < to ? [from, to] : [to, from];
  return JSON.stringify([...ends, relation, label ?? ""]);
}
