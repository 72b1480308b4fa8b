/** Finds how many characters must go for a body to fit: the search behind 「删约18字」. */
import { mapTexts } from '../model/blocks.js';
import type { BoxBlock, Inline, Origin } from '../model/document.js';
import { plainText } from '../model/inlines.js';
import { sumOf } from '../model/lists.js';

/** A text of the body and its length in characters. */
interface LongText {
  readonly origin: Origin;
  readonly length: number;
}

interface Text extends LongText {
  /** Number in the order of the body's texts. */
  readonly index: number;
  /** How many of its characters may go: what facts print may not, and one stays. */
  readonly free: number;
}

/** The texts of a body, longest first. */
export function listTexts(body: BoxBlock): readonly Text[] {
  const texts: Text[] = [];
  mapTexts(body, (inlines, origin) => {
    const lengthOf = (some: readonly Inline[]) => [...plainText(some, '\n')].length;
    const length = lengthOf(inlines);
    const outside = lengthOf(inlines.filter((inline) => !isFact(inline)));
    texts.push({ origin, length, free: Math.min(outside, length - 1), index: texts.length });
    return inlines;
  });
  return texts.filter(({ length }) => length > 0).sort((a, b) => b.length - a.length || a.index - b.index);
}

function isFact(inline: Inline): boolean {
  return inline.kind === 'run' && inline.fact != null;
}

/** What to cut: how many characters in all, and the texts that they go from, the one that loses most first. */
export interface TextCut {
  readonly characters: number;
  readonly texts: readonly LongText[];
}

/** How many characters go from the end of a text, by its index. */
type Cuts = ReadonlyMap<number, number>;

/** As few characters as could be found whose removal makes the body fit; null where not even one character of each text would. */
export function findCut(body: BoxBlock, fits: (body: BoxBlock) => boolean): TextCut | null {
  const texts = listTexts(body);
  // Where the longest is not what is in the way, another may be.
  const single = texts.slice(0, 6).reduce<TextCut | null>((found, text) => {
    const characters = leastCut(body, text, fits, found?.characters);
    return characters === null ? found : { characters, texts: [text] };
  }, null);
  return single ?? cutSeveral(body, texts, fits);
}

/** The least cut from one text alone. `below`: a cut as long as this is of no use. */
function leastCut(body: BoxBlock, { index, free }: Text, fits: (body: BoxBlock) => boolean, below = free + 1): number | null {
  const most = Math.min(free, below - 1);
  const passes = (characters: number) => fits(shorten(body, new Map([[index, characters]])));
  return most < 1 || !passes(most) ? null : findLeast(most, passes);
}

/**
 * Where no text alone is in the way: all are brought to one length, since lines that stand side by side go only together; then
 * each has back what it need not lose.
 */
function cutSeveral(body: BoxBlock, texts: readonly Text[], fits: (body: BoxBlock) => boolean): TextCut | null {
  const longest = texts[0]?.length ?? 0;
  const levelled = (level: number): Cuts =>
    new Map(texts.map(({ index, length, free }) => [index, Math.min(free, Math.max(0, length - level))]));
  const passes = (cuts: Cuts) => fits(shorten(body, cuts));
  if (longest < 2 || !passes(levelled(1))) return null;
  let cuts = levelled(longest - findLeast(longest - 1, (characters) => passes(levelled(longest - characters))));
  const cutOf = ({ index }: Text) => cuts.get(index) ?? 0;
  for (const text of texts) {
    const cutAt = (characters: number): Cuts => new Map([...cuts, [text.index, characters]]);
    if (cutOf(text) > 0) cuts = cutAt(passes(cutAt(0)) ? 0 : findLeast(cutOf(text), (characters) => passes(cutAt(characters))));
  }
  const cut = texts.filter((text) => cutOf(text) > 0).sort((a, b) => cutOf(b) - cutOf(a));
  return { characters: sumOf(cut, (text) => cutOf(text)), texts: cut };
}

/** The least whole number above 0 that passes, where `most` does and 0 does not. */
export function findLeast(most: number, passes: (value: number) => boolean): number {
  let [low, high] = [0, most];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (passes(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function shorten(body: BoxBlock, cuts: Cuts): BoxBlock {
  let index = 0;
  return mapTexts(body, (inlines) => cutEnd(inlines, cuts.get(index++) ?? 0)) as BoxBlock;
}

function cutEnd(inlines: readonly Inline[], characters: number): readonly Inline[] {
  let left = characters;
  const kept: Inline[] = [];
  for (const inline of [...inlines].reverse()) {
    if (inline.kind !== 'run' || isFact(inline) || left === 0) {
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
