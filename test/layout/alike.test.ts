/** Lines that end well, and slides of one form that look alike. */
import { describe, expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { layoutDeck } from '../../src/layout/deck.js';
import type { Slide } from '../../src/model/document.js';
import type { Page, TextFrame } from '../../src/model/page.js';
import * as build from './build.js';

async function layOut(slides: Parameters<typeof build.deck>[0], setting = build.setting): Promise<readonly Page[]> {
  const diagnostics = new Diagnostics();
  const pages = await layoutDeck(build.deck(slides), setting, diagnostics);
  expect(diagnostics.list).toEqual([]);
  return pages ?? [];
}

const listsOf = (pages: readonly Page[]): readonly TextFrame[] =>
  pages.flatMap(({ frames }) => frames.flatMap((frame) => (frame.kind === 'text' && frame.list ? [frame] : [])));

const linesOf = ({ composed }: TextFrame): readonly string[] =>
  composed.flatMap(({ lines }) => lines.map(({ pieces }) => pieces.map(({ text }) => text).join('')));

describe('lines that end badly', () => {
  // Of a size that cannot change, and of lengths that leave one character alone at some width.
  const floor = { ...build.setting.theme.styles.deck.p!, size: 20, minSize: 20, maxSize: 20 };
  const styles = { ...build.setting.theme.styles, deck: { ...build.setting.theme.styles.deck, p: floor } };
  const deck = { ...build.setting.theme.deck, slack: 0 };
  const fixed = { ...build.setting, theme: { ...build.setting.theme, styles, deck } };
  const widths = Array.from({ length: 24 }, (_, i) => 300 + i * 5);
  const textOf = (length: number) => '全省创新策源地国家区域科技中'.repeat(4).slice(0, length);

  test.each([17, 18, 33])('a text of %i characters leaves none alone, and has no more lines for that', async (length) => {
    let narrowed = 0;
    for (const width of widths) {
      const text = build.text(textOf(length), 'p', 'p', { width: { value: width, of: 'points' } });
      const pages = await layOut([build.slide('one', [build.box('row', [text])])], fixed);
      const frame = pages[0]!.frames.find(
        (one): one is TextFrame => one.kind === 'text' && one.composed[0]?.paragraph.role === 'p',
      )!;
      const lines = linesOf(frame);
      expect([...lines.at(-1)!].length, `${width}: ${lines.join('|')}`).toBeGreaterThan(1);
      expect(lines.length).toBeLessThanOrEqual(Math.ceil(length / Math.floor((width - 1) / 20)));
      if (frame.padding.right > 0) narrowed += 1;
    }
    expect(narrowed).toBeGreaterThan(0);
  });
});

describe('slides of one form', () => {
  const short = ['甲', '乙', '丙'];
  const long = Array.from({ length: 9 }, (_, i) => `第${i}项要点的文字较长，需要占到一行半左右的位置才能写得完整`);
  const slidesOf = (...lists: readonly (readonly string[])[]): readonly Slide[] => {
    const { origin } = build.text('同一处');
    return lists.map((items, i) => ({ ...build.slide(`s${i}`, [build.list(items)]), origin }));
  };
  const sizesOf = (pages: readonly Page[]) => listsOf(pages).map(({ composed }) => composed[0]!.paragraph.style.size);

  test('share one size, that of the fullest', async () => {
    const [alone] = sizesOf(await layOut(slidesOf(short).slice()));
    const together = sizesOf(await layOut(slidesOf(short, long, short).slice()));
    expect(new Set(together).size).toBe(1);
    expect(together[0]).toBeLessThan(alone!);
  });

  test('slides of other places in the template keep their own', async () => {
    const sizes = sizesOf(await layOut([build.slide('a', [build.list(short)]), build.slide('b', [build.list(long)])]));
    expect(sizes[0]).toBeGreaterThan(sizes[1]!);
  });

  test('beside a slide that its text makes set smaller none is set larger', async () => {
    const sizes = async (...slides: readonly Slide[]) => sizesOf(await layOut([...slides]));
    const few = () => build.slide('a', [build.list(short)]);
    const full = (count: number) =>
      build.slide('b', [build.list(Array.from({ length: count }, (_, i) => `第${i}项要点的文字较长，需要占到一行`))]);
    const counts = Array.from({ length: 10 }, (_, i) => i + 5);
    const alone = await Promise.all(counts.map((count) => sizes(full(count))));
    const small = counts.find((_, i) => alone[i]!.length === 1 && alone[i]![0]! < 19)!;
    expect((await sizes(few()))[0]).toBeGreaterThan(20);
    expect((await sizes(few(), full(small)))[0]).toBe(20);
  });
});
