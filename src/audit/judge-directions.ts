/** Judges the word of growth or decline right before a fact's value: a fact that the content says to have grown has not fallen. */
import type { ChangeWord } from '../language/change-words.js';
import type { Canonical } from './canonical.js';
import type { AuditContext } from './context.js';
import type { Cover } from './cover.js';
import { findBefore } from './directions.js';
import type { Wrong } from './fault.js';

export function judgeDirections(canonical: Canonical, covers: readonly Cover[], context: AuditContext): readonly Wrong[] {
  const { lexicon } = context.language;
  return listValues(canonical, covers).flatMap(({ fact: id, start, from }): Wrong[] => {
    const fact = Object.hasOwn(context.facts, id) ? context.facts[id] : undefined;
    const known = context.directions.get(id);
    const said = findBefore(canonical.say(from, start), lexicon);
    if (!fact || !known || !said || known.some((word) => isFall(word) === isFall(said))) return [];
    const joint = lexicon.spaceless ? '' : ' ';
    const say = ({ word }: ChangeWord): string => `${word}${joint}${fact.print}`;
    return [{ kind: 'changed', found: say(said), expected: say(known[0]!), fact: id, span: fact.span, path: `facts.${id}` }];
  });
}

const isFall = ({ sense }: ChangeWord): boolean => sense === 'fall';

interface Value {
  readonly fact: string;
  readonly start: number;
  /** Where the value before it ends. */
  readonly from: number;
}

/** The values of facts in a text, by their marks and, where there are none, by the printed forms that one fact alone has. */
function listValues({ marks }: Canonical, covers: readonly Cover[]): readonly Value[] {
  const marked = marks.flatMap(({ fact, show, start, end }) => (show === 'value' ? [{ fact, start, end }] : []));
  const printed = covers.flatMap((cover) => {
    if (cover.kind !== 'phrase' || cover.phrase.kind !== 'print') return [];
    const [owner, ...owners] = cover.phrase.owners;
    if (owner === undefined || owners.length > 0) return [];
    const [stretch] = cover.phrase.stretches;
    return [{ fact: owner, start: cover.start + (stretch?.start ?? 0), end: cover.end }];
  });
  const values = [...marked, ...printed.filter(({ start }) => !marked.some((mark) => mark.start === start))];
  return values
    .sort((a, b) => a.start - b.start)
    .map(({ fact, start }, index, all) => ({ fact, start, from: all[index - 1]?.end ?? 0 }));
}
