/** The words of growth and decline that stand right before the values of facts. */
import { type ChangeWord, findChange } from '../language/change-words.js';
import type { Lexicon } from '../language/lexicon.js';
import type { Fact } from '../model/fact.js';
import type { Phrase } from './phrases.js';

/** The words that the content says right before the values of facts, by their ids. */
export type Directions = ReadonlyMap<string, readonly ChangeWord[]>;

export function listDirections(phrases: readonly Phrase[], facts: Readonly<Record<string, Fact>>, lexicon: Lexicon): Directions {
  const found = new Map<string, ChangeWord[]>();
  const note = (fact: string, head: string): void => {
    const word = findBefore(head, lexicon);
    if (word) found.set(fact, [...(found.get(fact) ?? []), word]);
  };
  for (const { id, verb } of Object.values(facts)) if (verb !== null) note(id, verb);
  for (const { plain, stretches } of phrases) {
    for (const [index, { fact, show, origin }] of stretches.entries()) {
      // What stands before the value before it is said of that one.
      if (show === 'value') note(fact, plain.slice(stretches[index - 1]?.origin ?? 0, origin));
    }
  }
  return found;
}

/** The word, where nothing stands between it and the number. */
export function findBefore(head: string, lexicon: Lexicon): ChangeWord | null {
  const text = head.trimEnd().toLowerCase();
  const found = findChange(text, lexicon);
  return found && text.endsWith(found.word) ? found : null;
}
