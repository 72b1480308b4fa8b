/** The plain tree that a YAML text becomes: texts, maps and lists with their offsets, no library's types. */
import type { DiagnosticCode } from '../diagnostics/codes.js';
import type { Localized } from '../diagnostics/diagnostic.js';

export type YamlStyle = 'plain' | 'single' | 'double' | 'block';

export interface YamlEntry {
  /** Offsets of the key. */
  readonly start: number;
  readonly end: number;
  readonly value: YamlTree;
}

/** Offsets count UTF-16 code units from the text's beginning; `end` is exclusive: in block style that of the last value. */
export type YamlTree = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'text'; readonly value: string; readonly style: YamlStyle }
  /** Nothing written, `~` or `null`: as if the key were absent; null in a list. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, YamlEntry>; readonly flow: boolean }
  | { readonly kind: 'list'; readonly items: readonly YamlTree[]; readonly flow: boolean }
);

/** Something wrong with the text, before any schema is asked. */
export interface YamlProblem {
  readonly code: DiagnosticCode;
  readonly severity: 'error' | 'warning';
  readonly start: number;
  readonly end: number;
  /** A second place, e.g. where the key stands first. */
  readonly also?: number;
  readonly message: Localized;
  readonly hint?: Localized;
  /** The syntax is broken here: a full-width slip on a line nearby may be the reason. */
  readonly syntax: boolean;
  /** The whole line with its value in quotes, without indentation, where that is the remedy. */
  readonly quoted?: string;
  /** A tab stands in the line's indentation. */
  readonly tab?: true;
}

export type YamlPath = readonly (string | number)[];

/** Plain data for a schema: maps are objects without a prototype, an empty value is undefined in them, texts stay texts. */
export function treeToData(tree: YamlTree): unknown {
  switch (tree.kind) {
    case 'text':
      return tree.value;
    case 'empty':
      return null;
    case 'list':
      return tree.items.map(treeToData);
    case 'map': {
      const data: Record<string, unknown> = Object.create(null);
      for (const [key, entry] of tree.entries) data[key] = entry.value.kind === 'empty' ? undefined : treeToData(entry.value);
      return data;
    }
  }
}

/** The node at a path, or the nearest node above it that exists; `depth` says how many steps of the path were found. */
export function findNode(
  root: YamlTree,
  path: YamlPath,
): { readonly node: YamlTree; readonly entry: YamlEntry | null; readonly depth: number } {
  let node = root;
  let entry: YamlEntry | null = null;
  for (const [depth, step] of path.entries()) {
    const next: YamlEntry | undefined = node.kind === 'map' ? node.entries.get(String(step)) : undefined;
    const child = next?.value ?? (node.kind === 'list' && typeof step === 'number' ? node.items[step] : undefined);
    if (child === undefined) return { node, entry, depth };
    node = child;
    entry = next ?? null;
  }
  return { node, entry, depth: path.length };
}
