/** Holds every name that a theme uses against what the theme defines: colours, fonts, styles. */
import { TARGET_NAMES } from '../model/documents.js';
import { SLIDE_SLOTS, type Theme } from '../model/theme.js';
import type { NameCheck, ThemePath } from './names.js';
import type { WrittenStyle, WrittenTheme } from './schema.js';

const NONE = 'none';

export function checkWritten(written: WrittenTheme, theme: Theme, names: NameCheck): void {
  const colors = Object.keys(written.colors);
  const fonts = Object.keys(written.fonts);
  const color = (name: string | undefined, path: ThemePath, mayBeNone = false): void => {
    if (name !== undefined && !(mayBeNone && name === NONE)) names.expect('color', name, colors, path);
  };

  for (const [slot, name] of Object.entries(written.scheme)) color(name, ['scheme', slot]);
  for (const [role, { fallback, latin, 'east-asia': eastAsia }] of Object.entries(written.fonts)) {
    for (const [index, other] of (fallback ?? []).entries())
      names.expect('font', other, fonts, ['fonts', role, 'fallback', index]);
    if (latin.length === 0) names.fail(['fonts', role, 'latin'], '至少写一个字体名', 'give at least one font name');
    const lists = Array.isArray(eastAsia) ? [eastAsia] : Object.values(eastAsia);
    if (lists.length === 0 || lists.some((list) => list.length === 0))
      names.fail(['fonts', role, 'east-asia'], '至少写一个字体名', 'give at least one font name');
  }
  names.expect('font', written.major, fonts, ['major']);
  names.expect('font', written.minor, fonts, ['minor']);

  for (const [group, styles] of Object.entries(written.styles)) {
    const known = Object.keys(
      group === 'common' ? Object.assign({}, ...Object.values(written.styles)) : { ...written.styles.common, ...styles },
    );
    for (const [name, style] of Object.entries(styles ?? {})) {
      const path = ['styles', group, name];
      // A style that all documents write anew takes over nothing, but says so all the same.
      if (style.extends !== undefined) names.expect('style', style.extends, known, [...path, 'extends']);
      if (style.font !== undefined) names.expect('font', style.font, fonts, [...path, 'font']);
      checkStyleColors(style, path, color);
      checkSizes(style, path, names);
    }
  }
  checkStyleNames(written, theme, names);
  checkLadder(written, theme, names);

  checkChart(written.chart, ['chart'], color, names);
  for (const [name, { chart }] of Object.entries(written.summary.profiles ?? {}))
    if (chart) checkChart(chart, ['summary', 'profiles', name, 'chart'], color, names);
  color(written.onepager.page.ground, ['onepager', 'page', 'ground'], true);
  color(written.onepager.large?.page?.ground, ['onepager', 'large', 'page', 'ground'], true);
  for (const name of Object.keys(written.contrast ?? {})) color(name, ['contrast', name]);
  for (const [name, layout] of Object.entries(written.deck.layouts)) {
    const path = ['deck', 'layouts', name];
    color(layout.ground, [...path, 'ground'], true);
    if (layout.chart) checkChart(layout.chart, [...path, 'chart'], color, names);
    for (const [index, shape] of (layout.shapes ?? []).entries()) color(shape.color, [...path, 'shapes', index, 'color']);
  }
  for (const [name, layout] of Object.entries(written.deck.layouts))
    checkFrames(layout, written.deck.size, ['deck', 'layouts', name], names);
  if (Object.keys(written.deck.layouts).length === 0)
    names.fail(['deck', 'layouts'], '至少要有一个版式', 'give at least one layout');
}

/** Of all charts, or of those on one layout. */
function checkChart(
  { palette, axis, grid }: NonNullable<WrittenLayout['chart']>,
  path: ThemePath,
  color: ColorCheck,
  names: NameCheck,
): void {
  for (const [index, name] of (palette ?? []).entries()) color(name, [...path, 'palette', index]);
  if (palette?.length === 0) names.fail([...path, 'palette'], '至少写一个颜色', 'give at least one colour');
  color(axis, [...path, 'axis']);
  color(grid, [...path, 'grid']);
}

type WrittenLayout = WrittenTheme['deck']['layouts'][string];

/** Every box of a layout stands on the slide. */
function checkFrames(layout: WrittenLayout, [width, height]: readonly [number, number], path: ThemePath, names: NameCheck): void {
  for (const part of [...SLIDE_SLOTS, 'date', 'marking', 'body'] as const) {
    const frame = layout[part];
    if (!frame || (frame.x + frame.width <= width && frame.y + frame.height <= height)) continue;
    names.fail(
      [...path, part],
      `${part} 超出了幻灯片（${width} × ${height}）`,
      `${part} stands out of the slide (${width} × ${height})`,
    );
  }
}

