/** One number of a document against a report: found there with its unit, qualifier, period and name, or wrong, stale, or not there. */
import type { Amount } from '../../language/amounts.js';
import type { Time } from '../../language/times.js';
import { compareBearers } from '../compare-bearers.js';
import { compareHedges } from '../compare-hedges.js';
import { type Compared, compareWords, type Difference } from '../compare-words.js';
import { compareYears } from '../compare-years.js';
import { type NumberBook, partsOf, type ReportNumber } from './report-numbers.js';
import type { SaidNumber } from './said-number.js';
import { sameTimes } from './times-around.js';
import { plainWords, type Weights } from './words.js';

/** In what a number differs from what the report says. */
export type Aspect = 'number' | 'unit' | 'qualifier' | 'period' | 'name' | 'words';

export type Judgement =
  | { readonly kind: 'found'; readonly source: ReportNumber }
  | { readonly kind: 'absent'; readonly source: null }
  | {
      readonly kind: 'wrong' | 'stale';
      readonly source: ReportNumber;
      readonly aspect: Aspect;
      /** The document's word and the report's, where it is a word. */
      readonly words: Pick<Difference, 'said' | 'source'> | null;
    };

/** So alike are two names of one thing; so much more alike is the right one of two. */
const SAME = 0.55;
const CLEAR = 0.3;

interface Candidate {
  readonly source: ReportNumber;
  readonly likeness: number;
}

/** `names`: words that may name it, any one of these. */
export function judgeNumber(said: SaidNumber, names: readonly Weights[], index: NumberBook): Judgement {
  const { amount, bare } = said;
  const equal = [...(index.byValue.get(amount.value) ?? []), ...(bare ? (index.byNumber.get(amount.number) ?? []) : [])];
  const held = rank(
    equal.filter(({ amount: other }) => fits(amount, other, bare)),
    names,
    index,
  );
  const others = rank(
    named(names, index).filter(({ amount: other }) => couldBe(amount, other, bare) && !isSame(amount, other, bare)),
    names,
    index,
  );
  const [best] = held;
  const [rival] = others;
  if (!best) {
    if (isRounded(said, rival)) return { kind: 'found', source: rival!.source };
    const kin = rank([...(index.byNumber.get(amount.number) ?? [])], names, index)[0];
    if (kin && kin.likeness >= SAME && kin.likeness >= (rival?.likeness ?? 0)) return wrong(kin, 'unit');
    return rival && rival.likeness >= SAME ? wrong(rival, 'number') : { kind: 'absent', source: null };
  }
  const nearer = others.find((other) => !isOfOtherTime(said, best, other));
  if (nearer && nearer.likeness >= SAME && nearer.likeness - best.likeness >= CLEAR && !isNamedThere(names, best, nearer, index))
    return wrong(nearer, 'name');
  const alike = held.filter(({ likeness }) => best.likeness - likeness < CLEAR / 2);
  const verdicts = alike.map(({ source, likeness }) =>
    judgeHeld(said, { source, likeness, lone: held.length === 1 }, others, index),
  );
  return verdicts.find(({ kind }) => kind === 'found') ?? verdicts[0]!;
}

const wrong = ({ source }: Candidate, aspect: Aspect, words: Difference | null = null): Judgement => ({
  kind: 'wrong',
  source,
  aspect,
  words,
});

/** The number found is of the time that is said, the one whose name is nearer is not: the goal of what is reported here. */
function isOfOtherTime({ times, above }: SaidNumber, best: Candidate, rival: Candidate): boolean {
  const own = times.length > 0 ? times : above;
  return sameTimes(own, timesOf(rival.source)) === false && sameTimes(own, timesOf(best.source)) !== false;
}

/** Its name stands farther off in the sentence, 进出口逆势上扬，完成4946.4亿元; or nothing names it here. */
function isNamedThere(names: readonly Weights[], best: Candidate, rival: Candidate, { commonness }: NumberBook): boolean {
  const own = names.map((words) => new Map([...words].filter(([, weight]) => weight >= NAMED)));
  if (own.every((words) => ![...words.keys()].some((token) => token.length > 1))) return true;
  if (isBeside(best.source, rival.source)) return false;
  const whole = plainWords(best.source.around.whole);
  return own.some((words) => {
    const known = [...words.keys()].filter((token) => whole.has(token));
    const letters = new Set(known.flatMap((token) => (/\p{Script=Han}/u.test(token) ? [...token] : [token])));
    const isSpoken = (token: string): boolean => whole.has(token) || [...token].every((letter) => letters.has(letter));
    return [...words.keys()].every(isSpoken) || commonness.likeness(words, whole) >= SPOKEN;
  });
}

/** Words right beside a number; so much of its name in a sentence that it is spoken of. */
const NAMED = 0.8;
const SPOKEN = 0.7;

/** The report has the number: is it of that time, as sure, said of the same? */
function judgeHeld(
  said: SaidNumber,
  one: Candidate & { readonly lone: boolean },
  rivals: readonly Candidate[],
  index: NumberBook,
): Judgement {
  const { source } = one;
  const sure = one.likeness >= SURE || (one.lone && one.likeness >= SURE / 2 && digitsOf(source.amount) > 1);
  const newer = rivals.find(
    ({ source: other, likeness }) =>
      likeness >= one.likeness - 0.1 && likeness >= SAME && !other.prior && isBeside(source, other),
  );
  if (source.prior && !said.prior && newer && (said.times.length === 0 || isOf(said.times, newer.source)))
    return { kind: 'stale', source: newer.source, aspect: 'period', words: null };
  const clash = periodClash(said, source);
  if (clash && sure) {
    const right = rivals.find(
      ({ source: other, likeness }) =>
        likeness >= SAME && sameTimes(said.times.length > 0 ? said.times : said.above, timesOf(other)) === true,
    );
    return right ? { kind: 'stale', source: right.source, aspect: 'period', words: null } : wrong(one, 'period');
  }
  if (said.qualified && said.amount.qualifier !== source.amount.qualifier && sure && !isKin(said, source))
    return wrong(one, 'qualifier');
  const difference = sure ? compareClauses(said, source, index) : null;
  return difference ? wrong(one, 'words', difference) : { kind: 'found', source };
}

