/** The words that name a number, each with its weight: those right beside it weigh more than those of its sentence. */
import { lazily } from '../../cache/lazily.js';
import type { Amount } from '../../language/amounts.js';
import { fold } from '../../language/fold.js';
import type { Idiom } from '../../language/idiom.js';
import type { ContentLanguage } from '../../language/languages.js';
import { type Pairing, pairValue } from '../pair-lists.js';

/** By token: 0 to 1. */
export type Weights = ReadonlyMap<string, number>;

/** Beside the number, between it and its neighbours, elsewhere in the sentence. */
const OWN = 1;
const BEHIND = 0.8;
const EARLIER = 0.45;
/** From the number before, where nothing else names it. */
const INHERITED = 0.9;
/** In a list that says which number is whose. */
const OTHERS = 0.15;

/** Of each number of a sentence. */
export function namesIn(sentence: string, amounts: readonly Amount[], language: ContentLanguage): readonly Weights[] {
  const { idiom } = language;
  const values = amounts.map(({ from, to }) => ({ start: from, end: to }));
  let inherited = '';
  return amounts.map((one, index) => {
    const [before, after] = [amounts[index - 1], amounts[index + 1]];
    const words = new Map<string, number>();
    const head = sentence.slice(before?.end ?? 0, one.start);
    const rest = sentence.slice(one.end, after?.start);
    addBehind(words, rest.slice(0, firstCut(rest, idiom)), language);
    const pairing = pairValue(sentence, values, one.from, idiom);
    if (pairing) {
      const { own, shared } = ownName(pairing);
      add(words, own, OWN);
      add(words, shared, OWN);
      add(words, sentence.slice(0, one.start), OTHERS);
      return words;
    }
    const at = lastCut(head, idiom);
    const noun = before && !language.lexicon.spaceless ? (/^\s*(?:of )?[\p{L}-]+/u.exec(head)?.[0].length ?? 0) : 0;
    const own = head.slice(Math.max(at, noun)).replace(idiom.claims.hedge.estimate, ' ');
    const isQuoted = /[“‘"]\s*$/u.test(own);
    if (before && !isQuoted && (at === 0 || saysNoName(own, language))) add(words, inherited, INHERITED);
    else inherited = own;
    add(words, own, OWN);
    add(words, head.slice(0, Math.max(at, noun)), before ? OTHERS : EARLIER);
    add(words, sentence.slice(0, before?.end ?? 0), EARLIER);
    return words;
  });
}

/** Of 青石镇、白塔镇收入: what stands behind the last name is said of each. */
function ownName({ names, position }: Pairing): { readonly own: string; readonly shared: string } {
  const own = names[position]!;
  const last = names.at(-1)!;
  const end = [...names[0]!].at(-1)!;
  const at = /\p{Script=Han}/u.test(end) ? last.lastIndexOf(end) : -1;
  if (at < 0 || at === last.length - 1)
    return { own, shared: names[0]! === own ? '' : names[0]!.split(' ').slice(0, -1).join(' ') };
  return { own: position === names.length - 1 ? last.slice(0, at + 1) : own, shared: last.slice(at + 1) };
}

/** In a language of spaces the noun stands right behind its number. */
function addBehind(words: Map<string, number>, text: string, { lexicon }: ContentLanguage): void {
  const noun = lexicon.spaceless ? text : (/^\s*(?:of )?[\p{L}-]+/u.exec(text)?.[0] ?? '');
  add(words, noun, lexicon.spaceless ? BEHIND : OWN);
  add(words, text, lexicon.spaceless ? BEHIND : EARLIER);
}

/** Words of change, links and the like. */
function saysNoName(text: string, { idiom, lexicon }: ContentLanguage): boolean {
  const { direction, plain, particle } = idiom.claims;
  const known = [
    ...Object.values(direction).flat(),
    ...plain,
    ...Object.keys(lexicon.before),
    ...lexicon.change.level,
    ...lexicon.links,
  ];
  let left = fold(text).text;
  if (!lexicon.spaceless)
    return left.split(/[^\p{L}]+/u).every((word) => word === '' || known.includes(word) || particle.test(word));
  for (const word of [...known].sort((a, b) => b.length - a.length)) left = left.replaceAll(word, ' ');
  return (left.match(/\p{L}/gu) ?? []).length < 2;
}

/** Of a text that is nothing but a name. */
export function plainWords(text: string, weight = OWN): Map<string, number> {
  const words = new Map<string, number>();
  add(words, text, weight);
  return words;
}

export function joinWords(...all: readonly Weights[]): Weights {
  const words = new Map<string, number>();
  for (const one of all) for (const [token, weight] of one) words.set(token, Math.max(words.get(token) ?? 0, weight));
  return words;
}

function add(words: Map<string, number>, text: string, weight: number): void {
  for (const token of tokensOf(text)) words.set(token, Math.max(words.get(token) ?? 0, weight));
}

/** Pairs of Han characters; Latin words without the ending of a plural. */
const tokensOf = (text: string): readonly string[] => {
  const folded = fold(text).text;
  const han = [...folded.matchAll(/\p{Script=Han}+/gu)].flatMap(([run]) => {
    const letters = [...run];
    return letters.length === 1 ? letters : letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
  });
  const latin = [...folded.matchAll(/\p{Script=Latin}{2,}/gu)].map(([word]) => stem(word));
  const names = [...folded.matchAll(/\p{Script=Latin}{1,8}\d+(?:\.\d+)?/gu)].map(([name]) => name);
  return [...han, ...names, ...latin.filter((word) => !SMALL.has(word))];
};

const stem = (word: string): string => (word.length > 4 ? word.replace(/(?:ies|es|s|ed|ing|ly)$/u, '') : word.replace(/s$/u, ''));
const SMALL = new Set(
  // What a number does names nothing either: gifts came to one sum, and from many donors.
  'the a an of in on at to for by and or with wa were is are be been ha have had it we our this that than as from come came amount stood stand reach'.split(
    ' ',
  ),
);

const cutsOf = lazily(
  ({ clauseEnd, list, listMarks }: Idiom) => new RegExp(`${clauseEnd.source}|${list.mark.source}|${listMarks.source}`, 'gu'),
);

function lastCut(text: string, idiom: Idiom): number {
  let end = 0;
  for (const match of text.matchAll(cutsOf(idiom))) end = match.index + match[0].length;
  return end;
}

function firstCut(text: string, idiom: Idiom): number {
  const [match] = text.matchAll(cutsOf(idiom));
  return match ? match.index : text.length;
}

const STRANGE = 0.35;

/** How the words of a text are spread over a report: what stands everywhere tells little. */
export class Commonness {
  readonly #counts = new Map<string, number>();
  #texts = 0;

  count(words: Weights): void {
    this.#texts++;
    for (const [token, weight] of words) if (weight >= EARLIER) this.#counts.set(token, (this.#counts.get(token) ?? 0) + 1);
  }

  /** 0 where the report does not have it. */
  weightOf(token: string): number {
    const count = this.#counts.get(token);
    return count === undefined ? 0 : Math.log(1 + this.#texts / count);
  }

  /** Of a word that the report does not have: it speaks against any number of it. */
  get #strange(): number {
    return Math.log(1 + this.#texts) * STRANGE;
  }

  /** How much of what names the one names the other too, 0 to 1. */
  likeness(said: Weights, source: Weights): number {
    let [shared, all] = [0, 0];
    for (const [token, beside] of said) {
      const rare = this.weightOf(token);
      // What names another number of the sentence speaks little of this one.
      const weight = beside * beside;
      all += (rare || this.#strange) * weight;
      shared += rare * weight * Math.min(1, source.get(token) ?? 0);
    }
    return all === 0 ? 0 : shared / all;
  }
}
