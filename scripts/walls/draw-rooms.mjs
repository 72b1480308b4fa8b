/** Draws the rooms of src and their arrows as SVG, from the imports; the same as long as rooms and arrows are. */
import { readHouse } from './check-walls.mjs';
import { planRooms } from './plan-rooms.mjs';
import { ROOMS } from './table.mjs';

const WIDTH = 1150;
const MARGIN = 12;
const BOX = { width: 122, height: 68 };
const GAP = 12;
/** Room between floors: above and below the tracks on which lines run across, and from one track to the next. */
const CHANNEL = { rim: 13, track: 8 };
/** Between lines that come in side by side. */
const PORT = 13;
const SLAB = { height: 40, gap: 6 };
const INK = ['#1f4e79', '#a04000', '#1d6b3a', '#7a2f6f', '#6b5b00', '#0f6b70', '#8b1a2b', '#444444'];
const TINTS = ['#e8f0f8', '#eef5e9', '#fbf1e2', '#f3ecf6'];
const FONT = "Arial, 'Liberation Sans', Helvetica, sans-serif";

/** @param {ReadonlyMap<string, string>} files texts by their paths from src */
export function drawRooms(files) {
  const { floors, ground } = planRooms(readArrows(files));
  place(floors);
  const ink = chooseInk(floors);
  const lines = [];
  const boxes = [];
  let y = MARGIN;
  for (const [index, nodes] of floors.entries()) {
    for (const node of nodes) {
      if (node.isRoom) boxes.push(drawBox(node, y));
      else lines.push(path(`M${node.x} ${y}V${y + BOX.height}`, ink.get(node.room)));
    }
    y += BOX.height;
    const next = floors[index + 1];
    if (!next) break;
    const { height, drawn } = drawChannel(nodes, next, y, ink);
    lines.push(...drawn);
    y += height;
  }
  y += 22;
  const slabs = [...ground].reverse().map((rooms, index) => drawSlabs(rooms, y + index * (SLAB.height + SLAB.gap)));
  y += ground.length * (SLAB.height + SLAB.gap) + MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}" font-family="${FONT}" role="img">`,
    '<title>The rooms of src and whom each imports</title>',
    `<rect width="${WIDTH}" height="${y}" fill="#fff"/>`,
    ...lines,
    ...boxes,
    ...slabs.flat(),
    ...drawLegend(floors),
    '</svg>',
    '',
  ].join('\n');
}

/** The lines of rooms that import the same room, or stand on the same floor, differ in colour as far as there are colours. */
function chooseInk(floors) {
  const ink = new Map();
  for (const nodes of floors) {
    const rooms = nodes.filter(({ isRoom, to }) => isRoom && to.length > 0).map(({ room }) => room);
    for (const room of rooms) {
      const meets = (other) =>
        rooms.includes(other) || targetsOf(room, floors).some((target) => targetsOf(other, floors).includes(target));
      const near = [...ink].filter(([other]) => meets(other)).map(([, colour]) => colour);
      const uses = (colour) => near.filter((one) => one === colour).length;
      ink.set(room, [...INK].sort((a, b) => uses(a) - uses(b))[0]);
    }
  }
  return ink;
}

const targetsOf = (room, floors) =>
  floors
    .flat()
    .flatMap((node) => (node.room === room ? node.to.filter(({ isRoom }) => isRoom).map((target) => target.room) : []));

/** In the order of the table, whatever the order of the imports. */
function readArrows(files) {
  const house = readHouse(files);
  const names = Object.keys(ROOMS);
  const imports = (room, other) =>
    house.some((one) => one.room === room && one.uses.some(({ column, name }) => column === 'rooms' && name === other));
  return new Map(names.map((room) => [room, new Set(names.filter((other) => other !== room && imports(room, other)))]));
}

