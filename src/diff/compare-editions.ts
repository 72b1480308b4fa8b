/** Tells what differs between two versions of a report: facts, headings, slides, figures, texts. Pure: no file, no clock. */
import type { Edition, SectionState, Spot } from '../model/passage.js';
import { factsIn, printText } from '../trace/refer.js';
import { type Change, FACT_FIELDS } from './change.js';
import { compareFigures } from './compare-figures.js';
import { compareSlides } from './compare-slides.js';
import { compareTexts } from './compare-texts.js';
import { followRenames } from './follow-renames.js';

/** What stands only in one of the two is compared with nothing: a document made for the first time has not changed. */
export function compareEditions(before: Edition, after: Edition): readonly Change[] {
  const { old, was } = followRenames(before, after);
  const headings = compareHeadings(old, after, was.sections);
  const told = headings.flatMap((one) => (one.kind === 'heading' ? [one.after] : []));
  const changed: readonly Change[] = [
    ...compareFacts(old, after, was.facts),
    ...headings,
    // A slide that bears its section's heading has been told of.
    ...compareSlides(old, after).filter((one) => one.kind !== 'title' || !told.some((heading) => heading.endsWith(one.after))),
    ...compareFigures(old, after, was.figures),
  ];
  const documents = Object.keys(after.documents) as readonly (keyof Edition['documents'])[];
  const texts = documents.flatMap((document) => compareTexts(document, old.documents[document], after.documents[document]));
  return [...changed, ...texts];
}

function compareFacts(before: Edition, after: Edition, was: ReadonlyMap<string, string>): readonly Change[] {
  const isChanged = (id: string): boolean => before.facts[id]?.print !== after.facts[id]?.print;
  const [spotsNow, spotsThen] = [findSpots(after), findSpots(before)];
  const kept = Object.entries(after.facts).flatMap(([id, now]): Change[] => {
    const then = before.facts[id];
    if (!then) return [{ kind: 'fact-added', id, name: now.name, print: now.print, spots: spotsNow.get(id) ?? [] }];
    const fields = FACT_FIELDS.flatMap((field) =>
      then[field] === now[field] ? [] : [{ field, before: then[field] ?? null, after: now[field] ?? null }],
    );
    const old = was.get(id);
    if (fields.length === 0 && old === undefined) return [];
    const through = then.print === now.print ? [] : (now.from ?? []).filter(isChanged);
    const spots = spotsNow.get(id) ?? [];
    return [{ kind: 'fact', id, ...(old !== undefined && { was: old }), name: now.name, fields, through, spots }];
  });
  const gone = Object.entries(before.facts).flatMap(([id, { name, print }]): Change[] =>
    Object.hasOwn(after.facts, id) ? [] : [{ kind: 'fact-gone', id, name, print, spots: spotsThen.get(id) ?? [] }],
  );
  return [...kept, ...gone];
}

/** Every place that prints a fact, by its id. */
function findSpots({ documents }: Edition): ReadonlyMap<string, readonly Spot[]> {
  const found = new Map<string, Spot[]>();
  for (const { spot, text } of Object.values(documents).flat()) {
    for (const id of factsIn(text)) found.set(id, [...(found.get(id) ?? []), spot]);
  }
  return found;
}

function compareHeadings(before: Edition, after: Edition, was: ReadonlyMap<string, string>): readonly Change[] {
  const say = ({ number, heading }: SectionState, { facts }: Edition): string => `${number ?? ''}${printText(heading, facts)}`;
  const report: Change[] = [];
  if (before.title !== after.title) {
    const [then, now] = [printText(before.title, before.facts), printText(after.title, after.facts)];
    report.push({ kind: 'heading', id: 'report', before: then, after: now, spots: findText(after.title, after) });
  }
  const kept = Object.entries(after.sections).flatMap(([id, now]): Change[] => {
    const then = before.sections[id];
    const spots = findText(now.heading, after);
    if (!then) return [{ kind: 'section-added', id, heading: say(now, after), spots }];
    const old = was.get(id);
    if (old !== undefined) return [{ kind: 'section', id, was: old, heading: say(now, after), spots }];
    if (then.heading === now.heading && then.number === now.number) return [];
    return [{ kind: 'heading', id, before: say(then, before), after: say(now, after), spots }];
  });
  const gone = Object.entries(before.sections).flatMap(([id, then]): Change[] =>
    Object.hasOwn(after.sections, id)
      ? []
      : [{ kind: 'section-gone', id, heading: say(then, before), spots: findText(then.heading, before) }],
  );
  return [...report, ...kept, ...gone];
}

/** Where a heading stands as one. */
function findText(text: string, { documents }: Edition): readonly Spot[] {
  return Object.values(documents)
    .flat()
    .filter((passage) => passage.text === text && (passage.spot.part === 'title' || passage.spot.part === 'heading'))
    .map(({ spot }) => spot);
}
