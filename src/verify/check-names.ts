/** Whether a fact is named as its number is in the source: lists with 分别, two facts of one number. */
import { fold } from '../language/fold.js';
import { findNumerals } from '../language/numerals.js';
import type { Binding } from './bind-fact.js';
import { surroundingsOf } from './clause.js';
import { type VerifyContext, writtenAt } from './context.js';
import { commonStretch } from './likeness.js';
import { matchName, pairValue } from './pair-lists.js';

export function checkFactNames(context: VerifyContext): void {
  for (const binding of context.bindings.values()) checkPaired(context, binding);
  checkShared(context);
}

/** 存贷款余额分别突破2.4万亿元、2.8万亿元: the fact named by the second has the second value. */
function checkPaired({ idiom, written, diagnostics }: VerifyContext, { fact, book, at }: Binding): void {
  if (at === null) return;
  const { whole, offset } = surroundingsOf(book.flow, at, at + fact.parts.number.length, idiom);
  const pairing = pairValue(whole, findNumerals(whole), offset, idiom);
  const position = pairing && matchName(fact.name, pairing.names);
  if (!pairing || position === null || position === pairing.position) return;
  const there = { span: book.spanAt(at, at + fact.parts.number.length), label: book.id };
  diagnostics.error('source-name', {
    message: {
      zh: `“${fact.id}”（${fact.name}）用了“${pairing.names[pairing.position]}”的数`,
      en: `"${fact.id}" (${fact.name}) has the number of "${pairing.names[pairing.position]}"`,
    },
    hint: {
      zh: `原文“${pairing.names.join('、')}”依次对应各数：“${fact.name}”应取第${position + 1}个`,
      en: `the source lists "${pairing.names.join('", "')}" in the order of the values: take value ${position + 1}`,
    },
    at: [writtenAt(written, 'facts', fact.id, 'print'), there],
  });
}

/** Two facts that stand for one numeral of the source: the name that is less like the words around it is wrong. */
function checkShared({ bindings, written, diagnostics }: VerifyContext): void {
  const byPlace = new Map<string, Binding[]>();
  for (const binding of bindings.values()) {
    if (binding.at === null || binding.differs) continue;
    const key = `${binding.book.id} ${binding.at}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), binding]);
  }
  for (const shared of byPlace.values()) {
    const [first, ...others] = [...shared].sort((a, b) => likeness(b) - likeness(a));
    for (const other of others) {
      if (!first || likeness(other) === likeness(first) || other.fact.name === first.fact.name) continue;
      diagnostics.error('source-name', {
        message: {
          zh: `“${other.fact.id}”（${other.fact.name}）用的是“${first.fact.id}”（${first.fact.name}）的数`,
          en: `"${other.fact.id}" (${other.fact.name}) has the number of "${first.fact.id}" (${first.fact.name})`,
        },
        hint: {
          zh: '两条事实出自原文同一个数：核对哪一条取错了',
          en: 'both stand for one number of the source: see which is wrong',
        },
        at: [other, first].map(({ fact }) => ({ span: written.spanOf(['facts', fact.id, 'print']), label: `facts.${fact.id}` })),
      });
    }
  }
}

/** How much of the fact's name stands around its number. */
function likeness({ fact, book, at, start, end }: Binding): number {
  const around = book.text.slice(Math.max(0, Math.min(at ?? start, start) - 24), end + 12);
  return commonStretch(fold(around).text, fold(fact.name).text) / Math.max(fact.name.length, 1);
}
