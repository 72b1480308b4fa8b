/** Reads again only what differs from a text that was read before: an edit changes a line or two of some thousand. */
import { type ParsedYaml, parseYaml } from './parse.js';
import type { YamlEntry, YamlTree } from './tree.js';

/** An entry or an item, with the lines that belong to it. */
interface Piece {
  /** Offset in the text. */
  readonly start: number;
  readonly text: string;
}

/** An entry at the top: whole, or cut into the entries or items of its value. */
interface Block {
  readonly head: Piece;
  readonly pieces: readonly Piece[] | null;
}

/** A text without fault. */
interface Remembered {
  readonly text: string;
  /** Null for a long text that was read but once. */
  readonly tree: YamlTree | null;
  /** Found when first asked for. */
  pieces: ReadonlyMap<string, Found> | null;
}

/** The map of one entry or the list of one item that a piece stands for, in a text in which it begins at `start`. */
interface Found {
  readonly start: number;
  readonly tree: YamlTree;
}

/** Of so many texts: content, theme and words of a project, and what they were before. */
const MOST = 6;
/** Of so many characters in all, besides the last one: a tree takes some ten times the room of its text. */
const MOST_CHARACTERS = 2_000_000;
/** Of a longer text the tree is kept only when it is read again: a process that reads it once has better use for the room. */
const LONG = 250_000;
/** With more pieces to read, the text is another: it is read as a whole. */
const MOST_UNKNOWN = 40;

/** Opens a reader that gives what `parseYaml` gives, whatever it has read before. Its trees are shared: nobody may change them. */
export function openReader(): (text: string) => ParsedYaml {
  let known: readonly Remembered[] = [];
  return (text) => {
    const same = known.find((each) => each.text === text);
    const tree = same?.tree ?? readChanged(text, known);
    const parsed = tree ? { tree, problems: [] } : parseYaml(text);
    if (parsed.tree === null || parsed.problems.length > 0) return parsed;
    const isKept = text.length <= LONG || known.some((each) => isAkin(each.text, text));
    const last = same?.tree ? same : { text, tree: isKept ? parsed.tree : null, pieces: null };
    known = forgetOld([last, ...known.filter((each) => each !== same)]);
    return parsed;
  };
}

/** The last one read stands first. */
function forgetOld(known: readonly Remembered[]): readonly Remembered[] {
  let characters = 0;
  return known.slice(0, MOST).filter(({ text }, index) => {
    characters += index === 0 ? 0 : text.length;
    return characters <= MOST_CHARACTERS;
  });
}

/** Null where the text cannot be put together from pieces, or one of them gives cause for a remark: the whole tells better. */
function readChanged(text: string, known: readonly Remembered[]): YamlTree | null {
  const akin = known.filter((each) => each.tree !== null && isAkin(each.text, text));
  const blocks = akin.length > 0 ? cut(text) : null;
  if (blocks === null) return null;
  const find = ({ text: own }: Piece): Found | undefined => {
    for (const each of akin) {
      each.pieces ??= findPieces(each.text, each.tree!);
      const found = each.pieces.get(own);
      if (found) return found;
    }
    return undefined;
  };
  const unknown = blocks.flatMap(({ head, pieces }) => [head, ...(pieces ?? [])]).filter((piece) => !find(piece));
  if (unknown.length > MOST_UNKNOWN) return null;
  const read = (piece: Piece): YamlTree | null => {
    const found = find(piece);
    if (found) return move(found.tree, piece.start - found.start);
    const { tree, problems } = parseYaml(piece.text);
    return tree && problems.length === 0 && isSingle(tree) ? move(tree, piece.start) : null;
  };
  const entries = new Map<string, YamlEntry>();
  for (const { head, pieces } of blocks) {
    const single = read(head);
    if (single?.kind !== 'map') return null;
    const [key, entry] = [...single.entries][0]!;
    if (entries.has(key)) return null;
    const value = pieces ? joinPieces(pieces, read) : entry.value;
    if (value === null) return null;
    entries.set(key, { ...entry, value });
  }
  const values = [...entries.values()];
  return { kind: 'map', entries, flow: false, start: values[0]!.start, end: values.at(-1)!.value.end };
}

/** Characters by which two versions of a text are told from two texts: an edit leaves its beginning or its end. */
const SAME = 200;

function isAkin(a: string, b: string): boolean {
  return a.slice(0, SAME) === b.slice(0, SAME) || a.slice(-SAME) === b.slice(-SAME);
}

function joinPieces(pieces: readonly Piece[], read: (piece: Piece) => YamlTree | null): YamlTree | null {
  const singles: YamlTree[] = [];
  for (const piece of pieces) {
    const single = read(piece);
    if (single === null || (singles.length > 0 && single.kind !== singles[0]!.kind)) return null;
    singles.push(single);
  }
  const { start } = singles[0]!;
  const { end } = singles.at(-1)!;
  if (singles[0]!.kind === 'list') {
    return { kind: 'list', items: singles.flatMap((each) => (each.kind === 'list' ? each.items : [])), flow: false, start, end };
  }
  const entries = new Map(singles.flatMap((each) => (each.kind === 'map' ? [...each.entries] : [])));
  return entries.size === singles.length ? { kind: 'map', entries, flow: false, start, end } : null;
}

