/** Blocks into paragraphs and tables, in reading order: the one place that knows every kind of block. */

import type { ParagraphChild } from 'docx';
import { byKind } from '../../model/blocks.js';
import {
  type Block,
  type BoxBlock,
  headingLevel,
  type Inline,
  type StatBlock,
  TEXT_ROLES,
  type TextBlock,
  type TimelineBlock,
} from '../../model/document.js';
import { twips } from '../ooxml/units.js';
import { breakTitle } from './break-title.js';
import type { WordContext } from './context.js';
import { buildFigure } from './figures.js';
import { numberGap } from './heading-numbers.js';
import { buildFootnote, buildInlines, buildPlain, type InlineElement } from './inlines.js';
import type { DocxParagraph, Table } from './library.js';
import { buildList } from './lists.js';
import type { ParagraphRole } from './paragraph-roles.js';
import { buildPicture } from './pictures.js';
import { placeParagraph } from './place-paragraph.js';
import type { Variation } from './style-sheet.js';
import { buildTable } from './tables.js';

/** Where blocks stand: what of it changes their paragraphs' styles. */
interface BlockSurroundings {
  /** Theme style of the box around, when it is drawn by its paragraphs' own rules and ground. */
  readonly box?: string;
  /** Header and footer lend their own look to plain paragraphs. */
  readonly running?: 'header' | 'footer';
  /** Begins a page. */
  readonly newPage?: boolean;
  /** A figure follows, which what has a look of its own, as the title of an annex, does not part from. */
  readonly leads?: boolean;
  /** Points. */
  readonly width: number;
}

export function buildBlocks(
  blocks: readonly Block[],
  surroundings: BlockSurroundings,
  word: WordContext,
): (DocxParagraph | Table)[] {
  return joinBlocks(blocks, (block, afterTable) => buildBlock(block, surroundings, afterTable, word), word);
}

/** What blocks become, one after another; tells each whether a table stands right above it. */
export function joinBlocks<In, Out>(
  blocks: readonly In[],
  build: (block: In, afterTable: boolean, index: number) => readonly Out[],
  word: WordContext,
): (Out | DocxParagraph)[] {
  const built: (Out | DocxParagraph)[] = [];
  for (const [index, block] of blocks.entries()) {
    const afterTable = built.at(-1) instanceof word.docx.Table;
    const next = build(block, afterTable, index);
    // A table keeps no distance from what is above it; right below another it would be the same table.
    if (built.length > 0 && next[0] instanceof word.docx.Table) built.push(buildSeparator(word));
    built.push(...next);
  }
  return built;
}

/** A line of nothing, where Word needs a paragraph: between tables, at the end of a cell or of the document. */
export function buildSeparator(word: WordContext): DocxParagraph {
  return new word.docx.Paragraph({ style: word.styles.paragraph('separator').id });
}

/** `afterTable`: a table stands right above. */
type Build = [surroundings: BlockSurroundings, afterTable: boolean, word: WordContext];

export const buildBlock = byKind<Block, readonly (DocxParagraph | Table)[], Build>({
  text: (block, surroundings, afterTable, word) => [buildText(block, surroundings, afterTable, word)],
  list: (block, _, afterTable, word) => buildList(block, afterTable, word),
  figure: (block, { width }, afterTable, word) =>
    isDrawn(block.style, word)
      ? [buildCell(block.style, width, (room) => buildFigure(block, room, false, word), word)]
      : buildFigure(block, width, afterTable, word),
  table: (block, { width }, _, word) => [buildTable(block, width, word)],
  image({ figure, place, style }, { width }, _, word) {
    const build = (room: number) => buildPicture(figure, place, room, word);
    return isDrawn(style, word) ? [buildCell(style, width, build, word)] : build(width);
  },
  stat: buildStat,
  timeline: buildTimeline,
  box: (block, surroundings, _, word) => buildBox(block, surroundings, word),
  // Room between blocks is the styles' matter where text flows.
  spacer: () => [],
});

/** A paragraph in the style of that role, theme style and place. */
function buildParagraph(
  role: ParagraphRole,
  style: string | undefined,
  variation: Variation,
  children: readonly InlineElement[],
  word: WordContext,
): DocxParagraph {
  return new word.docx.Paragraph({ ...placeParagraph(word.styles, role, style, variation), children: [...children] });
}

