/** No page is left a third empty for what comes next: a table kept whole is divided there, a chart grows lower; a chart alone on the last page gets company. */
import type { OfficePackage } from '../../ooxml/package.js';
import { child, descendants, elements, need, path, removeChildren } from '../../ooxml/tree.js';
import { type XmlElement, xml } from '../../ooxml/xml.js';
import type { WordContext } from '../context.js';
import { estimatePages, type PageEstimate } from '../estimate-pages.js';
import { readPageSetting } from './page-setting.js';

/** Share of a page that may stay empty. */
const EMPTY = 0.25;
/** A chart is drawn no lower than this share of its height. */
const LOWEST = 0.6;
/** A table is divided where so many of its rows stand on either page. */
const LEAST_ROWS = 3;

export function fillPages(file: OfficePackage, word: WordContext, lines: ReadonlyMap<XmlElement, number>): void {
  const body = need(file.xml('word/document.xml'), 'w:body');
  const setting = readPageSetting(file, word, lines);
  const charts = listCharts(body);
  const tried = new Set<XmlElement>();
  let estimate = estimatePages(body, setting);
  const isFree = ({ free, kept }: PageEstimate['gaps'][number]) =>
    free > EMPTY * setting.height && kept.some((block) => isCause(block) && !tried.has(block));
  for (let gap = estimate.gaps.find(isFree); gap; gap = estimate.gaps.find(isFree)) {
    const cause = gap.kept.find((block) => isCause(block) && !tried.has(block))!;
    tried.add(cause);
    const changed = cause.name === 'w:tbl' ? divideTable(cause) : lowerChart(cause, gap.height - gap.free, charts, word);
    if (changed) estimate = estimatePages(body, setting);
  }
  accompanyLast(charts, estimate);
}

function isCause(block: XmlElement): boolean {
  return block.name === 'w:tbl' || descendants(block, 'w:drawing').length > 0;
}

/** The paragraphs of the charts in their order, of several beside one another once for each. */
function listCharts(body: XmlElement): readonly XmlElement[] {
  return elements(body, 'w:p').flatMap((paragraph) =>
    descendants(paragraph, 'c:chart').length === 0 ? [] : descendants(paragraph, 'c:chart').map(() => paragraph),
  );
}

/** Its head stays with the first rows, its last rows together. */
function divideTable(table: XmlElement): boolean {
  const rows = elements(table, 'w:tr');
  const heads = rows.filter((row) => path(row, 'w:trPr', 'w:tblHeader') !== null).length;
  if (rows.length - heads < 2 * LEAST_ROWS) return false;
  for (const row of rows.slice(heads + LEAST_ROWS - 1, rows.length - LEAST_ROWS))
    for (const properties of descendants(row, 'w:pPr'))
      removeChildren(properties, ({ name }) => name === 'w:keepNext' || name === 'w:keepLines');
  return true;
}

/** `by`: so many points too high. */
function lowerChart(paragraph: XmlElement, by: number, charts: readonly XmlElement[], word: WordContext): boolean {
  const [extent, ...others] = descendants(paragraph, 'wp:extent');
  const index = charts.indexOf(paragraph);
  const charted = word.charted[index];
  if (extent === undefined || others.length > 0 || charted === undefined) return false;
  const height = charted.height - by - SLACK;
  if (height < LOWEST * charted.height) return false;
  extent.attributes.cy = String(Math.round(height * EMU));
  word.charted[index] = { ...charted, height };
  return true;
}

/** What a page may take more than estimated, points. */
const SLACK = 6;
const EMU = 12700;

/** Where but one of several charts stands on the last page, the one before it goes there too. */
function accompanyLast(charts: readonly XmlElement[], { blocks, count }: PageEstimate): void {
  const ends = [...new Set(charts)].filter((chart) => blocks.get(chart) === count);
  const last = [...blocks].filter(([, page]) => page === count).map(([block]) => block);
  const before = charts[charts.indexOf(ends[0]!) - 1];
  if (ends.length !== 1 || last[0] !== ends[0] || before === undefined || blocks.get(before) !== count - 1) return;
  const onPage = charts.filter((chart) => blocks.get(chart) === count - 1).length;
  if (onPage < 3) return;
  const properties = child(before, 'w:pPr') ?? xml('w:pPr');
  const style = properties.children.findIndex((node) => typeof node !== 'string' && node.name === 'w:pStyle');
  properties.children.splice(style + 1, 0, xml('w:pageBreakBefore'));
}
