/** 存贷款余额分别突破2.4万亿元、2.8万亿元: which of the names in a list a value goes with. */
import type { Idiom } from '../language/idiom.js';
import type { Quantity } from '../language/quantities.js';
import { lastEnd } from './clause.js';
import { commonStretch } from './likeness.js';

export interface Pairing {
  readonly names: readonly string[];
  /** Which of the names, in their order. */
  readonly position: number;
}

/** `at` is where one of the values begins; null where no such list holds it. */
export function pairValue(sentence: string, values: readonly Quantity[], at: number, idiom: Idiom): Pairing | null {
  const { between, after } = idiom.respectively;
  for (const word of between) {
    for (let mark = sentence.indexOf(word); mark >= 0; mark = sentence.indexOf(word, mark + 1)) {
      const run = runFrom(sentence, values, mark + word.length, idiom);
      const position = run.findIndex(({ start }) => start === at);
      if (position < 0) continue;
      const head = sentence.slice(0, mark);
      const names = divideNames(head.slice(nameStart(head, values, idiom)), run.length, idiom);
      if (names) return { names, position };
    }
  }
  for (const word of after) {
    const mark = sentence.toLowerCase().indexOf(word);
    if (mark < 0) continue;
    const before = values.filter(({ start }) => start < mark);
    const run = before.filter((_, index) =>
      before.slice(index + 1).every((next, step) => isRun(sentence, before[index + step]!, next, idiom)),
    );
    const position = run.findIndex(({ start }) => start === at);
    if (position < 0 || run.length < 2) continue;
    const head = sentence.slice(0, run[0]!.start);
    const names = divideNames(head.slice(nameStart(head, values, idiom)), run.length, idiom);
    if (names) return { names, position };
  }
  return null;
}

/** Which of the names a fact's own name is; null where none stands out. */
export function matchName(own: string, names: readonly string[]): number | null {
  const scores = names.map(
    (name) => commonStretch(own.toLowerCase(), name.toLowerCase()) / Math.max(Math.min(own.length, name.length), 1),
  );
  const best = Math.max(...scores);
  const found = scores.indexOf(best);
  return scores.every((score, index) => index === found || best - score >= 0.2) ? found : null;
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

/** Names begin after the clause or the value before them. */
function nameStart(head: string, values: readonly Quantity[], { clauseEnd }: Idiom): number {
  const start = lastEnd(head, clauseEnd);
  const last = values.filter((one) => one.end <= head.length && one.start >= start).at(-1);
  return last && !/^[\p{L}.]/u.test(head.slice(last.start - 1)) ? last.end : start;
}

function divideNames(text: string, count: number, { listMarks }: Idiom): readonly string[] | null {
  if (count < 2) return null;
  const names = text
    .split(listMarks)
    .map((name) => name.trim())
    .filter(Boolean);
  if (names.length === count) return names;
  // 存贷款余额: the heads of the names stand together, what they share follows once.
  const heads = [...(names[0] ?? '')];
  if (names.length !== 1 || count !== 2 || heads.length < 4) return null;
  return heads.slice(0, 2).map((head) => head + heads.slice(2).join(''));
}
