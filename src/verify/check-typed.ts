/** Numerals typed into prose: each is to be a fact, a name that the content lists, or a date. */
import type { Fact } from '../model/fact.js';
import { fold } from '../wording/fold.js';
import { blankNames, findNumerals } from '../wording/numerals.js';
import type { Desk } from './desk.js';
import { commonStretch } from './likeness.js';
import { listProse } from './list-prose.js';

const REFERENCE = /\$\{[^}]*\}/gu;

export function checkTyped({ content, written, idiom, lexicon, diagnostics }: Desk): void {
  const facts = Object.values(content.facts);
  const names = [...content.terms.numerals, ...new Set(facts.map(({ period }) => period))];
  for (const { path } of listProse(content)) {
    const raw = written.textWithBreaks(path);
    const left = blankNames(raw, names, [REFERENCE, idiom.dates]);
    for (const { index, text } of findNumerals(left)) {
      const rest = raw.slice(index + text.length);
      const meant = findMeant(text, raw.slice(Math.max(0, index - 24), index), rest, facts);
      const [unit = ''] = (lexicon.spaceless ? /^[\p{L}%％‰]{0,4}/u : /^\s?[\p{L}%]{0,12}/u).exec(rest) ?? [];
      diagnostics.error('typed-number', {
        message: {
          zh: `正文里直接写了数字“${text}${unit}”`,
          en: `the number "${text}${unit}" is typed into prose`,
        },
        hint: meant
          ? {
              zh: `是不是“${meant.name}”？写成 \${${meant.id}}；若是名称或条件，列入 terms 的 numerals`,
              en: `is it "${meant.name}"? write \${${meant.id}}; a name or condition belongs under numerals of terms`,
            }
          : {
              zh: '在 facts 下写成一条事实，这里写 ${编号}；若是名称或条件，列入 terms 的 numerals',
              en: 'make it a fact and write ${id} here; a name or condition belongs under numerals of terms',
            },
        at: [
          { span: written.spanWithin(path, index, text.length), label: path.join('.') },
          ...(meant ? [{ span: meant.span, label: `facts.${meant.id}` }] : []),
        ],
      });
    }
  }
}

/** The fact of that number whose unit follows, and whose name is most like what stands before. */
function findMeant(numeral: string, before: string, after: string, facts: readonly Fact[]): Fact | null {
  const number = fold(numeral).text;
  const tail = fold(after.slice(0, 16)).text;
  const same = facts.filter(({ parts }) => fold(parts.number).text === number);
  const score = ({ name, parts }: Fact): number =>
    (tail.startsWith(fold(parts.unit).text) ? 100 : 0) + commonStretch(fold(before).text, fold(name).text);
  return [...same].sort((a, b) => score(b) - score(a))[0] ?? null;
}
