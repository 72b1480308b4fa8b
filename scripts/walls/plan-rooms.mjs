/** Plans the picture of the rooms: what is drawn of the arrows, on which floor each room stands, and where on it. */

/** What so many rooms use is ground: arrows to it would only hide the others. */
const GROUND = 10;
/** No more boxes on a floor than can be read across a page. */
const MOST = 8;

/**
 * @param {ReadonlyMap<string, ReadonlySet<string>>} arrows from each room, top down, to those that it imports
 */
export function planRooms(arrows) {
  const ground = findGround(arrows);
  const drawn = new Map(
    [...arrows].filter(([room]) => !ground.has(room)).map(([room, to]) => [room, new Set(minus(to, ground))]),
  );
  const told = dropShortcuts(drawn);
  return { ground: stack([...ground], arrows), floors: order(addPassages(levels(drawn), told)), arrows: told };
}

const minus = (set, other) => [...set].filter((one) => !other.has(one));

/** With all that the ground itself stands on. */
function findGround(arrows) {
  const users = (room) => [...arrows.values()].filter((to) => to.has(room)).length;
  const ground = new Set([...arrows.keys()].filter((room) => users(room) >= GROUND));
  for (const room of ground) for (const below of arrows.get(room)) ground.add(below);
  return ground;
}

/** Rooms in layers, those below first, each as low as what it imports lets it. */
function stack(rooms, arrows) {
  const layers = [];
  const layerOf = (room) => 1 + Math.max(-1, ...[...arrows.get(room)].filter((one) => rooms.includes(one)).map(layerOf));
  for (const room of rooms) {
    const layer = layerOf(room);
    layers[layer] = [...(layers[layer] ?? []), room];
  }
  return layers;
}

/** Without the arrows that a longer way of arrows says too. */
function dropShortcuts(arrows) {
  const reaches = (from, to) => [...arrows.get(from)].some((next) => next === to || reaches(next, to));
  const isShortcut = (to, all) => [...all].some((other) => other !== to && reaches(other, to));
  return new Map([...arrows].map(([room, all]) => [room, [...all].filter((to) => !isShortcut(to, all))]));
}

/** Floors from the top: a room stands right below the lowest that imports it, further down where a floor would be too full. */
function levels(arrows) {
  const users = new Map(
    [...arrows.keys()].map((room) => [room, [...arrows].filter(([, to]) => to.has(room)).map(([from]) => from)]),
  );
  const level = new Map();
  const find = (room) => {
    if (!level.has(room))
      level.set(room, users.get(room).length === 0 ? null : 1 + Math.max(...users.get(room).map((one) => find(one) ?? 0)));
    return level.get(room);
  };
  for (const room of arrows.keys()) find(room);
  // A door that nobody imports stands right above what it opens.
  for (const [room, at] of level)
    if (at === null) level.set(room, Math.min(...[...arrows.get(room)].map((to) => level.get(to))) - 1);
  for (let floor = 0; floor <= Math.max(...level.values()); floor++) {
    const here = [...arrows.keys()].filter((room) => level.get(room) === floor);
    const loose = here.filter((room) => [...arrows.get(room)].every((to) => level.get(to) > floor + 1)).reverse();
    for (const room of loose.slice(0, Math.max(0, here.length - MOST))) level.set(room, floor + 1);
  }
  return [...level].reduce((floors, [room, at]) => {
    floors[at] = [...(floors[at] ?? []), room];
    return floors;
  }, []);
}

/** On each floor its rooms, and the passages of arrows that go on to lower ones: of one room's arrows one passage a floor. */
function addPassages(floors, arrows) {
  const at = new Map(floors.flatMap((rooms, floor) => rooms.map((room) => [room, floor])));
  const nodes = floors.map((rooms) => rooms.map((room) => ({ room, isRoom: true, to: [] })));
  const nodeOf = (room) => nodes[at.get(room)].find((node) => node.room === room && node.isRoom);
  for (const [room, targets] of arrows) {
    const passages = new Map([[at.get(room), nodeOf(room)]]);
    const passage = (floor) => {
      if (!passages.has(floor)) {
        const node = { room, isRoom: false, to: [] };
        nodes[floor].push(node);
        passages.set(floor, node);
        passage(floor - 1).to.push(node);
      }
      return passages.get(floor);
    };
    for (const target of targets) passage(at.get(target) - 1).to.push(nodeOf(target));
  }
  return nodes;
}

/** Each floor in the order that crosses fewest arrows: sweeps by the middle of what a node is joined to, then swaps of neighbours. */
function order(floors) {
  const above = new Map(floors.flat().map((node) => [node, floors.flat().filter(({ to }) => to.includes(node))]));
  let best = floors;
  let least = countCrossings(floors);
  let now = floors;
  for (let sweep = 0; sweep < 24; sweep++) {
    const place = new Map(now.flatMap((nodes) => nodes.map((node, index) => [node, (index + 0.5) / nodes.length])));
    const down = sweep % 2 === 0;
    const next = [];
    for (let step = 0; step < now.length; step++) {
      const floor = down ? step : now.length - 1 - step;
      const middle = (node) => {
        const joined = down ? above.get(node) : node.to;
        return joined.length === 0 ? place.get(node) : joined.reduce((sum, one) => sum + place.get(one), 0) / joined.length;
      };
      const middles = new Map(now[floor].map((node) => [node, middle(node)]));
      next[floor] = [...now[floor]].sort((a, b) => middles.get(a) - middles.get(b));
      for (const [index, node] of next[floor].entries()) place.set(node, (index + 0.5) / next[floor].length);
    }
    now = swapNeighbours(next);
    const crossings = countCrossings(now);
    if (crossings < least) [best, least] = [now, crossings];
  }
  return best;
}

function swapNeighbours(floors) {
  const now = floors.map((nodes) => [...nodes]);
  let least = countCrossings(now);
  for (let changed = true; changed; ) {
    changed = false;
    for (const nodes of now) {
      for (let i = 0; i + 1 < nodes.length; i++) {
        nodes.splice(i, 2, nodes[i + 1], nodes[i]);
        const crossings = countCrossings(now);
        if (crossings < least) [least, changed] = [crossings, true];
        else nodes.splice(i, 2, nodes[i + 1], nodes[i]);
      }
    }
  }
  return now;
}

function countCrossings(floors) {
  let count = 0;
  for (let floor = 0; floor + 1 < floors.length; floor++) {
    const below = new Map(floors[floor + 1].map((node, index) => [node, index]));
    const lines = floors[floor].flatMap(({ to }, from) => to.map((node) => [from, below.get(node)]));
    for (const [a, b] of lines) for (const [c, d] of lines) if (a < c && b > d) count++;
  }
  return count;
}
