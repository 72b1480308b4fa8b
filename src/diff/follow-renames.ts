/** Facts, sections and figures of which only the id was changed: they are the same, and nothing of them came or went. */
import { mapValues } from '../model/lists.js';
import type { Edition, FactState, FigureState, SectionState } from '../model/passage.js';
import { FACT_FIELDS } from './change.js';

interface Followed {
  /** The older version, with the ids of the newer. */
  readonly old: Edition;
  /** What each bore before, by its id now. */
  readonly was: Readonly<Record<'facts' | 'sections' | 'figures', ReadonlyMap<string, string>>>;
}

export function followRenames(before: Edition, after: Edition): Followed {
  const facts = findRenamed(before.facts, after.facts, (fact: FactState) => FACT_FIELDS.map((field) => fact[field] ?? null));
  const reworded = renameFacts(before, facts);
  const ofSection = ({ number, heading, title }: SectionState) => [number, heading, title];
  const sections = findRenamed(reworded.sections, after.sections, ofSection);
  const ofFigure = ({ title, sha256, facts: shown }: FigureState) => [title, sha256, shown ?? null];
  const figures = findRenamed(reworded.figures, after.figures, ofFigure);
  const old: Edition = {
    ...reworded,
    sections: renameKeys(reworded.sections, sections),
    figures: renameKeys(reworded.figures, figures),
  };
  return { old, was: { facts: invert(facts), sections: invert(sections), figures: invert(figures) } };
}

type ById<T> = Readonly<Record<string, T>>;

/** One that is gone and one that is new with all the same in them are one; new ids by old. */
function findRenamed<T>(before: ById<T>, after: ById<T>, fieldsOf: (one: T) => unknown): ReadonlyMap<string, string> {
  const keyOf = (one: T): string => JSON.stringify(fieldsOf(one));
  const added = new Map(Object.entries(after).flatMap(([id, one]) => (Object.hasOwn(before, id) ? [] : [[keyOf(one), id]])));
  const renamed = new Map<string, string>();
  for (const [id, one] of Object.entries(before)) {
    const now = added.get(keyOf(one));
    if (Object.hasOwn(after, id) || now === undefined) continue;
    renamed.set(id, now);
    added.delete(keyOf(one));
  }
  return renamed;
}

/** Also in every text that prints one. */
function renameFacts(edition: Edition, renamed: ReadonlyMap<string, string>): Edition {
  if (renamed.size === 0) return edition;
  const rename = (id: string): string => renamed.get(id) ?? id;
  const reword = (text: string): string => text.replace(/(?<=\$\{)[^}:]+/g, rename);
  return {
    title: reword(edition.title),
    facts: renameKeys(edition.facts, renamed),
    sections: mapValues(edition.sections, (one) => ({ ...one, heading: reword(one.heading), title: reword(one.title) })),
    figures: mapValues(edition.figures, (figure) => ({
      ...figure,
      title: reword(figure.title),
      ...(figure.facts && { facts: figure.facts.map(rename) }),
    })),
    documents: mapValues(edition.documents, (passages) => passages!.map(({ spot, text }) => ({ spot, text: reword(text) }))),
  };
}

function renameKeys<T>(record: ById<T>, renamed: ReadonlyMap<string, string>): ById<T> {
  if (renamed.size === 0) return record;
  return Object.fromEntries(Object.entries(record).map(([id, one]) => [renamed.get(id) ?? id, one]));
}

function invert(map: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...map].map(([from, to]) => [to, from]));
}
