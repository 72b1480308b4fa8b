/** Measures a slide from its frames, as somebody with a red pen would look at it: dead room, towers, lone characters, sizes, gaps. */
import { contrastRatio } from '../../src/model/color.js';
import type { Edges } from '../../src/model/edges.js';
import type { Box, ComposedParagraph, Frame, Page, PanelFrame } from '../../src/model/page.js';
import type { Theme } from '../../src/model/theme.js';
import { faintGrounds } from './grounds.js';

/** What the measures may come to. `dead`: share of the body; `full`: of a card's height; `step`: of sizes side by side. */
const BOUNDS = { dead: 1 / 3, full: 0.25, step: 1.25 } as const;

/** Layouts that hold one thing, set large. */
const AIRY: ReadonlySet<string> = new Set(['cover', 'section', 'quiet', 'closing']);

/** Styles of running text on slides: sizes of what stands side by side are compared by them. */
const BODY = /^(p|item|point|point-text|card-text|task-text|pillar-text)$/;

/** One line a fault; none where somebody with a red pen would find nothing. */
export function measureDeck(pages: readonly Page[], theme: Theme): readonly string[] {
  const slides = pages.flatMap((page) => seeSlide(page, theme) ?? []);
  const faults = slides.flatMap((slide) => {
    const dead = deadRoom(slide, (color) => contrastRatio(theme.colors[color]!, theme.colors.paper!) >= DARK);
    const least = Math.min(1, ...fullness(slide, (color) => contrastRatio(theme.colors[color]!, theme.colors.paper!) < DARK));
    return [
      ...(dead >= BOUNDS.dead && !AIRY.has(slide.layout) ? [`${(dead * 100).toFixed(1)} % of the body is empty`] : []),
      ...(least < BOUNDS.full ? [`a card is filled to ${(least * 100).toFixed(0)} %`] : []),
      ...loneLines([...slide.headings, ...slide.lines]).map((text) => `“${text}” alone on a line`),
      ...hairlines(slide).map((width) => `a gap of ${width}`),
      ...(isLonely(slide) ? ['one line on a slide'] : []),
    ].map((fault) => `${slide.id}: ${fault}`);
  });
  return [...faults, ...unevenSizes(slides), ...offLadder(pages, theme), ...pages.flatMap((page) => faintGrounds(page, theme))];
}

/** Sizes that are no step of the theme's ladder; and styles that differ by more than a step on slides side by side. */
function offLadder(pages: readonly Page[], { deck: { sizes: ladder } }: Theme): string[] {
  const sized = pages.map(({ id, frames }) => ({ id, sizes: frames.flatMap(open).flatMap(sizesIn) }));
  const off = sized.flatMap(({ id, sizes }) =>
    sizes.flatMap(({ style, size }) => (ladder.includes(size) ? [] : [`${id}: ${style} of ${size} pt`])),
  );
  const far = sized.slice(1).flatMap(({ id, sizes }, i) =>
    sizes.flatMap(({ style, size }) => {
      const before = sized[i]!.sizes.filter((one) => one.style === style).map((one) => one.size);
      const steps = (other: number) => Math.abs(ladder.indexOf(size) - ladder.indexOf(other));
      return before.filter((other) => steps(other) > 1).map((other) => `${id}: ${style} of ${size} pt beside ${other} pt`);
    }),
  );
  return [...new Set([...off, ...far])];
}

function sizesIn(frame: Frame): { readonly style: string; readonly size: number }[] {
  if (frame.kind === 'chart') return [{ style: frame.label.name, size: frame.label.size }];
  // A mark or a unit within a line has its own size.
  const set = linesOf(frame).flatMap(({ paragraph, size }) => [
    { style: paragraph.paragraph.style.name, size: paragraph.paragraph.style.size },
    { style: `line of ${paragraph.paragraph.style.name}`, size },
  ]);
  return set.filter(({ style }, i) => set.findIndex((one) => one.style === style && one.size === set[i]!.size) === i);
}

/** Goes on from the slide before, or is none of the airy ones, and holds one short line. */
function isLonely({ layout, lines, figures }: SeenSlide): boolean {
  return !AIRY.has(layout) && figures.length === 0 && lines.length < 2;
}

/** A title slide of a part between them parts neighbours. */
function unevenSizes(slides: readonly SeenSlide[]): string[] {
  return slides.slice(1).flatMap((slide, i) => {
    const [size, before] = [bodySize(slide), bodySize(slides[i]!)];
    if (size === null || before === null || AIRY.has(slide.layout) || AIRY.has(slides[i]!.layout)) return [];
    const step = Math.max(size, before) / Math.min(size, before);
    return step > BOUNDS.step ? [`${slide.id}: ${size} pt beside ${before} pt`] : [];
  });
}

