/** Finished files made to do harm are refused, or read at once: small ones that swell, nest, or name more than they have. */

import { deflateSync } from 'node:zlib';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openContainer } from '../../src/audit/read/container.js';
import { parseElement } from '../../src/audit/read/element.js';
import { readPdfObjects } from '../../src/audit/read/pdf-objects.js';
import { Unreadable } from '../../src/audit/read/unreadable.js';
import { cellsOf } from '../../src/audit/read/workbook.js';

const pdf = (body: string): Uint8Array => Buffer.from(`%PDF-1.7\n${body}\ntrailer << /Root 1 0 R >>\n%%EOF`, 'latin1');
const ROOT = '1 0 obj << /Type /Catalog >> endobj\n';

/** How an entry of a zip's directory begins. */
const DIRECTORY = Buffer.from('PK\x01\x02', 'latin1');

describe('an archive', () => {
  test('a part that swells to more than any document holds is not unpacked (office_oxide#144, spreadsheet-reader#174)', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(120e6) }, { level: 9 });
    expect(bomb.length).toBeLessThan(200_000);
    expect(() => openContainer(bomb)).toThrow(Unreadable);
  });

  test('many parts that are too much together are not either (argus#24, trusty-tools#4894)', () => {
    const parts = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`${i}.xml`, strToU8('<a/>')]));
    const bomb = Buffer.from(zipSync(parts));
    expect(() => openContainer(bomb)).not.toThrow();
    // What a part says that it holds stands in the directory.
    for (let at = bomb.indexOf(DIRECTORY); at >= 0; at = bomb.indexOf(DIRECTORY, at + 1)) bomb.writeUInt32LE(60e6, at + 24);
    expect(() => openContainer(bomb)).toThrow(Unreadable);
  });

  test('one that says it is small gives no more than it says', () => {
    const zip = zipSync({ 'a.xml': strToU8('<a>'.padEnd(5_000_000, ' ')) });
    const forged = Buffer.from(zip);
    forged.writeUInt32LE(10, forged.indexOf(DIRECTORY) + 24);
    let length = 10;
    try {
      length = unzipSync(forged)['a.xml']!.length;
    } catch {
      // Refused is as good.
    }
    expect(length).toBeLessThanOrEqual(10);
  });

  test('a part nested deeper than any document is no part', () => {
    expect(parseElement(`${'<a>'.repeat(400)}${'</a>'.repeat(400)}`)).not.toBeNull();
    expect(parseElement(`${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`)).toBeNull();
  });
});

test('a reference to all of a sheet is not spelt out (opencompany#1694, hucre#333)', () => {
  const whole = '(Sheet1!$A$1:$XFD$1048576,Sheet1!$B$1:$B$1048576)';
  expect(cellsOf(whole).length).toBeLessThanOrEqual(20_000);
  expect(cellsOf('Sheet1!$B$2:$C$3').map(({ at }) => at)).toEqual(['B2', 'C2', 'B3', 'C3']);
  expect(cellsOf(Array(5000).fill('S!$A$1:$J$1000').join(',')).length).toBeLessThanOrEqual(1_000_000);
});

describe('a PDF', () => {
  test('digits without end are gone over once', () => {
    // Gone over again for each digit they would take longer than a test may.
    expect(readPdfObjects(pdf(`%${'7'.repeat(1_000_000)}\n${ROOT}`)).root).not.toBeNull();
  });

  test.each(['[', '<</A '])('lists in lists, %s', (open) => {
    expect(() => readPdfObjects(pdf(`${ROOT}2 0 obj ${open.repeat(100_000)}`))).not.toThrow();
  });

  test('a stream that swells beyond what a page draws is refused, one within it is read', () => {
    const stream = (bytes: Buffer, dict = '') =>
      `${ROOT}2 0 obj << /Filter /FlateDecode /Length ${bytes.length}${dict} >> stream\n${bytes.toString('latin1')}\nendstream endobj\n`;
    const swelling = deflateSync(Buffer.alloc(100e6, 'BT (x) Tj ET '));
    expect(() => readPdfObjects(pdf(stream(swelling)))).toThrow(Unreadable);
    expect(() => readPdfObjects(pdf(stream(swelling, ' /Type /ObjStm /N 1 /First 4')))).toThrow(Unreadable);
    // A picture may be large.
    expect(() => readPdfObjects(pdf(stream(swelling, ' /Subtype /Image')))).not.toThrow();
    expect(() => readPdfObjects(pdf(stream(deflateSync(Buffer.alloc(1e6, 'BT (x) Tj ET ')))))).not.toThrow();
  });
});
