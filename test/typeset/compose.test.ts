/** What a composed paragraph looks like: marks, gaps, titles, facts, mixed runs, other languages. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/language/languages.js';
import { findQuantities } from '../../src/language/quantities.js';
import { composeParagraph, measureParagraph } from '../../src/typeset/compose.js';
import { runs } from '../support/long.js';
import { paragraph, printLine, run, settle } from './kit.js';

const setting = settle();
const compose = (text: string, width: number, options = {}, more = {}) =>
  composeParagraph(paragraph(text, options), width, settle(more)).lines.map(printLine);
const natural = (text: string) => composeParagraph(paragraph(text), Number.POSITIVE_INFINITY, setting).lines[0]!.width;

describe('punctuation', () => {
  it('gives two adjacent marks 1.5 em, and a mark at the edge half', () => {
    expect(natural('甲，“乙')).toBeCloseTo(35, 6);
    expect(natural('甲”。乙')).toBeCloseTo(35, 6);
    expect(natural('甲（“乙')).toBeCloseTo(35, 6);
    expect(natural('甲。')).toBeCloseTo(15, 6);
    expect(natural('（甲')).toBeCloseTo(15, 6);
    expect(natural('甲，乙')).toBeCloseTo(30, 6);
  });

  it('moves an opening mark at the line start by the blank that it loses', () => {
    const [line] = composeParagraph(paragraph('（甲'), 100, setting).lines;
    expect(line!.pieces[0]!.x).toBeCloseTo(-5, 6);
  });

  it('leaves the marks of Traditional Chinese in the middle of their em', () => {
    expect(composeParagraph(paragraph('甲，乙。'), 100, settle({ language: 'zh-TW' })).lines[0]!.width).toBeCloseTo(40, 6);
  });

  it('keeps —— and …… whole and one piece', () => {
    const [line] = composeParagraph(paragraph('甲——乙……'), 100, setting).lines;
    expect(line!.pieces).toHaveLength(1);
    for (let width = 40; width < 80; width += 5) {
      for (const text of compose('甲乙——丙丁……戊', width)) expect(text).not.toMatch(/^[—…]|(^|[^—])—$|(^|[^…])…$/);
    }
  });
});

describe('gaps', () => {
  it('parts Han from Latin and digits, not from marks, and only inside a line', () => {
    expect(natural('比3') - natural('比') - natural('3')).toBeCloseTo(10 / 6, 6);
    expect(natural('5G网') - natural('5G') - natural('网')).toBeCloseTo(10 / 6, 6);
    expect(natural('升，3') - natural('升，升') + natural('升') - natural('3')).toBeCloseTo(0, 6);
    expect(natural('3%以') - natural('3%') - natural('以')).toBeCloseTo(10 / 6, 6);
  });

  it('stretches a gap to a third of an em at most', () => {
    const { lines } = composeParagraph(paragraph('为了使用LaTeX排版与中文混合排版的规则和方法以及经验'), 133, setting);
    for (const { pieces } of lines.slice(0, -1)) {
      for (let k = 1; k < pieces.length; k++) {
        const gap = pieces[k]!.x - pieces[k - 1]!.x - pieces[k - 1]!.width;
        if (/^[A-Za-z]/.test(pieces[k]!.text) !== /[A-Za-z]$/.test(pieces[k - 1]!.text)) expect(gap).toBeLessThan(10 / 3 + 1e-6);
      }
    }
  });
});

describe('justified lines', () => {
  it('that cannot be filled keep their spaces, and reach the edge where they can', () => {
    const spaces = (text: string, width: number, language = 'en') => {
      const { lines } = composeParagraph(paragraph(text, { style: { align: 'justify' } }), width, settle({ language }));
      const [first] = lines;
      expect(lines.length).toBeGreaterThan(1);
      return { width: first!.width, natural: natural(printLine(first!)) };
    };
    const short = spaces('Recruit an interdisciplinary monitoring-and-evaluation team', 180);
    expect(short.width).toBeLessThan(165);
    expect(short.width).toBeCloseTo(short.natural, 6);
    const chinese = spaces('“‘十四五’规划”《纲要（草案）》（2021—2025年）明确：到2025年', 196, 'zh-CN');
    expect(chinese.width).toBeLessThan(160);
    expect(chinese.width).toBeCloseTo(chinese.natural, 6);
    expect(spaces('Recruit an interdisciplinary team that monitors what was done', 180).width).toBeCloseTo(180, 6);
  });
});

describe('what stays whole', () => {
  it('finds numbers with units', () => {
    const find = (text: string, language = 'zh') =>
      findQuantities(text, languageOf(language).measures).map(({ start, end }) => text.slice(start, end));
    expect(find('12003亿元，8.1个百分点，20余万人，200多亿元，1.3∶39.7∶59')).toEqual([
      '12003亿元',
      '8.1个百分点',
      '20余万人',
      '200多亿元',
      '1.3∶39.7∶59',
    ]);
    expect(find('-5℃～+38.5℃，')).toEqual(['-5℃～+38.5℃']);
    expect(find('3至5个、63%～68%、9亿～16亿元、第3位、51微克/立方米、1/7')).toEqual([
      '3至5个',
      '63%～68%',
      '9亿～16亿元',
      '第3位',
      '51微克/立方米',
      '1/7',
    ]);
    expect(find('二〇三五年，第一产业')).toEqual(['二〇三五年', '第一产业']);
    expect(find('up 12.5 million to $3.4 billion, 5 kg', 'en')).toEqual(['12.5 million', '$3.4 billion', '5 kg']);
    expect(find('1兆2000億円、3か月', 'ja')).toEqual(['1兆2000億円', '3か月']);
  });

  it('keeps facts and names where they fit, and breaks them where they do not', () => {
    const parts = { before: '', number: '7.5', unit: '%', after: '以上' };
    const fact = paragraph([run('地区生产总值增长'), run('7.5%以上', { fact: { id: 'gdp', parts } }), run('，再创新高')]);
    for (let width = 50; width < 160; width += 3) {
      const lines = composeParagraph(fact, width, setting).lines.map(printLine);
      expect(lines.some((line) => line.includes('7.5%以上'))).toBe(true);
    }
    expect(
      composeParagraph(fact, 300, setting)
        .lines[0]!.pieces.filter((piece) => piece.fact === 'gdp')
        .map((piece) => piece.text)
        .join(''),
    ).toBe('7.5%以上');
    const name = '国家中心城市';
    const whole = compose(`加快建设${name}和现代化强市`, 70, {}, { noBreak: [name] });
    expect(whole.some((line) => line.includes(name))).toBe(true);
    expect(compose(`建设${name}`, 40, {}, { noBreak: [name] }).join('')).toBe(`建设${name}`);
  });

  it('breaks a long address at its joints and a long word anywhere, never past the edge', () => {
    const address = 'https://example.org/reports/2020/annual-report.html';
    for (const policy of ['total-fit', 'greedy'] as const) {
      const lines = composeParagraph(paragraph(`详见${address}。`), 120, settle({ policy })).lines;
      expect(lines.map(printLine).join('')).toBe(`详见${address}。`);
      for (const line of lines) expect(line.width).toBeLessThanOrEqual(120 + 1e-6);
    }
    expect(
      compose(address, 120)
        .slice(0, -1)
        .every((line) => /[/.:-]$/.test(line)),
    ).toBe(true);
    expect(compose('a'.repeat(60), 100).length).toBeGreaterThan(3);
  });

  it('takes an address in Western text apart after its slashes, and a word at its hyphen only where nothing else fits', () => {
    const lines = compose(
      'www.example.org/some/very/long-winded/path is it',
      110,
      { style: { align: 'left' } },
      { language: 'en' },
    );
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/[/.]$|path$/u);
    expect(compose('The view from Asia-Pacific', 115, {}, { language: 'en' })).toEqual(['The view from', 'Asia-Pacific']);
    expect(compose('每吨12.5元/吨左右的价格', 60).join('')).toContain('元/吨');
  });
});

describe('form', () => {
  it('ends no paragraph in a lone character where it can be helped', () => {
    const text = '坚持稳中求进工作总基调统筹推进各项工作取得新的明显成效';
    for (let width = 60; width < 270; width += 7) {
      const lines = compose(text, width);
      if (lines.length > 1) expect(lines.at(-1)!.length).toBeGreaterThan(1);
    }
  });

  it('balances a title and breaks it at words', () => {
    const options = { role: 'title' as const, style: { align: 'center' as const, size: 20 } };
    const lines = compose('坚持创新驱动发展全面塑造国家中心城市建设新优势', 320, options);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/(发展|塑造)$/);
    const placed = composeParagraph(paragraph('短标题', options), 320, setting).lines[0]!;
    expect(placed.pieces[0]!.x).toBeCloseTo(130, 6);
  });

  it('divides no name in quotes in a title, though the dictionary would', () => {
    const options = { role: 'title' as const, style: { align: 'center' as const, size: 20 } };
    for (let width = 200; width < 420; width += 7) {
      const lines = compose('奋力推进“十四五”高质量发展和“六稳”“六保”工作', width, options);
      for (const name of ['“十四五”', '“六稳”', '“六保”'])
        expect(
          lines.some((line) => line.includes(name)),
          lines.join('|'),
        ).toBe(true);
    }
  });

  it('leaves no line of two characters in a narrow column where two lines can share what is short', () => {
    const lines = compose('句号。”引号‘单引’（括号［方］【黑】〔六〕）书名《一〈二〉三》破折——省略', 106);
    for (const line of lines.slice(0, -1)) expect([...line].length, line).toBeGreaterThan(4);
  });

  it('sets hang, indent, mark, forced breaks and base lines', () => {
    const item = paragraph([run('一二三四五六七八九十'), { inline: { kind: 'break' }, look: {} }, run('完')], {
      mark: '■',
      style: { hang: 12, indent: 20, align: 'left' },
    });
    const { lines, mark, height } = composeParagraph(item, 92, setting);
    expect(lines.map((line) => [printLine(line), line.pieces[0]!.x, line.last])).toEqual([
      ['一二三四五六', 32, false],
      ['七八九十', 12, true],
      ['完', 12, true],
    ]);
    expect(lines.map((line) => line.baseline)).toEqual([11.3, 26.3, 41.3].map((y) => expect.closeTo(y, 6)));
    expect(height).toBe(45);
    expect(mark).toMatchObject({ text: '■', x: 0, color: 'red', face: 'sans-400' });
  });

  it('sets runs of several sizes and weights on one line', () => {
    const { lines } = composeParagraph(
      paragraph([run('12003', { bold: true }, { weight: 700, size: 20 }), run('亿元')]),
      300,
      setting,
    );
    const [number, unit] = lines[0]!.pieces;
    expect([number!.face, number!.size, unit!.face, unit!.size]).toEqual(['sans-700', 20, 'sans-400', 10]);
    expect(unit!.x).toBeGreaterThan(number!.width);
  });

  it('measures as it composes', () => {
    const text = paragraph('全市生产总值12003亿元，比上年增长3%，“万亿城市”迈上新台阶。', { style: { indent: 20 } });
    for (let width = 60; width < 400; width += 23) {
      const composed = composeParagraph(text, width, setting);
      expect(measureParagraph(text, width, setting)).toMatchObject({ lines: composed.lines.length, height: composed.height });
    }
    expect(composeParagraph(paragraph(''), 100, setting)).toEqual({ lines: [], height: 0, mark: null });
  });
});

describe('other languages', () => {
  it('sets English at spaces, with quotes cut to their ink', () => {
    const lines = compose(
      'The city’s “new economy” grew by 12.5 million yuan, well-being included.',
      130,
      { style: { align: 'left' } },
      { language: 'en' },
    );
    expect(lines.every((line) => !/^[’”,.]/.test(line))).toBe(true);
    expect(lines.some((line) => line.includes('12.5 million'))).toBe(true);
    const width = composeParagraph(paragraph('city’s'), 300, settle({ language: 'en' })).lines[0]!.width;
    expect(width).toBeLessThan(natural('citys') + 4);
  });

  it('keeps small kana from the line start in Japanese', () => {
    for (let width = 30; width < 100; width += 5) {
      for (const line of compose('キャッシュレスデーターチェックッ', width, {}, { language: 'ja' }))
        expect(line).not.toMatch(/^[ャッューェ]/);
    }
  });

  it('breaks Korean between words', () => {
    const { fonts } = settle();
    const lines = composeParagraph(
      paragraph('국내 총생산이 3.5% 늘었다 그리고 5개 도시가 성장했다', { style: { align: 'left' } }),
      95,
      settle({ fonts, language: 'ko' }),
    ).lines.map(printLine);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join(' ')).toBe('국내 총생산이 3.5% 늘었다 그리고 5개 도시가 성장했다');
  });
});

it('loses and invents no character, whatever the text and width', () => {
  const character = fc.constantFrom(...'全市生产总值，。“”（）《》、——……·%3.5 12 abcXYZ-/∶～‰亿元个百分点é①■\u00a0');
  fc.assert(
    fc.property(
      fc.array(character, { maxLength: 60 }),
      fc.integer({ min: 5, max: 400 }),
      fc.constantFrom('total-fit', 'greedy'),
      (characters, width, policy) => {
        const text = characters.join('');
        const { lines } = composeParagraph(paragraph(text), width, settle({ policy: policy as 'total-fit' | 'greedy' }));
        expect(lines.map(printLine).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines)
          for (const piece of line.pieces) expect(Number.isFinite(piece.x) && piece.width >= 0).toBe(true);
      },
    ),
    { numRuns: runs(40, 300), seed: 7 },
  );
});
