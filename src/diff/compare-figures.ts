/** Tells which figures were changed, and which came into documents or left them. */
import type { DocumentName } from '../model/documents.js';
import type { Edition, FigureState, Spot } from '../model/passage.js';
import { printText } from '../trace/refer.js';
import type { Change } from './change.js';

/** `was`: ids before, by those of now. */
export function compareFigures(before: Edition, after: Edition, was: ReadonlyMap<string, string>): readonly Change[] {
  const [spotsThen, spotsNow] = [findCaptions(before), findCaptions(after)];
  const ids = new Set([...Object.keys(after.figures), ...Object.keys(before.figures)]);
  return [...ids].flatMap((id): Change[] => {
    const [then, now] = [before.figures[id], after.figures[id]];
    const [stood, stands] = [spotsThen.get(id) ?? [], spotsNow.get(id) ?? []];
    const common = { id, title: printText((now ?? then)!.title, (now ? after : before).facts) };
    if (!then) return [{ kind: 'figure-added', ...common, spots: stands }];
    if (!now) return [{ kind: 'figure-gone', ...common, spots: stood }];
    const old = was.get(id);
    const [came, left] = [leaveOut(stands, stood, before), leaveOut(stood, stands, after)];
    const changes: Change[] = [];
    if (old !== undefined || !isSame(then, now)) {
      changes.push({ kind: 'figure', ...common, ...(old !== undefined && { was: old }), spots: stands });
    }
    if (came.length > 0) changes.push({ kind: 'figure-added', ...common, spots: came });
    if (left.length > 0) changes.push({ kind: 'figure-gone', ...common, spots: left });
    return changes;
  });
}

/** Those of `spots` in documents that have none of `others`, though they were made. */
function leaveOut(spots: readonly Spot[], others: readonly Spot[], { documents }: Edition): readonly Spot[] {
  const has = new Set<DocumentName>(others.map(({ document }) => document));
  return spots.filter(({ document }) => documents[document] !== undefined && !has.has(document));
}

/** An older version of the tool did not write down which facts a figure shows: then its hash tells nothing. */
function isSame(then: FigureState, now: FigureState): boolean {
  if (then.title !== now.title) return false;
  if (!then.facts || !now.facts) return true;
  return then.sha256 === now.sha256 && then.facts.join('\n') === now.facts.join('\n');
}

/** Where each figure stands, told by its caption: the longest title with which that begins. */
function findCaptions({ figures, documents }: Edition): ReadonlyMap<string, readonly Spot[]> {
  const titles = Object.entries(figures).sort(([, a], [, b]) => b.title.length - a.title.length);
  const found = new Map<string, Spot[]>();
  for (const { spot, text } of Object.values(documents).flat()) {
    if (spot.part !== 'caption') continue;
    const title = titles.find(([, figure]) => text.startsWith(figure.title))?.[1].title;
    // Figures of one title cannot be told apart: both stand there.
    for (const [id, figure] of titles) if (figure.title === title) found.set(id, [...(found.get(id) ?? []), spot]);
  }
  return found;
}