function buildText(block: TextBlock, surroundings: BlockSurroundings, afterTable: boolean, word: WordContext): DocxParagraph {
  const { docx, bookmarks, headings, styles } = word;
  const { box, running, newPage, leads } = surroundings;
  const heading = headings.get(block);
  const role = roleOf(block, running);
  const variation = {
    box,
    afterTable,
    newPage,
    ...(leads && block.style !== block.role && { keepNext: true }),
    unnumbered: heading?.bound && heading.numbering.kind !== 'counted',
  };
  const isBold = headingLevel(role) > 0 && styles.isOwnButBold(role, block.style);
  const inlines = role === 'title' ? breakTitle(block, word) : isBold ? block.inlines.map(embolden) : block.inlines;
  const names = [
    block.id === null ? null : bookmarks.find(block.id),
    word.hasContents && heading ? heading.bookmark : null,
  ].filter((name) => name !== null);
  let children: ParagraphChild[] = buildInlines(inlines, word);
  for (const id of names) children = [new docx.Bookmark({ id, children })];
  children = [...children, ...buildFootnote(block.footnote, word)];
  const placed = placeParagraph(
    styles,
    role,
    role === running ? roleStyle(block, role) : isBold ? undefined : block.style,
    variation,
  );
  const numbering = heading?.numbering ?? { kind: 'none' };
  switch (numbering.kind) {
    case 'none':
      return new docx.Paragraph({ ...placed, children });
    case 'typed': {
      const text = `${numbering.text}${numberGap(numbering.text, word.language.eastAsian)}`;
      return new docx.Paragraph({ ...placed, children: [...buildPlain(text, word), ...children] });
    }
    case 'counted':
      return new docx.Paragraph({
        ...placed,
        numbering: word.numbering.referHeading(heading!.level, numbering.list),
        children,
      });
  }
}

function embolden(inline: Inline): Inline {
  return inline.kind === 'run' ? { ...inline, bold: true } : inline;
}

/** In header and footer a plain paragraph takes their style, any other its own. */
function roleStyle({ style }: TextBlock, running: string): string {
  return style === 'p' ? running : style;
}

/** Roles that a plain paragraph takes with the style of that name; a heading's looks alone make no heading. */
const LENT_ROLES = [...TEXT_ROLES.filter((role) => headingLevel(role) === 0), 'header', 'footer', 'unit'] as const;

function roleOf({ role, style }: TextBlock, running: BlockSurroundings['running']): ParagraphRole {
  if (role !== 'p') return role;
  if (running !== undefined) return running;
  return LENT_ROLES.find((lent) => lent === style) ?? 'p';
}

/** Label, value and note, each a paragraph in its part's style. */
function buildStat(block: StatBlock, { box }: BlockSurroundings, afterTable: boolean, word: WordContext): DocxParagraph[] {
  const { parts } = word.styles.look(block.style);
  const rows: readonly (readonly ['label' | 'value' | 'note', readonly Inline[]])[] = [
    ['label', block.label],
    ['value', block.value],
    ['note', block.note],
  ];
  const shown = rows.filter(([, inlines]) => inlines.length > 0);
  return shown.map(([part, inlines], index) => {
    const variation = { box, keepNext: index < shown.length - 1, afterTable: index === 0 && afterTable };
    const note = index === shown.length - 1 ? buildFootnote(block.footnote, word) : [];
    return buildParagraph(part, parts[part] ?? part, variation, [...buildInlines(inlines, word), ...note], word);
  });
}

/** Steps in order: each step's label, kept with what happens then. */
function buildTimeline(
  block: TimelineBlock,
  { box }: BlockSurroundings,
  afterTable: boolean,
  word: WordContext,
): DocxParagraph[] {
  const { parts } = word.styles.look(block.style);
  return block.steps.flatMap((step, index) => {
    const label = { box, keepNext: true, afterTable: index === 0 && afterTable };
    return [
      ...(step.label.length === 0
        ? []
        : [buildParagraph('label', parts.label ?? 'label', label, buildInlines(step.label, word), word)]),
      buildParagraph(
        'step',
        parts.step ?? 'step',
        { box },
        [...buildInlines(step.inlines, word), ...buildFootnote(step.footnote, word)],
        word,
      ),
    ];
  });
}

/** A box that nothing is drawn around is only its blocks. One of text alone is drawn by its paragraphs' rules and ground; one that holds more is a cell. */
function buildBox(block: BoxBlock, surroundings: BlockSurroundings, word: WordContext): (DocxParagraph | Table)[] {
  if (!isDrawn(block.style, word)) return buildBlocks(block.children, surroundings, word);
  if (surroundings.box === undefined && block.children.every(isText))
    return buildBlocks(block.children, { ...surroundings, box: block.style }, word);
  return [buildCell(block.style, surroundings.width, (width) => buildBlocks(block.children, { width }, word), word)];
}

/** Whether something of a style is seen around what has it. */
function isDrawn(style: string, { styles }: WordContext): boolean {
  const { ground, rules } = styles.look(style);
  return ground !== null || Object.values(rules).some((rule) => rule !== null);
}

/** What holds lists, figures or pictures: one cell with the style's ground, rules and padding; what is in it is told the room. */
function buildCell(
  style: string,
  width: number,
  build: (room: number) => readonly (DocxParagraph | Table)[],
  word: WordContext,
): Table {
  const { docx, styles } = word;
  word.tableAlts.push(null);
  const { padding } = styles.look(style);
  const blocks = build(width - padding.left - padding.right);
  const last = blocks.at(-1);
  return new docx.Table({
    style: styles.table(style, { isBox: true }).id,
    width: { size: twips(width), type: 'dxa' },
    columnWidths: [twips(width)],
    layout: 'fixed',
    rows: [
      new docx.TableRow({
        children: [
          new docx.TableCell({
            children: last === undefined || last instanceof docx.Table ? [...blocks, buildSeparator(word)] : blocks,
          }),
        ],
      }),
    ],
  });
}

function isText(block: Block): boolean {
  return block.kind === 'text' || block.kind === 'stat' || block.kind === 'timeline';
}
