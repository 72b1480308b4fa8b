/** Files that are damaged, or that another hand or program has changed: all that is seen is read, marks hold as long as they can. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDeckFile } from '../../src/audit/read/deck.js';
import { readOnePagerFile } from '../../src/audit/read/onepager.js';
import { readSummaryFile } from '../../src/audit/read/summary.js';
import { Unreadable } from '../../src/audit/read/unreadable.js';
import type { ReadDocument, ReadText } from '../../src/model/reading.js';
import { type Made, makeText } from './made.js';

const CONTENT = `
report: { title: 年度要点, language: zh-CN }
sources: { doc: { title: 测试文本 } }
facts:
  gdp: { name: 生产总值, print: 12003亿元, period: 2020年, kind: result }
  growth: { name: 增速, print: 3%, period: 2020年, kind: growth }
  jobs: { name: 新增就业, print: 20余万人, period: 2020年, kind: result }
figures:
  two: { title: 两项, chart: column, period: 2020年, series: [{ name: 数, facts: [gdp] }], categories: [甲] }
sections:
  - id: one
    heading: 经济
    period: 2020年
    figures: [two]
    points: ['生产总值\${gdp}，增长\${growth}，就业\${jobs}']
    text: ['生产总值\${gdp}，增长\${growth}，就业\${jobs}。']
    brief: ['生产总值\${gdp}']
    notes: ['请看\${gdp}']
  - { id: two, heading: 民生, period: 2020年, points: ['就业\${jobs}'], text: ['就业\${jobs}。'], brief: ['就业\${jobs}'] }
`;

const folder = mkdtempSync(join(tmpdir(), 'trifold-foreign-'));
let made: Made;
beforeAll(async () => {
  made = await makeText(CONTENT);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Edits = Readonly<Record<string, (xml: string) => string>>;

/** Parts changed, or added, by name; a change that changes nothing throws. */
function edit(bytes: Uint8Array, edits: Edits): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, change] of Object.entries(edits)) {
    const before = parts[name] ? strFromU8(parts[name]) : '';
    const after = change(before);
    if (after === before) throw new Error(`${name} did not change`);
    parts[name] = strToU8(after);
  }
  return zipSync(parts);
}

/** The slide on which a text stands. */
function partWith(bytes: Uint8Array, pattern: RegExp, text: string): string {
  const found = Object.entries(unzipSync(bytes)).find(
    ([name, content]) => pattern.test(name) && strFromU8(content).includes(text),
  );
  if (!found) throw new Error(`${text} stands nowhere`);
  return found[0];
}

function marked({ texts }: Pick<ReadDocument, 'texts'>): readonly string[] {
  return texts.flatMap(({ text, marks }) => marks.map(({ start, end, fact }) => `${fact} ${text.slice(start, end)}`)).sort();
}

function textWith({ texts }: ReadDocument, words: string): ReadText {
  const found = texts.find(({ text }) => text.includes(words));
  if (!found) throw new Error(`${words} is not read`);
  return found;
}

const SLIDE = /^ppt\/slides\/slide\d+\.xml$/;
const deck = (): Uint8Array => made.bytes.get('deck')!;
const summary = (): Uint8Array => made.bytes.get('summary')!;

describe('what is no document of its kind', () => {
  const reason = async (read: () => unknown): Promise<string> => {
    try {
      await read();
    } catch (error) {
      if (error instanceof Unreadable) return error.reason;
      throw error;
    }
    return 'read';
  };

  test('is told by the reason', async () => {
    expect(await reason(() => readDeckFile(strToU8('no archive')))).toBe('archive');
    expect(await reason(() => readSummaryFile(summary().slice(0, 3000)))).toBe('archive');
    expect(await reason(() => readDeckFile(summary()))).toBe('kind');
    expect(await reason(() => readSummaryFile(deck()))).toBe('kind');
    expect(await reason(() => readSummaryFile(zipSync({ 'a.txt': strToU8('a') })))).toBe('kind');
    expect(await reason(() => readSummaryFile(edit(summary(), { 'word/document.xml': (xml) => xml.slice(0, -20) })))).toBe(
      'part',
    );
    expect(await reason(() => readOnePagerFile(strToU8('no PDF')))).toBe('pdf');
    expect(await reason(() => readOnePagerFile(summary()))).toBe('pdf');
    expect(await reason(() => readOnePagerFile(made.bytes.get('onepager')!.slice(0, 2000)))).toBe('pdf');
  });

  test('a locked PDF', async () => {
    expect(await reason(async () => readOnePagerFile(await write((pdf) => pdf.text('1'), { userPassword: 'a' })))).toBe('locked');
  });
});

