/** Finds the line that is out of its group: a key or an item that is not aligned, an item without its dash. */
import { shorten } from './describe.js';

/** A line that is not aligned with its group. */
export interface Misaligned {
  /** Offset of its text. */
  readonly at: number;
  /** Spaces in front of it, and those that it should have. */
  readonly own: number;
  readonly wanted: number;
  /** A key of the group above it. */
  readonly above: string;
}

/** A key with its indentation; not a line on which a bracket of an earlier one closes. */
const KEY_LINE = /^( *)(?:- +)*([^\s:#"'{}[\],][^:{}[\]]*?):(?:\s|$)/u;

/** Which line is to blame where YAML finds that a line and its group are not aligned: that one, or the one above it. */
export function findMisaligned(text: string, lineStart: number): Misaligned | null {
  const lines = text.slice(0, lineStart).split('\n');
  lines.pop();
  const read = (line: string) => {
    const [, indent, key] = KEY_LINE.exec(line) ?? [];
    const opened = line.match(/[{[]/g)?.length ?? 0;
    const closed = line.match(/[}\]]/g)?.length ?? 0;
    return indent === undefined || key === undefined || closed > opened
      ? null
      : { depth: indent.length, key, valued: !/:\s*$/.test(line) };
  };
  const own = read(lineAt(text, lineStart));
  const above = lines.flatMap((line, index) => {
    const found = read(line);
    return found ? [{ ...found, at: index }] : [];
  });
  const last = above.at(-1);
  if (!own || !last) return null;
  if (last.depth >= own.depth) return { at: lineStart + own.depth, own: own.depth, wanted: last.depth, above: last.key };
  const before = above.slice(0, -1).findLast(({ depth }) => depth <= own.depth);
  const group = before?.depth === own.depth ? before : null;
  // A line too far left ended its group; the lines after it are where they belong.
  if (group && last.valued) {
    const start = lines.slice(0, last.at).reduce((sum, line) => sum + line.length + 1, 0);
    return { at: start + last.depth, own: last.depth, wanted: own.depth, above: group.key };
  }
  return last.valued ? { at: lineStart + own.depth, own: own.depth, wanted: last.depth, above: last.key } : null;
}

/** The same of the items of a list: of the lists that are open above it, it belongs to the one that begins nearest. */
export function findMisalignedItem(text: string, lineStart: number): Misaligned | null {
  const [, indent] = ITEM_LINE.exec(lineAt(text, lineStart)) ?? [];
  if (indent === undefined) return null;
  const own = indent.length;
  let least = Number.POSITIVE_INFINITY;
  let nearest: { readonly depth: number; readonly item: string } | null = null;
  for (const line of text.slice(0, lineStart).split('\n').reverse()) {
    const depth = line.search(/\S/);
    if (depth < 0 || depth >= least) continue;
    least = depth;
    const [, , item] = ITEM_LINE.exec(line) ?? [];
    if (item !== undefined && Math.abs(depth - own) < Math.abs((nearest?.depth ?? Number.POSITIVE_INFINITY) - own)) {
      nearest = { depth, item };
    }
  }
  if (!nearest || nearest.depth === own) return null;
  return { at: lineStart + own, own, wanted: nearest.depth, above: shorten(`- ${nearest.item.trim()}`) };
}

const ITEM_LINE = /^( *)- +(.*)$/;

/** Where a line begins that stands among the items of a list without being one; null where it does not. */
export function findDashless(text: string, lineStart: number): number | null {
  const depth = lineAt(text, lineStart).search(/\S/);
  const above = text
    .slice(0, lineStart)
    .split('\n')
    .findLast((line) => line.trim() !== '' && line.search(/\S/) <= depth);
  const [, indent] = ITEM_LINE.exec(above ?? '') ?? [];
  return indent !== undefined && indent.length === depth ? lineStart + depth : null;
}

/** The line that begins at an offset, without its line break. */
export function lineAt(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '');
}
