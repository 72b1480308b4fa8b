/** Numerals typed into prose: each is to be a fact, a name that the content lists, or a date. */

import { blankNames, type FoldedNames, foldNames } from '../language/blank-names.js';
import { fold } from '../language/fold.js';
import { findNumerals } from '../language/numerals.js';
import type { Fact } from '../model/fact.js';
import type { VerifyContext } from './context.js';
import { commonStretch } from './likeness.js';
import { listProse } from './list-prose.js';

const REFERENCE = /\$\{[^}]*\}/gu;

export function checkTyped(context: VerifyContext): void {
  const { content, written, idiom, lexicon, diagnostics } = context;
  const facts = Object.values(content.facts);
  const names = foldNames([...content.terms.numerals, ...new Set(facts.map(({ period }) => period))]);
  checkOwnWords(context, names);
  for (const { path } of listProse(content)) {
    const raw = written.textWithBreaks(path);
    const left = blankNames(raw, names, [REFERENCE, idiom.dates]);
    for (const { start, end, text } of findNumerals(left)) {
      const rest = raw.slice(end);
      const meant = findMeant(text, raw.slice(Math.max(0, start - 24), start), rest, facts);
      const [unit = ''] = (lexicon.spaceless ? /^[\p{L}%％‰]{0,4}/u : /^\s?[\p{L}%]{0,12}/u).exec(rest) ?? [];
      diagnostics.error('typed-number', {
        message: { zh: `正文里直接写了数字“${text}${unit}”`, en: `the number "${text}${unit}" is typed into prose` },
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
          { span: written.spanWithin(path, start, text.length), label: path.join('.') },
          ...(meant ? [{ span: meant.span, label: `facts.${meant.id}` }] : []),
        ],
      });
    }
  }
}

/** A name or note that repeats a number says it as the source does, there where the fact stands. */
function checkOwnWords({ written, bindings, idiom, diagnostics }: VerifyContext, names: FoldedNames): void {
  for (const { fact, book, start: place } of bindings.values()) {
    const from = book.flow.lastIndexOf('\n', place) + 1;
    const to = book.flow.indexOf('\n', place);
    const said = new Set(findNumerals(book.flow.slice(from, to < 0 ? undefined : to)).map(({ text }) => fold(text).text));
    for (const key of ['name', 'note', 'scope'] as const) {
      const path = ['facts', fact.id, key];
      for (const { start, text } of findNumerals(blankNames(written.textWithBreaks(path), names, [idiom.dates]))) {
        if (said.has(fold(text).text)) continue;
        diagnostics.error('typed-number', {
          message: {
            zh: `“${fact.id}”的 ${key} 里有数字“${text}”，来源那一段没有`,
            en: `the ${key} of "${fact.id}" holds the number "${text}", which its place in the source does not`,
          },
          hint: {
            zh: '照原文改；若是名称或条件，列入 terms 的 numerals',
            en: 'correct it; a name or condition belongs under numerals of terms',
          },
          at: [{ span: written.spanWithin(path, start, text.length), label: path.join('.') }],
        });
      }
    }
  }
}

/** The fact of that number and unit with whose name the words around it agree; none rather than another one. */
function findMeant(numeral: string, before: string, after: string, facts: readonly Fact[]): Fact | null {
  const number = fold(numeral).text;
  const tail = fold(after.slice(0, 16)).text;
  const words = fold(`${before}${after.slice(0, 16)}`).text;
  const likely = facts.flatMap((fact) => {
    const unit = fold(fact.parts.unit).text;
    const name = fold(fact.name).text;
    const shared = commonStretch(words, name);
    const fits = fold(fact.parts.number).text === number && unit !== '' && tail.startsWith(unit);
    return fits && shared >= Math.min(name.length, /\p{Script=Han}/u.test(name) ? 2 : 4) ? [{ fact, shared }] : [];
  });
  return likely.sort((a, b) => b.shared - a.shared)[0]?.fact ?? null;
}