/** The time is that of the number, and no beginning of it. */
const isOf = (times: readonly Time[], source: ReportNumber): boolean =>
  times.every(({ edge }) => !edge) && sameTimes(times, timesOf(source)) === true;

/** From so much likeness on the two speak of one thing. */
const SURE = 0.4;

/** Within one sentence. */
const isBeside = (one: ReportNumber, other: ReportNumber): boolean => one.around.whole === other.around.whole;

const timesOf = ({ times, above }: ReportNumber) => (times.length > 0 ? times : above);

function periodClash(said: SaidNumber, source: ReportNumber): boolean {
  // Of which year the value before a change is the report need not say.
  if (source.prior) return false;
  const own = said.times.filter(({ from }) => from === null || !source.around.whole.includes(String(from)));
  if (said.times.length > 0) return sameTimes(own, timesOf(source)) === false && sameTimes(said.times, source.above) !== true;
  return (
    source.times.length > 0 &&
    said.above.length > 0 &&
    sameTimes(said.above, source.times) === false &&
    sameTimes(said.above, source.above) !== true
  );
}

/** 超过 and 余 say nearly the same. */
const isKin = ({ amount }: SaidNumber, source: ReportNumber): boolean => {
  const more = ['over', 'more', 'at-least'];
  return more.includes(amount.qualifier) && more.includes(source.amount.qualifier);
};

function compareClauses(said: SaidNumber, source: ReportNumber, { language, tag, book }: NumberBook): Difference | null {
  const { idiom } = language;
  const compared: Compared = { said: said.around, source: source.around, idiom, name: '' };
  const near = { ...compared, source: { ...source.around, earlier: [] } };
  const { number } = source.amount;
  const goal = idiom.claims.hedge.goal.test(`${source.around.head}${source.around.tail}`);
  const fact = {
    kind: goal ? ('target' as const) : ('result' as const),
    period: '',
    name: '',
    scope: null,
    note: null,
    parts: { before: '', number, unit: source.amount.unit, after: '' },
  } as const;
  // What is said behind the number governs it no more.
  const before = said.around.whole.slice(0, said.around.offset);
  const setting = { words: `${said.setting}\n${before}${said.around.tail}`, timely: true };
  return (
    compareWords(compared) ??
    compareYears(compared, yearOf(source, language.han)) ??
    (said.label ? null : compareHedges(near, fact, setting)) ??
    compareBearers(compared, fact, { names: [], text: book.folded.text, language: tag })
  );
}

/** The one year that it is of, as a period is written; '' where it is of none or several. */
function yearOf(source: ReportNumber, han: boolean): string {
  const [time, ...more] = timesOf(source);
  if (source.prior || !time || more.length > 0 || time.from === null || time.from !== time.to) return '';
  return `${time.from}${han ? '年' : ''}`;
}

/** Those that share a rare word with it. */
function named(names: readonly Weights[], { byWord, commonness }: NumberBook): readonly ReportNumber[] {
  const tokens = [...new Set(names.flatMap((words) => [...words].flatMap(([token, weight]) => (weight > 0.4 ? [token] : []))))];
  const rare = tokens
    .filter((token) => commonness.weightOf(token) > 0)
    .sort((a, b) => commonness.weightOf(b) - commonness.weightOf(a))
    .slice(0, 8);
  return [...new Set(rare.flatMap((token) => (byWord.get(token) ?? []).slice(0, 200)))];
}

function rank(list: readonly ReportNumber[], names: readonly Weights[], { commonness }: NumberBook): readonly Candidate[] {
  return [...new Set(list)]
    .map((source) => ({ source, likeness: Math.max(...names.map((words) => commonness.likeness(words, source.words))) }))
    .sort((a, b) => b.likeness - a.likeness);
}

/** Of one unit; a number without one may have any but a share's. */
function fits(said: Amount, source: Amount, bare: boolean): boolean {
  if (bare) return true;
  if (said.unit === source.unit) return true;
  if (/[:∶]/u.test(source.number) && !/[:∶]/u.test(said.number)) return true;
  if (said.unit === '' || source.unit === '') return ![said.unit, source.unit].some((unit) => /[%‰]|百分点|point/u.test(unit));
  return false;
}

/** Strictly of its unit. */
function couldBe(said: Amount, source: Amount, bare: boolean): boolean {
  return bare || said.unit === source.unit;
}

function isSame(said: Amount, source: Amount, bare: boolean): boolean {
  return said.value === source.value || partsOf(source).includes(said.number) || (bare && said.number === source.number);
}

/** Those that say something: 3 of 12.30, 2 of 1200. */
const digitsOf = ({ value }: Amount): number => value.replace(/\D/gu, '').replace(/^0+|0+$/gu, '').length;

/** 约12万 of 12.34万. */
function isRounded({ amount }: SaidNumber, rival: Candidate | undefined): boolean {
  if (amount.qualifier === 'none' || !rival || rival.likeness < SURE) return false;
  const [own, theirs] = [Number(amount.value), Number(rival.source.amount.value)];
  return (
    Number.isFinite(own) &&
    Number.isFinite(theirs) &&
    Math.abs(own - theirs) <= Math.abs(theirs) * 0.1 &&
    digitsOf(amount) < digitsOf(rival.source.amount)
  );
}
