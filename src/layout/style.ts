/** Looks up styles and turns them into text styles at the sizes on trial. */
import type { TextStyle } from '../model/page.js';
import type { Rules, Style } from '../model/theme.js';
import type { Job } from './job.js';

/** Steps in which sizes change, points: Office shows half points; print may be finer. */
const SIZE_STEP = { deck: 0.5, onepager: 0.1 } as const;

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
  const size = scaleSize(style, scale, SIZE_STEP[job.target]);
  return {
    name: style.name,
    font: style.font,
    size,
    weight: style.weight,
    italic: style.italic,
    color: style.color,
    leading: style.leading * size,
    align: style.align,
    indent: style.indent * size,
    hang: 0,
    before: style.before,
    after: style.after,
  };
}

function scaleSize(style: Style, scale: number, step: number): number {
  if (scale === 1) return style.size;
  const wanted = Math.floor((style.size * scale) / step + 1e-6) * step;
  return Math.min(style.maxSize, Math.max(style.minSize, Number(wanted.toFixed(2))));
}

/** Least and greatest scale at which any style still changes. */
export function scaleRange({ styles }: Pick<Job, 'styles'>): { least: number; greatest: number } {
  const all = Object.values(styles);
  return {
    least: Math.min(1, ...all.map((style) => style.minSize / style.size)),
    greatest: Math.max(1, ...all.map((style) => style.maxSize / style.size)),
  };
}

/** Whether a box of this style is seen: a ground or a rule. */
export function isSeen(style: Style): boolean {
  return style.ground !== null || hasRules(style.rules);
}

export function hasRules(rules: Rules): boolean {
  return rules.top !== null || rules.right !== null || rules.bottom !== null || rules.left !== null;
}

/** Padding at the air on trial: what stands above and below breathes half as much as the gaps. */
export function airPadding({ padding }: Style, job: Job): Style['padding'] {
  const factor = 1 + (job.air - 1) / 2;
  return { ...padding, top: padding.top * factor, bottom: padding.bottom * factor };
}
