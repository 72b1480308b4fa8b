/** 存贷款余额分别突破2.4万亿元、2.8万亿元: which of the names in a list a value goes with. */
import type { Idiom } from '../language/idiom.js';
import type { Quantity } from '../language/quantities.js';
import { blankWholeWords } from '../language/whole-words.js';
import { lastEnd } from './clause.js';
import { commonStretch } from './likeness.js';

export interface Pairing {
  readonly names: readonly string[];
  /** Which of the names, in their order. */
  readonly position: number;
}

/** Values that a word says go with a list of names in their order. */
interface GovernedRun {
  readonly values: readonly Quantity[];
  readonly position: number;
  /** Texts that may list the names, the likelier first. */
  readonly lists: readonly string[];
}

/** `at` is where one of the values begins; null where no such list holds it, or its names cannot be told apart. */
export function pairValue(sentence: string, values: readonly Quantity[], at: number, idiom: Idiom): Pairing | null {
  const run = governedRun(sentence, values, at, idiom);
  if (run === null) return null;
  for (const list of run.lists) {
    const names = divideNames(list, run.values.length, idiom);
    if (names) return { names, position: run.position };
  }
  return null;
}

/** Whether a word like 分别 governs the value and others beside it: what stands right before it need not be its name. */
export function isGoverned(sentence: string, values: readonly Quantity[], at: number, idiom: Idiom): boolean {
  return (governedRun(sentence, values, at, idiom)?.values.length ?? 0) > 1;
}

function governedRun(sentence: string, values: readonly Quantity[], at: number, idiom: Idiom): GovernedRun | null {
  const { between, after } = idiom.respectively;
  for (const word of between) {
    for (let mark = sentence.indexOf(word); mark >= 0; mark = sentence.indexOf(word, mark + 1)) {
      const run = runFrom(sentence, values, mark + word.length, idiom);
      const position = run.findIndex(({ start }) => start === at);
      if (position < 0) continue;
      const head = sentence.slice(0, mark);
      return { values: run, position, lists: [head.slice(nameStart(head, values, idiom))] };
    }
  }
  const text = sentence.toLowerCase();
  for (const word of after) {
    for (let mark = text.indexOf(word); mark >= 0; mark = text.indexOf(word, mark + 1)) {
      const from = lastEnd(sentence.slice(0, mark), idiom.sentenceEnd);
      const before = values.filter(({ start }) => start >= from && start < mark);
      const run = before.filter((_, index) =>
        before.slice(index + 1).every((next, step) => isRun(sentence, before[index + step]!, next, idiom)),
      );
      const position = run.findIndex(({ start }) => start === at);
      if (position < 0 || run.length < 2) continue;
      const head = sentence.slice(0, run[0]!.start);
      // Sales of 3, 4 and 5 million in Aldham, Borley and Corby respectively.
      const behind = sentence.slice(run.at(-1)!.end, mark);
      return { values: run, position, lists: [head.slice(nameStart(head, values, idiom)), behind] };
    }
  }
  return null;
}

/** Which of the names a fact's own name is; null where none stands out. */
export function matchName(own: string, names: readonly string[]): number | null {
  return standsOut(own, names) ?? standsOut(...withoutTail(own, names));
}

function standsOut(own: string, names: readonly string[]): number | null {
  const scores = names.map(
    (name) => commonStretch(own.toLowerCase(), name.toLowerCase()) / Math.max(Math.min(own.length, name.length), 1),
  );
  const best = Math.max(...scores);
  const found = scores.indexOf(best);
  return scores.every((score, index) => index === found || best - score >= 0.2) ? found : null;
}

/** 东湖、西湖人口: what the names share stands behind the last of them, and is no name of it alone. */
function withoutTail(own: string, names: readonly string[]): readonly [string, readonly string[]] {
  const last = names.at(-1) ?? '';
  const tail = commonEnd(own, last);
  return [own.slice(0, own.length - tail), [...names.slice(0, -1), last.slice(0, last.length - tail)]];
}

/** The values from `from` on that are parted by marks of a list only. */
function runFrom(sentence: string, values: readonly Quantity[], from: number, idiom: Idiom): readonly Quantity[] {
  const run: Quantity[] = [];
  for (const value of values) {
    if (value.start < from) continue;
    const last = run.at(-1);
    if (last && !isRun(sentence, last, value, idiom)) break;
    if (!last && idiom.clauseEnd.test(sentence.slice(from, value.start))) break;
    run.push(value);
  }
  return run;
}

function isRun(sentence: string, one: Quantity, next: Quantity, idiom: Idiom): boolean {
  const gap = sentence.slice(one.end, next.start);
  return idiom.listMarks.test(gap) && !idiom.clauseEnd.test(gap.replace(idiom.listMarks, '')) && gap.length < 24;
}

/** Names begin after what ends no list, or the value before them. */
function nameStart(head: string, values: readonly Quantity[], { list }: Idiom): number {
  const start = lastEnd(head, list.start);
  const last = values.filter((one) => one.end <= head.length && one.start >= start).at(-1);
  return last && !/^[\p{L}.]/u.test(head.slice(last.start - 1)) ? last.end : start;
}

/** As many names as values: parted by the mark of lists, the last two joined by a word or not; never within a word. */
function divideNames(text: string, count: number, idiom: Idiom): readonly string[] | null {
  if (count < 2) return null;
  const items = split(text, idiom.list.mark).filter((item) => item.trim() !== '');
  while (items.length > 1 && idiom.list.opening.test(items[0]!.trim())) items.shift();
  const { length } = items;
  if (length === count) return trimmed(items);
  const last = length === count - 1 ? divideJoined(items[length - 1]!, idiom) : null;
  if (last) return trimmed([...items.slice(0, -1), ...last]);
  const all = items.flatMap((item) => split(item, idiom.list.joint, blankWholeWords(item, idiom)));
  if (length < count && all.length === count) return trimmed(all);
  // 存贷款余额: the heads of the names stand together, what they share follows once.
  const heads = [...(items[0]?.trim() ?? '')];
  if (
    length !== 1 ||
    count !== 2 ||
    heads.length < 4 ||
    !/\p{Script=Han}/u.test(heads[0]!) ||
    split(items[0]!, idiom.list.joint).length > 1
  )
    return null;
  return heads.slice(0, 2).map((head) => head + heads.slice(2).join(''));
}

function trimmed(names: readonly string[]): readonly string[] {
  return names.map((name) => name.trim());
}

/** The two names of 和平区和共和镇: where no word is cut; of several places the one at which both end alike. */
function divideJoined(item: string, idiom: Idiom): readonly [string, string] | null {
  const cuts = [...blankWholeWords(item, idiom).matchAll(idiom.list.joint)].map(({ index, 0: joint }) => {
    const pair = [item.slice(0, index), item.slice(index + joint.length)] as const;
    return { pair, alike: commonEnd(pair[0].trim(), pair[1].trim()) };
  });
  const whole = cuts.filter(({ pair }) => pair.every((name) => name.trim() !== ''));
  if (whole.length < 2) return whole[0]?.pair ?? null;
  const best = Math.max(...whole.map(({ alike }) => alike));
  const found = whole.filter(({ alike }) => alike === best);
  return found.length === 1 ? found[0]!.pair : null;
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}

/** At the places where `seen`, of the same length, matches. */
function split(text: string, pattern: RegExp, seen = text): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: mark } of seen.matchAll(new RegExp(pattern.source, 'giu'))) {
    parts.push(text.slice(from, index));
    from = index + mark.length;
  }
  return [...parts, text.slice(from)];
}
