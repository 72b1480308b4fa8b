/** Reads the blocks that the three documents share. The tree has been checked: what is missing here is a bug of ours. */
import type { OfKind } from '../model/blocks.js';
import type { Figure } from '../model/content.js';
import {
  type Block,
  type BoxBlock,
  type FigureBlock,
  type ImageBlock,
  type ListBlock,
  type StatBlock,
  type TextBlock,
  type TextRole,
  type TimelineBlock,
  UNPLACED,
} from '../model/document.js';
import { sum } from '../model/lists.js';
import { readCount, readNumbers } from './attributes.js';
import { type BlockBase, partStyle, readBase, readStyle } from './block-base.js';
import { childElements, isElement, type MarkupElement } from './element.js';
import { isInline, readInlines } from './inlines.js';
import { originOf } from './origin.js';
import type { Reading } from './reading.js';
import { normalizeSpace } from './space.js';
import { readTable } from './table.js';
import { VOCABULARY } from './vocabulary.js';

/** By the kind that the vocabulary says; of texts and boxes the tag is the model's name of what they are. */
const READERS: { readonly [Kind in Block['kind']]: (element: MarkupElement, reading: Reading) => OfKind<Block, Kind> } = {
  text: (element, reading) => readTextBlock(element, element.tag as TextRole, reading),
  list: readList,
  stat: readStat,
  timeline: readTimeline,
  figure: readFigure,
  image: readImage,
  table: readTable,
  box: (element, reading) => readBox(element, element.tag as BoxBlock['tag'], reading),
  spacer: (element) => ({ kind: 'spacer', ...readBase(element, false) }),
};

/** One block; of a part, which is read apart, none. */
export function readBlock(element: MarkupElement, reading: Reading): readonly Block[] {
  const rule = VOCABULARY[reading.target].tags[element.tag]!;
  return rule.sort === 'block' ? [READERS[rule.kind](element, reading)] : [];
}

export function readBlocks(element: MarkupElement, reading: Reading): readonly Block[] {
  return childElements(element).flatMap((child) => readBlock(child, reading));
}

/** `style` stands in for the tag's own name where the place decides it. */
export function readTextBlock(element: MarkupElement, role: TextRole, reading: Reading, style = element.tag): TextBlock {
  return {
    kind: 'text',
    role,
    ...readBase(element, true, style),
    id: element.attributes.get('id') ?? null,
    ...(element.attributes.get('number') && { number: normalizeSpace(element.attributes.get('number')!) }),
    inlines: readInlines(element, reading),
  };
}

/** A box; one that holds bare text (callout, quote, header, footer) gets it as its one paragraph. */
export function readBox(element: MarkupElement, tag: BoxBlock['tag'], reading: Reading): BoxBlock {
  const bare = element.children.some((child) => (isElement(child) ? isInline(child.tag) : child.text.trim() !== ''));
  const inlines = bare ? readInlines(element, reading) : [];
  const origin = originOf(element, true);
  const orientation = tag === 'section' ? (element.attributes.get('orientation') as BoxBlock['orientation']) : undefined;
  const list = element.attributes.get('list') as BoxBlock['list'];
  // In a flowing document header and footer are paragraph styles; elsewhere they are boxes that hold paragraphs.
  const textStyle = reading.target === 'summary' && (tag === 'header' || tag === 'footer') ? readStyle(element) : 'p';
  const role = tag === 'quote' ? 'quote' : 'p';
  const text: Block = { kind: 'text', role, style: textStyle, origin, place: UNPLACED, id: null, inlines };
  return {
    kind: 'box',
    tag,
    ...readBase(element, bare),
    direction: tag === 'row' ? 'row' : 'column',
    columns: tag === 'grid' || tag === 'section' ? readCount(element.attributes.get('columns')) : null,
    ...(orientation !== undefined && { orientation }),
    ...readSpread(element),
    ...(list !== undefined && { list }),
    ...(element.attributes.get('bleed') === 'yes' && { bleed: true }),
    ...(element.attributes.get('flow') === 'down' && { flow: 'down' }),
    ...(element.attributes.get('last') === 'wide' && { last: 'wide' }),
    ...readWidths(element, reading),
    ...readMore(element),
    children: bare ? [text] : readBlocks(element, reading),
  };
}

/** The blocks of a slide or a page, in a column of the style `body`. */
export function readBody(element: MarkupElement, reading: Reading): BoxBlock {
  const box = { kind: 'box', tag: 'col', style: 'body', origin: originOf(element, false), place: UNPLACED } as const;
  const children = readBlocks(element, reading);
  return { ...box, direction: 'column', columns: null, ...readSpread(element), children };
}

/** Shares of a grid's columns, as many as there are. */
function readWidths(element: MarkupElement, reading: Reading): Pick<BoxBlock, 'widths'> {
  if (element.attributes.get('widths') === 'auto') return { widths: 'auto' };
  const widths = readNumbers(element.attributes.get('widths'));
  const columns = readCount(element.attributes.get('columns'));
  if (!widths || columns === null) return {};
  if (widths.length !== columns || widths.some((share) => share === 0)) {
    const message = { zh: `widths 要 ${columns} 个大于 0 的数`, en: `widths should be ${columns} numbers above 0` };
    reading.report(element, 'markup-structure', message, {
      zh: '每列一个份额，用空格分开',
      en: 'one share a column, with blanks between',
    });
    return {};
  }
  return { widths: widths.map((share) => share / sum(widths)) };
}

