/** Looks up styles and turns them into text styles at the sizes on trial. */
import type { TextStyle } from '../model/page.js';
import type { Style } from '../model/theme.js';
import type { Job } from './job.js';
import type { BoxNode } from './tree/node.js';

/** Steps in which sizes of a page change, points; those of a slide are the theme's. */
const SIZE_STEP = 0.1;
/** Against rounding. */
const HAIR = 1e-6;

/** How far a text may be from the body's size and still share its leading, points. */
const BODY = 0.6;
/** Least leading, as a multiple of the size. */
const TIGHTEST = 1.15;

/** The style of this name, the layout's swaps applied. The markup reader has checked the name. */
export function findStyle(name: string, job: Job): Style {
  const style = job.styles[job.swap[name] ?? name];
  if (!style) throw new Error(`style ${name} is not defined for the ${job.target}`);
  return style;
}

/** The style of a part of a composite block: what `parts` says, else the style named like the part, else the block's own. */
export function findPart(style: Style, part: string, job: Job): Style {
  return findOwnPart(style, part, job) ?? style;
}

/** The style of a part, null where neither `parts` nor the theme has one. */
export function findOwnPart(style: Style, part: string, job: Job): Style | null {
  const name = style.parts[part] ?? part;
  return job.styles[job.swap[name] ?? name] ?? null;
}

/** Sets a style at `scale`, within its own least and greatest size. */
export function sizeStyle(style: Style, job: Job, scale = job.scale): TextStyle {
  return setAt(style, scaleSize(style, scale, job), job);
}

/** As `sizeStyle`, and then at most `valueScales` of that: the number of a card. */
export function sizeValue(style: Style, job: Job): TextStyle {
  const factor = job.valueScales.get(style.name) ?? 1;
  if (job.target === 'onepager') return sizeStyle(style, job, job.scale * factor);
  const most = scaleSize(style, job.scale, job) * factor + HAIR;
  const steps = sizeSteps(style, job);
  return setAt(style, steps.find((size) => size <= most) ?? steps.at(-1)!, job);
}

/** The sizes that a style may have on a slide, greatest first: its own, and the steps of the theme's ladder within its bounds. Points. */
export function sizeSteps({ name, size, minSize, maxSize }: Style, { theme, mostSizes }: Job): readonly number[] {
  const most = mostSizes.get(name) ?? maxSize;
  const steps = [...theme.deck.sizes.filter((step) => step >= minSize && step <= maxSize && step !== size), size];
  const held = steps.filter((step) => step <= most);
  return (held.length > 0 ? held : [minSize]).sort((a, b) => b - a);
}

function setAt(style: Style, size: number, job: Job): TextStyle {
  const { name, font, weight, italic, color, align, before, after } = style;
  const leading = gridLeading(style.leading * size, size, job);
  return { name, font, size, weight, italic, color, leading, align, indent: style.indent * size, hang: 0, before, after };
}

/** Pitch of the page's base-line grid at the sizes on trial, points; null where it has none. */
export function gridPitch(job: Job): number | null {
  if (job.grid === null) return null;
  const body = findStyle('p', job);
  return job.grid * body.leading * bodySize(job);
}

function bodySize(job: Job): number {
  return scaleSize(findStyle('p', job), job.scale, job);
}

/** Texts of the body's size keep to the grid line by line; larger and smaller ones start on it. */
function gridLeading(leading: number, size: number, job: Job): number {
  const pitch = gridPitch(job);
  if (pitch === null || Math.abs(size - bodySize(job)) > BODY) return leading;
  const lines = Math.max(1, Math.round(leading / pitch));
  return (lines * pitch < size * TIGHTEST ? lines + 1 : lines) * pitch;
}

/** A length in whole pitches of the grid, at least one where there is any; as it is on a page without a grid. */
export function gridLength(length: number, job: Job): number {
  const pitch = gridPitch(job);
  return pitch === null || length <= 0 ? length : Math.max(1, Math.round(length / pitch)) * pitch;
}

/** On a slide the step of the ladder that is nearest by ratio, so that sizes far from each other's steps do not all fall at once. */
function scaleSize(style: Style, scale: number, job: Job): number {
  if (scale === 1 && !job.mostSizes.has(style.name)) return style.size;
  if (job.target === 'deck') {
    const wanted = Math.log(style.size * scale);
    const away = (size: number) => Math.abs(Math.log(size) - wanted);
    return sizeSteps(style, job).reduce((found, size) => (away(size) < away(found) - HAIR ? size : found));
  }
  const wanted = Math.floor((style.size * scale) / SIZE_STEP + HAIR) * SIZE_STEP;
  return Math.min(style.maxSize, Math.max(style.minSize, Number(wanted.toFixed(2))));
}

/** Of all styles, in their order. */
export function sizesAt(scale: number, job: Job): readonly number[] {
  return Object.values(job.styles).map((style) => scaleSize(style, scale, job));
}

export type ScaleRange = { readonly least: number; readonly greatest: number };

/** Least and greatest scale at which any style still changes. */
export function scaleRange({ styles }: Pick<Job, 'styles'>): ScaleRange {
  const all = Object.values(styles);
  return {
    least: Math.min(1, ...all.map((style) => style.minSize / style.size)),
    greatest: Math.max(1, ...all.map((style) => style.maxSize / style.size)),
  };
}

/** Whether a box of this style is seen: a ground or a rule. */
export function isSeen({ ground, rules }: Style): boolean {
  return ground !== null || rules.top !== null || rules.right !== null || rules.bottom !== null || rules.left !== null;
}

/** Null: it is not seen. */
export function lookOf(style: Style): BoxNode['look'] {
  return isSeen(style) ? { ground: style.ground, rules: style.rules } : null;
}

/** Padding at the air on trial: what stands above and below breathes half as much as the gaps. */
export function airPadding({ padding }: Style, job: Job): Style['padding'] {
  const factor = 1 + (job.air - 1) / 2;
  return { ...padding, top: padding.top * factor, bottom: padding.bottom * factor };
}

/** Of rows, which breathe as the gaps do: above and below together in whole pitches of the grid, so that lines keep its rhythm. */
export function gridPadding(style: Style, job: Job): Style['padding'] {
  const { top, bottom } = style.padding;
  const padding = { ...style.padding, top: top * job.air, bottom: bottom * job.air };
  const whole = padding.top + padding.bottom;
  const factor = whole > 0 ? gridLength(whole, job) / whole : 1;
  return { ...padding, top: padding.top * factor, bottom: padding.bottom * factor };
}
