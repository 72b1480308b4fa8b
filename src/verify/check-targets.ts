/** A target below the last result that its words call growth. */
import Big from 'big.js';
import type { Fact } from '../model/fact.js';
import { surroundingsOf } from './clause.js';
import type { Desk } from './desk.js';
import { findChange } from './find-change.js';
import { headOf, readReferences } from './read-references.js';

export function checkTargets(desk: Desk): void {
  const { content, written, bindings, lexicon, idiom, diagnostics } = desk;
  const facts = Object.values(content.facts);
  const above = (target: Fact): Fact | undefined =>
    facts.find(
      (fact) =>
        fact.kind === 'result' && fact.name === target.name && fact.unit === target.unit && amountOf(fact).gt(amountOf(target)),
    );
  for (const line of readReferences(desk)) {
    for (const reference of line.references) {
      const { fact } = reference;
      const result = fact.kind === 'target' && fact.number.kind === 'decimal' ? above(fact) : undefined;
      if (!result) continue;
      const change = findChange(headOf(line, reference, idiom.clauseEnd), lexicon);
      if (!change || change.sense === 'fall' || fact.name.includes(change.word)) continue;
      const binding = bindings.get(fact.id);
      const said = binding?.at != null ? surroundingsOf(binding.book.flow, binding.at, binding.at, idiom).head : '';
      if (said.includes(change.word)) continue;
      diagnostics.warn('target-below', {
        message: {
          zh: `目标“${fact.print}”低于${result.period}的“${result.print}”，不能说“${change.word}”`,
          en: `the target ${fact.print} is below the ${result.print} of ${result.period}: it is no "${change.word}"`,
        },
        hint: { zh: '照原文写，去掉这个词', en: 'write as the source does, without that word' },
        at: [
          { span: written.spanWithin(line.path, reference.origin, reference.length), label: line.path.join('.') },
          { span: result.span, label: `facts.${result.id}` },
        ],
      });
    }
  }
}

function amountOf({ number, scale }: Fact): Big {
  return number.kind === 'decimal' ? new Big(number.value).times(new Big(`1e${scale}`)) : new Big(0);
}