describe('a deck', () => {
  const SHAPE =
    '<p:sp><p:nvSpPr><p:cNvPr id="900" name="加的"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p><a:r><a:t>另有999家</a:t></a:r></a:p></p:txBody></p:sp>';

  test('a shape that someone added is read, in a group too, and on a layout', () => {
    const grouped = `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="901" name="组"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${SHAPE.replace('999家', '998家')}</p:grpSp>`;
    const changed = edit(deck(), {
      [partWith(deck(), SLIDE, '20余万人')]: (xml) => xml.replace('</p:spTree>', `${SHAPE}${grouped}</p:spTree>`),
      'ppt/slideMasters/slideMaster1.xml': (xml) => xml.replace('</p:spTree>', `${SHAPE.replace('999家', '997家')}</p:spTree>`),
    });
    const read = readDeckFile(changed);
    for (const words of ['999家', '998家', '997家']) expect(textWith(read, words).marks).toEqual([]);
    expect(marked(read)).toEqual(marked(readDeckFile(deck())));
  });

  test('a run that was cut, and runs that were joined, are marked by place', () => {
    const part = partWith(deck(), SLIDE, '20余万人');
    const cut = edit(deck(), {
      [part]: (xml) => xml.replace(/(<a:r>(?:(?!<\/a:r>).)*<a:t>)20余(万人<\/a:t><\/a:r>)/, '$120余</a:t></a:r>$1$2'),
    });
    expect(marked(readDeckFile(cut))).toEqual(marked(readDeckFile(deck())));
    const joined = edit(deck(), {
      [part]: (xml) => xml.replace(/，就业<\/a:t><\/a:r><a:r>(?:(?!<a:t>).)*<a:t>20余/, '，就业20余'),
    });
    expect(marked(readDeckFile(joined))).toEqual(marked(readDeckFile(deck())));
  });

  test('a number of another length is still the fact that it was', () => {
    const part = partWith(deck(), SLIDE, '<a:t>20余万人');
    const changed = edit(deck(), { [part]: (xml) => xml.replace('<a:t>20余万人', '<a:t>2人') });
    expect(marked(readDeckFile(changed))).toContain('jobs 2人');
    expect(marked(readDeckFile(changed)).filter((one) => !one.endsWith(' 2人'))).toHaveLength(
      marked(readDeckFile(deck())).length - 1,
    );
  });

  test('slides in another order keep their marks, and are numbered as they are shown', () => {
    const turned = edit(deck(), {
      'ppt/presentation.xml': (xml) =>
        xml.replace(/(<p:sldIdLst>)(.*?)(<\/p:sldIdLst>)/s, (_, open: string, list: string, close: string) => {
          return `${open}${(list.match(/<p:sldId [^>]*>/g) ?? []).reverse().join('')}${close}`;
        }),
    });
    const [before, after] = [readDeckFile(deck()), readDeckFile(turned)];
    expect(marked(after)).toEqual(marked(before));
    const last = Math.max(...before.texts.map(({ place }) => place.slide ?? 0));
    expect(textWith(after, '生产总值12003亿元').place.slide).toBe(last + 1 - textWith(before, '生产总值12003亿元').place.slide!);
  });

  test('without its private part nothing is marked, and all is read', () => {
    const bare = edit(deck(), { 'customXml/item1.xml': () => '<a/>' });
    const native = readDeckFile(bare).texts.filter(({ part }) => part !== 'chart');
    expect(marked({ texts: native })).toEqual([]);
    expect(readDeckFile(bare).texts.map(({ text }) => text)).toEqual(readDeckFile(deck()).texts.map(({ text }) => text));
  });

  test('an alternative text of other numbers is marked by the words between', () => {
    const part = partWith(deck(), SLIDE, 'descr="');
    const changed = edit(deck(), { [part]: (xml) => xml.replace(/(descr="[^"]*)12003亿元/, '$11亿') });
    expect(marked(readDeckFile(changed))).toContain('gdp 1亿');
  });
});

