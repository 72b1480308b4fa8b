/** Finds circles in a graph, each by one shortest way round. */

/**
 * @param {ReadonlyMap<string, Iterable<string>>} arrows
 * @returns {string[][]} each with its first node at the end again
 */
export function findCircles(arrows) {
  return findKnots(arrows).map((knot) => {
    const ways = knot.map((start) => wayRound(start, knot, arrows)).filter((way) => way !== null);
    return ways.reduce((a, b) => (b.length < a.length ? b : a));
  });
}

/** Nodes that reach one another: Tarjan's strongly connected components of more than one node, or of one that points at itself. */
function findKnots(arrows) {
  const knots = [];
  const open = [];
  const order = new Map();
  const lowest = new Map();
  const enter = (node) => {
    order.set(node, order.size);
    lowest.set(node, order.get(node));
    open.push(node);
    for (const next of arrows.get(node) ?? []) {
      if (!order.has(next)) enter(next);
      if (open.includes(next)) lowest.set(node, Math.min(lowest.get(node), lowest.get(next)));
    }
    if (lowest.get(node) !== order.get(node)) return;
    const knot = open.splice(open.indexOf(node)).sort();
    if (knot.length > 1 || [...(arrows.get(node) ?? [])].includes(node)) knots.push(knot);
  };
  for (const node of arrows.keys()) if (!order.has(node)) enter(node);
  return knots;
}

function wayRound(start, knot, arrows) {
  let ways = [[start]];
  const seen = new Set();
  while (ways.length > 0) {
    const longer = [];
    for (const way of ways) {
      for (const next of arrows.get(way.at(-1)) ?? []) {
        if (next === start) return [...way, start];
        if (!knot.includes(next) || seen.has(next)) continue;
        seen.add(next);
        longer.push([...way, next]);
      }
    }
    ways = longer;
  }
  return null;
}
