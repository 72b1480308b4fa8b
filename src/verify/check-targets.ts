/** A target below the last result that its words call growth. */

import Big from 'big.js';
import type { Place } from '../diagnostics/diagnostic.js';
import { findChange } from '../language/change-words.js';
import { unitKey } from '../language/unit-key.js';
import type { Content } from '../model/content.js';
import type { Fact } from '../model/fact.js';
import { surroundingsOf } from './clause.js';
import type { VerifyContext } from './context.js';
import { headOf, readReferences, referenceAt } from './read-references.js';

export function checkTargets(context: VerifyContext): void {
  const { content, bindings, lexicon, idiom, diagnostics } = context;
  const related = relateResults(content);
  for (const line of readReferences(context)) {
    for (const reference of line.references) {
      const { fact } = reference;
      const result = aboveTarget(fact, related);
      const change = result && findChange(headOf(line, reference, idiom.clauseEnd), lexicon);
      if (!result || !change || change.sense === 'fall' || fact.name.includes(change.word)) continue;
      const binding = bindings.get(fact.id);
      const said = binding?.at != null ? surroundingsOf(binding.book.flow, binding.at, binding.at, idiom).head : '';
      const theirs = findChange(said, lexicon);
      if (said.includes(change.word) || (theirs?.sense === change.sense && theirs.level === change.level)) continue;
      report(fact, result, change.word, referenceAt(context, line, reference));
    }
  }
  for (const figure of Object.values(content.figures)) {
    const change = figure.kind === 'chart' ? findChange(figure.title.plain, lexicon) : null;
    if (figure.kind !== 'chart' || !change || change.sense === 'fall') continue;
    const shown = figure.series.flatMap(({ facts }) => facts.filter((fact) => fact !== null));
    for (const fact of shown) {
      const result = aboveTarget(fact, related);
      if (!result || !shown.includes(result) || fact.name.includes(change.word)) continue;
      report(fact, result, change.word, { span: figure.title.span, label: figure.title.path });
    }
  }

  function report(target: Fact, result: Fact, word: string, at: Place): void {
    diagnostics.warn('target-below', {
      message: {
        zh: `目标“${target.print}”低于${result.period}的“${result.print}”，不能说“${word}”`,
        en: `the target ${target.print} is below the ${result.print} of ${result.period}: it is no "${word}"`,
      },
      hint: { zh: '照原文写，去掉这个词', en: 'write as the source does, without that word' },
      at: [at, { span: result.span, label: `facts.${result.id}` }],
    });
  }
}

/** The results that stand for the same thing as each target: of its name, or beside it in a row of a table or a category of a chart. */
function relateResults({ facts, figures }: Content): ReadonlyMap<Fact, ReadonlySet<Fact>> {
  const related = new Map<Fact, Set<Fact>>();
  const relate = (group: readonly Fact[]): void => {
    for (const target of group.filter(({ kind }) => kind === 'target')) {
      const results = related.get(target) ?? new Set();
      for (const fact of group) if (fact.kind !== 'target' && unitKey(fact.unit) === unitKey(target.unit)) results.add(fact);
      related.set(target, results);
    }
  };
  const all = Object.values(facts);
  for (const target of all.filter(({ kind }) => kind === 'target'))
    relate([target, ...all.filter(({ name }) => name === target.name)]);
  for (const figure of Object.values(figures)) {
    if (figure.kind === 'chart') {
      for (const index of figure.categories.keys()) relate(figure.series.flatMap((one) => one.facts[index] ?? []));
    }
    if (figure.kind === 'table') {
      const shown = figure.rows.map((row) =>
        row.flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.kind === 'fact' ? [piece.fact] : []))),
      );
      for (const ids of shown) relate(ids.flatMap((id) => facts[id] ?? []));
    }
  }
  return related;
}

function aboveTarget(target: Fact, related: ReadonlyMap<Fact, ReadonlySet<Fact>>): Fact | undefined {
  if (target.number.kind !== 'decimal') return undefined;
  const amount = amountOf(target);
  return [...(related.get(target) ?? [])].find((fact) => fact.number.kind === 'decimal' && amountOf(fact).gt(amount));
}

function amountOf({ number, scale }: Fact): Big {
  return number.kind === 'decimal' ? new Big(number.value).times(new Big(`1e${scale}`)) : new Big(0);
}
