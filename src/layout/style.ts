/** Looks up styles and turns them into text styles at the sizes on trial. */
import type { TextStyle } from '../model/page.js';
import type { Style } from '../model/theme.js';
import type { Job } from './job.js';
import type { BoxNode } from './tree/node.js';

/** Steps in which sizes change, points: Office shows half points; print may be finer. */
const SIZE_STEP = { deck: 0.5, onepager: 0.1 } as const;

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
  return setAt(style, scaleSize(style, scale, SIZE_STEP[job.target]), job);
}

/** As `sizeStyle`, on a slide in the theme's steps: what stands in a placeholder takes its size from a layout. */
export function stepStyle(style: Style, job: Job): TextStyle {
  if (job.target !== 'deck') return sizeStyle(style, job);
  return setAt(style, listSizes(style, job).find((size) => size <= style.size * job.scale + 1e-6) ?? style.minSize, job);
}

/** The sizes of a placeholder, greatest first: whole steps from its own size, and its least. Points. */
export function listSizes({ size, minSize, maxSize }: Style, { theme }: Pick<Job, 'theme'>): readonly number[] {
  const { sizeStep } = theme.deck;
  const up = Math.floor((maxSize - size) / sizeStep + 1e-6);
  const down = Math.floor((size - minSize) / sizeStep + 1e-6);
  const sizes = Array.from({ length: up + down + 1 }, (_, i) => size + (up - i) * sizeStep);
  return sizes.at(-1)! - minSize > 1e-6 ? [...sizes, minSize] : sizes;
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
  return scaleSize(findStyle('p', job), job.scale, SIZE_STEP[job.target]);
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

function scaleSize(style: Style, scale: number, step: number): number {
  if (scale === 1) return style.size;
  const wanted = Math.floor((style.size * scale) / step + 1e-6) * step;
  return Math.min(style.maxSize, Math.max(style.minSize, Number(wanted.toFixed(2))));
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
