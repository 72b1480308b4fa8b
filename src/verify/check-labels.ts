/** Whether a fact is named as its own words in the source name it: not as another number's do, and no change as the level beside it. */

import { findChange } from '../language/change-words.js';
import { findWords } from '../language/find-words.js';
import { fold } from '../language/fold.js';
import type { Idiom } from '../language/idiom.js';
import { findNumerals } from '../language/numerals.js';
import { wordSegmenter } from '../language/segmenters.js';
import { pairsIn } from './alike.js';
import { type Binding, boundAt } from './bind-fact.js';
import { type ClauseSurroundings, surroundingsOf } from './clause.js';
import { type VerifyContext, writtenAt } from './context.js';
import { governedFrom } from './governed.js';
import { isGoverned } from './pair-lists.js';

/** A fact with the words by which the source names its number. */
interface Labelled {
  readonly binding: Binding;
  readonly words: string;
  readonly pairs: ReadonlySet<string>;
  readonly name: ReadonlySet<string>;
}

interface Naming {
  readonly language: string;
  readonly rank: string;
  readonly idiom: Idiom;
}

export function checkLabels(context: VerifyContext): void {
  const { bindings, content, lexicon, idiom } = context;
  const naming = { language: content.report.language, rank: lexicon.rank, idiom };
  const all = [...bindings.values()].flatMap((binding) => labelled(binding, naming) ?? []);
  for (const binding of bindings.values()) checkLevel(binding, context);
  for (const one of all) {
    const own = covered(one.name, one.pairs);
    if (own > NONE || one.name.size < 1 || isToldOf(one.binding, context)) continue;
    const other = all.find(
      (rival) =>
        rival.binding.at !== one.binding.at &&
        rival.binding.stretch.start === one.binding.stretch.start &&
        covered(one.name, rival.pairs) >= ALL &&
        isTaken(one.binding, rival.binding),
    );
    if (other) report(one, other, context);
  }
}

/** So much of a name stands in words that are its own; so little in words that are not. */
const ALL = 0.8;
const NONE = 0.34;

/** The other number has another name, so that this one is not what both are called; or both have it at one time. */
function isTaken({ fact }: Binding, { fact: other }: Binding): boolean {
  return fold(other.name).text !== fold(fact.name).text || other.period === fact.period;
}

function covered(name: ReadonlySet<string>, words: ReadonlySet<string>): number {
  return [...name].filter((pair) => words.has(pair)).length / Math.max(1, name.size);
}

function labelled(binding: Binding, naming: Naming): Labelled | null {
  const { idiom } = naming;
  const { book, at, fact } = binding;
  if (at === null || binding.differs) return null;
  const around = surroundingsOf(book.flow, at, at + fact.parts.number.length, idiom);
  // A list's names are paired, check-names.ts.
  if (isGoverned(around.whole, findNumerals(around.whole), around.offset, idiom)) return null;
  const words = labelOf(around, fact.parts.unit, naming);
  if (words === null) return null;
  return { binding, words, pairs: pairsIn(words), name: pairsIn(withoutChange(fact.name, idiom)) };
}

/** What stands before the number and is said of it, and the noun behind it; null where they name nothing of their own. */
function labelOf({ head, tail }: ClauseSurroundings, unit: string, { language, rank, idiom }: Naming): string | null {
  const before = head.slice(governedFrom(head));
  const rest = fold(tail).text.startsWith(fold(unit).text) ? tail.slice(unit.length) : tail;
  const [behind = ''] = rest.split(idiom.list.mark);
  const next = findNumerals(behind)[0]?.start;
  const words = `${before} ${behind.slice(0, next)}`;
  // 64万吨、增速22.5%, 居全国第1位: of what stands before.
  const elided =
    findWords(before, idiom.claims.direction).length > 0 &&
    (findNumerals(head).length > 0 || ownWords(before, language, idiom).length === 0);
  if (elided || before.trimEnd().endsWith(rank)) return null;
  return ownWords(words, language, idiom).join('').length < idiom.claims.shortest ? null : words;
}

/** Words that name something: neither of direction nor such as any clause has. */
function ownWords(text: string, language: string, idiom: Idiom): readonly string[] {
  const { claims } = idiom;
  const words = [...wordSegmenter(language).segment(withoutChange(text, idiom))].flatMap(({ segment, isWordLike }) =>
    isWordLike ? [segment.toLowerCase()] : [],
  );
  return words.filter(
    (word) => !claims.plain.has(word) && !claims.particle.test(word) && findWords(word, claims.direction).length === 0,
  );
}

function withoutChange(text: string, { claims }: Idiom): string {
  return findWords(text, claims.direction).reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
}

/** Of a list with 分别, or shared with another fact: said already. */
function isToldOf({ fact }: Binding, { diagnostics }: VerifyContext): boolean {
  return diagnostics.list.some(
    ({ code, places: [place] }) => code === 'source-name' && place?.label === `facts.${fact.id}.print`,
  );
}

function report({ binding, words }: Labelled, other: Labelled, { written, diagnostics }: VerifyContext): void {
  const { fact } = binding;
  const said = words.trim().slice(-24);
  diagnostics.error('source-name', {
    message: {
      zh: `“${fact.id}”写作“${fact.name}”，来源里“${fact.print}”说的是“${said}”，“${fact.name}”是“${other.binding.fact.print}”`,
      en: `"${fact.id}" is named "${fact.name}", but in the source ${fact.print} is said of "${said}"; "${fact.name}" is ${other.binding.fact.print}`,
    },
    hint: { zh: '照来源改 name，或换成它的数', en: 'correct name as the source has it, or take its number' },
    at: [writtenAt(written, 'facts', fact.id, 'name'), boundAt(binding)],
  });
}

/** 预期寿命79.2岁、提高1.16岁: the 1.16 is no 预期寿命. */
function checkLevel(binding: Binding, { written, lexicon, idiom, diagnostics }: VerifyContext): void {
  const { fact, book, at } = binding;
  if (at === null || fact.kind !== 'result' || fact.verb !== null || findChange(fact.name, lexicon)) return;
  const { head } = surroundingsOf(book.flow, at, at + fact.parts.number.length, idiom);
  const last = findNumerals(head).at(-1);
  const change = last && findChange(head.slice(last.end), lexicon);
  if (!change || change.level || findWords(fact.name, idiom.claims.direction).length > 0) return;
  const unit = fold(fact.parts.unit).text;
  if (unit === '' || !fold(head.slice(last.end)).text.startsWith(unit) || !idiom.claims.gap.test(afterWord(head, change.word)))
    return;
  diagnostics.error('source-name', {
    message: {
      zh: `“${fact.id}”写作“${fact.name}”，来源说的是它“${change.word}${fact.print}”`,
      en: `"${fact.id}" is named "${fact.name}", the source says of it "${change.word} ${fact.print}"`,
    },
    hint: { zh: `name 里写明是“${change.word}”，或写 verb: ${change.word}`, en: `say so in name, or write verb: ${change.word}` },
    at: [writtenAt(written, 'facts', fact.id, 'name'), boundAt(binding)],
  });
}

function afterWord(head: string, word: string): string {
  return head.slice(head.toLowerCase().lastIndexOf(word) + word.length);
}
