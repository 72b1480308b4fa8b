import { describe, expect, test } from 'vitest';
import { OfficePackage } from '../../../src/write/ooxml/package.js';
import { descendants, elements, need, removeChildren } from '../../../src/write/ooxml/tree.js';
import { xml } from '../../../src/write/ooxml/xml.js';
import { writeZip } from '../../../src/write/ooxml/zip.js';
import { writeDeck } from '../../../src/write/pptx/write.js';
import { context, deck, everything } from '../../write/pptx/fixture.js';
import { lintPackage } from './lint.js';

const sound = await writeDeck(everything(), deck, context);
const SLIDE = 'ppt/slides/slide2.xml';
const TABLE = 'ppt/slides/slide4.xml';
const bytes = (text: string) => Buffer.from(text, 'utf8');

/** Rules broken after `damage`. */
function rules(damage: (opened: OfficePackage) => void): string[] {
  const opened = OfficePackage.open(sound);
  damage(opened);
  return [...new Set(lintPackage(opened.write()).map((finding) => finding.rule))];
}

const first = (opened: OfficePackage, part: string, name: string) => descendants(opened.xml(part), name)[0]!;

test('a sound deck has no findings', () => {
  expect(lintPackage(sound)).toEqual([]);
});

describe('each fault has its finding', () => {
  const cases: Record<string, (opened: OfficePackage) => void> = {
    'phantom-part': (o) =>
      o
        .xml('[Content_Types].xml')
        .children.push(xml('Override', { PartName: '/ppt/slideMasters/slideMaster9.xml', ContentType: 'x' })),
    'content-type': (o) => o.set('ppt/extra.bin', bytes('x')),
    'duplicate-content-type': (o) =>
      o.xml('[Content_Types].xml').children.push(xml('Default', { Extension: 'xml', ContentType: 'x' })),
    'missing-part': (o) => o.remove('ppt/theme/theme1.xml'),
    'orphan-part': (o) => o.set('ppt/lost.xml', xml('a'), 'application/x-lost'),
    'dangling-relationship': (o) =>
      o.setRelationships(
        SLIDE,
        o.relationships(SLIDE).filter((r) => !r.external),
      ),
    'external-target': (o) => o.relate(SLIDE, { type: 'hyperlink', target: 'file:///etc/passwd', external: true }),
    'duplicate-shape-id': (o) => {
      for (const p of descendants(o.xml(SLIDE), 'p:cNvPr')) p.attributes.id = '7';
    },
    'shape-id': (o) => {
      first(o, SLIDE, 'p:cNvPr').attributes.id = '0';
    },
    'duplicate-shape-name': (o) => {
      for (const p of descendants(o.xml(SLIDE), 'p:cNvPr')) p.attributes.name = 'same';
    },
    'empty-placeholder': (o) => removeChildren(need(descendants(o.xml(SLIDE), 'p:sp')[1]!, 'p:txBody'), 'a:p'),
    'slide-title': (o) => {
      delete first(o, SLIDE, 'p:ph').attributes.type;
    },
    'duplicate-title': (o) => {
      for (const part of [SLIDE, TABLE]) first(o, part, 'a:t').children.splice(0, 1, '一样');
      removeChildren(first(o, SLIDE, 'a:p'), (e) => e.name === 'a:r' && descendants(e, 'a:t')[0]!.children[0] !== '一样');
    },
    placeholder: (o) => {
      for (const ph of descendants(o.xml(SLIDE), 'p:ph')) if (ph.attributes.idx) ph.attributes.idx = '99';
    },
    'run-language': (o) => {
      delete first(o, SLIDE, 'a:rPr').attributes.lang;
    },
    'orphan-relationship': (o) => o.relate(SLIDE, { type: '/hyperlink', target: 'https://example.org/', external: true }),
    'duplicate-media': (o) => {
      const picture = o.names.find((name) => name.endsWith('.png'))!;
      o.set('ppt/media/again.png', o.bytes(picture));
      o.relate(TABLE, { type: '/image', target: '../media/again.png', external: false });
    },
    'placeholder-override': (o) => {
      need(first(o, SLIDE, 'p:sp'), 'p:spPr').children.push(xml('a:xfrm'));
    },
    'duplicate-placeholder': (o) => {
      for (const ph of descendants(o.xml(SLIDE), 'p:ph')) if (ph.attributes.idx) ph.attributes.idx = '13';
    },
    'unfilled-placeholder': (o) => {
      const lead = descendants(o.xml(SLIDE), 'p:sp').find((sp) => descendants(sp, 'p:ph')[0]?.attributes.idx === '13')!;
      removeChildren(first(o, SLIDE, 'p:spTree'), (e) => e === lead);
    },
    layout: (o) =>
      o.setRelationships(
        SLIDE,
        o.relationships(SLIDE).filter((r) => !r.type.endsWith('/slideLayout')),
      ),
    'shape-name': (o) => {
      delete first(o, SLIDE, 'p:cNvPr').attributes.name;
    },
    'duplicate-relationship': (o) => {
      const [one, ...rest] = o.relationships(SLIDE);
      o.setRelationships(SLIDE, [one!, one!, ...rest]);
    },
    'alt-text': (o) => {
      for (const p of descendants(o.xml(TABLE), 'p:cNvPr')) delete p.attributes.descr;
    },
    'table-header': (o) => {
      delete first(o, TABLE, 'a:tblPr').attributes.firstRow;
    },
    'table-merge': (o) => {
      first(o, TABLE, 'a:tc').attributes.vMerge = '0';
    },
    'table-grid': (o) => first(o, TABLE, 'a:tblGrid').children.pop(),
    'table-cell': (o) => removeChildren(first(o, TABLE, 'a:tc'), 'a:txBody'),
    'paragraph-properties': (o) => {
      const paragraph = descendants(o.xml(SLIDE), 'a:p').find((p) => elements(p, 'a:pPr').length > 0)!;
      paragraph.children.push(xml('a:pPr'));
    },
    autofit: (o) => first(o, TABLE, 'p:grpSp').children.push(xml('p:sp', xml('p:txBody', xml('a:bodyPr', xml('a:normAutofit'))))),
    'media-type': (o) => o.set(o.names.find((n) => n.endsWith('.png'))!, bytes('<svg/>')),
    malformed: (o) => o.set(SLIDE, bytes('<p:sld>\u0007</p:sld>')),
    encoding: (o) => o.set(SLIDE, Buffer.from([0x3c, 0xff, 0x3e])),
    structure: (o) => o.set(SLIDE, xml('sld')),
    doctype: (o) => o.set(SLIDE, bytes('<!DOCTYPE p><p/>')),
  };
  test.each(Object.keys(cases))('%s', (rule) => {
    expect(rules(cases[rule]!)).toContain(rule);
  });
});

