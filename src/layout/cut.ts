/** Finds how many characters must go for a body to fit: the search behind 「删约18字」. */
import type { Block, BoxBlock, Inline, Origin } from '../model/document.js';
import { plainText } from './runs.js';

/** A text of the body and its length in characters. */
export interface LongText {
  readonly origin: Origin;
  readonly length: number;
}

interface Text extends LongText {
  /** Number in the order of the body's texts. */
  readonly index: number;
}

/** The texts of a body, longest first. */
export function listTexts(body: BoxBlock): readonly Text[] {
  const texts: Text[] = [];
  mapTexts(body, (inlines, origin) => {
    texts.push({ origin, length: [...plainText(inlines)].length, index: texts.length });
    return inlines;
  });
  return texts.filter(({ length }) => length > 0).sort((a, b) => b.length - a.length || a.index - b.index);
}

/**
 * The least number of characters whose removal from the longest texts makes the body fit, and the text to cut first;
 * null where not even all of them would do.
 */
export function findCut(body: BoxBlock, fits: (body: BoxBlock) => boolean): { characters: number; at: Origin } | null {
  const texts = listTexts(body);
  const longest = texts[0];
  if (!longest) return null;
  const single = leastCut(body, [longest], fits);
  // Where the longest is not what is in the way, another may be.
  const best = texts.slice(1, 6).reduce(
    (found, text) => {
      const cut = leastCut(body, [text], fits, found?.characters);
      return cut !== null && (found === null || cut < found.characters) ? { characters: cut, at: text.origin } : found;
    },
    single === null ? null : { characters: single, at: longest.origin },
  );
  if (best) return best;
  const all = leastCut(body, texts, fits);
  return all === null ? null : { characters: all, at: longest.origin };
}

/** Cuts from the ends of texts in turn, keeping one character of each. `below`: a cut as long as this is of no use. */
function leastCut(body: BoxBlock, texts: readonly Text[], fits: (body: BoxBlock) => boolean, below?: number): number | null {
  const total = texts.reduce((sum, { length }) => sum + length - 1, 0);
  let most = below === undefined ? total : Math.min(total, below - 1);
  if (most < 1 || !fits(shorten(body, texts, most))) return null;
  let least = 0;
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    if (fits(shorten(body, texts, middle))) most = middle;
    else least = middle;
  }
  return most;
}

function shorten(body: BoxBlock, texts: readonly Text[], characters: number): BoxBlock {
  const cuts = new Map<number, number>();
  let left = characters;
  for (const { index, length } of texts) {
    const cut = Math.min(left, length - 1);
    cuts.set(index, cut);
    left -= cut;
  }
  let index = 0;
  return mapTexts(body, (inlines) => cutEnd(inlines, cuts.get(index++) ?? 0)) as BoxBlock;
}

function cutEnd(inlines: readonly Inline[], characters: number): readonly Inline[] {
  let left = characters;
  const kept: Inline[] = [];
  for (const inline of [...inlines].reverse()) {
    if (inline.kind !== 'run' || left === 0) {
      kept.push(inline);
      continue;
    }
    const text = [...inline.text];
    const cut = Math.min(left, text.length);
    left -= cut;
    if (cut < text.length) kept.push({ ...inline, text: text.slice(0, text.length - cut).join('') });
  }
  return kept.reverse();
}

/** The block with every text changed, in reading order. */
export function mapTexts(block: Block, change: (inlines: readonly Inline[], origin: Origin) => readonly Inline[]): Block {
  const at = (inlines: readonly Inline[]) => change(inlines, block.origin);
  switch (block.kind) {
    case 'text':
      return { ...block, inlines: at(block.inlines) };
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, inlines: change(item.inlines, item.origin) })) };
    case 'stat':
      return { ...block, label: at(block.label), value: at(block.value), note: at(block.note) };
    case 'table':
      return {
        ...block,
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, inlines: change(cell.inlines, cell.origin) }))),
      };
    case 'timeline':
      return {
        ...block,
        steps: block.steps.map((step) => ({
          ...step,
          label: change(step.label, step.origin),
          inlines: change(step.inlines, step.origin),
        })),
      };
    case 'box':
      return { ...block, children: block.children.map((child) => mapTexts(child, change)) };
    case 'figure':
    case 'image':
    case 'spacer':
      return block;
  }
}