/** By their texts, the pieces of a text that was read as a whole. */
function findPieces(text: string, tree: YamlTree): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>();
  const blocks = cut(text) ?? [];
  const tops = tree.kind === 'map' ? [...tree.entries] : [];
  if (tops.length !== blocks.length) return found;
  blocks.forEach(({ head, pieces }, index) => {
    const [key, entry] = tops[index]!;
    if (pieces === null) {
      found.set(head.text, { start: head.start, tree: mapOf(key, entry) });
      return;
    }
    const empty: YamlTree = { kind: 'empty', start: entry.end, end: entry.end };
    found.set(head.text, { start: head.start, tree: mapOf(key, { ...entry, value: empty }) });
    for (const [at, single] of listSingles(entry.value, pieces).entries()) {
      const piece = pieces[at]!;
      found.set(piece.text, { start: piece.start, tree: single });
    }
  });
  return found;
}

/** Each child of a value by itself; none where they are not as many as the pieces. */
function listSingles(value: YamlTree, pieces: readonly Piece[]): readonly YamlTree[] {
  if (value.kind === 'map' && value.entries.size === pieces.length) {
    return [...value.entries].map(([key, entry]) => mapOf(key, entry));
  }
  if (value.kind === 'list' && value.items.length === pieces.length) {
    return value.items.map((item, at) => {
      const start = pieces[at]!.start + pieces[at]!.text.search(/\S/);
      return { kind: 'list', items: [item], flow: false, start, end: item.end };
    });
  }
  return [];
}

function mapOf(key: string, entry: YamlEntry): YamlTree {
  return { kind: 'map', entries: new Map([[key, entry]]), flow: false, start: entry.start, end: entry.value.end };
}

function isSingle(tree: YamlTree): boolean {
  return (
    !('flow' in tree && tree.flow) &&
    ((tree.kind === 'map' && tree.entries.size === 1) || (tree.kind === 'list' && tree.items.length === 1))
  );
}

/** `key:` at the line's beginning, with its value on the same line or below. */
const TOP = /^[\p{L}\p{N}_-]+:(?=\s|$)/u;
const HEAD_ONLY = /^[\p{L}\p{N}_-]+:[ \t]*(?:#.*)?$/u;
/** A comment that may be a lost word, a text whose indentation is given: what these mean depends on what stands around them. */
const WAYWARD = /[ \t]#[^\s#!-]|[:-][ \t]+[|>][+-]?[1-9]/u;

/**
 * Cuts a text at the keys of its top, and what stands under a key at the indentation of its first line. A text in block style
 * is continued by deeper lines alone (YAML 1.2.2, 8.1 and 8.2), so a piece means by itself what it means there; null where the
 * top is anything else than keys.
 */
function cut(text: string): readonly Block[] | null {
  if (WAYWARD.test(text)) return null;
  const blocks: { readonly head: Piece; readonly pieces: Piece[] | null }[] = [];
  const lines = text.split('\n');
  const starts: number[] = [0];
  for (const line of lines) starts.push(starts.at(-1)! + line.length + 1);
  const pieceOf = (from: number, to: number): Piece => ({ start: starts[from]!, text: text.slice(starts[from], starts[to]) });
  const isBlank = (line: string): boolean => /^\s*(?:#|$)/.test(line);
  let top = lines.findIndex((line) => !isBlank(line));
  if (top < 0) return null;
  while (top < lines.length) {
    if (!TOP.test(lines[top]!)) return null;
    let next = top + 1;
    while (next < lines.length && (isBlank(lines[next]!) || /^[ \t]/.test(lines[next]!))) next += 1;
    const first = lines.findIndex((line, at) => at > top && at < next && !isBlank(line));
    if (first < 0 || !HEAD_ONLY.test(lines[top]!.trimEnd())) blocks.push({ head: pieceOf(top, next), pieces: null });
    else {
      const depth = lines[first]!.search(/[^ ]/);
      const cuts = [first];
      for (let at = first + 1; at < next; at++) {
        if (isBlank(lines[at]!)) continue;
        const own = lines[at]!.search(/[^ ]/);
        if (own < depth) return null;
        if (own === depth) cuts.push(at);
      }
      const pieces = cuts.map((from, index) => pieceOf(from, cuts[index + 1] ?? next));
      blocks.push({ head: pieceOf(top, first), pieces });
    }
    top = next;
  }
  return blocks;
}

/** The tree as it is in a text in which it stands so much later. */
function move(tree: YamlTree, by: number): YamlTree {
  if (by === 0) return tree;
  const [start, end] = [tree.start + by, tree.end + by];
  switch (tree.kind) {
    case 'text':
    case 'empty':
      return { ...tree, start, end };
    case 'list':
      return { ...tree, items: tree.items.map((item) => move(item, by)), start, end };
    case 'map': {
      const entries = new Map<string, YamlEntry>();
      for (const [key, entry] of tree.entries) {
        entries.set(key, { start: entry.start + by, end: entry.end + by, value: move(entry.value, by) });
      }
      return { ...tree, entries, start, end };
    }
  }
}
