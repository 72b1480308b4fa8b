/** Words of growth and decline: a fall is no growth, a share rises in points and does not grow, a growth is not the level reached. */

import type { Place } from '../diagnostics/diagnostic.js';
import { type ChangeWord, findChange, saysLevel } from '../language/change-words.js';
import type { Fact } from '../model/fact.js';
import { type Binding, boundAt } from './bind-fact.js';
import { surroundingsOf } from './clause.js';
import { type VerifyContext, writtenAt } from './context.js';
import { governedFrom } from './governed.js';
import { headOf, readReferences, referenceAt } from './read-references.js';

export function checkVerbs(context: VerifyContext): void {
  const { content, written, bindings, lexicon, idiom, diagnostics } = context;
  for (const fact of Object.values(content.facts)) {
    const own = fact.verb === null ? null : findChange(fact.verb, lexicon);
    if (!own) continue;
    const at = writtenAt(written, 'facts', fact.id, 'verb');
    const said = sourceWord(bindings.get(fact.id), context);
    if (said && said.sense !== own.sense) report(context, fact, own, said, at);
    else if (!said && own.sense === 'grow' && lexicon.points.some((unit) => fact.unit.trim() === unit)) {
      diagnostics.warn('source-verb', {
        message: {
          zh: `“${fact.print}”是百分点，不说“${own.word}”`,
          en: `"${fact.print}" is in points: a share does not "${own.word}"`,
        },
        hint: { zh: `改为“${lexicon.change.rise[0] ?? ''}”`, en: 'say that it rose' },
        at: [at],
      });
    }
  }
  for (const line of readReferences(context)) {
    for (const reference of line.references) {
      const { fact } = reference;
      const head = headOf(line, reference, idiom.clauseEnd);
      const at = referenceAt(context, line, reference);
      const said = sourceWord(bindings.get(fact.id), context);
      const own = findChange(head, lexicon);
      const adjacent = own && head.trimEnd().toLowerCase().endsWith(own.word);
      if (own && adjacent && said && said.sense !== own.sense && !fact.name.includes(own.word))
        report(context, fact, own, said, at);
      else if (isChange(fact) && said && !said.level && saysLevel(head, lexicon)) {
        diagnostics.error('source-verb', {
          message: {
            zh: `来源说的是“${said.word}${fact.print}”，不是达到${fact.print}`,
            en: `the source says "${said.word} ${fact.print}", not that it reached ${fact.print}`,
          },
          hint: { zh: `写成“${said.word}\${${fact.id}}”`, en: `write "${said.word} \${${fact.id}}"` },
          at: [at, boundAt(bindings.get(fact.id)!)],
        });
      }
    }
  }
}

function isChange({ kind }: Fact): boolean {
  return kind === 'growth' || kind === 'change';
}

/** The word of change that the source puts before the fact's number. */
function sourceWord(binding: Binding | undefined, { lexicon, idiom }: VerifyContext): ChangeWord | null {
  if (!binding || binding.at === null) return null;
  const { book, at, fact } = binding;
  const { head } = surroundingsOf(book.flow, at, at + fact.parts.number.length, idiom);
  // Of a list, 分别下降12.1%、14.3%, the word before its first value governs all; another value's does not.
  return findChange(head.slice(governedFrom(head)), lexicon);
}

function report({ diagnostics, bindings }: VerifyContext, fact: Fact, own: ChangeWord, said: ChangeWord, at: Place): void {
  const opposite = (own.sense === 'fall') !== (said.sense === 'fall');
  const details = {
    message: {
      zh: `“${fact.id}”写作“${own.word}”，来源说的是“${said.word}${fact.print}”`,
      en: `"${fact.id}" is said with "${own.word}", the source says "${said.word} ${fact.print}"`,
    },
    hint: { zh: `改为“${said.word}”`, en: `write "${said.word}"` },
    at: [at, boundAt(bindings.get(fact.id)!)],
  };
  if (opposite) diagnostics.error('source-verb', details);
  else diagnostics.warn('source-verb', details);
}