type ColorCheck = (name: string | undefined, path: ThemePath, mayBeNone?: boolean) => void;

function checkStyleColors(style: WrittenStyle, path: ThemePath, color: ColorCheck): void {
  color(style.color, [...path, 'color']);
  color(style.ground, [...path, 'ground'], true);
  color(style.band, [...path, 'band'], true);
  if (typeof style.bullet === 'object') color(style.bullet.color, [...path, 'bullet', 'color']);
  for (const key of ['row-rule', 'column-rule'] as const) {
    const rule = style[key];
    if (typeof rule === 'object') color(rule.color, [...path, key, 'color']);
  }
  if (typeof style.rules === 'object') {
    for (const [side, rule] of Object.entries(style.rules)) color(rule?.color, [...path, 'rules', side, 'color']);
  }
}

function checkSizes(style: WrittenStyle, path: ThemePath, names: NameCheck): void {
  const { size, 'min-size': least, 'max-size': most } = style;
  if (least !== undefined && size !== undefined && least > size) {
    names.fail([...path, 'min-size'], `min-size（${least}）大于 size（${size}）`, `min-size (${least}) is over size (${size})`);
  }
  if (most !== undefined && size !== undefined && most < size) {
    names.fail([...path, 'max-size'], `max-size（${most}）小于 size（${size}）`, `max-size (${most}) is under size (${size})`);
  }
}

/** Tells of a size that a style of the deck states beside the ladder, where the theme names one: it is set as stated. */
function checkLadder({ styles, deck }: WrittenTheme, theme: Theme, names: NameCheck): void {
  const { sizes } = theme.deck;
  if (!deck.sizes) return;
  for (const group of ['common', 'deck'] as const)
    for (const [name, { size }] of Object.entries(styles[group] ?? {})) {
      // What the deck writes anew stands there.
      if (size === undefined || theme.styles.deck[name]?.size !== size || sizes.includes(size)) continue;
      const near = [sizes.findLast((step) => step < size), sizes.find((step) => step > size)].filter(
        (step) => step !== undefined,
      );
      const list = sizes.join(', ');
      names.warn(
        ['styles', group, name, 'size'],
        `字号 ${size} 不在 deck.sizes（${list}）之中：幻灯片上多出一种字号`,
        `the size ${size} is not one of deck.sizes (${list}): slides will have a size more`,
        {
          zh: `改为 ${near.join(' 或 ')}，或在 deck.sizes 中换上 ${size}`,
          en: `take ${near.join(' or ')}, or put ${size} into deck.sizes in place of another`,
        },
      );
    }
}

/** Styles named by other styles, layouts and charts. */
function checkStyleNames(written: WrittenTheme, theme: Theme, names: NameCheck): void {
  for (const target of TARGET_NAMES) {
    const known = Object.keys(theme.styles[target]);
    for (const group of ['common', target] as const) {
      for (const [name, style] of Object.entries(written.styles[group] ?? {})) {
        // A common style that the document writes anew is checked there.
        if (group === 'common' && written.styles[target]?.[name]?.parts) continue;
        for (const [part, used] of Object.entries(style.parts ?? {}))
          names.expect('style', used, known, ['styles', group, name, 'parts', part]);
      }
    }
    names.expect('style', written.chart.label, known, ['chart', 'label']);
  }
  for (const [name, { chart }] of Object.entries(written.summary.profiles ?? {}))
    if (chart?.label !== undefined)
      names.expect('style', chart.label, Object.keys(theme.styles.summary), ['summary', 'profiles', name, 'chart', 'label']);
  const known = Object.keys(theme.styles.deck);
  for (const [name, layout] of Object.entries(theme.deck.layouts)) {
    const path = ['deck', 'layouts', name];
    for (const part of [...SLIDE_SLOTS, 'date', 'marking'] as const) {
      const placeholder = layout[part];
      if (placeholder) names.expect('style', placeholder.style, known, [...path, part, 'style']);
    }
    if (layout.chart) names.expect('style', layout.chart.label, known, [...path, 'chart', 'label']);
    for (const [from, to] of Object.entries(layout.swap)) {
      names.expect('style', from, known, [...path, 'swap', from]);
      names.expect('style', to, known, [...path, 'swap', from]);
    }
  }
}
