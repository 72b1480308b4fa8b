/** A document's sections: its pages, and where text runs in columns, pages are turned or counted anew, sections of their own. */
import type { ISectionOptions } from 'docx';
import { listBlocks } from '../../model/blocks.js';
import type { Content, TableFigure } from '../../model/content.js';
import type { BoxBlock, FigureBlock, FlowBlock, Summary } from '../../model/document.js';
import type { Theme } from '../../model/theme.js';
import { buildSeparator } from './blocks.js';
import type { WordContext } from './context.js';
import { buildFlow } from './flow.js';
import { measureBody, type PageMeasures } from './page.js';
import { StyleSheet } from './style-sheet.js';
import { fitsWidth, type TableSetting } from './tables.js';

type Children = ISectionOptions['children'];
type Properties = NonNullable<ISectionOptions['properties']>;

/** Columns or pages of its own. */
type SectionForm = Partial<Pick<BoxBlock, 'columns' | 'orientation'>>;

interface SectionPlan {
  readonly blocks: readonly FlowBlock[];
  readonly box: SectionForm | null;
  /** Its first page's number; null: it goes on. */
  readonly count: number | null;
}

/** Between columns, points. */
const GUTTER = 24;

/** `isWide`: what stands on a turned page of its own, for an upright one is too narrow. */
export function planSections(
  body: readonly FlowBlock[],
  isWide: (block: FlowBlock) => boolean = () => false,
): readonly SectionPlan[] {
  const plans: { blocks: FlowBlock[]; box: SectionForm | null; count: number | null }[] = [];
  const open = (box: SectionForm | null, count: number | null) => {
    const made = { blocks: [] as FlowBlock[], box, count };
    plans.push(made);
    return made;
  };
  let here = open(null, null);
  for (const block of body) {
    if (block.kind === 'page-break' && block.count !== undefined) here = open(null, block.count);
    else if (block.kind === 'box' && isSection(block)) {
      open(block, null).blocks.push(...block.children);
      here = open(null, null);
    } else if (isWide(block)) {
      const before = plans.at(-2);
      // Wide tables that follow one another share their pages.
      if (before?.box === TURNED && here.blocks.length === 0) before.blocks.push(block);
      else {
        open(TURNED, null).blocks.push(block);
        here = open(null, null);
      }
    } else here.blocks.push(block);
  }
  const filled = plans.filter(({ blocks }) => blocks.length > 0);
  return filled.length > 0 ? filled : [{ blocks: [], box: null, count: null }];
}

const TURNED: SectionForm = { orientation: 'landscape' };

function isSection({ tag, columns, orientation }: BoxBlock): boolean {
  return tag === 'section' && ((columns ?? 1) > 1 || orientation !== undefined);
}

/** `first` are the properties of the document's first section. */
export function buildSections(
  body: readonly FlowBlock[],
  first: Properties,
  word: WordContext,
): { properties: Properties; children: Children }[] {
  const plans = planSections(body, (block) => isTooWide(block, word.page, word));
  return plans.map(({ blocks, box, count }, index) => {
    const page = pageOf(box, word.page);
    const columns = box?.columns ?? 1;
    const textWidth = textWidthOf(box, page);
    const children = buildFlow(blocks, { ...word, page, textWidth, textHeight: page.height });
    // What ends a section is a paragraph of its own behind the contents, which Word keeps in a control.
    if (index < plans.length - 1 && blocks.at(-1)?.kind === 'toc') children.push(buildSeparator(word));
    const before = plans[index - 1];
    const staysOnPage = index > 0 && count === null && !box?.orientation && !before?.box?.orientation;
    const { titlePage, ...all } = first;
    // What stands before pages that are counted anew is counted apart, a cover not at all.
    const isFront = index === 0 && count === null && plans.some((plan) => plan.count !== null);
    const front = { formatType: word.docx.NumberFormat.UPPER_ROMAN, start: titlePage ? 0 : 1 };
    return {
      properties: {
        ...all,
        ...(index === 0 && titlePage !== undefined && { titlePage }),
        ...(index > 0 && { type: staysOnPage ? word.docx.SectionType.CONTINUOUS : word.docx.SectionType.NEXT_PAGE }),
        page: {
          ...all.page,
          size: sizeOf(page),
          margin: page.margin,
          ...(count !== null && { pageNumbers: { start: count } }),
          ...(isFront && { pageNumbers: front }),
        },
        ...(columns > 1 && { column: { count: columns, space: GUTTER * 20, equalWidth: true } }),
      },
      children,
    };
  });
}

/** A table whose columns are too narrow on the page, and wider on a turned one. */
function isTooWide(block: FlowBlock, page: PageMeasures, setting: TableSetting): boolean {
  if (block.kind !== 'figure' || block.figure.kind !== 'table' || page.orientation === 'landscape') return false;
  return !fitsWidth(block.figure, tableStyle(block, setting), page.width, setting).fits;
}

const tableStyle = ({ style }: FigureBlock, { styles }: TableSetting): string => styles.look(style).parts.table ?? 'table';

/** The tables whose columns would hold two characters a line, on a turned page too. */
export function listUnreadable(summary: Summary, theme: Theme, content: Content): readonly TableFigure[] {
  const setting = { styles: new StyleSheet(theme), content };
  const upright = measureBody(summary, theme, setting.styles);
  const found = new Set<TableFigure>();
  for (const { blocks, box } of planSections(summary.body, (block) => isTooWide(block, upright, setting))) {
    const width = textWidthOf(box, pageOf(box, upright));
    for (const block of listBlocks(blocks)) {
      if (block.kind !== 'figure' || block.figure.kind !== 'table') continue;
      if (!fitsWidth(block.figure, tableStyle(block, setting), width, setting).readable) found.add(block.figure);
    }
  }
  return [...found];
}

/** The library is told the paper upright, and turns it. */
function sizeOf({ size: { width, height }, orientation }: PageMeasures) {
  return orientation === 'portrait' ? { width, height } : { width: height, height: width, orientation };
}

function textWidthOf(box: SectionForm | null, { width }: PageMeasures): number {
  const columns = box?.columns ?? 1;
  return (width - (columns - 1) * GUTTER) / columns;
}

/** Turned, the margins go with the paper: what was left is above. */
function pageOf(box: SectionForm | null, page: PageMeasures): PageMeasures {
  if (box?.orientation === undefined || box.orientation === page.orientation) return page;
  const { top, right, bottom, left, header, footer } = page.margin;
  const margin = { top: left, right: top, bottom: right, left: bottom, header, footer };
  const size = { width: page.size.height, height: page.size.width };
  return {
    ...page,
    size,
    margin,
    orientation: box.orientation,
    width: (size.width - margin.left - margin.right) / 20,
    height: (size.height - margin.top - margin.bottom) / 20,
  };
}
