/** Judges numbers, periods and places in a source by the name beside them: one that belongs to another fact is misplaced. */
import { sharesOne } from '../model/lists.js';
import type { CanonicalMark } from './canonical.js';
import type { AuditContext } from './context.js';
import type { Cover } from './cover.js';
import { OF_NOTHING, ofFact, type Wrong } from './fault.js';
import type { Phrase } from './phrases.js';

export function judgeNeighbours(covers: readonly Cover[], context: AuditContext): readonly Wrong[] {
  return covers.flatMap((cover, index): Wrong[] => {
    if (cover.kind === 'mark') return judgeMarked(cover.mark, covers.slice(0, index), context);
    if (cover.kind !== 'phrase' || !LOOSE.has(cover.phrase.kind)) return [];
    const before = ownersBeside(covers, index, -1, context);
    const beside = cover.phrase.kind === 'print' ? [before] : [before, ownersBeside(covers, index, 1, context)];
    const named = beside.filter((owners): owners is ReadonlySet<string> => owners !== null && owners.size > 0);
    if (named.length === 0) return [];
    // The same characters may stand for several facts: 增长3% of two that grew alike.
    const alike = context.phrases.filter(({ text }) => text === cover.phrase.text);
    if (alike.some(({ owners, free }) => free || named.some((others) => sharesOne(owners, others)))) return [];
    const meant = findMeant(cover.phrase, named, context);
    return [{ kind: 'misplaced', found: cover.phrase.plain, ...meant }];
  });
}

/** A fact in a sentence of a template: of the facts' names before it, up to the last stop or number, one at least must be its own. */
function judgeMarked(
  { fact: id, show }: CanonicalMark,
  before: readonly Cover[],
  { facts, pairs, language }: AuditContext,
): Wrong[] {
  const fact = Object.hasOwn(facts, id) ? facts[id] : undefined;
  if (!fact || show !== 'value') return [];
  const from = before.findLastIndex((cover) => cover.kind !== 'phrase' || language.idiom.sentenceEnd.test(cover.phrase.plain));
  const texts = before.slice(from + 1).flatMap((cover) => (cover.kind === 'phrase' ? cover.phrase : []));
  // A sentence of the content's own says what it says.
  if (texts.some(({ kind, stretches }) => stretches.length > 0 || !(kind === 'text' || kind === 'word'))) return [];
  const said = texts.filter(({ kind }) => kind === 'text');
  const names = said.filter(
    ({ plain, owners }) => pairs.isName(plain) && [...owners].some((owner) => Object.hasOwn(facts, owner)),
  );
  if (names.length === 0 || said.some(({ plain }) => pairs.holds(plain, fact))) return [];
  const found = `${names[0]!.plain.trim()} ${fact.print}`;
  return [{ ...ofFact(fact), kind: 'misplaced', found, expected: `${pairs.nameOf(fact)} ${fact.print}` }];
}

const LOOSE: ReadonlySet<Phrase['kind']> = new Set(['print', 'period', 'place', 'number']);

/** From so many characters on a text is no mere word between a name and its number. */
const SENTENCE = 8;

/** Of the next name in that direction; null where there is none. Words of labels and templates are passed over. */
function ownersBeside(
  covers: readonly Cover[],
  index: number,
  step: 1 | -1,
  { facts }: AuditContext,
): ReadonlySet<string> | null {
  for (let at = index + step; at >= 0 && at < covers.length; at += step) {
    const cover = covers[at]!;
    if (cover.kind === 'mark') return withChanges([cover.mark.fact], facts);
    if (cover.kind !== 'phrase') return null;
    const { kind, owners, text } = cover.phrase;
    if (kind === 'word' || (kind === 'text' && owners.size === 0 && text.length < SENTENCE && !/\p{P}/u.test(text))) continue;
    return kind === 'text' ? withChanges([...owners], facts) : null;
  }
  return null;
}

/** What a number changed by stands beside it, and beside the words that say it. */
function withChanges(ids: readonly string[], facts: AuditContext['facts']): ReadonlySet<string> {
  return new Set(ids.flatMap((id) => [id, (Object.hasOwn(facts, id) ? facts[id]?.change : null) ?? id]));
}

function findMeant(
  { kind }: Phrase,
  named: readonly ReadonlySet<string>[],
  { facts, phrases }: AuditContext,
): Omit<Wrong, 'kind' | 'found'> {
  for (const owner of named.flatMap((owners) => [...owners])) {
    const fact = Object.hasOwn(facts, owner) ? facts[owner] : undefined;
    if (fact) {
      const expected = kind === 'period' ? fact.period : kind === 'place' ? (fact.source?.where ?? null) : fact.print;
      return { expected, ...ofFact(fact) };
    }
    const own = phrases.find((phrase) => phrase.kind === kind && phrase.owners.has(owner));
    if (own) return { expected: own.plain, fact: null, span: own.span, path: own.path };
  }
  return OF_NOTHING;
}
