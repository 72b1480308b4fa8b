/** Judges one text of a document: every numeral in it is bound to a fact or to the text of the content that holds it, or is a fault. */

import type { Numeral } from '../language/numerals.js';
import type { Fact } from '../model/fact.js';
import type { ReadMark, ReadText } from '../model/reading.js';
import { type Canonical, makeCanonical } from './canonical.js';
import type { AuditContext } from './context.js';
import type { Cover } from './cover.js';
import type { TextJudgement, Wrong } from './fault.js';
import { judgeDirections } from './judge-directions.js';
import { judgeGaps } from './judge-gaps.js';
import { isPlainNumber } from './judge-ticks.js';
import { isWithin } from './measures.js';
import type { Phrase } from './phrases.js';
import { isSameText, stripSpaces } from './strip-spaces.js';

/** A text stands in many places: on each slide's foot, in notes and script. */
export function judgeText(read: ReadText, context: AuditContext): TextJudgement {
  const { part, text, marks, fields } = read;
  const key = JSON.stringify([part === 'alt' || part === 'chart' || part === 'property' ? part : '', text, marks, fields]);
  let judged = context.judged.get(key);
  if (!judged) {
    judged = judgeAnew(read, context);
    context.judged.set(key, judged);
  }
  return judged;
}

function judgeAnew(read: ReadText, context: AuditContext): TextJudgement {
  const marks = judgeMarks(read, context);
  const canonical = makeCanonical(read, context.facts);
  const bound = { marked: read.marks.length, printed: 0, exempt: read.fields.length };
  if (canonical.numerals.length === 0 && canonical.marks.length === 0)
    return { wrong: marks, bound, covers: [], ordinal: null, isTick: false };
  if (context.isOwn(stripSpaces(read.text).text)) {
    const exempt = bound.exempt + canonical.numerals.length - read.marks.length;
    return { wrong: marks, bound: { ...bound, exempt }, covers: [], ordinal: null, isTick: false };
  }
  // Pages and words, as programs count them.
  if (read.part === 'property' && isPlainNumber(read.text)) return { wrong: [], bound, covers: [], ordinal: null, isTick: false };
  const covers = coverText(read, canonical, context);
  if (read.part === 'chart' && isPlainNumber(read.text) && covers.some(isOpen))
    return { wrong: marks, bound: { ...bound, exempt: bound.exempt + 1 }, covers, ordinal: null, isTick: true };
  const ordinal = findOrdinal(canonical, covers, context);
  const wrong = ordinal ? [] : judgeGaps(canonical, covers, context);
  for (const cover of covers) {
    if (cover.kind !== 'phrase') continue;
    for (const numeral of canonical.numerals.filter((one) => isWithin(one, cover))) {
      if (isPrinted(numeral, cover)) bound.printed++;
      else bound.exempt++;
    }
  }
  if (ordinal) bound.exempt++;
  const turned = judgeDirections(canonical, covers, context);
  return { wrong: [...marks, ...wrong, ...turned], bound, covers, ordinal, isTick: false };
}

/** An alternative text is one sentence: a number in it is not looked for alone while a whole one is known that is like it. */
function coverText({ part }: ReadText, canonical: Canonical, { cover, recognize }: AuditContext): readonly Cover[] {
  if (part !== 'alt') return cover(canonical);
  const whole = cover(canonical, ({ kind }) => kind === 'text' || kind === 'alt' || kind === 'word');
  if (!whole.some(({ kind }) => kind === 'gap')) return whole;
  if (!recognize(canonical.text)) return cover(canonical);
  return [{ kind: 'gap', start: 0, end: canonical.text.length }];
}

/** Up to three digits alone, or two with the labels' mark of a range between, or after words that the labels and templates set; what else stands in the text is the content's. */
function findOrdinal({ text }: Canonical, covers: readonly Cover[], { labels }: AuditContext): TextJudgement['ordinal'] {
  const open = covers.filter(isOpen);
  const [first, last] = [open[0], open.at(-1)];
  if (!first || !last) return null;
  const counted = text.slice(first.start, last.end).split(stripSpaces(labels.range ?? '').text || NO_RANGE);
  const numbers = counted.map(Number);
  if (counted.length > 2 || counted.some((one) => !/^\d{1,3}$/.test(one)) || numbers.at(-1)! < numbers[0]!) return null;
  if (counted.length === 1 && open.length > 1) return null;
  const [before, after] = [covers[covers.indexOf(first) - 1], covers[covers.indexOf(last) + 1]];
  const isWord = (one: Cover | undefined): boolean => one?.kind === 'phrase' && one.phrase.kind === 'word';
  if ((before && !isWord(before)) || (!before && after && !isWord(after))) return null;
  const say = (one: Cover | undefined): string => (one && isWord(one) ? text.slice(one.start, one.end) : '');
  return { pattern: before ? `${say(before)}#` : `#${say(after)}`, value: numbers[0]!, last: numbers.at(-1)! };
}

/** Stands in no text. */
const NO_RANGE = '\0';

/** Not covered, or by nothing but a section's number. */
const isOpen = (cover: Cover): boolean => cover.kind === 'gap' || (cover.kind === 'phrase' && cover.phrase.kind === 'number');

function isPrinted(numeral: Numeral, { phrase, start }: { readonly phrase: Phrase; readonly start: number }): boolean {
  return (
    phrase.kind === 'print' ||
    phrase.stretches.some((one) => start + one.start <= numeral.start && numeral.end <= start + one.end)
  );
}

/** Judges the stretches of a text that carry a fact's mark: what stands there is the fact's print or period, whole and alone. */
function judgeMarks({ part, text, marks }: ReadText, { facts, labelsOf, isPhrase }: AuditContext): readonly Wrong[] {
  return marks.flatMap((mark): Wrong[] => {
    const found = text.slice(mark.start, mark.end);
    const fact = Object.hasOwn(facts, mark.fact) ? facts[mark.fact] : undefined;
    if (!fact)
      return [{ kind: 'unknown-fact', found: found || mark.fact, expected: null, fact: mark.fact, span: null, path: null }];
    const forms = part === 'chart' && mark.show === 'value' ? labelsOf(fact) : [formOf(fact, mark)];
    if (forms.some((form) => isSameText(form, found)) || (part === 'chart' && isNamed(found, forms, isPhrase))) return [];
    const { id, span } = fact;
    return [{ kind: 'print', found, expected: formOf(fact, mark), fact: id, span, path: `facts.${id}` }];
  });
}

/** A label may say the name of its mark before the value, or, where it has lines, a part of it alone. */
function isNamed(found: string, forms: readonly string[], isPhrase: (text: string) => boolean): boolean {
  const text = stripSpaces(found).text;
  return [...forms.map((form) => stripSpaces(form).text), ''].some((form) => {
    const name = text.slice(0, text.length - form.length);
    return text.endsWith(form) && name !== '' && isPhrase(name);
  });
}

const formOf = (fact: Fact, { show }: ReadMark): string => (show === 'value' ? fact.print : fact.period);
