/** A deck of everything that a deck can hold, read by programs that are not ours: the Open XML SDK, Python, LibreOffice. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeDeck } from '../../src/write/pptx/write.js';
import { lacks } from '../support/tools.js';
import { validateFile } from '../support/validator.js';
import { context, deck, everything } from '../write/pptx/fixture.js';

const folder = mkdtempSync(join(tmpdir(), 'deck-'));
afterAll(() => rmSync(folder, { recursive: true }));

let bytes: Uint8Array;
let parts: Record<string, Uint8Array>;
beforeAll(async () => {
  bytes = await writeDeck(everything(), deck, context);
  parts = unzipSync(bytes);
});

describe('validity', () => {
  test.skipIf(lacks('ooxml-validator')).each(['Office2019', 'Microsoft365'] as const)(
    'the Open XML SDK finds nothing: %s',
    async (officeVersion) => {
      const file = join(folder, `${officeVersion}.pptx`);
      writeFileSync(file, bytes);
      expect((await validateFile(file, { officeVersion })).errors).toEqual([]);
    },
  );

  test.skipIf(lacks('ooxml-validator'))('nor in the workbooks', async () => {
    const books = Object.keys(parts).filter((name) => name.endsWith('.xlsx'));
    expect(books).toHaveLength(5);
    for (const name of books) {
      const file = join(folder, name.split('/').at(-1)!);
      writeFileSync(file, parts[name]!);
      expect((await validateFile(file)).errors).toEqual([]);
    }
  });

  test('Python opens it and reads the titles', () => {
    const file = join(folder, 'python.pptx');
    writeFileSync(file, bytes);
    const script = `import zipfile,sys,xml.etree.ElementTree as E
z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None
for n in sorted(z.namelist()):
    if n.endswith(('.xml','.rels')): E.fromstring(z.read(n))
p='{http://schemas.openxmlformats.org/presentationml/2006/main}'; a='{http://schemas.openxmlformats.org/drawingml/2006/main}'
for i in range(1,5):
    r=E.fromstring(z.read('ppt/slides/slide%d.xml'%i))
    print(next(''.join(t.text for t in s.iter(a+'t')) for s in r.iter(p+'sp') if any(h.get('type')=='title' for h in s.iter(p+'ph'))))`;
    const titles = execFileSync('python3', ['-c', script, file], {
      encoding: 'utf8',
      env: { ...process.env, PYTHONIOENCODING: 'utf8' },
    });
    expect(titles.trim().split('\n')).toEqual(['政府工作报告', '“十四五”开局之年的预期目标', '图表', '表格与图片']);
  });
});

describe.skipIf(lacks('soffice'))('LibreOffice', () => {
  test('shows every slide with its words, its numbers and its charts', () => {
    const file = join(folder, 'render.pptx');
    writeFileSync(file, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], { stdio: 'ignore' });
    const said = execFileSync('pdftotext', ['-layout', join(folder, 'render.pdf'), '-'], { encoding: 'utf8' })
      .split('\f')
      .slice(0, -1);
    expect(said).toHaveLength(4);
    const plain = said.map((words) => words.replace(/\s+/g, ''));
    expect(plain[1]).toContain('全市生产总值达到12003亿元，增长3%');
    expect(plain[1]).toContain('（一）括号项');
    for (const label of ['航空港实验区', '1.3', '3.0', '1200左右', '2025年目标']) expect(plain[2]).toContain(label);
    for (const cell of ['2021年目标', '1259.2亿元', '6%左右']) expect(plain[3]).toContain(cell);
  });
});
