/** Tells which slides came, went, moved or were given another title, by their ids. */
import { matchLists } from '../model/match-lists.js';
import type { Edition } from '../model/passage.js';
import { printText } from '../trace/refer.js';
import type { Change } from './change.js';

type SlideState = { readonly number: number; readonly title: string };

export function compareSlides(before: Edition, after: Edition): readonly Change[] {
  const [listed, now] = [listSlides(before), listSlides(after)];
  if (!listed || !now) return [];
  const then = followTitles(listed, now);
  const ids = [...now.keys()];
  const common = [...then.keys()].filter((id) => now.has(id));
  const left = ids.filter((id) => then.has(id));
  const stayed = new Set(matchLists(common, left, (id) => id).flatMap((one) => (one.kind === 'same' ? one.before : [])));
  const changes = ids.flatMap((id): Change[] => {
    const [was, is] = [then.get(id), now.get(id)!];
    if (!was) return [{ kind: 'slide-added', id, number: is.number, title: printText(is.title, after.facts) }];
    const title = printText(is.title, after.facts);
    const changes: Change[] = [];
    if (was.title !== is.title) {
      const spots = [{ document: 'deck', slide: is.number, id, part: 'title' } as const];
      changes.push({ kind: 'title', id, before: printText(was.title, before.facts), after: title, spots });
    }
    if (!stayed.has(id)) changes.push({ kind: 'slide-moved', id, before: was.number, after: is.number, title });
    return changes;
  });
  const gone = [...then].flatMap(([id, { number, title }]): Change[] =>
    now.has(id) ? [] : [{ kind: 'slide-gone', id, number, title: printText(title, before.facts) }],
  );
  return [...changes, ...gone];
}

/** A slide that is gone and one that is new with the same title are one, where no other bears it. */
function followTitles(then: ReadonlyMap<string, SlideState>, now: ReadonlyMap<string, SlideState>): typeof then {
  const gone = byTitle([...then].filter(([id]) => !now.has(id)));
  const added = byTitle([...now].filter(([id]) => !then.has(id)));
  const only = (ids: readonly string[] | undefined): string | undefined => (ids?.length === 1 ? ids[0] : undefined);
  return new Map(
    [...then].map(([id, slide]) => [
      (only(gone.get(slide.title)) === id ? only(added.get(slide.title)) : undefined) ?? id,
      slide,
    ]),
  );
}

function byTitle(slides: readonly (readonly [id: string, slide: SlideState])[]): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const [id, { title }] of slides) ids.set(title, [...(ids.get(title) ?? []), id]);
  return ids;
}

/** By id, in their order; null where the deck was not made. */
function listSlides({ documents }: Edition): ReadonlyMap<string, SlideState> | null {
  if (!documents.deck) return null;
  const slides = new Map<string, SlideState>();
  for (const { spot, text } of documents.deck) {
    if (spot.id !== undefined && spot.slide !== undefined && (spot.part === 'title' || !slides.has(spot.id)))
      slides.set(spot.id, { number: spot.slide, title: text });
  }
  return slides;
}