describe('each way in which a placeholder says more than its layout', () => {
  const title = (o: OfficePackage) => first(o, SLIDE, 'p:sp');
  test.each<[string, (o: OfficePackage) => void]>([
    ['no place', (o) => need(title(o), 'p:spPr').children.push(xml('a:xfrm'))],
    ['a direction', (o) => Object.assign(need(title(o), 'p:txBody', 'a:bodyPr').attributes, { vert: 'horz' })],
    ['autofit', (o) => need(title(o), 'p:txBody', 'a:bodyPr').children.push(xml('a:noAutofit'))],
    ['levels', (o) => need(title(o), 'p:txBody', 'a:lstStyle').children.push(xml('a:lvl1pPr'))],
    ['the size that it has anyway', (o) => Object.assign(descendants(title(o), 'a:rPr')[0]!.attributes, { sz: '3000' })],
  ])('%s', (_, damage) => expect(rules(damage)).toContain('placeholder-override'));
});

describe('each way in which a group is none', () => {
  const group = (o: OfficePackage) => first(o, TABLE, 'p:grpSp');
  test.each<[string, (o: OfficePackage) => void]>([
    ['no name', (o) => Object.assign(descendants(group(o), 'p:cNvPr')[0]!.attributes, { name: '' })],
    ['one shape', (o) => group(o).children.pop()],
    ['a placeholder', (o) => need(elements(group(o), 'p:sp')[1]!, 'p:nvSpPr', 'p:nvPr').children.push(xml('p:ph', { idx: 20 }))],
    ['a table', (o) => group(o).children.push(first(o, TABLE, 'p:graphicFrame'))],
    ['no place', (o) => removeChildren(need(group(o), 'p:grpSpPr'), 'a:xfrm')],
    ['another size', (o) => Object.assign(need(group(o), 'p:grpSpPr', 'a:xfrm', 'a:ext').attributes, { cx: '9' })],
  ])('%s', (_, damage) => expect(rules(damage)).toContain('group'));
});