/** A line of text where it stands on the slide. */
interface SetLine {
  readonly box: Box;
  readonly text: string;
  readonly size: number;
  /** Lines of its paragraph, and which of them it is, from 0. */
  readonly of: number;
  readonly index: number;
  readonly paragraph: ComposedParagraph;
  /** It would stand on the line before, were Office's fonts as wide as ours: the slack holds it back. */
  readonly held: boolean;
}

/** What stands in a slide's body: what its placeholders hold for title, lead, footer and so on is not in it. */
interface SeenSlide {
  readonly id: string;
  readonly layout: string;
  readonly body: Box;
  readonly lines: readonly SetLine[];
  /** What is seen besides text: charts, tables, pictures. */
  readonly figures: readonly Box[];
  readonly panels: readonly PanelFrame[];
  readonly headings: readonly SetLine[];
}

function seeSlide(page: Page, theme: Theme): SeenSlide | null {
  const layout = theme.deck.layouts[page.layout ?? ''];
  if (!layout?.body) return null;
  const frames = page.frames.flatMap(open);
  const isHeading = (frame: Frame) => frame.kind === 'text' && frame.placeholder !== null;
  const inBody = frames.filter((frame) => !isHeading(frame));
  const { body, lead } = layout;
  const hasLead = frames.some((frame) => frame.kind === 'text' && frame.placeholder === 'lead');
  const up = lead && !hasLead && lead.y + lead.height <= body.y ? lead.height : 0;
  return {
    id: page.id,
    layout: layout.name,
    body: { ...body, y: body.y - up, height: body.height + up },
    lines: inBody.flatMap(linesOf),
    figures: inBody.flatMap(({ kind, box }) => (kind === 'chart' || kind === 'table' || kind === 'image' ? [box] : [])),
    panels: inBody.flatMap((frame) => (frame.kind === 'panel' ? [frame] : [])),
    headings: frames.filter(isHeading).flatMap(linesOf),
  };
}

/** All that a page says, line after line, without spaces. */
export function textOn({ frames }: Page): string {
  return frames
    .flatMap(open)
    .flatMap(linesOf)
    .map(({ text }) => text.replaceAll(' ', ''))
    .join('');
}

function open(frame: Frame): Exclude<Frame, { kind: 'group' }>[] {
  return frame.kind === 'group' ? frame.children.flatMap(open) : [frame];
}

function linesOf(frame: Frame): SetLine[] {
  if (frame.kind === 'text') return frame.composed.flatMap((one) => place(one, frame.box, frame.padding));
  if (frame.kind !== 'table') return [];
  return frame.rows.flatMap(({ cells }) =>
    cells.flatMap(({ box, padding, composed }) =>
      composed.flatMap((one) => place(one, { ...box, x: frame.box.x + box.x, y: frame.box.y + box.y }, padding)),
    ),
  );
}

function place(paragraph: ComposedParagraph, box: Box, { left, right }: Edges): SetLine[] {
  const {
    lines,
    y,
    mark,
    paragraph: { style },
  } = paragraph;
  const room = box.width - left - right - (lines[0]?.pieces[0]?.x ?? 0);
  const before = (index: number) => lines[index - 1]?.width ?? 0;
  return lines.flatMap(({ pieces, width }, index) => {
    const text = pieces.map((piece) => piece.text).join('');
    if (text.trim() === '') return [];
    const from = index === 0 && mark ? Math.min(mark.x, pieces[0]!.x) : pieces[0]!.x;
    const to = Math.max(...pieces.map(({ x, width }) => x + width));
    const at = { x: box.x + left + from, y: box.y + y + index * style.leading, width: to - from, height: style.leading };
    return [
      {
        box: at,
        text,
        size: Math.max(...pieces.map(({ size }) => size)),
        of: lines.length,
        index,
        paragraph,
        held: before(index) + width <= room,
      },
    ];
  });
}

/** Contrast with paper from which a ground is seen as a block, not as a tint. */
const DARK = 3;

/** Share of the body that its largest empty rectangle takes: texts, figures, rules and grounds darker than a tint fill it. */
function deadRoom(slide: SeenSlide, isDark: (color: string) => boolean): number {
  const filled = [
    ...slide.lines.map(({ box }) => box),
    ...slide.figures,
    ...slide.panels.flatMap((panel) => [...(panel.ground && isDark(panel.ground) ? [panel.box] : []), ...rulesOf(panel)]),
  ].flatMap((box) => clip(box, slide.body));
  return largestEmpty(slide.body, filled) / (slide.body.width * slide.body.height);
}