/** Gives each node its x: as near to what it is joined to as its neighbours on the floor let it. */
function place(floors) {
  const width = (node) => (node.isRoom ? BOX.width : 0);
  const above = new Map(floors.flat().map((node) => [node, floors.flat().filter(({ to }) => to.includes(node))]));
  for (const nodes of floors) for (const [index, node] of nodes.entries()) node.x = ((index + 0.5) * WIDTH) / nodes.length;
  for (let round = 0; round < 60; round++) {
    for (const nodes of round % 2 === 0 ? floors : [...floors].reverse()) {
      const wish = (node) => {
        const joined = [...above.get(node), ...node.to];
        return joined.length === 0 ? node.x : joined.reduce((sum, one) => sum + one.x, 0) / joined.length;
      };
      const apart = nodes.map((node, index) => (index === 0 ? 0 : (width(nodes[index - 1]) + width(node)) / 2 + GAP));
      const xs = spread(nodes.map(wish), apart, MARGIN + width(nodes[0]) / 2, WIDTH - MARGIN - width(nodes.at(-1)) / 2);
      for (const [index, node] of nodes.entries()) node.x = xs[index];
    }
  }
  for (const node of floors.flat()) node.x = Math.round(node.x);
}

/** Nearest to the wishes, in order and so far apart, between the bounds: neighbours that would meet move as one. */
function spread(wishes, apart, least, most) {
  const offsets = apart.map((_, index) => apart.slice(0, index + 1).reduce((a, b) => a + b, 0));
  const groups = [];
  for (const [index, wish] of wishes.entries()) {
    groups.push({ sum: wish - offsets[index], count: 1 });
    while (groups.length > 1 && mean(groups.at(-2)) > mean(groups.at(-1))) {
      const last = groups.pop();
      groups.at(-1).sum += last.sum;
      groups.at(-1).count += last.count;
    }
  }
  const base = groups.flatMap((group) => Array.from({ length: group.count }, () => mean(group)));
  return base.map((at, index) => Math.min(Math.max(at, least), most - offsets.at(-1)) + offsets[index]);
}

const mean = ({ sum, count }) => sum / count;

/** The lines between two floors: from each node one line down, across on a track of its own, and down to all that it leads to. */
function drawChannel(upper, lower, top, ink) {
  const ports = assignPorts(upper, lower);
  const nets = upper
    .filter(({ to }) => to.length > 0)
    .map((node) => ({ node, ends: node.to.map((target) => ({ target, x: ports.get(target).get(node) })) }));
  for (const net of nets) {
    const xs = [net.node.x, ...net.ends.map(({ x }) => x)];
    [net.from, net.to] = [Math.min(...xs), Math.max(...xs)];
  }
  const across = nets.filter(({ from, to }) => to > from);
  const tracks = assignTracks(across);
  const count = Math.max(0, ...tracks.values()) + 1;
  const height = 2 * CHANNEL.rim + Math.max(1, count) * CHANNEL.track + 8;
  const drawn = nets.flatMap((net) => {
    const { node, ends } = net;
    const y = top + CHANNEL.rim + (tracks.get(net) ?? 0) * CHANNEL.track;
    const colour = ink.get(node.room);
    const start = ends.some(({ x }) => x !== node.x) ? path(`M${node.x} ${top}V${y}M${net.from} ${y}H${net.to}`, colour) : '';
    const down = ends.map(({ target, x }) => {
      const from = x === node.x ? top : y;
      const end = top + height;
      return target.isRoom
        ? `${path(`M${x} ${from}V${end - 6}`, colour)}<path d="M${x} ${end - 1}l-4.2 -8.5h8.4z" fill="${colour}"/>`
        : path(`M${x} ${from}V${end}`, colour);
    });
    return [start, ...down].filter(Boolean);
  });
  return { height, drawn };
}

/** Where lines come in at the top of each node: side by side, in the order that they come from, and not right below what else leads down. */
function assignPorts(upper, lower) {
  const starts = upper.filter(({ to }) => to.length > 0);
  return new Map(
    lower.map((target) => {
      const sources = starts.filter(({ to }) => to.includes(target));
      if (!target.isRoom) return [target, new Map(sources.map((source) => [source, target.x]))];
      const [only, ...more] = sources;
      // Straight down where that is in reach.
      if (more.length === 0 && only && Math.abs(only.x - target.x) < BOX.width / 2 - 8)
        return [target, new Map([[only, only.x]])];
      const first = Math.round(target.x - ((sources.length - 1) * PORT) / 2);
      const isFree = (x, source) => starts.every((other) => other === source || Math.abs(other.x - x) >= 5);
      // Where one of them comes straight down, there is no jog of a few points.
      const straight = sources
        .map((source, index) => source.x - first - index * PORT)
        .filter((by) => Math.abs(by) <= BOX.width / 6);
      const shift = [...straight, 0, 4, -4, 8, -8].find((by) =>
        sources.every((source, index) => isFree(first + by + index * PORT, source)),
      );
      return [target, new Map(sources.map((source, index) => [source, first + (shift ?? 0) + index * PORT]))];
    }),
  );
}

