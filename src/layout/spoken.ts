/** Reads a placed deck as its speaker goes through it: a slide that divided itself is one matter. */
import type { Page } from '../model/page.js';
import type { SpokenSlide } from '../model/script.js';

/** Who speaks says no sources: `withSources` only where they are asked for. */
export function listSpokenSlides(pages: readonly Page[], withSources: boolean): readonly SpokenSlide[] {
  const slides: SpokenSlide[] = [];
  for (const [index, { title, section, notes, sources: all, origin }] of pages.entries()) {
    const sources = withSources ? all : [];
    const number = index + 1;
    const before = slides.at(-1);
    // Parts of a slide come from the same element of the template.
    if (before?.origin === origin) slides[slides.length - 1] = { ...before, last: number };
    else slides.push({ number, last: number, title, section, opens: section !== before?.section, notes, sources, origin });
  }
  return slides;
}