function rulesOf({ box, rules }: PanelFrame): Box[] {
  const { top, right, bottom, left } = rules;
  return [
    ...(top ? [{ ...box, height: top.width }] : []),
    ...(bottom ? [{ ...box, y: box.y + box.height - bottom.width, height: bottom.width }] : []),
    ...(left ? [{ ...box, width: left.width }] : []),
    ...(right ? [{ ...box, x: box.x + box.width - right.width, width: right.width }] : []),
  ];
}

function clip(box: Box, within: Box): Box[] {
  const x = Math.max(box.x, within.x);
  const y = Math.max(box.y, within.y);
  const width = Math.min(box.x + box.width, within.x + within.width) - x;
  const height = Math.min(box.y + box.height, within.y + within.height) - y;
  return width > 0 && height > 0 ? [{ x, y, width, height }] : [];
}

function largestEmpty(body: Box, filled: readonly Box[]): number {
  const tops = [body.y, ...filled.map(({ y, height }) => y + height)];
  const bottoms = [...filled.map(({ y }) => y), body.y + body.height];
  let most = 0;
  for (const top of new Set(tops)) {
    for (const bottom of new Set(bottoms)) {
      if ((bottom - top) * body.width <= most) continue;
      const between = filled.filter(({ y, height }) => y < bottom - 0.01 && y + height > top + 0.01).sort((a, b) => a.x - b.x);
      let from = body.x;
      let widest = 0;
      for (const { x, width } of between) {
        widest = Math.max(widest, x - from);
        from = Math.max(from, x + width);
      }
      most = Math.max(most, Math.max(widest, body.x + body.width - from) * (bottom - top));
    }
  }
  return most;
}

/** Cards that are mostly air: how much of its height the content of each takes, of those that take a tenth of the body or more. */
function fullness(slide: SeenSlide, isTint: (color: string) => boolean): readonly number[] {
  const { body, panels, lines, figures } = slide;
  const cards = panels.filter(
    ({ ground, box }) => ground !== null && isTint(ground) && box.width * box.height >= 0.1 * body.width * body.height,
  );
  const filled = cards.map(({ box }) => {
    const inside = [...lines.map((line) => line.box), ...figures].filter((one) => contains(box, one));
    if (inside.length === 0) return 0;
    const top = Math.min(...inside.map(({ y }) => y));
    return (Math.max(...inside.map(({ y, height }) => y + height)) - top) / box.height;
  });
  // Cards side by side are as high as the fullest.
  return cards.map(({ box }) => Math.max(...filled.filter((_, i) => Math.abs(cards[i]!.box.y - box.y) < 1)));
}

const contains = (outer: Box, { x, y, width, height }: Box) =>
  x >= outer.x - 1 && y >= outer.y - 1 && x + width <= outer.x + outer.width + 8 && y + height <= outer.y + outer.height + 1;

/** Last lines of paragraphs of several lines that hold one or two characters. */
function loneLines(lines: readonly SetLine[]): readonly string[] {
  return lines
    .filter(
      ({ text, of, index, held }) =>
        !held &&
        of > 1 &&
        index === of - 1 &&
        /[\u3400-\u9fff]/u.test(text) &&
        [...text.replace(/[，。、；：！？…“”（）\s]/gu, '')].length <= 2,
    )
    .map(({ text }) => text);
}

/** Gaps between panels of less than a point and a half that are not zero: a rounding seen as a line. */
function hairlines({ panels }: SeenSlide): readonly string[] {
  const boxes = panels.filter(({ ground }) => ground !== null).map(({ box }) => box);
  return boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => {
      const across = overlap(a.y, a.height, b.y, b.height) > 1 ? gap(a.x, a.width, b.x, b.width) : 0;
      const down = overlap(a.x, a.width, b.x, b.width) > 1 ? gap(a.y, a.height, b.y, b.height) : 0;
      return [across, down].flatMap((one) => (one > 0.06 && one < 1.5 ? [`${one.toFixed(2)} pt`] : []));
    }),
  );
}

const overlap = (a: number, length: number, b: number, other: number) => Math.min(a + length, b + other) - Math.max(a, b);
const gap = (a: number, length: number, b: number, other: number) => Math.max(b - (a + length), a - (b + other));

/** The size in which most of a slide's body is set, points; null: none. */
function bodySize({ lines }: SeenSlide): number | null {
  const bySize = new Map<number, number>();
  for (const { size, text, paragraph } of lines) {
    if (!BODY.test(paragraph.paragraph.style.name)) continue;
    bySize.set(size, (bySize.get(size) ?? 0) + text.length);
  }
  return [...bySize].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
