/** Draws one composed paragraph: every piece where the composer put it, facts and links as structure elements of their own. */

import { plainText } from '../../model/inlines.js';
import type { ComposedParagraph, Line, Piece, StyledRun } from '../../model/page.js';
import type { GlyphRun } from './canvas.js';
import type { PdfElement } from './pdfkit.js';
import type { PdfContext } from './sheet.js';

/** Pieces of one line, fact and link; `next` is where the line goes on after them. */
interface Stretch {
  /** `fact:gdp` or `period:gdp`; null: no fact. */
  readonly mark: string | null;
  readonly link: string | null;
  readonly runs: GlyphRun[];
  readonly baseline: number;
  next: number | null;
}

/** `x` and `top`: the paragraph's left edge and top, points. `label` draws what stands before the text on its first line. */
export function drawParagraph(
  sheet: PdfContext,
  element: PdfElement,
  composed: ComposedParagraph,
  x: number,
  top: number,
  label?: () => void,
): void {
  if (composed.lines.length === 0 && !label) return;
  const { canvas } = sheet;
  // One text object for the paragraph: marked content must nest with it (ISO 32000-1, 14.6.1), and a fact may run over two lines.
  canvas.beginText();
  label?.();
  for (const group of groupBy(cutStretches(composed, x, top), ({ link }) => link)) drawGroup(sheet, element, group);
  canvas.endText();
}

function cutStretches({ lines, paragraph }: ComposedParagraph, x: number, top: number): readonly Stretch[] {
  const spaces = findBreakSpaces(paragraph.runs, lines);
  return lines.flatMap((line, index) => {
    const stretches: Stretch[] = [];
    for (const piece of withBreakSpace(line.pieces, spaces[index] ?? false, lines[index + 1])) {
      const { text, face, size, color, nudge, grounded, italic } = piece;
      const run = { text, x: x + piece.x, face, size, color, nudge, grounded, italic };
      const last = stretches.at(-1);
      if (last && last.mark === markOf(piece) && last.link === piece.link) {
        last.runs.push(run);
      } else {
        if (last) last.next = run.x;
        stretches.push({ mark: markOf(piece), link: piece.link, runs: [run], baseline: top + line.baseline, next: null });
      }
    }
    return stretches;
  });
}

/** Where a line breaks at a space, the space goes unseen after its end, so that readers who join the lines still have it; inside a fact it is the fact's. */
function withBreakSpace(pieces: readonly Piece[], space: boolean, below: Line | undefined): readonly Piece[] {
  const last = pieces.at(-1);
  if (!space || !last) return pieces;
  return [
    ...pieces,
    {
      ...last,
      text: ' ',
      nudge: 0,
      grounded: false,
      x: last.x + last.width,
      width: 0,
      fact: below?.pieces[0]?.fact === last.fact ? last.fact : null,
    },
  ];
}

function markOf({ fact, period }: Piece): string | null {
  return fact === null ? null : `${period ? 'period' : 'fact'}:${fact}`;
}

function drawGroup(sheet: PdfContext, element: PdfElement, group: readonly Stretch[]): void {
  const { tags } = sheet;
  const link = group[0]?.link ?? null;
  const target = link === null ? null : sheet.target(link);
  const parent = target ? tags.open(element, 'Link') : element;
  for (const stretches of groupBy(group, ({ mark }) => mark)) {
    const mark = stretches[0]?.mark ?? null;
    const holder = mark === null ? parent : tags.open(parent, 'Span', { id: sheet.markId(mark) });
    tags.content(holder, () => {
      for (const stretch of stretches) drawStretch(sheet, stretch);
    });
  }
  if (!target) return;
  const contents = group
    .flatMap(({ runs }) => runs.map(({ text }) => text))
    .join('')
    .trim();
  for (const line of groupBy(group, ({ baseline }) => baseline)) {
    tags.link(parent, linkBox(sheet, line), contents, target);
  }
}

/** Readers of PDF text take a change of size for a change of place and lose the space there: `US$52.7 million` says itself what it is. */
function drawStretch({ canvas, tags }: PdfContext, { runs, baseline, next }: Stretch): void {
  const draw = (): void => canvas.showRuns(runs, baseline, next);
  if (new Set(runs.map(({ size }) => size)).size > 1) tags.readAs(runs.map(({ text }) => text).join(''), draw);
  else draw();
}

/** The box of a link on one line: its text's width, from the base line a fifth of an em down, four fifths and a little up. */
function linkBox({ canvas }: PdfContext, stretches: readonly Stretch[]): { x: number; y: number; width: number; height: number } {
  const runs = stretches.flatMap((stretch) => stretch.runs);
  const size = Math.max(...runs.map((run) => run.size));
  const left = Math.min(...runs.map((run) => run.x));
  const right = Math.max(...runs.map((run) => run.x + canvas.measure(run.text.trimEnd(), run.face, run.size)));
  return { x: left, y: (stretches[0]?.baseline ?? 0) - 0.95 * size, width: right - left, height: 1.2 * size };
}

/** Cuts a list where the key changes. */
function groupBy<Item, Key>(items: readonly Item[], key: (item: Item) => Key): readonly (readonly Item[])[] {
  const groups: Item[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && key(last[0] as Item) === key(item)) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** The lines that end at a space of the text, which the composer leaves out of its pieces: one value a line. False from where the pieces no longer follow the text (a field). */
export function findBreakSpaces(runs: readonly StyledRun[], lines: readonly Line[]): readonly boolean[] {
  const inlines = runs.map(({ inline }) => inline);
  const text = plainText(inlines, '\n');
  let at: number | null = 0;
  return lines.map((line) => {
    for (const piece of line.pieces) {
      if (at !== null) at = text.startsWith(piece.text, at) ? at + piece.text.length : null;
    }
    const space = at === null ? null : (/^[ \n]+/.exec(text.slice(at))?.[0] ?? '');
    if (at !== null && space !== null) at += space.length;
    return !line.last && (space?.startsWith(' ') ?? false);
  });
}
