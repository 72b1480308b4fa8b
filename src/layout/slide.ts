/** Places what a slide's layout has placeholders for: kicker, title, subtitle, lead, footer and number. */
import type { Diagnostics } from '../diagnostics/diagnostic.js';
import type { Deck, Inline, Origin, Slide, TextBlock } from '../model/document.js';
import { plainText } from '../model/inlines.js';
import type { TextFrame } from '../model/page.js';
import type { DeckLayout, Placeholder } from '../model/theme.js';
import { anchorShift, frameText, stack } from './block/leaf.js';
import { makeParagraph } from './block/text.js';
import { findLeast } from './cut.js';
import type { Job } from './job.js';
import { reportOverflow } from './overflow.js';
import { findStyle, listSizes } from './style.js';
import { NO_PADDING } from './tree/node.js';

/** In reading order. Each text shrinks to its own style's least size; one that is still too long is reported. */
export function placeHeadings(slide: Slide, layout: DeckLayout, job: Job, diagnostics: Diagnostics): readonly TextFrame[] {
  return (['kicker', 'title', 'subtitle', 'lead'] as const).flatMap((slot) => {
    const block = slide[slot];
    const place = layout[slot];
    if (!block || block.inlines.length === 0) return [];
    if (!place) {
      reportNoPlace(slot, block.origin, layout, diagnostics);
      return [];
    }
    const { role, inlines, origin } = block;
    return [placeText({ slot, place, role, inlines, origin }, job, diagnostics)];
  });
}

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
    return [placeText({ slot, place, role: 'note', ...said }, job, diagnostics)];
  });
}

interface Slot extends Pick<TextBlock, 'role' | 'inlines' | 'origin'> {
  readonly slot: TextFrame['placeholder'];
  readonly place: Placeholder;
}

function placeText({ slot, place, role, inlines, origin }: Slot, job: Job, diagnostics: Diagnostics | null): TextFrame {
  const style = findStyle(place.style, job);
  const setAt = (scale: number, text: readonly Inline[] = inlines) => {
    const paragraph = makeParagraph({ role, inlines: text, origin }, style, job, scale);
    return stack([job.compose(paragraph, place.width)], [paragraph], 0);
  };
  const scales = listSizes(style, job)
    .filter((size) => size <= style.size)
    .map((size) => size / style.size);
  const least = scales.at(-1)!;
  const scale = scales.find((at) => setAt(at).bottom <= place.height + 0.02) ?? least;
  const { composed, bottom } = setAt(scale);
  if (bottom > place.height + 0.02 && diagnostics) {
    const fits = (characters: number) => {
      const text = [...plainText(inlines, ' ')].slice(0, -characters).join('');
      return setAt(least, [{ kind: 'run', text, bold: false, italic: false }]).bottom <= place.height + 0.02;
    };
    const length = [...plainText(inlines, ' ')].length;
    const characters = length > 1 && fits(length - 1) ? findLeast(length - 1, fits) : null;
    const cut = characters === null ? null : { characters, texts: [{ origin, length }] };
    reportOverflow({ at: origin, need: bottom, room: place.height, cut }, diagnostics);
  }
  const { x, y, width, height } = place;
  const { anchor } = style;
  const shift = anchorShift(anchor, height - bottom);
  const box = { x, y, width, height };
  return frameText({ composed, box, padding: NO_PADDING, anchor, list: false, origin, shift, placeholder: slot });
}

function reportNoPlace(slot: string, origin: Origin, layout: DeckLayout, diagnostics: Diagnostics): void {
  diagnostics.error('markup-structure', {
    message: {
      zh: `版式“${layout.name}”没有 ${slot} 的位置，这段文字无处可放`,
      en: `layout "${layout.name}" has no place for a ${slot}`,
    },
    at: [{ span: origin.template, label: origin.label }],
    hint: {
      zh: `去掉 <${slot}>，换一种版式，或在 theme.yaml 的 deck.layouts.${layout.name} 下加上 ${slot}`,
      en: `drop the <${slot}>, use another layout, or add ${slot} under deck.layouts.${layout.name} in theme.yaml`,
    },
  });
}
