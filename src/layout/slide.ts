/** Places the footer and the number of a slide. */
import type { Diagnostics } from '../diagnostics/diagnostic.js';
import type { Deck, Slide } from '../model/document.js';
import type { TextFrame } from '../model/page.js';
import type { DeckLayout } from '../model/theme.js';
import { placeText } from './headings.js';
import type { Job } from './job.js';

/** The footer and the slide's number, where the layout has them. `diagnostics` null: what is too long has been reported. */
export function placeFooter(
  deck: Deck,
  slide: Slide,
  layout: DeckLayout,
  job: Job,
  diagnostics: Diagnostics | null,
): readonly TextFrame[] {
  const number = { inlines: [{ kind: 'page-number' }], origin: slide.origin } as const;
  return (['footer', 'number'] as const).flatMap((slot) => {
    const said = slot === 'footer' ? deck.footer : number;
    const place = layout[slot];
    if (!place || !said || said.inlines.length === 0) return [];
    return [placeText({ slot, place, block: { role: 'note', ...said }, free: null }, job, diagnostics)];
  });
}
