/** What a slide is called, and shows besides its body, where it goes on on the next. */
import type { Deck, Slide, TextBlock } from '../model/document.js';

/** The same slide as its `part`, from 2: the title says so, and the lead stands again where the deck wants it. */
export function continueSlide(
  slide: Slide,
  { continued, leadAgain }: Pick<Deck, 'continued' | 'leadAgain'>,
  part: number,
): Slide {
  const run = { kind: 'run', text: continueTitle(continued, part), bold: false, italic: false } as const;
  const title: TextBlock = { ...slide.title, inlines: [...slide.title.inlines, run] };
  return { ...slide, title, lead: leadAgain ? slide.lead : null, subtitle: null };
}

/** The words after the title of a slide that goes on, `part` from 2: `（续）`, `（续2）`, …; `(cont.)`, `(cont. 2)`, …. */
export function continueTitle(label: string, part: number): string {
  const before = /^\s|^[（(【[]/.test(label) ? '' : ' ';
  const spaced = /^[\x20-\x7e]/.test(label) && !/^\s/.test(label) ? ' ' : before;
  if (part === 2) return `${spaced}${label}`;
  const [, words = label, close = ''] = /^(.*?)([）)】\]]?)$/su.exec(label) ?? [];
  const gap = /[\x21-\x7e]$/.test(words) ? ' ' : '';
  return `${spaced}${words}${gap}${part - 1}${close}`;
}
