/** Finds what is painted over a text that stands behind it: a picture or a box over a title hides it, and no reader says so. */
import type { Diagnostics, Localized } from '../diagnostics/diagnostic.js';
import type { Origin } from '../model/document.js';
import type { Box, Frame, Page, PanelFrame, TableFrame, TextFrame } from '../model/page.js';
import { placesOfOrigin } from './overflow.js';

/** Reach of letters above and below the base line, em: what is drawn over the air around them hides nothing. */
const ABOVE = 0.72;
const BELOW = 0.1;
/** What touches or meets by less than this is seen beside it, points. */
const HAIR = 1;
/** How much of a hidden text is quoted, characters. */
const QUOTED = 16;

/** Something painted: letters of a text, or an area that hides what is behind it. */
interface Paint {
  readonly box: Box;
  readonly origin: Origin;
  /** The frame that it is part of: a frame does not hide itself. */
  readonly frame: Frame;
  readonly words: string | null;
}

/** Each text that is hidden is told once, with what hides it. */
export function checkCovering(pages: readonly Page[], diagnostics: Diagnostics): void {
  for (const page of pages) {
    const paints = page.frames.flatMap(listPaints);
    const told = new Set<string>();
    paints.forEach((below, i) => {
      if (below.words === null) return;
      const above = paints.slice(i + 1).find((one) => one.frame !== below.frame && meets(one.box, below.box));
      if (!above) return;
      const key = `${keyOf(above.origin)} ${keyOf(below.origin)}`;
      if (!told.has(key)) report(below, above, page, diagnostics);
      told.add(key);
    });
  }
}

const keyOf = ({ template, label, content }: Origin): string => `${template.start.offset} ${label} ${content?.path ?? ''}`;

const meets = (a: Box, b: Box): boolean =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > HAIR &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > HAIR;

/** Back to front, as they are drawn. */
function listPaints(frame: Frame): readonly Paint[] {
  const area = (box: Box): Paint => ({ box, origin: frame.origin, frame, words: null });
  switch (frame.kind) {
    case 'group':
      return frame.children.flatMap(listPaints);
    case 'panel':
      return panelBoxes(frame).map(area);
    case 'text':
      return lettersOf(frame, frame.box, frame);
    case 'table':
      return [area(frame.box), ...tableLetters(frame)];
    case 'chart':
    case 'image':
      return [area(frame.box)];
  }
}

/** Its ground, or its rules alone. */
function panelBoxes({ box, ground, rules }: PanelFrame): readonly Box[] {
  if (ground !== null) return [box];
  const { x, y, width, height } = box;
  const { top, right, bottom, left } = rules;
  return [
    ...(top ? [{ x, y, width, height: top.width }] : []),
    ...(right ? [{ x: x + width - right.width, y, width: right.width, height }] : []),
    ...(bottom ? [{ x, y: y + height - bottom.width, width, height: bottom.width }] : []),
    ...(left ? [{ x, y, width: left.width, height }] : []),
  ];
}

function tableLetters(frame: TableFrame): readonly Paint[] {
  return frame.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => {
      const own = { ...cell.box, x: frame.box.x + cell.box.x, y: frame.box.y + cell.box.y };
      return lettersOf({ ...cell, origin: frame.origin }, own, frame);
    }),
  );
}

/** A line each. */
function lettersOf(
  { composed, padding, origin }: Pick<TextFrame, 'composed' | 'padding' | 'origin'>,
  box: Box,
  frame: Frame,
): readonly Paint[] {
  return composed.flatMap(({ paragraph, lines, y }) =>
    lines.flatMap(({ pieces, baseline }): Paint[] => {
      const [first] = pieces;
      const last = pieces.at(-1);
      if (!first || !last) return [];
      const size = Math.max(...pieces.map((piece) => piece.size));
      const ink: Box = {
        x: box.x + padding.left + first.x,
        y: box.y + y + baseline - ABOVE * size,
        width: last.x + last.width - first.x,
        height: (ABOVE + BELOW) * size,
      };
      const words = pieces.map(({ text }) => text).join('');
      return words.trim() === '' ? [] : [{ box: ink, origin: paragraph.origin ?? origin, frame, words }];
    }),
  );
}

function report(below: Paint, above: Paint, page: Page, diagnostics: Diagnostics): void {
  const slot = below.frame.kind === 'text' ? below.frame.placeholder : null;
  const words = below.words!.trim();
  const said = [...words].length > QUOTED ? `${[...words].slice(0, QUOTED).join('')}…` : words;
  const name = slot === null ? { zh: '', en: 'the text' } : { zh: slot, en: `the ${slot}` };
  diagnostics.error('covered', {
    message: {
      zh: `${above.origin.label} 盖住了${name.zh}“${said}”：它画在上面`,
      en: `${above.origin.label} hides ${name.en} "${said}": it is painted over it`,
    },
    at: [...placesOfOrigin(above.origin), ...placesOfOrigin(below.origin)],
    hint: hintFor(above, slot, page),
  });
}

function hintFor({ frame, origin }: Paint, slot: TextFrame['placeholder'], { layout }: Page): Localized {
  if (layout === null || slot === null) {
    return { zh: `给 ${origin.label} 更多地方，或把两者分开`, en: `give ${origin.label} more room, or set the two apart` };
  }
  const apart = {
    zh: `在主题的 deck.layouts.${layout} 下，让 body 与 ${slot} 不再重叠`,
    en: `under deck.layouts.${layout} in the theme, let body and ${slot} not overlap`,
  };
  if (frame.kind !== 'image') return apart;
  return {
    zh: `图片要垫在文字下面，写 <ground ref="${frame.figure}"/>；否则${apart.zh}`,
    en: `for a picture behind the words write <ground ref="${frame.figure}"/>; otherwise, ${apart.en}`,
  };
}
