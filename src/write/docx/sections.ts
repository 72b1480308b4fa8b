/** A document's sections: its pages, and where text runs in columns, pages are turned or counted anew, sections of their own. */
import type { ISectionOptions } from 'docx';
import type { BoxBlock, FlowBlock } from '../../model/document.js';
import { buildSeparator } from './blocks.js';
import type { WordContext } from './context.js';
import { buildFlow } from './flow.js';
import type { PageMeasures } from './page.js';

type Children = ISectionOptions['children'];
type Properties = NonNullable<ISectionOptions['properties']>;

interface SectionPlan {
  readonly blocks: readonly FlowBlock[];
  /** Its own columns or pages. */
  readonly box: BoxBlock | null;
  /** Its first page's number; null: it goes on. */
  readonly count: number | null;
}

/** Between columns, points. */
const GUTTER = 24;

export function planSections(body: readonly FlowBlock[]): readonly SectionPlan[] {
  const plans: { blocks: FlowBlock[]; box: BoxBlock | null; count: number | null }[] = [];
  const open = (box: BoxBlock | null, count: number | null) => {
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
    } else here.blocks.push(block);
  }
  const filled = plans.filter(({ blocks }) => blocks.length > 0);
  return filled.length > 0 ? filled : [{ blocks: [], box: null, count: null }];
}

function isSection({ tag, columns, orientation }: BoxBlock): boolean {
  return tag === 'section' && ((columns ?? 1) > 1 || orientation !== undefined);
}

/** `first` are the properties of the document's first section. */
export function buildSections(
  body: readonly FlowBlock[],
  first: Properties,
  word: WordContext,
): { properties: Properties; children: Children }[] {
  const plans = planSections(body);
  return plans.map(({ blocks, box, count }, index) => {
    const page = pageOf(box, word.page);
    const columns = box?.columns ?? 1;
    const textWidth = (page.width - (columns - 1) * GUTTER) / columns;
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

/** The library is told the paper upright, and turns it. */
export function sizeOf({ size: { width, height }, orientation }: PageMeasures) {
  return orientation === 'portrait' ? { width, height } : { width: height, height: width, orientation };
}

/** Turned, the margins go with the paper: what was left is above. */
function pageOf(box: BoxBlock | null, page: PageMeasures): PageMeasures {
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
