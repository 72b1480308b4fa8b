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

const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 };

/** In reading order. Each text shrinks to its own style's least size; one that is still too long is reported. */
export function placeHeadings(slide: Slide, layout: DeckLayout, job: Job, diagnostics: Diagnostics): readonly TextFrame[] {
  const slots: readonly (readonly [TextFrame['placeholder'] & keyof DeckLayout, TextBlock | null])[] = [
    ['kicker', slide.kicker],
    ['title', slide.title],
    ['subtitle', slide.subtitle],
    ['lead', slide.lead],
  ];
  return slots.flatMap(([slot, block]) => {
    const place = layout[slot];
    if (!block || block.inlines.length === 0) return [];
    if (!place) {
      reportNoPlace(slot, block.origin, layout, diagnostics);
      return [];
    }
    return [placeText({ slot, place, role: block.role, inlines: block.inlines, origin: block.origin }, job, diagnostics)];
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
  const { origin } = slide;
  const footer =
    layout.footer && deck.footer && deck.footer.inlines.length > 0
      ? [placeText({ slot: 'footer', place: layout.footer, role: 'note', ...deck.footer }, job, diagnostics)]
      : [];
  const number = layout.number
    ? [
        placeText(
          { slot: 'number', place: layout.number, role: 'note', inlines: [{ kind: 'page-number' }], origin },
          job,
          diagnostics,
        ),
      ]
    : [];
  return [...footer, ...number];
}

interface Slot {
  readonly slot: TextFrame['placeholder'];
  readonly place: Placeholder;
  readonly role: TextBlock['role'];
  readonly inlines: readonly Inline[];
  readonly origin: Origin;
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
      const text = [...plainText(inlines, '\n')].slice(0, -characters).join('');
      return setAt(least, [{ kind: 'run', text, bold: false, italic: false }]).bottom <= place.height + 0.02;
    };
    const length = [...plainText(inlines, '\n')].length;
    const characters = length > 1 && fits(length - 1) ? findLeast(length - 1, fits) : null;
    const cut = characters === null ? null : { characters, texts: [{ origin, length }] };
    reportOverflow({ at: origin, need: bottom, room: place.height, cut }, diagnostics);
  }
  const { x, y, width, height } = place;
  const shift = anchorShift(style.anchor, height - bottom);
  const { anchor } = style;
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
