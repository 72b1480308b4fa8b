/** What pptxgenjs makes for us: slides with charts, tables, pictures and notes in one package. Text shapes and looks are set afterwards. */
import type { Picture } from '../../model/content.js';
import type { ChartFrame, ImageFrame, Page, TableFrame } from '../../model/page.js';
import { flatten } from './group-shapes.js';
import { openPresentation, type PresentationSlide } from './library.js';
import { notesOf } from './notes.js';
import type { CollectedParts } from './part-collector.js';
import type { DeckSetting } from './setting.js';

/** pptxgenjs takes inches. */
const inches = (points: number): number => points / 72;

/** A frame that pptxgenjs draws, under the name by which it is found again in the slide. */
export const graphicName = (index: number): string => `graphic-${index}`;

/** The parts as pptxgenjs writes them. Graphic frames are numbered over the flattened frames of their page. */
export async function drawGraphics(pages: readonly Page[], setting: DeckSetting): Promise<CollectedParts> {
  const presentation = openPresentation();
  const { width, height } = setting.theme.deck;
  presentation.defineLayout({ name: 'deck', width: inches(width), height: inches(height) });
  presentation.layout = 'deck';
  for (const page of pages) {
    const slide = presentation.addSlide();
    if (page.ground) slide.background = { data: dataOf(page.ground.picture), path: `ground.${page.ground.picture.type}` };
    flatten(page.frames).forEach((frame, index) => {
      const name = graphicName(index);
      if (frame.kind === 'chart') addChart(slide, frame, name);
      else if (frame.kind === 'table') addTable(slide, frame, name);
      else if (frame.kind === 'image') addImage(slide, frame, name);
    });
    // Any text makes the notes part; its paragraphs are set afterwards.
    if (notesOf(page).length > 0) slide.addNotes('notes');
  }
  return (await presentation.write({ outputType: 'nodebuffer' })) as unknown as CollectedParts;
}

const place = ({ x, y, width, height }: TableFrame['box']): { x: number; y: number; w: number; h: number } => ({
  x: inches(x),
  y: inches(y),
  w: inches(width),
  h: inches(height),
});

/** Only its frame, part and workbook: the chart itself is written afterwards, whole. */
function addChart(slide: PresentationSlide, frame: ChartFrame, name: string): void {
  const data = [{ name: 'chart', labels: ['1'], values: [1] }];
  slide.addChart('bar', data, { ...place(frame.box), objectName: name, altText: frame.chart.alt });
}

function addTable(slide: PresentationSlide, { box, columns, rows }: TableFrame, name: string): void {
  // Only the grid and the merges matter here: text, margins and rules are set afterwards.
  const cells = rows.map((row) =>
    row.cells.map(({ colSpan, rowSpan }) => ({ text: '', options: { colspan: colSpan, rowspan: rowSpan } })),
  );
  slide.addTable(cells, {
    ...place(box),
    colW: columns.map(inches),
    rowH: rows.map((row) => inches(row.height)),
    objectName: name,
    autoPage: false,
  });
}

function addImage(slide: PresentationSlide, { box, picture, alt }: ImageFrame, name: string): void {
  slide.addImage({ ...place(box), data: dataOf(picture), objectName: name, altText: alt });
}

const dataOf = ({ type, bytes }: Picture): string => `image/${type};base64,${Buffer.from(bytes).toString('base64')}`;
