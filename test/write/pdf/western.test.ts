/** Western text in a Chinese font: quotes cut to their ink, letters with marks, hyphens; drawn where they belong, copied out as written. */
import { describe, expect, test } from 'vitest';
import type { TextFrame } from '../../../src/model/page.js';
import { composeParagraph } from '../../../src/typeset/compose.js';
import { writeOnePager } from '../../../src/write/pdf/write.js';
import { RESOLUTION, renderGrey } from '../../support/grey/raster.js';
import { checkConformance } from '../../support/pdf-conformance/check.js';
import { groupLines, readCharacters } from '../../support/pdf-lines.js';
import { lacks } from '../../support/tools.js';
import { paragraph, settle } from '../../typeset/kit.js';
import { context, onepager, page, text } from './fixture.js';
import { readText, run } from './read.js';

const SIZE = 10;
const TEXTS = [
  'It isn’t “new”: the board’s plan, “A & B”, says ‘wait’ and O’Neill agrees with a well-known Asia-Pacific view – “yes”… or so.',
  // Letters and marks apart, as some systems type them; the second has no glyph of its own.
  'Re\u0301sume\u0301 and Q\u0301 are letters with marks, nin\u0303o too.'.replace('n\u0303', 'n\u030c'),
];

function write(width: number, fonts: readonly ('sans' | 'serif')[] = ['sans', 'serif']): Promise<Uint8Array> {
  let y = 0;
  const frames = fonts.flatMap((font) =>
    TEXTS.map((source): TextFrame => {
      const plain = paragraph(source);
      const given = { ...plain, style: { ...plain.style, font, size: SIZE } };
      const composed = composeParagraph(given, width, settle({ language: 'en' }));
      const frame = text(0, y, [{ paragraph: given, y: 0, ...composed }]);
      y += composed.height + 40;
      return frame;
    }),
  );
  const made = { ...page(frames), height: y };
  return writeOnePager(made, { ...onepager(), page: { ...onepager().page, height: y } }, context({ language: 'en' }));
}

const oneLine = (read: string): string => read.replace(/\s+/g, ' ').normalize('NFC');
const WIDTHS = [120, 170, 260, 590];

describe.each(WIDTHS)('%i points wide', (width) => {
  test.skipIf(lacks('qpdf'))('widths are those of the font program', async () => {
    expect(checkConformance(await write(width))).toEqual([]);
  });

  test('pdf.js reads it as written', async () => {
    const read = oneLine(await readText(await write(width)));
    for (const source of TEXTS) expect(read).toContain(source.normalize('NFC'));
  });

  test.skipIf(lacks('pdftotext', 'mutool'))('poppler and MuPDF read it as written', async () => {
    const bytes = await write(width);
    for (const [tool, args] of [
      ['pdftotext', ['FILE', '-']],
      ['pdftotext', ['-raw', 'FILE', '-']],
      ['mutool', ['draw', '-q', '-F', 'txt', 'FILE']],
    ] as const) {
      const read = oneLine(run(bytes, tool, args).stdout);
      for (const source of TEXTS) expect(read).toContain(source.normalize('NFC'));
    }
  });
});

test('what follows a quote stands close to it, and a mark over its letter', async () => {
  const [read] = await readCharacters(await write(590, ['sans']));
  const lines = groupLines(read!.characters);
  for (const line of lines) {
    line.slice(1).forEach((next, at) => {
      const { text: before, x } = line[at]!;
      if (/[“”‘’]/u.test(before)) expect((next.x - x) / SIZE, `${before}${next.text}`).toBeLessThan(0.55);
      if (next.text === '\u0301') expect(next.right - next.x).toBeCloseTo(0, 1);
    });
  }
});

test.skipIf(lacks('pdftoppm'))('the dots of an ellipsis stand on the base line', async () => {
  const plain = paragraph('…');
  const given = { ...plain, style: { ...plain.style, size: 40, leading: 60 } };
  const composed = composeParagraph(given, 300, settle({ language: 'en' }));
  const raster = renderGrey(
    await writeOnePager(page([text(0, 0, [{ paragraph: given, y: 0, ...composed }])]), onepager(), context()),
  );
  const rows = Array.from({ length: raster.height }, (_, y) => raster.grey.subarray(y * raster.width, (y + 1) * raster.width));
  const inked = rows.flatMap((row, y) => (row.some((grey) => grey < 128) ? [(y * 72) / RESOLUTION] : []));
  const { baseline } = composed.lines[0]!;
  expect(inked.length).toBeGreaterThan(3);
  expect(Math.abs(inked.at(-1)! - baseline)).toBeLessThan(1);
  expect(baseline - inked[0]!).toBeLessThan(0.25 * 40);
});
