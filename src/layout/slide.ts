/** Places what runs through the deck's slides: the footer, the number, the security marking. */
import type { Diagnostics } from '../diagnostics/diagnostic.js';
import type { Deck, Slide } from '../model/document.js';
import type { TextFrame } from '../model/page.js';
import type { DeckLayout } from '../model/theme.js';
import { placeText, reportNoPlace } from './headings.js';
import type { Job } from './job.js';

/** Footer and number where the layout has them; a marking is on every slide. `diagnostics` null: what is wrong has been reported. */
export function placeRunning(
  deck: Deck,
  slide: Slide,
  layout: DeckLayout,
  job: Job,
  diagnostics: Diagnostics | null,
): readonly TextFrame[] {
  const number = { inlines: [{ kind: 'page-number' }], origin: slide.origin } as const;
  const said = { footer: deck.footer, number, marking: deck.marking };
  return (['marking', 'footer', 'number'] as const).flatMap((slot) => {
    const text = said[slot];
    const place = layout[slot];
    if (!text || text.inlines.length === 0) return [];
    if (place) return [placeText({ slot, place, block: { role: 'note', ...text }, free: null }, job, diagnostics)];
    if (slot === 'marking' && diagnostics) reportNoPlace(slot, text.origin, layout, diagnostics);
    return [];
  });
}