/** How a box spreads its children. */
function readSpread(element: MarkupElement): Pick<BoxBlock, 'gap' | 'gapAcross' | 'justify'> {
  const [gap = null, gapAcross = null] = readNumbers(element.attributes.get('gap')) ?? [];
  return { gap, gapAcross, justify: (element.attributes.get('justify') ?? null) as BoxBlock['justify'] };
}

/** What is said after the last item where others yielded; blanks count. */
function readMore(element: MarkupElement): Pick<ListBlock, 'more'> {
  const more = element.attributes.get('more');
  return more ? { more } : {};
}

function readRows(element: MarkupElement): Pick<ListBlock, 'rows'> {
  const rows = readCount(element.attributes.get('rows'));
  return rows === null ? {} : { rows };
}

function readList(element: MarkupElement, reading: Reading): ListBlock {
  return {
    kind: 'list',
    ...readBase(element, false),
    ordered: element.attributes.get('ordered') === 'yes',
    ...readMore(element),
    ...readRows(element),
    items: childElements(element).map((item) => {
      const level = readCount(item.attributes.get('level')) ?? 1;
      return {
        style: itemStyle(item, level, element, reading),
        origin: originOf(item, true),
        inlines: readInlines(item, reading),
        level,
        mark: item.attributes.get('mark') || null,
      };
    }),
  };
}

/** A deeper item takes the style of its level, `item-2`, where the theme has one. */
function itemStyle(item: MarkupElement, level: number, list: MarkupElement, reading: Reading): string {
  const own = partStyle(item, list, reading);
  const deeper = `${own}-${level}`;
  return level > 1 && !item.attributes.has('style') && reading.theme.styles[reading.target][deeper] ? deeper : own;
}

function readStat(element: MarkupElement, reading: Reading): StatBlock {
  const part = (tag: string): StatBlock['value'] => {
    const found = readOnce(element, tag, reading);
    const attribute = found && [...found.attributes.keys()][0];
    if (found && attribute !== undefined) {
      const message = {
        zh: `<stat> 里的 <${tag}> 没有属性“${attribute}”`,
        en: `<${tag}> in a <stat> has no attribute "${attribute}"`,
      };
      const hint = {
        zh: '它的样式由主题中该 stat 样式的 parts 决定',
        en: "its style comes from the parts of the stat's style in the theme",
      };
      reading.report(found, 'unknown-attribute', message, hint);
    }
    return found ? readInlines(found, reading) : [];
  };
  const [label, value, note] = [part('label'), part('value'), part('note')];
  if (value.length === 0)
    reading.report(element, 'markup-structure', {
      zh: '<stat> 缺少 <value>，或它是空的',
      en: '<stat> lacks a <value>, or it is empty',
    });
  return { kind: 'stat', ...readBase(element, true), label, value, note };
}

function readTimeline(element: MarkupElement, reading: Reading): TimelineBlock {
  const steps = childElements(element).map((step) => {
    const label = readOnce(step, 'label', reading);
    const inlines = readInlines(step, reading);
    return { label: label ? readInlines(label, reading) : [], inlines, origin: originOf(step, true) };
  });
  return { kind: 'timeline', ...readBase(element, false), steps };
}

function readFigure(element: MarkupElement, reading: Reading): FigureBlock {
  const figure = reading.content.figures[element.attributes.get('ref')!]!;
  const caption = element.attributes.get('caption') !== 'no';
  return { kind: 'figure', ...withFigure(element, figure), figure, caption, number: reading.numberOf(element) };
}

function readImage(element: MarkupElement, reading: Reading): ImageBlock {
  const figure = pictureOf(element, reading);
  const fit = element.attributes.get('fit') === 'cover' ? ({ fit: 'cover' } as const) : {};
  return { kind: 'image', ...withFigure(element, figure), figure, ...fit };
}

/** The picture that a tag names; another figure is reported. */
export function pictureOf(element: MarkupElement, reading: Reading): ImageBlock['figure'] {
  const figure = reading.content.figures[element.attributes.get('ref')!]!;
  if (figure.kind !== 'picture') {
    const message = { zh: `“${figure.id}”不是图片`, en: `"${figure.id}" is not a picture` };
    reading.report(element, 'markup-structure', message, {
      zh: '图表与表格用 <figure ref="…"/>',
      en: 'charts and tables are set by <figure ref="…"/>',
    });
  }
  return figure as ImageBlock['figure'];
}

/** A figure's place in the content is its own, whatever it stands in. */
function withFigure(element: MarkupElement, { span, id }: Figure): BlockBase {
  const base = readBase(element, false);
  return { ...base, origin: { ...base.origin, content: { span, path: `figures.${id}` } } };
}

/** An element that may stand once, of those meant; a second one is reported. */
export function readOnce(
  element: MarkupElement,
  tag: string,
  reading: Reading,
  isMeant: (child: MarkupElement) => boolean = () => true,
): MarkupElement | null {
  const [first, second] = childElements(element).filter((child) => child.tag === tag && isMeant(child));
  if (second) {
    const message = { zh: `<${element.tag}> 里只能有一个 <${tag}>`, en: `<${element.tag}> holds one <${tag}> only` };
    reading.report(second, 'markup-structure', message, { zh: '删去其中一个', en: 'delete one of them' });
  }
  return first ?? null;
}
