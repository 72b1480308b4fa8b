/** The pieces by themselves: hints, widths, names, styles and settings. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bookmarks } from '../../../src/write/docx/bookmarks.js';
import { divideWidth } from '../../../src/write/docx/column-widths.js';
import { hintEastAsia } from '../../../src/write/docx/east-asian-hint.js';
import { buildFontTablePart } from '../../../src/write/docx/font-table-part.js';
import { describeLanguage } from '../../../src/write/docx/language.js';
import { measurePage } from '../../../src/write/docx/page.js';
import { buildSettingsPart } from '../../../src/write/docx/settings-part.js';
import { StyleSheet } from '../../../src/write/docx/style-sheet.js';
import { buildStylesPart } from '../../../src/write/docx/styles-part.js';
import { OfficePackage } from '../../../src/write/ooxml/package.js';
import { buildThemePart } from '../../../src/write/ooxml/theme-part.js';
import { printXml } from '../../../src/write/ooxml/xml.js';
import { findAll, parseXml, type XmlNode } from '../../support/xml.js';
import { loadTestTheme } from './support/theme.js';

const shown = (pieces: readonly { text: string; eastAsia: boolean }[]): string =>
  pieces.map((p) => (p.eastAsia ? `[${p.text}]` : p.text)).join('|');

describe('hintEastAsia', () => {
  it.each([
    ['做好“六稳”工作', true, '[做好“六稳”工作]'],
    ['没有标点12003亿元', true, '没有标点12003亿元'],
    ['“互联网+”行动', true, '[“互联网+”行动]'],
    ['Let’s go', true, 'Let’s go'],
    ['Let’s 说“好”', true, 'Let’s 说|[“好”]'],
    ['20°C——高温', true, '20°C|[——高温]'],
    ['It’s “new”', false, 'It’s “new”'],
    ['the word “稳” means', false, '[the word “稳” means]'],
    ['A · B', true, '[A · B]'],
  ])('%s (East Asian: %s)', (text, eastAsian, expected) => {
    expect(shown(hintEastAsia(text, eastAsian))).toBe(expected);
  });

  it('looks at the texts beside', () => {
    expect(shown(hintEastAsia('’', false, '好', ''))).toBe('[’]');
    expect(shown(hintEastAsia('’', true, 'it', 's'))).toBe('’');
  });

  it('loses and adds nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'“”‘’—…·°±Aé1中，') }), fc.boolean(), (text, eastAsian) => {
        expect(
          hintEastAsia(text, eastAsian)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

describe('divideWidth', () => {
  it('fills the width and leaves numbers room for one line', () => {
    const cells = [
      { text: '指标'.repeat(40), column: 0, colSpan: 1 },
      { text: '12003亿元', column: 1, colSpan: 1 },
      { text: '8.1个百分点', column: 2, colSpan: 1 },
    ];
    const { widths, fits } = divideWidth(cells, 3, 300, 10, 12);
    expect(fits).toBe(true);
    expect(widths.reduce((a, b) => a + b)).toBeCloseTo(300);
    expect(widths[1]).toBeGreaterThanOrEqual(5 * 5.5 + 20 + 12 - 0.01);
    expect(widths[0]).toBeGreaterThan(widths[1]!);
  });

  it('says where texts do not fit, and leaves a name more than a character beside numbers that still stand on a line', () => {
    const rows = ['第0个很长的项目名称', ...Array.from({ length: 11 }, (_, column) => `${column + 60}.${column}万元`)];
    const { widths, fits, readable } = divideWidth(
      rows.map((text, column) => ({ text, column, colSpan: 1 })),
      12,
      442,
      10.5,
      4,
    );
    expect(readable).toBe(false);
    expect(fits).toBe(false);
    expect(widths[0]).toBeGreaterThanOrEqual(3 * 10.5 + 4);
    for (const width of widths.slice(1)) expect(width).toBeGreaterThanOrEqual('60.0'.length * 0.5 * 10.5 + 4);
  });

  it('always sums to the width', () => {
    const cell = fc.record({ text: fc.string({ unit: 'binary' }), column: fc.nat(4), colSpan: fc.constantFrom(1, 1, 2) });
    fc.assert(
      fc.property(fc.array(cell), fc.double({ min: 50, max: 900, noNaN: true }), (cells, total) => {
        const { widths } = divideWidth(cells, 5, total, 10.5, 12);
        expect(widths.reduce((a, b) => a + b)).toBeCloseTo(total, 5);
        expect(Math.min(...widths)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('Bookmarks', () => {
  it('gives names that Word takes, one for each id', () => {
    const ids = ['growth', 'Growth', '2020-回顾', 'a b', 'a_b', '', '_x', 'é'.repeat(80), '𠮷'.repeat(50)];
    const names = ids.map((id) => new Bookmarks(ids).find(id)!);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(ids.length);
    for (const name of names) expect(name).toMatch(/^_Ref_[\p{L}\p{N}_]{0,35}$/u);
    expect(new Bookmarks(ids).find('none')).toBeNull();
  });
});

describe('describeLanguage', () => {
  it.each([
    ['zh', 'zh-CN', true],
    ['zh-Hant', 'zh-TW', true],
    ['ja', 'ja-JP', true],
    ['en', 'en-US', false],
    ['en-GB', 'en-GB', false],
    ['ru', 'ru-RU', false],
  ])('%s → %s', (language, tag, eastAsian) => {
    expect(describeLanguage(language)).toMatchObject({ tag, eastAsian });
  });

  it('marks of captions are wide in Chinese and Japanese, Western in Korean', () => {
    const gaps = ['zh-CN', 'zh-TW', 'ja', 'ko', 'en'].map((language) => describeLanguage(language).captionGap);
    expect(gaps).toEqual(['\u3000', '\u3000', '\u3000', '. ', '. ']);
    expect(describeLanguage('ko').brackets).toEqual([' (', ')']);
  });
});

describe('authored parts', () => {
  const theme = loadTestTheme();
  const chinese = describeLanguage('zh-CN');
  const styles = (change?: Parameters<typeof loadTestTheme>[0]): XmlNode => {
    const changed = loadTestTheme(change);
    return parseXml(
      printXml(
        buildStylesPart(new StyleSheet(changed), changed, chinese, measurePage(changed.summary, changed.styles.summary.base!, 0)),
      ),
    );
  };
  const style = (root: XmlNode, id: string): XmlNode => findAll(root, 'w:style').find((s) => s.attributes['w:styleId'] === id)!;
  const value = (root: XmlNode, name: string, attribute = 'w:val') => findAll(root, name)[0]?.attributes[attribute];

  it('switch Chinese typography on for every paragraph', () => {
    const [defaults] = findAll(styles(), 'w:pPrDefault');
    for (const name of ['w:kinsoku', 'w:overflowPunct', 'w:topLinePunct', 'w:autoSpaceDE', 'w:autoSpaceDN', 'w:widowControl'])
      expect(findAll(defaults!, name)).toHaveLength(1);
    const settings = parseXml(printXml(buildSettingsPart(chinese, { evenPages: false, footnotes: false })));
    expect(value(settings, 'w:characterSpacingControl')).toBe('compressPunctuation');
    expect(value(settings, 'w:themeFontLang', 'w:eastAsia')).toBe('zh-CN');
    expect(
      findAll(settings, 'w:compatSetting').find((s) => s.attributes['w:name'] === 'compatibilityMode')?.attributes['w:val'],
    ).toBe('15');
  });

  it('set Latin and East Asian fonts apart, indents in characters, lines at exact heights', () => {
    const root = styles();
    const normal = style(root, 'Normal');
    const body = theme.styles.summary.base!;
    expect(findAll(normal, 'w:rFonts')[0]!.attributes).toEqual({
      'w:ascii': 'Times New Roman',
      'w:eastAsia': theme.fonts.serif!.eastAsia[0],
      'w:hAnsi': 'Times New Roman',
      'w:cs': 'Times New Roman',
    });
    expect(value(style(root, 'BodyText'), 'w:ind', 'w:firstLineChars')).toBe('200');
    expect(findAll(normal, 'w:spacing')[0]!.attributes).toMatchObject({
      'w:line': String(body.size * body.leading * 20),
      'w:lineRule': 'exact',
    });
    expect(findAll(root, 'w:lang')[0]!.attributes).toEqual({ 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' });
  });

  it('keep headings with their text and in the outline', () => {
    const heading = style(styles(), 'Heading2');
    expect(value(heading, 'w:name')).toBe('heading 2');
    expect(value(heading, 'w:outlineLvl')).toBe('1');
    expect(findAll(heading, 'w:keepNext')).toHaveLength(1);
    expect(value(heading, 'w:color')).toBeUndefined();
    expect(findAll(style(styles(), 'Heading1'), 'w:color')[0]!.attributes).toEqual({
      'w:val': 'A8201A',
      'w:themeColor': 'accent1',
    });
  });

  it('follow the theme in every size, font and colour', () => {
    const root = styles((raw) => {
      raw.styles.summary!.h1!.size = 19;
      raw.styles.summary!.h1!.color = 'gold';
      raw.fonts.sans!['east-asia'] = ['思源黑体'];
      Object.assign(raw.styles.summary!.base!, { size: 12, leading: 2 });
    });
    expect(value(style(root, 'Heading1'), 'w:sz')).toBe('38');
    expect(findAll(style(root, 'Heading1'), 'w:color')[0]!.attributes).toEqual({ 'w:val': 'B8863B', 'w:themeColor': 'accent2' });
    expect(value(style(root, 'Heading1'), 'w:rFonts', 'w:eastAsia')).toBe('思源黑体');
    expect(value(style(root, 'Normal'), 'w:spacing', 'w:line')).toBe('480');
  });

  it('name the rest of each font chain as alternatives, of fonts in which something is set', () => {
    const text = (face: string) => `<w:document><w:r><w:rFonts w:eastAsia="${face}"/></w:r></w:document>`;
    const tableOf = (face: string) => {
      const file = new OfficePackage(
        new Map([
          ['word/styles.xml', '<w:styles/>'],
          ['word/document.xml', text(face)],
        ]),
      );
      return findAll(parseXml(printXml(buildFontTablePart(file, theme, chinese))), 'w:font');
    };
    expect(tableOf('宋体').map((font) => font.attributes['w:name'])).not.toContain('微软雅黑');
    const fonts = tableOf('微软雅黑');
    expect(fonts.length).toBe(1);
    const yahei = fonts.find((font) => font.attributes['w:name'] === '微软雅黑')!;
    expect(value(yahei, 'w:altName')).toBe('文泉驿微米黑,Noto Sans CJK SC');
    expect(value(yahei, 'w:charset')).toBe('86');
  });

  it('put the theme’s fonts and colours into Office’s slots', () => {
    const part = parseXml(printXml(buildThemePart(theme, theme.name)));
    expect(value(findAll(part, 'a:minorFont')[0]!, 'a:ea', 'typeface')).toBe('微软雅黑');
    expect(value(findAll(part, 'a:accent1')[0]!, 'a:srgbClr', 'val')).toBe('A8201A');
  });

  it('give custom headings a style of their own that is still a heading', () => {
    const sheet = new StyleSheet(theme);
    const made = sheet.paragraph('h1', 'lead');
    expect(made).toMatchObject({ id: 'Lead2', basedOn: { id: 'Heading1' }, custom: true });
    expect(sheet.paragraph('h1', 'lead')).toBe(made);
    expect(sheet.paragraph('td', 'td', { align: 'right' }).id).toBe('TableTextNumber');
  });
});
