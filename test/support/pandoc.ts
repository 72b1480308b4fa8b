/** What pandoc reads in a Word file: a reader that computes nothing, so that only what is written counts. */
import { spawnSync } from 'node:child_process';

export interface PandocBlock {
  readonly kind: 'heading' | 'paragraph' | 'cell';
  /** Of a heading, from 1. */
  readonly level: number | null;
  readonly text: string;
}

interface Node {
  readonly t: string;
  readonly c?: unknown;
}

export function readPlain(file: string): string {
  return run(file, ['-t', 'plain', '--wrap=none']);
}

/** Headings, paragraphs, items of lists and cells in reading order; `ordered`: lengths of the numbered lists; `meta`: title and subtitle, which pandoc takes out of the text. */
export function readPandoc(file: string): {
  readonly blocks: readonly PandocBlock[];
  readonly ordered: readonly number[];
  readonly meta: string;
} {
  const { blocks, meta } = JSON.parse(run(file, ['-t', 'json'])) as {
    blocks: readonly Node[];
    meta: Readonly<Record<string, Node>>;
  };
  const found: PandocBlock[] = [];
  const ordered: number[] = [];
  const visit = (node: unknown, inTable: boolean): void => {
    if (Array.isArray(node)) {
      for (const each of node) visit(each, inTable);
      return;
    }
    if (node === null || typeof node !== 'object' || !('t' in node)) return;
    const { t, c } = node as Node;
    if (t === 'Header') {
      const [level, , inlines] = c as [number, unknown, unknown];
      found.push({ kind: 'heading', level, text: textOf(inlines) });
    } else if (t === 'Para' || t === 'Plain') found.push({ kind: inTable ? 'cell' : 'paragraph', level: null, text: textOf(c) });
    else {
      if (t === 'OrderedList') ordered.push((c as [unknown, unknown[]])[1].length);
      visit(c, inTable || t === 'Table');
    }
  };
  visit(blocks, false);
  return { blocks: found, ordered, meta: Object.values(meta).map(textOf).join('\n') };
}

function textOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(textOf).join('');
  if (node === null || typeof node !== 'object') return '';
  const { t, c } = node as Partial<Node>;
  if (t === 'Str') return String(c);
  return t === 'Space' || t === 'SoftBreak' || t === 'LineBreak' ? ' ' : textOf(c);
}

function run(file: string, args: readonly string[]): string {
  const ended = spawnSync('pandoc', ['-f', 'docx', ...args, file], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (ended.status !== 0 || ended.stderr !== '') throw new Error(`pandoc on ${file}: ${ended.stderr}`);
  return ended.stdout;
}
