/** Counts in words, 九个方面, and the items of counted lists, against the source's: eight where it says nine, one of nine left out. */
import { fold } from '../language/fold.js';
import type { Idiom } from '../language/idiom.js';
import { shareOf } from './alike.js';
import { lastEnd } from './clause.js';
import type { VerifyContext } from './context.js';
import { listProse } from './list-prose.js';
import { asOneLine } from './read-references.js';

interface Counted {
  readonly number: string;
  readonly what: string;
  readonly index: number;
  readonly clause: string;
}

export function checkCounts({ content, written, books, lexicon, idiom, diagnostics }: VerifyContext): void {
  const source = books.map(({ flow }) => flow).join('\n');
  const known = new Map<string, Counted[]>();
  for (const one of findCounts(source, idiom)) known.set(one.what, [...(known.get(one.what) ?? []), one]);
  const lists = books.flatMap(({ flow }) => fixedLists(flow, idiom));
  for (const { path } of listProse(content)) {
    const { text, origin } = asOneLine(written.textWithBreaks(path), lexicon.spaceless);
    const tell = (index: number, length: number, message: { readonly zh: string; readonly en: string }): void => {
      diagnostics.error('source-words', {
        message,
        hint: { zh: '照来源改', en: 'say it as the source does' },
        at: [{ span: written.spanWithin(path, origin(index), origin(index + length) - origin(index)), label: path.join('.') }],
      });
    };
    for (const own of findCounts(text, idiom)) {
      const others = known.get(own.what) ?? [];
      if (others.length === 0 || others.some(({ number }) => number === own.number)) continue;
      const other = others.find(({ clause }) => shareOf(own.clause, clause) >= ALIKE);
      if (!other) continue;
      const [said, says] = [own, other].map(({ number, what }) => `${number}${what}`);
      tell(own.index, said!.length, {
        zh: `这里说“${said}”，来源说的是“${says}”`,
        en: `this says "${said}", the source "${says}"`,
      });
    }
    const flat = fold(text).text;
    for (const { items, words } of lists) {
      const found = items.map((item, index) => heldPart(item, index, items.length, flat));
      const held = found.flatMap((item) => item ?? []);
      const [missing, ...more] = items.filter((_, index) => found[index] === null);
      if (missing === undefined || more.length > 0 || held.length < 3 || !areListed(held, flat) || idiom.claims.among.test(text))
        continue;
      tell(0, text.length, {
        zh: `这里少了“${missing}”，来源说的是“${words}”`,
        en: `"${missing}" is missing here, the source says "${words}"`,
      });
    }
  }
}

/** How much of a clause must stand in the other for the two to say the same. */
const ALIKE = 0.4;

function findCounts(text: string, idiom: Idiom): readonly Counted[] {
  const { counted } = idiom.claims;
  return [...text.matchAll(new RegExp(counted.source, counted.flags))].map(({ index, 0: all, 1: number = '', 2: what = '' }) => {
    const rest = text.slice(index);
    const end = rest.search(idiom.clauseEnd);
    const from = lastEnd(text.slice(0, index), idiom.clauseEnd);
    return {
      number: number.toLowerCase(),
      what: what.slice(0, idiom.claims.countedLength).toLowerCase() || all,
      index,
      clause: text.slice(from, end < 0 ? undefined : index + end),
    };
  });
}

interface FixedList {
  readonly items: readonly string[];
  readonly words: string;
}

/** Lists of which the source says how many items they have, as many as stand there. */
function fixedLists(text: string, idiom: Idiom): readonly FixedList[] {
  const { list, time, claims } = idiom;
  const countsIn = (clause: string): readonly number[] =>
    [...clause.matchAll(new RegExp(claims.counted.source, claims.counted.flags))].flatMap(
      ({ 1: number = '' }) => time.words[number.toLowerCase()] ?? [],
    );
  return text.split(idiom.sentenceEnd).flatMap((sentence) => {
    const clauses = sentence.split(list.start);
    return clauses.flatMap((clause, index) => {
      const counts = countsIn(`${clauses[index - 1] ?? ''}\n${clause}`);
      if (counts.length === 0) return [];
      const words = clause.trim();
      const plain = words.replace(new RegExp(claims.counted.source, claims.counted.flags), '');
      const parts = plain.split(new RegExp(list.mark.source, 'iu'));
      const last = parts.at(-1)?.split(new RegExp(list.joint.source, 'iu')) ?? [];
      const items = [...parts.slice(0, -1), ...last].map((item) => fold(item).text.replace(/^["']|["']$/gu, ''));
      const fixed =
        items.length >= 4 && counts.includes(items.length) && items.every((item) => item.length > 1 && item.length < 24);
      return fixed ? [{ items, words }] : [];
    });
  });
}

/** Before the first item and behind the last may stand words of the sentence: 办好育苗, 建桥工程. */
function heldPart(item: string, index: number, count: number, text: string): string | null {
  if (text.includes(item)) return item;
  for (let length = item.length - 1; length > 1; length--) {
    const part = index === 0 ? item.slice(-length) : index === count - 1 ? item.slice(0, length) : item;
    if (text.includes(part)) return part;
  }
  return null;
}

/** One after another, in their order, with no more than marks between most of them. */
function areListed(items: readonly string[], text: string): boolean {
  const at = items.map((item) => text.indexOf(item));
  const longest = Math.max(...items.map(({ length }) => length));
  return at.slice(1).every((start, index) => start > at[index]! && start - at[index]! <= longest + 6);
}
