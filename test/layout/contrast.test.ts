/** What is too faint to read is an error, on whatever ground it stands. */
import { describe, expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { layoutDeck } from '../../src/layout/deck.js';
import { layoutOnePager } from '../../src/layout/onepager.js';
import type { Block } from '../../src/model/document.js';
import type { Style, Theme } from '../../src/model/theme.js';
import * as build from './build.js';
import { theme } from './looks.js';

type Change = (theme: Theme) => Theme;

const color =
  (name: string, hex: string): Change =>
  (given) => ({ ...given, colors: { ...given.colors, [name]: hex } });
const style =
  (name: string, wishes: Partial<Style>): Change =>
  (given) => {
    const styles = { ...given.styles };
    for (const target of ['deck', 'onepager'] as const)
      styles[target] = { ...styles[target], [name]: { ...styles[target][name]!, ...wishes } };
    return { ...given, styles };
  };
const layout =
  (wishes: Partial<Theme['deck']['layouts'][string]>): Change =>
  (given) => ({
    ...given,
    deck: { ...given.deck, layouts: { ...given.deck.layouts, content: { ...given.deck.layouts.content!, ...wishes } } },
  });

const change = (changes: readonly Change[]) => changes.reduce((made, one) => one(made), theme);

async function faultsOf(blocks: readonly Block[], ...changes: readonly Change[]) {
  const diagnostics = new Diagnostics();
  const setting = { ...build.setting, theme: change(changes) };
  const pages = await layoutDeck(build.deck([build.slide('one', blocks)]), setting, diagnostics);
  if (diagnostics.hasErrors) expect(pages).toBeNull();
  return diagnostics.list.filter(({ code }) => code === 'contrast');
}

const GREY = 'A0A0A0';
const prose = [build.text('统筹疫情防控和经济社会发展')];

describe('contrast', () => {
  test('sound looks have no fault', async () => {
    expect(await faultsOf([...prose, build.stat('总值', build.fact('f', '12003', '亿元'), '增长3%')])).toEqual([]);
  });

  test('grey on white: which text, which colours, how much, how much is needed, where', async () => {
    const [fault, ...more] = await faultsOf(prose, color('pale', GREY), style('p', { color: 'pale' }));
    expect(more).toEqual([]);
    expect(fault).toMatchObject({
      severity: 'error',
      message: {
        zh: '样式“p”的文字（pale A0A0A0）与底色（paper FFFFFF）的对比度只有 2.61∶1，至少要 4.5∶1',
        en: 'text in the style "p" (pale A0A0A0) has a contrast of 2.61:1 with its ground (paper FFFFFF); it needs 4.5:1',
      },
    });
    expect(fault!.places.map(({ span }) => span.file)).toEqual(['deck.hbs', 'content.yaml']);
    expect(fault!.hint).toBeDefined();
  });

  test('told once, however often it is printed', async () => {
    expect(await faultsOf([...prose, ...prose, ...prose], color('pale', GREY), style('p', { color: 'pale' }))).toHaveLength(1);
  });

  test('text of 24 pt needs 3:1', async () => {
    const dim = color('dim', '8C8C8C');
    expect(await faultsOf(prose, dim, style('p', { color: 'dim', size: 24, minSize: 24, maxSize: 24 }))).toEqual([]);
    expect(await faultsOf(prose, dim, style('p', { color: 'dim', size: 23, minSize: 23, maxSize: 23 }))).toHaveLength(1);
  });

  test('on a card: the card is the ground, not the slide', async () => {
    const grey = [color('grey', '777777'), style('label', { color: 'grey' })];
    const blocks = [build.stat('总值', build.fact('f', '12003', '亿元'))];
    expect(await faultsOf(blocks, ...grey, style('card', { ground: null }))).toHaveLength(1);
    const [fault] = await faultsOf(blocks, color('warm', '202020'));
    expect(fault!.message.en).toContain('warm 202020');
  });

  test('on the ground of a layout, and on what a layout draws', async () => {
    const [dark] = await faultsOf(prose, color('night', '202020'), layout({ ground: 'night' }));
    expect(dark!.message.en).toContain('night 202020');
    const shape = { x: 0, y: 0, width: 960, height: 540, color: 'night', opacity: 1 };
    expect(await faultsOf(prose, color('night', '202020'), layout({ shapes: [shape] }))).not.toEqual([]);
  });

  test('cells of tables, on bands too; marks of lists', async () => {
    const table = build.table([
      ['指标', '数'],
      ['总值', '12003'],
      ['收入', '1259'],
    ]);
    expect(await faultsOf([table])).toEqual([]);
    const banded = await faultsOf([table], color('night', '202020'), style('table', { band: 'night' }));
    expect(banded.map(({ message }) => message.en).join()).toContain('night 202020');
    const marked = style('item', { bullet: { mark: '■', color: 'pale', size: 1 } });
    const [mark] = await faultsOf([build.list(['一', '二'])], color('pale', 'C0C0C0'), marked);
    expect(mark!.message.en).toContain('needs 3:1');
  });

  test('marks of charts against their ground', async () => {
    const figure = build.figure(build.chartFigure('bar', ['全省', '全市'], { 增速: ['1.3', '3.0'] }));
    expect(await faultsOf([figure])).toEqual([]);
    const { palette } = theme.chart.deck;
    const [fault] = await faultsOf([figure], color(palette[0]!, 'E0E0E0'));
    expect(fault!.message.en).toMatch(/contrast of 1\.\d+:1 .* it needs/);
  });

  test('the one-pager too', async () => {
    const diagnostics = new Diagnostics();
    const setting = { ...build.setting, theme: change([color('pale', GREY), style('p', { color: 'pale' })]) };
    await layoutOnePager(build.onepager(prose, []), setting, diagnostics);
    expect(diagnostics.list.map(({ code }) => code)).toEqual(['contrast']);
  });

  test('what the theme lets pass is a warning, and says so', async () => {
    const diagnostics = new Diagnostics();
    const made = change([color('coral', 'F2766B'), style('p', { color: 'coral' })]);
    const pages = await layoutDeck(
      build.deck([build.slide('one', prose)]),
      { ...build.setting, theme: { ...made, waived: ['coral'] } },
      diagnostics,
    );
    expect(pages).toHaveLength(1);
    expect(diagnostics.list).toMatchObject([{ code: 'contrast', severity: 'warning' }]);
    expect(diagnostics.list[0]!.hint!.en).toContain('contrast');
  });

  test('a palette with the colour of the ground is told as that', async () => {
    const figure = build.figure(build.chartFigure('bar', ['全省', '全市'], { 增速: ['1.3', '3.0'] }));
    const [mark] = theme.chart.deck.palette;
    const faults = await faultsOf([figure], layout({ ground: mark! }));
    const [same] = faults.filter(({ hint }) => hint!.en.includes('has the colour of the ground'));
    expect(same!.hint!.en).toContain(`take ${mark} out of chart.palette`);
    expect(same!.hint!.en).toContain('deck.layouts.content.chart.palette');
  });

  test('a layout of its own colours lets a chart stand on a dark ground', async () => {
    const figure = build.figure(build.chartFigure('bar', ['全省', '全市'], { 增速: ['1.3', '3.0'] }), {}, false);
    const night = [
      color('night', '101418'),
      color('snow', 'F5F5F5'),
      style('bright', { ...theme.styles.deck.note!, color: 'snow' }),
    ];
    const chart = { ...theme.chart.deck, palette: ['snow'], axis: 'snow', label: 'bright' };
    const ofChart = async (wishes: Parameters<typeof layout>[0]) => {
      const faults = await faultsOf([figure], ...night, layout({ ground: 'night', ...wishes }));
      return faults.filter(({ message }) => /chart's colour|"(bright|label)"/.test(message.en));
    };
    expect(await ofChart({})).not.toEqual([]);
    expect(await ofChart({ chart })).toEqual([]);
  });
});

describe('on a picture behind the slide', () => {
  const tones = (...colors: readonly string[]) => ({ columns: colors.length, rows: 1, colors: colors.join('') });
  const on = (picture: { tones?: ReturnType<typeof tones> }, ...changes: readonly Change[]) => faultsOn(picture, changes);

  async function faultsOn(picture: { tones?: ReturnType<typeof tones> }, changes: readonly Change[]) {
    const diagnostics = new Diagnostics();
    const figure = build.pictureFigure(1920, 1080);
    const ground = { ...figure, picture: { ...figure.picture!, ...picture } };
    const setting = { ...build.setting, theme: change(changes) };
    await layoutDeck(build.deck([build.slide('one', prose, { ground })]), setting, diagnostics);
    return diagnostics.list.filter(({ code, message }) => code === 'contrast' && message.en.includes('"p"'));
  }

  test('a bright one passes, one that is dark where the words stand does not, and one of which nothing is known may be either', async () => {
    expect(await on({ tones: tones('FFFFFF', 'F0F4F8') })).toEqual([]);
    const [fault] = await on({ tones: tones('20242C', 'FFFFFF') });
    expect(fault!.message.en).toContain('picture "picture" 20242C');
    expect(fault!.hint!.en).toContain('deck.layouts.content.shapes');
    // The veil that it tells of is enough.
    const [, x, y, width, height, name, opacity] =
      /x: (\d+), y: (\d+), width: (\d+), height: (\d+), color: (\w+), opacity: ([\d.]+)/.exec(fault!.hint!.en)!;
    const veil = {
      x: Number(x),
      y: Number(y),
      width: Number(width),
      height: Number(height),
      color: name!,
      opacity: Number(opacity),
    };
    expect(await on({ tones: tones('20242C', 'FFFFFF') }, layout({ shapes: [veil] }))).toEqual([]);
    expect(await on({ tones: tones('FFFFFF', '20242C') })).toEqual([]);
    expect(await on({})).not.toEqual([]);
  });

  test('a veil between them mends it, if it hides enough', async () => {
    const veil = (opacity: number) => layout({ shapes: [{ x: 0, y: 0, width: 960, height: 540, color: 'paper', opacity }] });
    expect(await on({ tones: tones('20242C') }, veil(0.2))).not.toEqual([]);
    expect(await on({ tones: tones('20242C') }, veil(0.85))).toEqual([]);
  });
});
