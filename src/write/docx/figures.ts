/** Figures with their captions: a table's above it, a chart's or picture's below, then the note on scope. */
import type { ParagraphChild } from 'docx';
import type { FigureBlock } from '../../model/document.js';
import { proseInlines } from '../../model/inlines.js';
import { figureAnchor } from './bookmarks.js';
import { buildChartParagraph } from './charts.js';
import type { WordContext } from './context.js';
import { buildField } from './fields.js';
import { buildFootnote, buildInlines } from './inlines.js';
import type { DocxParagraph, Table } from './library.js';
import { buildPicture } from './pictures.js';
import { placeParagraph } from './place-paragraph.js';
import type { Variation } from './style-sheet.js';
import { buildTableFigure } from './tables.js';

/** `width` is the room, points. */
export function buildFigure(
  block: FigureBlock,
  width: number,
  afterTable: boolean,
  word: WordContext,
): (DocxParagraph | Table)[] {
  const { figure } = block;
  switch (figure.kind) {
    case 'table': {
      const above = { keepNext: true, afterTable };
      return [
        ...buildCaption(block, word.labels.table, above, word),
        ...buildUnit(block, word),
        buildTableFigure(figure, word.styles.look(block.style).parts.table ?? 'table', width, word),
        ...buildNote(block, { afterTable: true, endsFigure: true }, word),
      ];
    }
    case 'chart':
      return [
        buildChartParagraph(figure, block.place, width, word),
        ...buildCaption(block, word.labels.figure, keptWithNote(block), word),
        ...buildNote(block, { endsFigure: true }, word),
      ];
    case 'picture': {
      const picture = buildPicture(figure, block.place, width, word);
      if (picture.length === 0) return [];
      return [
        ...picture,
        ...buildCaption(block, word.labels.figure, keptWithNote(block), word),
        ...buildNote(block, { endsFigure: true }, word),
      ];
    }
  }
}

function keptWithNote(block: FigureBlock): Variation {
  return block.figure.note === null ? { endsFigure: true } : { keepNext: true };
}

/** `表 1　…`: the number is a field of the label's sequence, so that Word counts on when someone adds a figure. */
function buildCaption(block: FigureBlock, label: string, variation: Variation, word: WordContext): DocxParagraph[] {
  const { docx, styles, language, content } = word;
  const { figure } = block;
  if (!block.caption) return [];
  const part = styles.look(block.style).parts.caption ?? 'caption';
  const placed = placeParagraph(styles, 'caption', part, variation);
  const unit = figure.kind === 'chart' ? unitWords(figure.unit.trim(), block, word) : null;
  return [
    new docx.Paragraph({
      ...placed,
      children: [
        ...buildNumber(block, label, word),
        ...buildInlines(proseInlines(figure.title, content.facts), word),
        ...(unit === null ? [] : [new docx.TextRun(language.brackets.join(unit))]),
        ...buildFootnote(block.footnote, word),
      ],
    }),
  ];
}

function buildNumber(
  { figure, number }: FigureBlock,
  label: string,
  { docx, bookmarks, language }: WordContext,
): ParagraphChild[] {
  if (number === 0) return [];
  const sequence = label.replace(/\s+/g, '_');
  const children = [new docx.TextRun(`${label} `), ...buildField(docx, `SEQ ${sequence} \\* ARABIC`, String(number))];
  const id = bookmarks.find(figureAnchor(figure.id));
  return [...(id === null ? children : [new docx.Bookmark({ id, children })]), new docx.TextRun(language.captionGap)];
}

/** Null where there is no unit, or the title says it. */
function unitWords(unit: string, { figure }: FigureBlock, { labels, language }: WordContext): string | null {
  return unit === '' || figure.title.plain.includes(unit) ? null : `${labels.unit}${language.colon}${unit}`;
}

/** A table's unit stands between its title and the table. */
function buildUnit(block: FigureBlock, word: WordContext): DocxParagraph[] {
  const { figure } = block;
  const words = figure.kind === 'table' && figure.unit !== undefined ? unitWords(figure.unit, block, word) : null;
  if (!block.caption || words === null) return [];
  const { styles, docx } = word;
  return [new docx.Paragraph({ style: styles.paragraph('unit').id, children: [new docx.TextRun(words)] })];
}

function buildNote(block: FigureBlock, variation: Variation, word: WordContext): DocxParagraph[] {
  const { docx, styles, content } = word;
  if (!block.caption || block.figure.note === null) return [];
  const part = styles.look(block.style).parts.note ?? 'note';
  const placed = placeParagraph(styles, 'note', part, variation);
  return [new docx.Paragraph({ ...placed, children: buildInlines(proseInlines(block.figure.note, content.facts), word) })];
}
