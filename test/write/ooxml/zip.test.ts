import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeZip } from '../../../src/write/ooxml/zip.js';

const bytes = (text: string) => Buffer.from(text, 'utf8');
const parts = new Map([
  ['word/document.xml', bytes('文'.repeat(5000))],
  ['[Content_Types].xml', bytes('<Types/>')],
  ['a/图.png', bytes('already small '.repeat(50))],
  ['empty.xml', bytes('')],
]);

describe('zip', () => {
  test('a reader that is not ours finds every part, content types first, the rest sorted', () => {
    const written = writeZip(parts);
    const read = unzipSync(written);
    expect(Object.keys(read)).toEqual(['[Content_Types].xml', 'a/图.png', 'empty.xml', 'word/document.xml']);
    for (const [name, content] of parts) expect(strFromU8(read[name]!)).toBe(strFromU8(content));
  });

  test('Python checks sums, names, dates and methods', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zip-'));
    const file = join(folder, 'x.zip');
    writeFileSync(file, writeZip(parts));
    const script = `import zipfile,sys,json
z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None
print(json.dumps([[i.filename,i.date_time[0:3],i.compress_type] for i in z.infolist()]))`;
    const listed = JSON.parse(execFileSync('python3', ['-c', script, file], { encoding: 'utf8' }));
    rmSync(folder, { recursive: true });
    expect(listed).toEqual([
      ['[Content_Types].xml', [1980, 1, 1], 0],
      ['a/图.png', [1980, 1, 1], 0],
      ['empty.xml', [1980, 1, 1], 0],
      ['word/document.xml', [1980, 1, 1], 8],
    ]);
  });

  test('the order of adding leaves no trace', () => {
    expect(writeZip(new Map([...parts].reverse()))).toEqual(writeZip(parts));
  });
});
