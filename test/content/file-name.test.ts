/** The name that a report gives its files. */
import { expect, test } from 'vitest';
import { toFileName } from '../../src/content/file-name.js';
import { loadContent } from '../../src/content/load.js';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { nameFile } from '../../src/model/documents.js';
import { makeFolder } from '../support/folder.js';

async function load(report: string) {
  const folder = makeFolder({
    'content.yaml': `report:\n  language: zh-CN\n${report}sections:\n  - { id: a, heading: 一节, points: [一句话] }\n`,
  });
  const diagnostics = new Diagnostics();
  const content = await loadContent(folder.project, diagnostics);
  folder.remove();
  const said = diagnostics.list.map(({ code, message, hint, places }) => ({
    code,
    en: message.en,
    hint: hint?.en,
    line: places[0]?.span.start.line,
  }));
  return { report: content?.report, said };
}

test('title, version and date are filled in; the version is printed where the marks are, once', async () => {
  const { report, said } = await load(
    '  title: 渔港建设情况\n  version: 二稿\n  marks: [内部资料, 二稿]\n  date: 2030年3月\n  file-name: "{version} {title}（{ date }）"\n',
  );
  expect(said).toEqual([]);
  expect(report).toMatchObject({ version: '二稿', marks: ['内部资料', '二稿'], fileName: '二稿 渔港建设情况（2030年3月）' });
});

test('where no date is printed, the day of the last edit stands for it', async () => {
  const { report } = await load('  title: 渔港\n  edited: 2030-03-09\n  file-name: "{title} {date}"\n');
  expect(report?.fileName).toBe('渔港 2030-03-09');
});

test.each([
  ['{titel}', 'file-name knows no {titel}', 'did you mean "title"?', '{title}'],
  ['{title} {version}', 'file-name asks for {version}, and the report has no version', 'take {version} out', '{title}'],
  ['CON', 'no system takes "CON" for the name of a file', '"{title} {version}"', '{title}'],
  ['"../.."', 'no system takes', '"{title} {version}"', '{title}'],
  [`{title}${'很长的名字'.repeat(20)}`, 'too long', 'write a short name', '渔港一期'],
])('%s is refused at its line, and what the hint says is taken', async (name, message, hint, mended) => {
  const { report, said } = await load(`  title: 渔港\n  file-name: ${name.startsWith('"') ? name : `"${name}"`}\n`);
  expect(report).toBeUndefined();
  expect(said).toEqual([
    { code: 'file-name', en: expect.stringContaining(message), hint: expect.stringContaining(hint), line: 4 },
  ]);
  expect((await load(`  title: 渔港\n  file-name: "${mended}"\n`)).said).toEqual([]);
});

test.each([
  ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j'],
  ['..隐藏', '隐藏'],
  ['结尾. ', '结尾'],
  ['两行\n标题', '两行-标题'],
  ['“十五五”规划：要点', '“十五五”规划：要点'],
])('%j is called %j', (text, name) => {
  expect(toFileName(text)).toBe(name);
});

test('each document keeps its ending, and the script is told from the summary', () => {
  const names = (['deck', 'summary', 'onepager', 'script'] as const).map((document) => nameFile(document, '渔港 二稿', '讲稿'));
  expect(names).toEqual(['渔港 二稿.pptx', '渔港 二稿.docx', '渔港 二稿.pdf', '渔港 二稿 讲稿.docx']);
  expect(nameFile('summary', null, '讲稿')).toBe('summary.docx');
});
