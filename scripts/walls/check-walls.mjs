/** Holds the imports of the source files against the table of rooms. */
import { posix } from 'node:path';
import { findCircles } from './circles.mjs';
import { readSource } from './read-source.mjs';
import { ROOMS } from './table.mjs';

const TABLE = 'scripts/walls/table.mjs';
const COLUMNS = ['rooms', 'libraries', 'node', 'outside'];
/** @typedef {{ file: string, line: number, message: string }} Breach */

/** The room that a file of src belongs to, by the longest name; null where there is none. */
export function findRoom(file) {
  const held = Object.keys(ROOMS).filter((room) => file === room || file.startsWith(`${room}/`));
  return held.sort((a, b) => b.length - a.length)[0] ?? null;
}

/**
 * What each file imports and takes from outside.
 * @param {ReadonlyMap<string, string>} files texts by their paths from src
 */
export function readHouse(files, read = readSource) {
  return [...files].map(([file, text]) => {
    const { imports, outside, errors } = read(file, text);
    const uses = imports.map(({ name, line }) => {
      if (name.startsWith('node:')) return { line, column: 'node', name: name.slice('node:'.length) };
      if (!name.startsWith('.')) return { line, column: 'libraries', name: packageOf(name) };
      const target = posix.join(posix.dirname(file), name).replace(/\.js$/, '.ts');
      return { line, column: 'rooms', name: files.has(target) ? findRoom(target) : null, target };
    });
    const taken = outside.map(({ name, by, line }) => ({ line, column: 'outside', name: by, what: name }));
    return { file, room: findRoom(file), uses: [...uses, ...taken], errors };
  });
}

const packageOf = (specifier) => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

/**
 * `read` may remember what it has read before.
 * @returns {Breach[]}
 */
export function checkWalls(files, read = readSource) {
  const house = readHouse(files, read);
  return [...house.flatMap((one) => checkFile(one, files)), ...checkRows(house), ...checkCircles(house)];
}

function checkFile({ file, room, uses, errors }, files) {
  const at = (line, message) => ({ file: `src/${file}`, line, message });
  if (errors.length > 0) return errors.map(({ name, line }) => at(line, `cannot be read: ${name}`));
  if (room === null) {
    if (!file.includes('/'))
      return [at(1, 'a loose file on top of src, where only main.ts and index.ts stand: put it into a room')];
    return [at(1, `belongs to no room: put it into one, or give "${posix.dirname(file)}" a row in ${TABLE}`)];
  }
  const told = new Set();
  return uses.flatMap(({ line, column, name, target, what }) => {
    if (target !== undefined && !files.has(target)) return [at(line, `imports what is not there: ${target}`)];
    // A file of no room is told of where it stands.
    if (name === null || (column === 'rooms' && name === room)) return [];
    if (ROOMS[room][column]?.includes(name) || told.has(`${column} ${name}`)) return [];
    told.add(`${column} ${name}`);
    const words = { rooms: `the room ${name} (${target})`, libraries: `the library ${name}`, node: `node:${name}` };
    const deed = column === 'outside' ? `uses ${what}, which no input says (${name})` : `imports ${words[column]}`;
    return [
      at(line, `${deed}, which ${room} may not; if it is meant: '${name}' under ${column} of the row '${room}' in ${TABLE}`),
    ];
  });
}

/** A table that lists what is not there forbids less than it seems to. */
function checkRows(house) {
  return Object.entries(ROOMS).flatMap(([room, row]) => {
    const own = house.filter((one) => one.room === room);
    const at = (message) => ({ file: TABLE, line: 1, message: `the row '${room}' ${message}` });
    if (own.length === 0) return [at('is of a room that is not there: delete it')];
    return COLUMNS.flatMap((column) =>
      (row[column] ?? [])
        .filter((name) => !own.some(({ uses }) => uses.some((use) => use.column === column && use.name === name)))
        .map((name) => at(`lists '${name}' under ${column}, which it no longer needs: delete it there`)),
    );
  });
}

function checkCircles(house) {
  const lines = new Map();
  const between = new Map(house.map(({ file }) => [file, new Set()]));
  const above = new Map(house.map(({ room }) => [room ?? '', new Set()]));
  const step = (from, to, file, line) => lines.has(`${from} ${to}`) || lines.set(`${from} ${to}`, { file: `src/${file}`, line });
  for (const { file, room, uses } of house) {
    for (const { column, name, target, line } of uses) {
      if (column !== 'rooms' || name === null) continue;
      between.get(file).add(target);
      step(file, target, file, line);
      if (room === null || name === room) continue;
      above.get(room).add(name);
      step(room, name, file, line);
    }
  }
  const tell = (circle, hint) => ({
    ...lines.get(`${circle[0]} ${circle[1]}`),
    message: `a circle: ${circle.join(' → ')}; ${hint}`,
  });
  const ofFiles = findCircles(between).map((circle) => tell(circle, 'put what both need into a file of its own, or hand it in'));
  if (ofFiles.length > 0) return ofFiles;
  return findCircles(above).map((circle) => tell(circle, 'these are rooms: move what the lower one needs down'));
}