test('languages are asked of charts, layouts, masters and notes too', () => {
  for (const part of [
    'charts/chart1',
    'slideLayouts/slideLayout1',
    'slideMasters/slideMaster1',
    'notesMasters/notesMaster1',
    'notesSlides/notesSlide2',
  ]) {
    const found = rules((o) => {
      const root = o.xml(`ppt/${part}.xml`);
      const runs = [...descendants(root, 'a:rPr'), ...descendants(root, 'a:endParaRPr')];
      expect(runs.length, part).toBeGreaterThan(0);
      for (const run of runs) delete run.attributes.lang;
    });
    expect(found, part).toEqual(['run-language']);
  }
});

test('in a group, too, pictures are told and names are unique', () => {
  const picture = xml(
    'p:pic',
    {},
    xml('p:nvPicPr', {}, xml('p:cNvPr', { id: 99, name: 'image' })),
    xml('p:spPr', {}, xml('a:xfrm')),
  );
  expect(rules((o) => first(o, TABLE, 'p:grpSp').children.push(picture, picture))).toEqual(
    expect.arrayContaining(['alt-text', 'duplicate-shape-name']),
  );
});

test('looks into embedded workbooks', () => {
  const opened = OfficePackage.open(sound);
  const name = opened.names.find((part) => part.endsWith('.xlsx'))!;
  const book = OfficePackage.open(opened.bytes(name));
  descendants(book.xml('xl/worksheets/sheet1.xml'), 'c')[0]!.children.push(xml('f', {}, '1+1'));
  book.set('xl/tables/table99.xml', xml('table'), 'application/x-table');
  opened.set(name, book.write());
  const findings = lintPackage(opened.write());
  expect(findings.map((f) => f.rule).sort()).toEqual(['formula', 'orphan-part']);
  expect(findings[0]?.part).toContain(`${name}!xl/`);
});

test('Word: grids, cells, styles and alternative texts', () => {
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="x"/></Types>';
  const w = 'xmlns:w="w" xmlns:wp="wp"';
  const relation = (id: string, target: string) => `<Relationship Id="${id}" Type="t" Target="${target}"/>`;
  const rels = (...list: string[]) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
  const file = writeZip(
    new Map(
      Object.entries({
        '[Content_Types].xml': types,
        '_rels/.rels': rels(relation('rId1', 'word/document.xml')),
        'word/_rels/document.xml.rels': rels(relation('rId1', 'styles.xml')),
        'word/styles.xml': `<w:styles ${w}><w:style w:styleId="Normal"/></w:styles>`,
        'word/document.xml': `<w:document ${w}><w:p><w:pPr><w:pStyle w:val="Nope"/></w:pPr></w:p><w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc/><w:tc><w:p/></w:tc></w:tr></w:tbl><wp:docPr id="1"/></w:document>`,
      }).map(([name, content]) => [name, bytes(content)]),
    ),
  );
  const found = lintPackage(file).map((f) => f.rule);
  expect(found).toEqual(expect.arrayContaining(['style', 'table-grid', 'table-cell', 'alt-text']));
});

test('a damaged archive is a finding, not a throw', () => {
  expect(lintPackage(bytes('nothing'))).toMatchObject([{ rule: 'zip' }]);
});
