/** Says which colours are too faint on their ground, where they are named, and what would do; what the theme lets pass is a warning. */
import type { Diagnostics, Localized, Place } from '../diagnostics/diagnostic.js';
import { contrasting, contrastRatio } from '../model/color.js';
import type { Origin } from '../model/document.js';
import type { Target } from '../model/documents.js';
import type { Box } from '../model/page.js';
import type { ColorName, Theme } from '../model/theme.js';
import { type Backdrop, blend, covers, hexOf } from './backdrop.js';
import { placesOfOrigin } from './overflow.js';

/** WCAG 2.2, 1.4.3 and 1.4.11: large text begins where `standards.md` says, points. */
export const LEAST = { text: 4.5, large: 3, mark: 3 } as const;
export const LARGE = 24;

export interface Seen {
  readonly color: ColorName;
  readonly area: Box;
  readonly least: number;
  /** The theme's style that sets the colour; null: the chart's palette. */
  readonly style: string | null;
  readonly origin: Origin;
}

/** Two colours that differ too little, at the first place where they meet, and the styles in which they meet. */
export interface Clash {
  readonly seen: Seen;
  readonly ground: Backdrop;
  readonly ratio: number;
  /** Of the slide. */
  readonly layout: string | null;
  readonly styles: Set<string>;
}

export type Looks = { readonly theme: Theme; readonly target: Target };

export function reportContrast(clash: Clash, { theme, target }: Looks, diagnostics: Diagnostics): void {
  const { seen, ground, ratio, styles } = clash;
  const { color, style, least, origin } = seen;
  const own = `${color} ${hexOf(color, theme)}`;
  const text = { zh: `样式“${style}”的文字`, en: `text in the style "${style}"` };
  const what = style === null ? { zh: '图表颜色', en: "the chart's colour" } : text;
  const below = nameGround(ground);
  // Rounded down: what is short of the standard must not look as if it met it.
  const found = (Math.floor(ratio * 100) / 100).toFixed(2);
  const span = style === null ? undefined : theme.styleSpan?.(target, style);
  const inTheme: Place[] = span ? [{ span, label: `styles.${target}.${style}` }] : [];
  const names = [...new Set([color, ...ground.colors.filter((name) => name !== null)])];
  const inColors: Place[] = names.flatMap((name) => {
    const at = theme.spanOf?.(['colors', name]);
    return at ? [{ span: at, label: `colors.${name}` }] : [];
  });
  const others = [...styles].filter((name) => name !== style);
  const also = {
    zh: others.length > 0 ? `（样式${others.map((name) => `“${name}”`).join('')}也是）` : '',
    en: others.length > 0 ? `; so has text in ${others.map((name) => `"${name}"`).join(', ')}` : '',
  };
  const message = {
    zh: `${what.zh}（${own}）与底色（${below.zh}）的对比度只有 ${found}∶1，至少要 ${least}∶1${also.zh}`,
    en: `${what.en} (${own}) has a contrast of ${found}:1 with its ground (${below.en}); it needs ${least}:1${also.en}`,
  };
  const at = [...placesOfOrigin(origin), ...inTheme, ...inColors];
  if (names.some((name) => theme.waived?.includes(name))) {
    diagnostics.warn('contrast', { message, at, hint: WAIVED });
    return;
  }
  const hint = ground.figure === null ? hintColors(clash, names) : hintVeil(clash, theme);
  diagnostics.error('contrast', { message, at, hint });
}

const WAIVED = {
  zh: '主题的 contrast 放行了这种颜色；打印和投影时不一定看得清',
  en: 'the theme lets this colour pass (contrast); it may not be read in print or on a screen',
};

function nameGround({ hex, colors, figure }: Backdrop): Localized {
  const names = colors.filter((name) => name !== null).join(' + ');
  if (figure === null) return { zh: names === '' ? hex : `${names} ${hex}`, en: names === '' ? hex : `${names} ${hex}` };
  const veil = names === '' ? '' : ` + ${names}`;
  return { zh: `图片“${figure}”${veil} ${hex}`, en: `picture "${figure}"${veil} ${hex}` };
}

function hintColors({ seen: { color, style, least }, ground, layout }: Clash, names: readonly string[]): Localized {
  const brand = {
    zh: `；非用不可时，在主题里写 contrast: { ${color}: warn }`,
    en: `; where it must stay, write contrast: { ${color}: warn } in the theme`,
  };
  if (style === null && ground.colors.includes(color)) {
    return {
      zh: `图表的配色里有这种底色：把 ${color} 从 ${paletteOf(layout).zh} 中去掉`,
      en: `the chart's palette has the colour of the ground: take ${color} out of ${paletteOf(layout).en}`,
    };
  }
  if (style === null) {
    return {
      zh: `换掉 ${paletteOf(layout).zh} 中的 ${color}，或在主题的 colors 下换掉 ${names.join(' 或 ')}，使深浅相差更大${brand.zh}`,
      en: `replace ${color} in ${paletteOf(layout).en}, or change ${names.join(' or ')} under colors in the theme so that they differ more${brand.en}`,
    };
  }
  const larger = least === LEAST.text;
  return {
    zh: `在主题的 colors 下换掉 ${names.join(' 或 ')}，使深浅相差更大${larger ? `，或把字号加到 ${LARGE} 磅` : ''}${brand.zh}`,
    en: `change ${names.join(' or ')} under colors in the theme so that they differ more${larger ? `, or set the text at ${LARGE} pt` : ''}${brand.en}`,
  };
}

/** A slide's charts have colours of their own where its layout says so. */
function paletteOf(layout: string | null): Localized {
  if (layout === null) return { zh: 'chart.palette', en: 'chart.palette' };
  const own = `deck.layouts.${layout}.chart.palette`;
  return { zh: `chart.palette（只为这种版式，写 ${own}）`, en: `chart.palette (for this layout alone, write ${own})` };
}

/** How much a veil may hide, in the steps that are tried. */
const OPACITIES = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95];

/** The veil stands where the words have their place, in the ink or the paper, no denser than it must be. */
function hintVeil({ seen: { color, area, least }, ground, layout }: Clash, theme: Theme): Localized {
  const slots = layout === null ? [] : Object.values(theme.deck.layouts[layout] ?? {}).filter(isBox);
  const { x, y, width, height } = slots.find((box) => covers(box, area)) ?? area;
  const place = `x: ${Math.floor(x)}, y: ${Math.floor(y)}, width: ${Math.ceil(width)}, height: ${Math.ceil(height)}`;
  const veil = contrasting(theme, color, theme.scheme.lt1, theme.scheme.dk1);
  const seenThrough = (opacity: number) => blend(hexOf(veil, theme), ground.hex, opacity);
  const opacity = OPACITIES.find((each) => contrastRatio(hexOf(color, theme), seenThrough(each)) >= least) ?? 1;
  const shape = `{ ${place}, color: ${veil}, opacity: ${opacity} }`;
  return {
    zh: `在主题的 deck.layouts.${layout}.shapes 下加一层底：${shape}，或换一张图片`,
    en: `add a veil under deck.layouts.${layout}.shapes in the theme: ${shape}, or take another picture`,
  };
}

const isBox = (value: unknown): value is Box => typeof value === 'object' && value !== null && 'x' in value && 'height' in value;
