/** Documents that LibreOffice opened and saved again lose marks and workbooks, and have no fault for that. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgeDocument } from '../../../src/audit/judge-document.js';
import { readSummaryFile } from '../../../src/audit/read/summary.js';
import { readDocument } from '../../../src/audit/read-document.js';
import { makeText } from '../../audit/made.js';
import { type Prepared, prepareAudit } from '../../audit/prepare.js';
import { saveAgain } from '../../support/libreoffice.js';
import { lacks } from '../../support/tools.js';

const home = mkdtempSync(join(tmpdir(), 'trifold-saved-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe.skipIf(lacks('soffice'))('saved again', () => {
  let prepared: Prepared;
  beforeAll(async () => {
    prepared = await prepareAudit('examples/starter/content.yaml');
  });

  test.each([
    ['deck', 'deck.pptx', null],
    ['summary', 'summary.docx', null],
    // Charts of all forms, with words beside their numbers and steps through zero.
    ['deck', 'charts.pptx', 'test/cases/e2e/charts/content.yaml'],
  ] as const)('%s as %s', { timeout: 300_000 }, async (document, name, content) => {
    const { desk, bytes } = content === null ? prepared : await prepareAudit(content);
    const file = join(home, name);
    writeFileSync(file, bytes.get(document)!);
    const again = readFileSync(saveAgain([file], mkdtempSync(join(home, 'again-')))[0]!);
    const { faults, bound } = judgeDocument(await readDocument(document, again), desk);
    expect(faults).toEqual([]);
    expect(bound.marked + bound.printed + bound.exempt).toBeGreaterThan(20);
  });

  test('a summary whose marks all hold', async () => {
    const content = `
report: { title: 年度要点, language: zh-CN }
sources: { doc: { title: 测试文本 } }
facts:
  output: { name: 生产总值, print: 12003亿元, period: 2020年, kind: result }
  growth: { name: 增速, print: 3%, period: 2020年, kind: growth }
figures:
  one: { title: 一项, chart: column, period: 2020年, series: [{ name: 数, facts: [output] }], categories: [甲] }
sections:
  - { id: one, heading: 经济, period: 2020年, figures: [one], text: ['生产总值\${output}，增长\${growth}。'] }
`;
    const { bytes } = await makeText(content, { documents: ['summary'] });
    const file = join(home, 'marked.docx');
    writeFileSync(file, bytes.get('summary')!);
    const marked = (path: string) =>
      readSummaryFile(readFileSync(path))
        .texts.filter(({ part }) => part === 'text' || part === 'cell')
        .flatMap(({ text, marks }) => marks.map(({ start, end, fact }) => `${fact} ${text.slice(start, end)}`))
        .sort();
    expect(marked(file)).toContain('growth 3%');
    expect(marked(saveAgain([file], mkdtempSync(join(home, 'marked-')))[0]!)).toEqual(marked(file));
  });
});

/** python-docx for Word; for slides what scripts do with them: each part parsed and written anew, workbooks within too, prefixes as they come. */
const SCRIPT = `
import docx, io, sys, zipfile
from xml.etree import ElementTree as E
def anew(data):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as new:
        for name in reversed(old.namelist()):
            part = old.read(name)
            if name.endswith('.xlsx'):
                part = anew(part)
            elif name.endswith(('.xml', '.rels')):
                part = E.tostring(E.fromstring(part), encoding='UTF-8', xml_declaration=True)
            new.writestr(name, part)
    return out.getvalue()
file = sys.argv[1]
if file.endswith('.docx'):
    docx.Document(file).save(file)
else:
    open(file, 'r+b').write(anew(open(file, 'rb').read()))
`;

describe.skipIf(lacks('python3-docx'))('touched by scripts', () => {
  test.each([
    ['summary', 'python.docx', 'examples/starter/content.yaml'],
    ['deck', 'python.pptx', 'examples/starter/content.yaml'],
    ['deck', 'python-charts.pptx', 'test/cases/e2e/charts/content.yaml'],
  ] as const)('%s as %s', async (document, name, content) => {
    const { desk, bytes } = await prepareAudit(content);
    const file = join(home, name);
    writeFileSync(file, bytes.get(document)!);
    const { status, stderr } = spawnSync('/usr/bin/python3', ['-c', SCRIPT, file], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    const { faults, bound } = judgeDocument(await readDocument(document, readFileSync(file)), desk);
    expect(faults).toEqual([]);
    expect(bound.marked).toBeGreaterThan(10);
  });
});
