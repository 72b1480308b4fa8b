/** Text to glyphs and back: what is drawn stands where it was put, and copies out as written. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeOnePager } from '../../../src/write/pdf/write.js';
import { runs } from '../../support/long.js';
import { lacks } from '../../support/tools.js';
import { findAll, parseXml } from '../../support/xml.js';
import { advance, context, fontOf, onepager, type P, page, paragraph, text, theme } from './fixture.js';
import { readText, run } from './read.js';

async function writeLines(
  lines: readonly (readonly (string | P)[])[],
  options: Parameters<typeof paragraph>[1] = {},
): Promise<Uint8Array> {
  const frames = lines.map((line, index) => text(60, 40 + index * 40, [paragraph([line], options)]));
  return writeOnePager(page(frames), onepager(), context());
}

describe('gaps between pieces are no spaces', () => {
  /** Words that stand as they are on one line; the gap before each is up to half an em either way. */
  const word = fc.constantFrom(
    '全市',
    '12003',
    '亿元',
    '，',
    '（',
    '）',
    'PM2.5',
    '“',
    '”',
    '《',
    '》',
    '——',
    '……',
    '%',
    'R&D',
    '；',
    '一',
    '1.3∶39.7∶59',
  );
  const line = fc.array(fc.record({ text: word, gap: fc.integer({ min: -45, max: 50 }).map((n) => n / 100) }), {
    minLength: 2,
    maxLength: 12,
  });

  test('read by pdf.js', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 15 }), async (lines) => {
        const read = await readText(await writeLines(lines));
        expect(read.split('\n')).toEqual(lines.map((pieces) => pieces.map((piece) => piece.text).join('')));
      }),
      { numRuns: runs(6, 25), seed: 7 },
    );
  });

  test.skipIf(lacks('pdftotext'))('read by poppler', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 10, maxLength: 15 }), async (lines) => {
        const { stdout } = run(await writeLines(lines), 'pdftotext', ['FILE', '-']);
        expect(stdout.split('\n').filter((read) => read.trim() !== '')).toEqual(
          lines.map((pieces) => pieces.map((piece) => piece.text).join('')),
        );
      }),
      { numRuns: runs(4, 12), seed: 11 },
    );
  });
});

test.skipIf(lacks('mutool'))('each character stands where its piece was put, whatever the gaps', async () => {
  const line: P[] = [
    { text: '增长' },
    { text: '3.0%', gap: 0.27, face: 'sans-700' },
    { text: '，', gap: 0.013 },
    { text: '“', gap: -0.48 },
    { text: '三', gap: 0.06 },
    { text: '五', gap: 0.06 },
    { text: '2', gap: 0.333, size: 20, face: 'serif-700' },
    { text: '家', gap: 0.125 },
  ];
  const given = paragraph([line]);
  const { stdout } = run(await writeOnePager(page([text(60, 40, [given])]), onepager(), context()), 'mutool', [
    'draw',
    '-F',
    'stext',
    'FILE',
  ]);
  const read = findAll(parseXml(stdout.replace('<?xml version="1.0"?>', '')), 'char').map(({ attributes }) => ({
    c: attributes.c,
    x: Number(attributes.x),
  }));
  const expected = (given.lines[0]?.pieces ?? []).flatMap((piece) => {
    let x = 60 + piece.x;
    return [...piece.text].map((c) => {
      const at = x;
      x += advance(c, piece.face, piece.size);
      return { c, x: at };
    });
  });
  expect(read.map(({ c }) => c)).toEqual(expected.map(({ c }) => c));
  for (const [index, { x }] of read.entries()) expect(x).toBeCloseTo(expected[index]!.x, 1);
});

describe('characters that share an outline', () => {
  /** Pairs of characters for which the font has one glyph. */
  const pairs = (face: string): string[] => {
    const font = fontOf(face);
    const first = new Map<number, number>();
    return [...font.characterSet]
      .filter((code) => code > 0x2000)
      .flatMap((code) => {
        const { id } = font.glyphForCodePoint(code);
        const other = first.get(id);
        if (other === undefined) first.set(id, code);
        return other === undefined ? [] : [String.fromCodePoint(other, code)];
      });
  };

  test.each(['sans-400', 'serif-400'])('are told apart: %s', async (face) => {
    const shared = pairs(face).slice(0, 15);
    expect(shared).not.toEqual([]);
    const read = await readText(
      await writeLines(
        shared.map((pair) => [`甲${pair}乙`]),
        { face },
      ),
    );
    expect(read.normalize('NFC')).toBe(
      shared
        .map((pair) => `甲${pair}乙`)
        .join('\n')
        .normalize('NFC'),
    );
  });
});

test('rare and supplementary characters, symbols and marks copy out', async () => {
  const rare = ['℃㎡№①⑩∶‰≥→■★', '〇䶮', 'Ⅲ—–…·', 'Ångström AV To fi'].map((line) =>
    [...line].filter((c) => fontOf('sans-400').hasGlyphForCodePoint(c.codePointAt(0) ?? 0)).join(''),
  );
  expect(await readText(await writeLines(rare.map((line) => [line])))).toBe(rare.join('\n'));
});

test('two dashes in one piece are joined by the font', async () => {
  const bytes = await writeLines([['二〇二〇——新起点']]);
  expect(await readText(bytes)).toBe('二〇二〇——新起点');
});

describe('a number larger than its unit keeps the space between them', () => {
  const line: P[] = [
    { text: 'US$', size: 9 },
    { text: '52.7', size: 20 },
    { text: ' million', size: 9 },
  ].map((p) => ({
    ...p,
    fact: 'orders',
  }));
  const above = [{ text: 'Orders', size: 9 }];

  test.skipIf(lacks('pdftotext')).each([['poppler', []] as const, ['poppler, in order of content', ['-raw']] as const])(
    'read by %s',
    async (_, options) => {
      const { stdout } = run(await writeLines([above, line]), 'pdftotext', [...options, 'FILE', '-']);
      expect(stdout.trim().split(/\n+/)).toEqual(['Orders', 'US$52.7 million']);
    },
  );

  test.skipIf(lacks('mutool'))('read by MuPDF', async () => {
    const { stdout } = run(await writeLines([above, line]), 'mutool', ['draw', '-F', 'txt', 'FILE']);
    expect(stdout.trim().split(/\n+/)).toEqual(['Orders', 'US$52.7 million']);
  });
});

describe('our own mistakes throw', () => {
  test('a character that the face lacks', async () => {
    await expect(writeLines([['\u{10FFFD}']])).rejects.toThrow('no glyph for U+10FFFD');
  });

  test('a face or a colour that the theme lacks', async () => {
    await expect(
      writeOnePager(page([text(0, 0, [paragraph([[{ text: '甲', face: 'sans-400', color: 'mauve' }]])])]), onepager(), context()),
    ).rejects.toThrow('mauve');
    const nameless = { ...theme, fonts: {} };
    await expect(
      writeOnePager(page([text(0, 0, [paragraph(['甲'])])]), onepager(), context({ theme: nameless })),
    ).rejects.toThrow('sans-400');
  });
});
