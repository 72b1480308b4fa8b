/** A deck in plain PresentationML, as small scripts write it: text boxes, tables, a slide after another, and nothing of ours. */
import { strToU8, zipSync } from 'fflate';
import type { Outline, Slide } from '../../../verify/against/outline.js';

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const P = 'http://schemas.openxmlformats.org/presentationml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = `${R.replace('/relationships', '')}/relationships`;
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export function writeDeck({ slides }: Pick<Outline, 'slides'> & Partial<Outline>): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(slides.length),
    '_rels/.rels': relations([['rId1', 'officeDocument', 'ppt/presentation.xml']]),
    'ppt/presentation.xml': `${HEAD}<p:presentation xmlns:a="${A}" xmlns:r="${R}" xmlns:p="${P}"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst>${slides
      .map((_, at) => `<p:sldId id="${256 + at}" r:id="rId${at + 3}"/>`)
      .join('')}</p:sldIdLst><p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations([
      ['rId1', 'slideMaster', 'slideMasters/slideMaster1.xml'],
      ['rId2', 'theme', 'theme/theme1.xml'],
      ...slides.map((_, at) => [`rId${at + 3}`, 'slide', `slides/slide${at + 1}.xml`] as const),
    ]),
    'ppt/slideMasters/slideMaster1.xml': `${HEAD}<p:sldMaster xmlns:a="${A}" xmlns:r="${R}" xmlns:p="${P}"><p:cSld><p:spTree>${GROUP}</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst></p:sldMaster>`,
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relations([
      ['rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml'],
      ['rId2', 'theme', '../theme/theme1.xml'],
    ]),
    'ppt/slideLayouts/slideLayout1.xml': `${HEAD}<p:sldLayout xmlns:a="${A}" xmlns:r="${R}" xmlns:p="${P}" type="blank"><p:cSld name="Blank"><p:spTree>${GROUP}</p:spTree></p:cSld></p:sldLayout>`,
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relations([['rId1', 'slideMaster', '../slideMasters/slideMaster1.xml']]),
    'ppt/theme/theme1.xml': THEME,
  };
  for (const [at, slide] of slides.entries()) {
    parts[`ppt/slides/slide${at + 1}.xml`] = slideXml(slide, at + 1);
    parts[`ppt/slides/_rels/slide${at + 1}.xml.rels`] = relations([['rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml']]);
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`);
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}

function contentTypes(count: number): string {
  const main = 'application/vnd.openxmlformats-officedocument.presentationml';
  const slides = Array.from(
    { length: count },
    (_, at) => `<Override PartName="/ppt/slides/slide${at + 1}.xml" ContentType="${main}.slide+xml"/>`,
  );
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/ppt/presentation.xml" ContentType="${main}.presentation.main+xml"/><Override PartName="/ppt/slideMasters/slideMaster1.xml" ContentType="${main}.slideMaster+xml"/><Override PartName="/ppt/slideLayouts/slideLayout1.xml" ContentType="${main}.slideLayout+xml"/><Override PartName="/ppt/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>${slides.join('')}</Types>`;
}

const GROUP =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** Cards have their number above the name on slides of even numbers. */
function slideXml({ title, lines, cards, table }: Slide, slide: number): string {
  let id = 1;
  const box = (texts: readonly string[], x: number, y: number, width: number): string =>
    `<p:sp><p:nvSpPr><p:cNvPr id="${++id}" name="TextBox ${id}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="600000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr wrap="square"/><a:lstStyle/>${texts.map(paragraph).join('')}</p:txBody></p:sp>`;
  const shapes = [
    box([title], 400000, 300000, 11000000),
    ...(lines.length > 0 ? [box(lines, 400000, 1000000, 11000000)] : []),
    ...cards.map(([name, print], at) => box([name, print], 400000 + at * 2800000, 5200000, 2600000)),
    ...(table.length > 0 ? [tableXml(table, ++id)] : []),
  ];
  return `${HEAD}<p:sld xmlns:a="${A}" xmlns:r="${R}" xmlns:p="${P}"><p:cSld name="${slide}"><p:spTree>${GROUP}${shapes.join('')}</p:spTree></p:cSld></p:sld>`;
}

/** The number in a run of its own, as whoever set it in bold leaves it. */
function paragraph(text: string): string {
  const runs = text.split(/(\d[\d.,]*)/u).filter((part) => part !== '');
  return `<a:p>${runs.map((part) => `<a:r><a:rPr lang="zh-CN" sz="1600"/><a:t>${escapeXml(part)}</a:t></a:r>`).join('')}</a:p>`;
}

function tableXml(rows: readonly (readonly string[])[], id: number): string {
  const cells = (row: readonly string[]): string =>
    row.map((text) => `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraph(text)}</a:txBody><a:tcPr/></a:tc>`).join('');
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="Table ${id}"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="400000" y="1000000"/><a:ext cx="11000000" cy="${rows.length * 370000}"/></p:xfrm><a:graphic><a:graphicData uri="${A.replace('/main', '/table')}"><a:tbl><a:tblPr/><a:tblGrid>${rows[0]!.map(() => '<a:gridCol w="5500000"/>').join('')}</a:tblGrid>${rows.map((row) => `<a:tr h="370000">${cells(row)}</a:tr>`).join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
}

const COLORS = 'dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'
  .split(' ')
  .map((name, at) => `<a:${name}><a:srgbClr val="${at % 2 === 0 ? '222222' : 'FFFFFF'}"/></a:${name}>`)
  .join('');
const FONT = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>';
const FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const LINE = `<a:ln>${FILL}</a:ln>`;
const EFFECT = '<a:effectStyle><a:effectLst/></a:effectStyle>';
const THEME = `${HEAD}<a:theme xmlns:a="${A}" name="plain"><a:themeElements><a:clrScheme name="plain">${COLORS}</a:clrScheme><a:fontScheme name="plain"><a:majorFont>${FONT}</a:majorFont><a:minorFont>${FONT}</a:minorFont></a:fontScheme><a:fmtScheme name="plain"><a:fillStyleLst>${FILL.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${LINE.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${EFFECT.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${FILL.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
