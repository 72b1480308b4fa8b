/** The summary's body: what only a flowing document has, and blocks. */
import type { FlowBlock, Inline } from '../../model/document.js';
import { buildBlock, buildBlocks, buildSeparator, joinBlocks } from './blocks.js';
import type { PlannedHeading, WordContext } from './context.js';
import { buildField, buildFieldEnd, buildFieldStart } from './fields.js';
import { numberGap } from './heading-numbers.js';
import { buildInlines, buildPlain, type InlineElement, plainRun } from './inlines.js';
import type { DocxParagraph, Table } from './library.js';
import { placeParagraph } from './place-paragraph.js';

export function buildFlow(blocks: readonly FlowBlock[], word: WordContext): (DocxParagraph | Table)[] {
  const body = joinBlocks<FlowBlock, DocxParagraph | Table>(
    blocks,
    (block, afterTable, index) => {
      const newPage = blocks[index - 1]?.kind === 'page-break';
      switch (block.kind) {
        case 'cover':
          return buildBlocks(block.children, { width: word.textWidth }, word);
        case 'toc':
          return buildContents(block, newPage, word);
        case 'page-break':
          // What begins a page says so in its style; only where that is no text, a paragraph of its own breaks the page.
          return beginsPage(blocks[index + 1]) ? [] : [buildPageBreak(word)];
        default:
          return buildBlock(
            block,
            {
              width: word.textWidth,
              ...(newPage && { newPage }),
              ...(blocks[index + 1]?.kind === 'figure' && { leads: true }),
            },
            afterTable && !newPage,
            word,
          );
      }
    },
    word,
  );
  // The last paragraph carries the page's settings: Word adds one where a table ends the text.
  if (body.length === 0 || body.at(-1) instanceof word.docx.Table) body.push(buildSeparator(word));
  return body;
}

function beginsPage(block: FlowBlock | undefined): boolean {
  return block?.kind === 'text' || block?.kind === 'toc';
}

function buildPageBreak(word: WordContext): DocxParagraph {
  return new word.docx.Paragraph({ style: word.styles.paragraph('separator').id, children: [new word.docx.PageBreak()] });
}

type Toc = Extract<FlowBlock, { kind: 'toc' }>;

/** Deepest level of heading that the markup has. */
const DEEPEST = 4;

/** The table of contents: a field filled with the headings and links to them; the seal writes the page numbers. Nothing where there is no heading to list. */
function buildContents(block: Toc, newPage: boolean, word: WordContext): DocxParagraph[] {
  const { docx, styles } = word;
  const depth = Math.min(DEEPEST, Math.max(1, block.depth));
  const listed = [...word.headings.values()].filter(({ level }) => level <= depth);
  if (listed.length === 0) return [];
  const title = block.title === '' ? [] : [buildTitle(block.title, newPage, word)];
  const entries = listed.map((heading, index) => {
    const start = index === 0 ? buildFieldStart(docx, `TOC \\o "1-${depth}" \\h \\z \\u`) : [];
    const end = index === listed.length - 1 ? [buildFieldEnd(docx)] : [];
    const placed = placeParagraph(styles, `toc-${heading.level}`, undefined, {
      newPage: newPage && index === 0 && title.length === 0,
    });
    return new docx.Paragraph({ ...placed, children: [...start, buildEntry(heading, word), ...end] });
  });
  return [...title, ...entries];
}

function buildTitle(title: string, newPage: boolean, word: WordContext): DocxParagraph {
  return new word.docx.Paragraph({
    ...placeParagraph(word.styles, 'toc-title', undefined, { newPage }),
    children: buildPlain(title, word),
  });
}

/** Heading, leader and page, all of it a link to the heading. */
function buildEntry({ block, bookmark, number, numbering, level }: PlannedHeading, word: WordContext): InlineElement {
  const { docx } = word;
  const gap = numbering.kind === 'counted' ? word.numbering.gap(level) : numberGap(number ?? '', word.language.eastAsian);
  return new docx.InternalHyperlink({
    anchor: bookmark,
    children: [
      ...(number === null ? [] : buildPlain(`${number}${gap}`, word)),
      ...buildInlines(block.inlines.map(plainInline), word),
      new docx.TextRun({ children: [new docx.Tab()] }),
      ...buildField(docx, `PAGEREF ${bookmark} \\h`, UNNUMBERED),
    ],
  });
}

/** On one line, in the entry's own look; a fact stays one. */
function plainInline(inline: Inline): Inline {
  switch (inline.kind) {
    case 'break':
      return plainRun(' ');
    case 'page-number':
      return inline;
    case 'run':
      return { ...plainRun(inline.text), ...(inline.fact && { fact: inline.fact }) };
  }
}

/** Stands for a page number until the seal has estimated it. */
const UNNUMBERED = '0';
