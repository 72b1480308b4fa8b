/** Text of any kind in any place comes out as it went in. */

import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { runs } from '../../support/long.js';
import { lintPackage } from '../../support/package-lint/lint.js';
import { findAll, parseXml, textOf, type XmlNode } from '../../support/xml.js';
import { HOSTILE, writeHostile } from './support/hostile.js';
import { contextFor, summary, text } from './support/summary.js';
import { writeSummary } from './support/write.js';

const read = (bytes: Uint8Array, part: string): XmlNode => parseXml(strFromU8(unzipSync(bytes)[part]!));
const paragraphs = (root: XmlNode): string[] => findAll(root, 'w:p').map((p) => findAll(p, 'w:t').map(textOf).join(''));

describe('hostile text', () => {
  it.each(HOSTILE)('%s', async (word) => {
    const bytes = await writeHostile(word);
    expect(lintPackage(bytes)).toEqual([]);
    const found = paragraphs(read(bytes, 'word/document.xml'));
    expect(found.filter((each) => each === word).length).toBeGreaterThanOrEqual(11);
    expect(found).toContain(`${word}${word}x`);
    expect(paragraphs(read(bytes, 'word/header1.xml'))).toEqual([word]);
    expect(findAll(read(bytes, 'docProps/core.xml'), 'dc:title').map(textOf)).toEqual([word]);
  });

  it('any text that XML can hold', async () => {
    // Raised and lowered letters are set as such from their ordinary ones: `test/model/scripts` has them.
    const small = /[\u02B0-\u02E3\u1D2C-\u1DBB\u2070-\u209C\u2C7C\u2C7D]/gu;
    const legal = fc.string({ unit: 'binary' }).map((value) =>
      value
        .replace(/[\0-\x1F\uFFFE\uFFFF]|\p{Surrogate}/gu, '')
        .replace(/\r/g, '')
        .replace(small, ''),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(legal, { minLength: 1, maxLength: 6 }), async (words) => {
        const bytes = await writeSummary(summary(words.map((word) => text('p', word))), contextFor());
        expect(paragraphs(read(bytes, 'word/document.xml'))).toEqual(words);
      }),
      { numRuns: runs(5, 60) },
    );
  });
});
