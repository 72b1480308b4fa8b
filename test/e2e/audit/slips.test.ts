/** What people and programs do to finished documents: each slip is named, and what changes no number is let be. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Fault } from '../../../src/audit/fault.js';
import { judgeDocument } from '../../../src/audit/judge-document.js';
import { readDocument } from '../../../src/audit/read-document.js';
import type { DocumentName } from '../../../src/model/documents.js';
import { prepareAudit } from '../../audit/prepare.js';

type Edit = (xml: string) => string;

describe('the real report', async () => {
  const { desk, bytes } = await prepareAudit('content.yaml');

  /** Parts by a pattern of their names; the first in which the edit changes something. */
  const audit = async (
    document: DocumentName,
    edits: readonly (readonly [part: RegExp, edit: Edit])[],
  ): Promise<readonly Fault[]> => {
    const parts: Record<string, Uint8Array> = { ...unzipSync(bytes.get(document)!) };
    for (const [pattern, edit] of edits) {
      const name = Object.keys(parts).find((each) => pattern.test(each) && edited(parts[each]!, each, edit) !== null);
      expect(name, `${pattern} changes something`).toBeDefined();
      parts[name!] = edited(parts[name!]!, name!, edit)!;
    }
    const read = await readDocument(document, zipSync(parts as Zippable, { level: 1 }));
    return judgeDocument(read, desk).faults;
  };

  const text =
    (was: string, now: string): Edit =>
    (xml) =>
      xml.replace(was, now);
  const SLIDE = /^ppt\/slides\/slide\d+\.xml$/;
  const WORD = /^word\/document\.xml$/;
  const PARAGRAPH = (words: string): string => `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;

  test.each<[string, DocumentName, RegExp, Edit, Partial<Fault>]>([
    ['a scale', 'summary', WORD, text('>12003亿元<', '>12003万元<'), { kind: 'print', found: '12003万元', fact: 'gdp' }],
    ['以上 lost', 'summary', WORD, text('>7.5%以上<', '>7.5%<'), { kind: 'print', expected: '7.5%以上' }],
    ['以内 lost', 'summary', WORD, text('>4%以内<', '>4%<'), { kind: 'print', expected: '4%以内' }],
    ['近 made 约', 'summary', WORD, text('>近2万亿元<', '>约2万亿元<'), { kind: 'print', expected: '近2万亿元' }],
    [
      '近 put before a number',
      'summary',
      WORD,
      text('全市生产总值</w:t>', '全市生产总值近</w:t>'),
      { found: '近12003亿元', fact: 'gdp' },
    ],
    ['以上 put after it', 'summary', WORD, (xml) => afterMark(xml, '12003亿元', '以上'), { found: '12003亿元以上', fact: 'gdp' }],
    ['a full-width digit', 'summary', WORD, text('>12003亿元<', '>１2003亿元<'), { kind: 'print', expected: '12003亿元' }],
    ['a digit within a name', 'summary', WORD, text('PM2.5、', 'PM2.6、'), { kind: 'changed' }],
    [
      'a year in a title',
      'deck',
      SLIDE,
      text('<a:t>2020年主要指标', '<a:t>2021年主要指标'),
      { place: expect.objectContaining({ slide: expect.any(Number) }) },
    ],
    [
      'a year in a heading',
      'summary',
      WORD,
      text('2020年和“十三五”', '2022年和“十三五”'),
      { kind: 'changed', expected: '2020年' },
    ],
    [
      'a year in the head of a table',
      'summary',
      WORD,
      text('<w:t xml:space="preserve">2020年</w:t>', '<w:t xml:space="preserve">2021年</w:t>'),
      { part: 'cell', expected: '2020年' },
    ],
    [
      'a year in the name of a section',
      'deck',
      /^ppt\/presentation\.xml$/,
      (xml) => xml.replace(/(<p14:section name="[^"]*)2021/, '$12031'),
      { part: 'property' },
    ],
    ['a year in the properties', 'summary', /^docProps\/core\.xml$/, text('2021年', '2020年'), { part: 'property' }],
    [
      'a name of a chart',
      'deck',
      /^ppt\/charts\/chart\d+\.xml$/,
      (xml) => xml.replace(/(<c:cat>.*?<c:v>)2020年/s, '$12019年'),
      { part: 'chart' },
    ],
    ['the unit of a chart', 'deck', SLIDE, text('（%）<', '（亿元）<'), { expected: '%' }],
    [
      'a paragraph with a number',
      'summary',
      WORD,
      (xml) => xml.replace('<w:sectPr', `${PARAGRAPH('今年投资35亿元。')}<w:sectPr`),
      { kind: 'unbound', found: '35亿元' },
    ],
    [
      'a number in words and digits of another script',
      'summary',
      WORD,
      (xml) => xml.replace('<w:sectPr', `${PARAGRAPH('共٣٥项')}<w:sectPr`),
      { kind: 'unbound' },
    ],
    [
      'a row in a table',
      'summary',
      WORD,
      (xml) =>
        xml.replace(
          '</w:tr></w:tbl>',
          `</w:tr><w:tr><w:tc>${PARAGRAPH('新指标')}</w:tc><w:tc>${PARAGRAPH('88.8%')}</w:tc></w:tr></w:tbl>`,
        ),
      { kind: 'unbound', part: 'cell' },
    ],
    ['a text box', 'deck', SLIDE, (xml) => xml.replace('</p:spTree>', `${BOX}</p:spTree>`), { kind: 'unbound', found: '+9.9%' }],
    [
      'a mark of a fact that is no more',
      'deck',
      /^customXml\/item\d+\.xml$|^ppt\/.*facts.*\.xml$/,
      (xml) => xml.replaceAll('"gdp"', '"gdp-of-old"'),
      { kind: 'unknown-fact' },
    ],
  ])('%s', async (_name, document, part, edit, fault) => {
    const faults = await audit(document, [[part, edit]]);
    expect(faults).toContainEqual(expect.objectContaining(fault));
  });

  test('a value changed in chart and workbook alike', async () => {
    const change: Edit = (xml) =>
      xml
        .replaceAll('<v>27.8</v>', '<v>28.7</v>')
        .replaceAll('<c:v>52.6</c:v>', '<c:v>56.2</c:v>')
        .replaceAll('<v>52.6</v>', '<v>56.2</v>');
    const faults = await audit('deck', [
      [/^ppt\/charts\/chart\d+\.xml$/, change],
      [/\.xlsx$/, change],
    ]);
    expect(faults).toContainEqual(
      expect.objectContaining({ kind: 'point', expected: '52.6%', fact: 'hightech-investment-growth' }),
    );
  });

  test('a value changed in the workbook alone', async () => {
    const faults = await audit('deck', [[/\.xlsx$/, (xml) => xml.replace('<v>52.6</v>', '<v>52.9</v>')]]);
    expect(faults).toContainEqual(expect.objectContaining({ kind: 'cache', fact: 'hightech-investment-growth' }));
  });

  test('a point taken out of a chart', async () => {
    const faults = await audit('deck', [
      [/^ppt\/charts\/chart\d+\.xml$/, (xml) => xml.replace(/<c:pt idx="0"><c:v>52\.6<\/c:v><\/c:pt>/, '')],
    ]);
    expect(faults.map(({ kind }) => kind)).toContain('cache');
  });

  test.each<[string, DocumentName, readonly (readonly [RegExp, Edit])[]]>([
    ['words without a number', 'summary', [[WORD, text('全力做好', '扎实做好')]]],
    [
      'words after a year of the same sentence',
      'summary',
      [[WORD, text('2020年是全面建成小康社会', '2020年是决胜全面小康社会')]],
    ],
    [
      'a number in two runs',
      'summary',
      [
        [
          WORD,
          (xml) =>
            xml.replace(
              /(<w:r>(?:(?!<\/w:r>).)*<w:t xml:space="preserve">)12003亿元<\/w:t><\/w:r>/s,
              '$112</w:t></w:r>$1003亿元</w:t></w:r>',
            ),
        ],
      ],
    ],
    [
      'a document without its list of facts',
      'summary',
      [[/^word\/_rels\/document\.xml\.rels$/, (xml) => xml.replace(/<Relationship [^>]*customXml[^>]*\/>/, '')]],
    ],
  ])('no fault: %s', async (_name, document, edits) => {
    expect(await audit(document, edits)).toEqual([]);
  });

  test('a document of which nothing is left', () => {
    const { faults } = judgeDocument({ document: 'onepager', texts: [], points: [] }, desk);
    expect(faults).toEqual([expect.objectContaining({ kind: 'empty', document: 'onepager' })]);
  });
});

const BOX =
  '<p:sp><p:nvSpPr><p:cNvPr id="9901" name="TextBox 1"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:t>同比+9.9%</a:t></a:r></a:p></p:txBody></p:sp>';

/** Workbooks are looked into: the edit goes to their first sheet that it changes. Null where nothing changes. */
function edited(bytes: Uint8Array, name: string, edit: Edit): Uint8Array | null {
  if (name.endsWith('.xlsx')) {
    const parts: Record<string, Uint8Array> = { ...unzipSync(bytes) };
    const sheet = Object.keys(parts).find((each) => /sheet1\.xml$/.test(each))!;
    const changed = edited(parts[sheet]!, sheet, edit);
    return changed && zipSync({ ...parts, [sheet]: changed } as Zippable, { level: 1 });
  }
  const xml = strFromU8(bytes);
  const now = edit(xml);
  return now === xml ? null : strToU8(now);
}

/** Behind the bookmark of the first run that says so. */
function afterMark(xml: string, print: string, words: string): string {
  const at = xml.indexOf('</w:r>', xml.indexOf(`>${print}<`));
  const end = xml.indexOf('/>', xml.indexOf('<w:bookmarkEnd', at)) + 2;
  return `${xml.slice(0, end)}<w:r><w:t>${words}</w:t></w:r>${xml.slice(end)}`;
}
