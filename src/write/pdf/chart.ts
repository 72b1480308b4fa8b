/** Draws a chart's marks inside a figure element: shapes as vectors, labels as text in the document's fonts. */
import type { ChartMark } from '../../model/chart.js';
import type { FactStretch } from '../../model/content.js';
import { sumOf } from '../../model/lists.js';
import type { Box, ChartFrame } from '../../model/page.js';
import type { GlyphRun } from './canvas.js';
import type { PdfElement } from './pdfkit.js';
import type { PdfContext } from './sheet.js';

/** Of what is not filled, points. */
const OUTLINE = 1.2;

type TextMark = Extract<ChartMark, { kind: 'text' }>;

export function paintChart(sheet: PdfContext, parent: PdfElement, frame: ChartFrame): void {
  const { tags } = sheet;
  if (!frame.drawing) throw new Error(`chart ${frame.figure} has no drawing`);
  const figure = tags.open(parent, 'Figure', { ...tagOptions(frame), box: frame.box });
  let pending: ChartMark[] = [];
  const drawPending = (): void => {
    const marks = pending;
    pending = [];
    if (marks.length > 0) {
      tags.content(figure, () => {
        for (const mark of marks) drawMark(sheet, mark, frame);
      });
    }
  };
  for (const mark of frame.drawing.marks.flatMap((each) => partLabel(sheet, each, frame))) {
    if (mark.kind === 'text' && mark.fact !== null) {
      drawPending();
      tags.content(tags.open(figure, 'Span', { id: sheet.markId(`fact:${mark.fact}`) }), () => drawMark(sheet, mark, frame));
    } else {
      pending.push(mark);
    }
  }
  drawPending();
}

function tagOptions({ chart: { alt, altFacts } }: ChartFrame): { alt: string; facts?: readonly FactStretch[] } {
  return { alt, ...(altFacts && { facts: altFacts }) };
}

/** Of a label that names its mark too, only the value is the fact. */
function partLabel(sheet: PdfContext, mark: ChartMark, frame: ChartFrame): readonly ChartMark[] {
  if (mark.kind !== 'text' || mark.fact === null) return [mark];
  const labels = frame.chart.series.flatMap(({ points }) =>
    points.flatMap((point) => (point?.fact === mark.fact ? [point.label] : [])),
  );
  if (labels.includes(mark.text)) return [mark];
  const label = labels.find((one) => mark.text.endsWith(` ${one}`));
  if (label === undefined) return [{ ...mark, fact: null }];
  const name = mark.text.slice(0, -label.length);
  const widths = [name, label].map((text) =>
    placeText(sheet, { ...mark, text, anchor: 'start' }, frame.box, fontRole(sheet, mark, frame)).reduce(
      (sum, { text: part, face, size }) => sum + sheet.canvas.measure(part, face, size),
      0,
    ),
  );
  const [before = 0, after = 0] = widths;
  const x = mark.x - (before + after) * SHARE[mark.anchor];
  return [
    { ...mark, text: name, x, anchor: 'start', fact: null },
    { ...mark, text: label, x: x + before, anchor: 'start' },
  ];
}

/** Of a text's width that stands before its place. */
const SHARE = { start: 0, middle: 0.5, end: 1 } as const;

function drawMark(sheet: PdfContext, mark: ChartMark, frame: ChartFrame): void {
  const { canvas } = sheet;
  const { x, y } = frame.box;
  switch (mark.kind) {
    case 'rect':
      if (mark.hollow) {
        const inset = OUTLINE / 2;
        const [wide, tall] = [Math.max(0, mark.width - OUTLINE), Math.max(0, mark.height - OUTLINE)];
        const d = `M${mark.x + inset} ${mark.y + inset}h${wide}v${tall}h${-wide}Z`;
        canvas.drawPath(d, x, y, sheet.context.theme.scheme.lt1, { color: mark.color, width: OUTLINE });
        return;
      }
      canvas.fillRect({ x: x + mark.x, y: y + mark.y, width: mark.width, height: mark.height }, mark.color);
      return;
    case 'line':
      canvas.strokeLine(x + mark.x1, y + mark.y1, x + mark.x2, y + mark.y2, mark.color, mark.width);
      return;
    case 'path':
      canvas.drawPath(mark.d, x, y, mark.fill, mark.stroke);
      return;
    case 'text':
      canvas.beginText();
      canvas.showRuns(placeText(sheet, mark, frame.box, fontRole(sheet, mark, frame)), y + mark.y, null);
      canvas.endText();
      return;
  }
}

function placeText({ canvas, faces }: PdfContext, mark: TextMark, box: Box, role: string): readonly GlyphRun[] {
  const parts = faces
    .split(mark.text, role, mark.weight)
    .map((part) => ({ ...part, width: canvas.measure(part.text, part.face, mark.size) }));
  const width = sumOf(parts, (part) => part.width);
  let x = box.x + mark.x - width * SHARE[mark.anchor];
  return parts.map(({ text, face, width: advance }) => {
    const run = { text, x, face, size: mark.size, color: mark.color };
    x += advance;
    return run;
  });
}

function fontRole({ context }: PdfContext, mark: TextMark, frame: ChartFrame): string {
  return context.theme.styles.onepager[mark.style]?.font ?? frame.label.font;
}
