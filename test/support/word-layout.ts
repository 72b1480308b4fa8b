/** Lays out paragraphs in a finished file's own styles and page by `docx/layout`, a model of Word's lines that knows the grid of characters. */
import { strFromU8 } from 'fflate';
import { childOf, type WordFile, type WordParagraph } from './word.js';

export interface LaidLine {
  readonly text: string;
  /** Points. */
  readonly height: number;
}

/** Lines by page. The library's types stay in here; a layout that stopped half-way throws. */
export async function layOutLikeWord(
  word: WordFile,
  paragraphs: readonly Pick<WordParagraph, 'style' | 'text'>[],
): Promise<readonly (readonly LaidLine[])[]> {
  const { Document, DocumentGridType, Paragraph, TextRun } = await import('docx');
  const { layoutDocument } = await import('docx/layout');
  const size = childOf(word.section, 'w:pgSz')!.attributes;
  const margin = childOf(word.section, 'w:pgMar')!.attributes;
  const grid = childOf(word.section, 'w:docGrid')!.attributes;
  const GRIDS: Readonly<Record<string, (typeof DocumentGridType)[keyof typeof DocumentGridType]>> = {
    linesAndChars: DocumentGridType.LINES_AND_CHARS,
    lines: DocumentGridType.LINES,
  };
  const document = new Document({
    externalStyles: strFromU8(word.office.bytes('word/styles.xml')),
    sections: [
      {
        properties: {
          page: {
            size: { width: Number(size['w:w']), height: Number(size['w:h']) },
            margin: {
              top: Number(margin['w:top']),
              right: Number(margin['w:right']),
              bottom: Number(margin['w:bottom']),
              left: Number(margin['w:left']),
              header: 0,
              footer: 0,
            },
          },
          grid: {
            type: GRIDS[grid['w:type'] ?? ''] ?? DocumentGridType.DEFAULT,
            linePitch: Number(grid['w:linePitch']),
            charSpace: Number(grid['w:charSpace'] ?? 0),
          },
        },
        children: paragraphs.map(({ style, text }) => new Paragraph({ style: style.id, children: [new TextRun(text)] })),
      },
    ],
  });
  // It has no width table of Chinese fonts: "guess" takes a Chinese character to be as wide as it is high, which it is.
  const { pages, stoppedAt } = layoutDocument(document, { guess: true });
  if (stoppedAt !== undefined) throw new Error(`docx/layout stopped at ${stoppedAt}`);
  return pages.map(({ body }) =>
    body.flatMap((block) =>
      block.type === 'paragraph' ? block.lines.map(({ text, height }) => ({ text, height: height * (72 / 96) })) : [],
    ),
  );
}