describe('a summary', () => {
  const inBody = (xml: string) =>
    edit(summary(), { 'word/document.xml': (body) => body.replace('<w:sectPr', `${xml}<w:sectPr`) });

  test('a text box is read once, whatever older programs are given', () => {
    const box = (text: string) => `<w:txbxContent><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:txbxContent>`;
    const spaces =
      'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';
    const read = readSummaryFile(
      inBody(
        `<w:p><w:r><mc:AlternateContent ${spaces}><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box('框内888家')}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box('框内888家')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      ),
    );
    expect(read.texts.filter(({ text }) => text === '框内888家')).toHaveLength(1);
  });

  test('what is deleted is not read, what is inserted is', () => {
    const by = 'w:id="9000" w:author="a" w:date="2021-02-03T00:00:00Z"';
    const read = readSummaryFile(
      inBody(
        `<w:p><w:del ${by}><w:r><w:delText>旧777家</w:delText></w:r></w:del><w:ins ${by}><w:r><w:t>新778家</w:t></w:r></w:ins></w:p>`,
      ),
    );
    expect(textWith(read, '778家').text).toBe('新778家');
    expect(read.texts.some(({ text }) => text.includes('777'))).toBe(false);
  });

  test('a footnote is read, with the heading under which it is referred to', () => {
    const notes = `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="7"><w:p><w:r><w:t>注中666家</w:t></w:r></w:p></w:footnote></w:footnotes>`;
    const changed = edit(inBody('<w:p><w:r><w:t>见注</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r></w:p>'), {
      'word/footnotes.xml': () => notes,
      'word/_rels/document.xml.rels': (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="rId900" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>',
        ),
    });
    const note = textWith(readSummaryFile(changed), '666家');
    expect(note).toMatchObject({ part: 'note', place: { under: textWith(readSummaryFile(changed), '见注').place.under } });
  });

  test('numbers that Word counts are fields; a reference that says what it refers to is too', () => {
    const field = (code: string, value: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${value}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const mark = `<w:bookmarkStart w:id="9001" w:name="fig"/>${field('SEQ 图', '5')}<w:bookmarkEnd w:id="9001"/>`;
    const read = readSummaryFile(
      inBody(
        `<w:p><w:r><w:t xml:space="preserve">图 </w:t></w:r>${mark}</w:p><w:p><w:r><w:t>见</w:t></w:r>${field('REF fig \\h', '5')}<w:r><w:t>和</w:t></w:r>${field('REF fig \\h', '6')}</w:p>`,
      ),
    );
    const fieldsOf = ({ text, fields }: ReadText) => fields.map(({ start, end }) => text.slice(start, end));
    expect(fieldsOf(textWith(read, '图 5'))).toEqual(['5']);
    expect(textWith(read, '见5和6').fields).toEqual([{ start: 1, end: 2 }]);
  });
});

describe('a one-pager', () => {
  test('a PDF without tags is read line by line', async () => {
    const { texts } = await readOnePagerFile(await write((pdf) => pdf.text('one 111').text('two 222')));
    expect(texts.filter(({ part }) => part === 'text').map(({ text }) => text)).toEqual(['one 111', 'two 222']);
  });

  test('what is drawn as decoration is read', async () => {
    const bytes = await write((pdf) => {
      pdf.markContent('Artifact', { type: 'Layout' });
      pdf.text('stamp 333');
      pdf.endMarkedContent();
      const tree = pdf.struct('Document');
      pdf.addStructure(tree);
      tree.add(pdf.struct('P', {}, () => void pdf.text('said 444')));
      tree.end();
    });
    expect(textWith(await readOnePagerFile(bytes), '333').part).toBe('text');
    expect(textWith(await readOnePagerFile(bytes), '444').part).toBe('text');
  });
});

/** A PDF that is none of ours. */
function write(draw: (pdf: PDFKit.PDFDocument) => unknown, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const pdf = new PDFDocument({ tagged: true, compress: false, ...options });
  const chunks: Uint8Array[] = [];
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  draw(pdf);
  pdf.end();
  return new Promise((resolve) => pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks)))));
}