/** The fewest tracks on which no two nets meet; a net stands above those whose ends would cross its start. */
function assignTracks(nets) {
  const tracks = new Map();
  const sorted = [...nets].sort((a, b) => rank(a) - rank(b) || a.from - b.from);
  for (const net of sorted) {
    let track = 0;
    const meets = (other) => other.from <= net.to + 8 && net.from <= other.to + 8;
    while ([...tracks].some(([other, at]) => at === track && meets(other))) track++;
    tracks.set(net, track);
  }
  return tracks;
}

/** Nets that go far across stand above: they cross fewer starts there. */
const rank = ({ from, to }) => to - from;

const path = (d, colour) => `<path d="${d}" fill="none" stroke="${colour}" stroke-width="1.5"/>`;

function drawBox({ room, x }, y) {
  const left = x - BOX.width / 2;
  const title = { size: room.length > 13 ? 15 : 16.5, weight: 'bold', colour: '#111' };
  const lines = wrap(ROOMS[room].is, 17);
  const first = y + 22 + (2 - lines.length) * 7;
  return [
    `<rect x="${left}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="5" fill="${tint(room)}" stroke="#333" stroke-width="1.2"/>`,
    text(room, x, first, title),
    ...lines.map((line, index) => text(line, x, first + 18 + index * 15, { size: 13.5, colour: '#333' })),
  ].join('');
}

/** On the side of the topmost floors that has more room. */
function drawLegend([top, second]) {
  const xs = [...top, ...second].map(({ x }) => x);
  const onLeft = Math.min(...xs) > WIDTH - Math.max(...xs);
  const x = onLeft ? MARGIN : Math.max(...xs) + BOX.width / 2 + 40;
  const lines = [
    'An arrow says: imports, by type too.',
    'A room stands above all that it imports.',
    'Not drawn: arrows to the grey rooms, on which nearly',
    'all stand, and arrows that a longer way says too.',
    'Rooms of one folder bear one colour.',
  ];
  return [
    text('The rooms of src, and whom each imports', x, 34, { size: 19, weight: 'bold', colour: '#111', anchor: 'start' }),
    ...lines.map((line, index) => text(line, x, 62 + index * 19, { size: 14, colour: '#333', anchor: 'start' })),
  ];
}

/** Rooms of one folder bear one colour. */
function tint(room) {
  const families = [
    ...new Set(
      Object.keys(ROOMS)
        .filter((one) => one.includes('/'))
        .map((one) => one.split('/')[0]),
    ),
  ];
  const index = families.indexOf(room.split('/')[0]);
  return index < 0 ? '#fff' : TINTS[index % TINTS.length];
}

function drawSlabs(rooms, y) {
  const width = (WIDTH - 2 * MARGIN - (rooms.length - 1) * GAP) / rooms.length;
  return rooms.map((room, index) => {
    const left = MARGIN + index * (width + GAP);
    const middle = left + width / 2;
    return [
      `<rect x="${left}" y="${y}" width="${width}" height="${SLAB.height}" rx="5" fill="#e9e9e9" stroke="#333" stroke-width="1.2"/>`,
      text(room, middle, y + 17, { size: 16, weight: 'bold', colour: '#111' }),
      text(ROOMS[room].is, middle, y + 33, { size: 13.5, colour: '#333' }),
    ].join('');
  });
}

function wrap(words, most) {
  return words.split(' ').reduce((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
    return lines;
  }, []);
}

function text(words, x, y, { size, weight, colour, anchor = 'middle' }) {
  const escaped = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const bold = weight ? ` font-weight="${weight}"` : '';
  return `<text x="${x}" y="${y}" font-size="${size}"${bold} fill="${colour}" text-anchor="${anchor}">${escaped}</text>`;
}
