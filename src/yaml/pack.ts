/** The tree of a YAML text as a short JSON text, and back: most values are what the text says at their place. */
import type { YamlEntry, YamlStyle, YamlTree } from './tree.js';

/** Each begins with its kind, its start and its end. */
type Packed =
  | readonly ['empty', number, number]
  | readonly ['text', number, number, YamlStyle, string?]
  | readonly ['list', number, number, 0 | 1, readonly Packed[]]
  | readonly ['map', number, number, 0 | 1, readonly PackedEntry[]];

/** Where the key begins and ends, the key, the value. */
type PackedEntry = readonly [number, number, string, Packed];

export function packTree(tree: YamlTree, text: string): string {
  return JSON.stringify(pack(tree, text));
}

/** `text` is the one that the tree was parsed from. */
export function unpackTree(packed: string, text: string): YamlTree {
  return unpack(JSON.parse(packed), text);
}

function pack(tree: YamlTree, text: string): Packed {
  const { kind, start, end } = tree;
  switch (kind) {
    case 'empty':
      return [kind, start, end];
    case 'text':
      return text.slice(start, end) === tree.value ? [kind, start, end, tree.style] : [kind, start, end, tree.style, tree.value];
    case 'list':
      return [kind, start, end, tree.flow ? 1 : 0, tree.items.map((item) => pack(item, text))];
    case 'map': {
      const entries = [...tree.entries].map(
        ([key, entry]): PackedEntry => [entry.start, entry.end, key, pack(entry.value, text)],
      );
      return [kind, start, end, tree.flow ? 1 : 0, entries];
    }
  }
}

function unpack(packed: Packed, text: string): YamlTree {
  const [kind, start, end] = packed;
  switch (kind) {
    case 'empty':
      return { kind, start, end };
    case 'text': {
      const [, , , style, value = text.slice(start, end)] = packed;
      return { kind, value, style, start, end };
    }
    case 'list': {
      const [, , , flow, items] = packed;
      return { kind, items: items.map((item) => unpack(item, text)), flow: flow === 1, start, end };
    }
    case 'map': {
      const [, , , flow, written] = packed;
      const entries = new Map<string, YamlEntry>();
      for (const [from, to, key, value] of written) entries.set(key, { start: from, end: to, value: unpack(value, text) });
      return { kind, entries, flow: flow === 1, start, end };
    }
  }
}
