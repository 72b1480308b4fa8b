/** Tells which texts of one document changed, came or went, whatever became of the values in them. */
import type { DocumentName } from '../model/documents.js';
import { matchLists } from '../model/match-lists.js';
import type { Passage, Spot, SpotPart } from '../model/passage.js';
import type { Change } from './change.js';

/** Told of by themselves. */
const ASIDE: ReadonlySet<SpotPart> = new Set(['title', 'heading', 'kicker']);

/** Nothing where one of the two was not made. */
export function compareTexts(
  document: DocumentName,
  before: readonly Passage[] | undefined,
  after: readonly Passage[] | undefined,
): readonly Change[] {
  if (!before || !after) return [];
  const changed: Spot[] = [];
  const added: Passage[] = [];
  const gone: Passage[] = [];
  const told = (passages: readonly Passage[]): Passage[] => passages.filter(({ spot }) => !ASIDE.has(spot.part));
  for (const stretch of matchLists(told(before), told(after), ({ spot, text }) => `${spot.part} ${text}`)) {
    if (stretch.kind === 'same') continue;
    // Within a stretch what was and what is are paired in their order, part by part.
    const left = [...stretch.before];
    for (const now of stretch.after) {
      const at = left.findIndex(({ spot }) => spot.part === now.spot.part);
      if (at < 0) added.push(now);
      else {
        left.splice(at, 1);
        changed.push(now.spot);
      }
    }
    gone.push(...left);
  }
  const moved: Spot[] = [];
  const came = added.filter(({ spot, text }) => {
    const at = gone.findIndex((one) => one.spot.part === spot.part && one.text === text);
    if (at < 0) return true;
    const [left] = gone.splice(at, 1);
    if (left!.spot.slide === spot.slide || left!.spot.id !== spot.id) moved.push(spot);
    return false;
  });
  if (changed.length + came.length + gone.length + moved.length === 0) return [];
  return [{ kind: 'texts', document, changed, added: came.map(({ spot }) => spot), gone: gone.map(({ spot }) => spot), moved }];
}
