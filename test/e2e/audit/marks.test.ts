/** Every fact that a document is known to say is found marked in its file, as often as it stands there, and its mark holds its print. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readDeckFile } from '../../../src/audit/read/deck.js';
import { readOnePagerFile } from '../../../src/audit/read/onepager.js';
import { readSummaryFile } from '../../../src/audit/read/summary.js';
import type { DocumentName } from '../../../src/model/documents.js';
import type { ReadDocument } from '../../../src/model/reading.js';
import { type Made, make, makeText, ROOT } from '../../audit/made.js';

const CASES = join(ROOT, 'test', 'cases', 'e2e');

/** Ids that no format takes as they are. */
const HARD_IDS = `
report: { title: 难处, language: zh-CN }
sources: { doc: { title: 测试文本 } }
facts:
  生产总值_2020: { name: 生产总值, print: 12003亿元, period: 2020年, kind: result }
  生产总值-2021: { name: 生产总值, print: 12700亿元左右, period: 2021年, kind: target }
  一个很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长的编号: { name: 岗位, print: 20余万个, period: 2020年, kind: result }
sections:
  - id: 全部
    heading: 全年\${生产总值_2020}
    lead: \${生产总值_2020:period}\${生产总值_2020}，**\${生产总值-2021:period}\${生产总值-2021}**。
    points: ['岗位\${一个很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长的编号}，又是\${生产总值_2020}\${生产总值_2020}']
    text: ['岗位\${一个很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长的编号}，又是\${生产总值_2020}\${生产总值_2020}']
    brief: ['岗位\${一个很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长的编号}']
`;

const READERS: Readonly<Partial<Record<DocumentName, (bytes: Uint8Array) => ReadDocument | Promise<ReadDocument>>>> = {
  deck: readDeckFile,
  summary: readSummaryFile,
  onepager: readOnePagerFile,
  script: (bytes) => readSummaryFile(bytes, 'script'),
};

const RECIPES: Readonly<Record<string, () => Promise<Made>>> = {
  'the real content': () => make({ content: join(ROOT, 'content.yaml') }),
  'the real content, another profile': () =>
    make({ content: join(ROOT, 'content.yaml'), profile: 'modern', documents: ['summary'] }),
  'the second example': () => make({ content: join(ROOT, 'examples', 'quarterly', 'content.yaml') }),
  'charts of all kinds': () =>
    make({
      content: join(CASES, 'charts', 'content.yaml'),
      templates: join(CASES, 'charts', 'templates'),
      documents: ['deck', 'summary', 'onepager'],
    }),
  'ids that no format takes': () => makeText(HARD_IDS),
};

describe.each(Object.entries(RECIPES))('%s', (_name, recipe) => {
  let made: Made;
  beforeAll(async () => {
    made = await recipe();
  });

  test.each(Object.keys(READERS) as DocumentName[])('%s', async (document) => {
    const bytes = made.bytes.get(document);
    if (bytes === undefined) return;
    const { facts, documents } = made.edition;
    const read = await READERS[document]!(bytes);
    const wrong = read.texts.flatMap(({ text, marks, part }) =>
      marks
        .filter(({ start, end, fact, show }) => {
          const { print, period } = facts[fact]!;
          const said = text.slice(start, end);
          // A label leaves out the unit that its chart says, and of a step it says the direction.
          return part === 'chart' ? !isWithin(said.replace(/^[+-]/, ''), print) : said !== (show === 'value' ? print : period);
        })
        .map(({ start, end, fact, show }) => `${fact} ${show}: ${text.slice(start, end)}`),
    );
    expect(wrong).toEqual([]);
    const passages = documents[document]!;
    const said = passages.filter(({ spot }) => spot.part !== 'chart').flatMap(({ text }) => references(text));
    const marked = read.texts
      .filter(({ part }) => part !== 'alt' && part !== 'chart' && part !== 'property')
      .flatMap(({ marks }) => marks.map(({ fact, show }) => `${fact} ${show}`));
    expect(count(marked)).toEqual(count(said));
    const charted = passages.filter(({ spot }) => spot.part === 'chart').flatMap(({ text }) => references(text));
    // A drawn chart has labels alone.
    const labels = read.texts
      .filter(({ part }) => part === 'chart')
      .flatMap(({ marks }) => marks.map(({ fact }) => `${fact} value`));
    const native = read.points.filter(({ cached, support }) => cached !== null && !support).map(({ fact }) => `${fact} value`);
    const points = document === 'onepager' ? labels : native;
    // A ratio is a point a part.
    const isRatio = (one: string): boolean => facts[one.split(' ')[0]!]!.print.includes('∶');
    expect(count(points.filter((one) => !isRatio(one)))).toEqual(count(charted.filter((one) => !isRatio(one))));
    expect(new Set(points.filter(isRatio))).toEqual(new Set(charted.filter(isRatio)));
    // Alternative texts that the data made say their charts' facts.
    const spoken = read.texts.filter(({ part }) => part === 'alt').flatMap(({ marks }) => marks.map(({ fact }) => fact));
    expect(new Set(spoken)).toEqual(new Set(charted.map((one) => one.split(' ')[0])));
    expect(read.points.filter(({ cached, stored }) => cached !== null && cached !== stored)).toEqual([]);
  });
});

/** Whether all signs of `part` stand in `whole`, in their order. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const sign of part) {
    at = whole.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return part !== '';
}

function references(text: string): readonly string[] {
  return [...text.matchAll(/\$\{([^}:]+)(:period)?\}/g)].map(([, id, period]) => `${id} ${period ? 'period' : 'value'}`);
}

function count(all: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const one of [...all].sort()) counts[one] = (counts[one] ?? 0) + 1;
  return counts;
}
