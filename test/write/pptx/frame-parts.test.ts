/** What a person finds around the slides: guides, a place for the date, the author, the form of the slides. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Content } from '../../../src/model/content.js';
import { descendants } from '../../../src/write/ooxml/tree.js';
import { parseXml } from '../../../src/write/ooxml/xml.js';
import { writeDeck } from '../../../src/write/pptx/write.js';
import { context, deck, page, paragraph, run, text, theme } from './fixture.js';

const pages = [
  page('题', [
    text({ x: 48, y: 140, width: 400, height: 60 }, [
      paragraph([run('甲', { bold: true }), run('乙', { bold: true }), run('丙')]),
    ]),
  ]),
];

async function write(given: Partial<typeof context> = {}) {
  const parts = unzipSync(await writeDeck(pages, deck, { ...context, ...given }));
  return (name: string) => strFromU8(parts[name]!);
}

test('guides stand along the body', async () => {
  const { body } = theme.deck.layouts.content!;
  const guides = descendants(parseXml((await write())('ppt/presentation.xml')), 'p15:guide').map(
    ({ attributes }) => Number(attributes.pos) / 8,
  );
  expect(guides).toEqual([body!.y, body!.y + body!.height, body!.x, body!.x + body!.width].map((at) => expect.closeTo(at, 1)));
});

test('a theme’s place for the date is on layouts and master, on no slide', async () => {
  const content = { ...theme.deck.layouts.content!, date: { x: 600, y: 508, width: 120, height: 20, style: 'number' } };
  const dated = { ...theme, deck: { ...theme.deck, layouts: { ...theme.deck.layouts, content } } };
  const read = await write({ theme: dated });
  expect(read('ppt/slideMasters/slideMaster1.xml')).toContain('type="dt"');
  expect(read('ppt/slideLayouts/slideLayout2.xml')).toContain('type="dt"');
  expect(read('ppt/slides/slide1.xml')).not.toContain('type="dt"');
  expect((await write())('ppt/slideMasters/slideMaster1.xml')).not.toContain('type="dt"');
});

test('who reports is the author; nobody where nobody is named', async () => {
  const report = { issuer: { plain: '某市发展改革委' } };
  const named = await write({ content: { report } as unknown as Content });
  expect(named('docProps/core.xml')).toContain('<dc:creator>某市发展改革委</dc:creator>');
  expect(named('docProps/app.xml')).toContain('<Company>某市发展改革委</Company>');
  expect((await write())('docProps/core.xml')).not.toContain('dc:creator');
});

test('slides of 16 to 9 are called so', async () => {
  expect((await write())('docProps/app.xml')).toContain('<PresentationFormat>Widescreen</PresentationFormat>');
});

test('runs that look alike are one, as a person types them', async () => {
  const written = (await write())('ppt/slides/slide1.xml');
  expect([...written.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, words]) => words)).toEqual(expect.arrayContaining(['甲乙', '丙']));
});

test('the pitch is a share of what Office gives a line of the face; what stands in a placeholder shrinks, by its layout', async () => {
  const sans = { ...theme.fonts.sans!, line: 1.45 };
  const read = await write({ theme: { ...theme, fonts: { ...theme.fonts, sans } } });
  const layout = read('ppt/slideLayouts/slideLayout2.xml');
  expect(layout).toContain('<a:lnSpc><a:spcPct val="100000"/></a:lnSpc>');
  expect(layout).toContain('<a:normAutofit/>');
  for (const part of [layout, read('ppt/slides/slide1.xml')]) expect(part).not.toMatch(/<a:lnSpc><a:spcPts/);
});
