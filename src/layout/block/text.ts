/** Plans a text block: one paragraph in its style. */
import type { TextBlock } from '../../model/document.js';
import type { Paragraph, TextStyle } from '../../model/page.js';
import type { Style } from '../../model/theme.js';
import type { Job } from '../job.js';
import { styleRuns } from '../runs.js';
import { airPadding, findStyle, sizeStyle } from '../style.js';
import type { Leaf } from '../tree/node.js';
import { makeTextLeaf, type TextLeaf } from './leaf.js';

export function planText(block: TextBlock, job: Job): Leaf {
  const style = findStyle(block.style, job);
  // Set larger, a heading must not need another line for it.
  if (job.scale > 1 && HEADINGS.has(block.role)) {
    return chooseLeaf(planAt(block, style, job), planAt(block, style, { ...job, scale: 1 }));
  }
  return planAt(block, style, job);
}

const HEADINGS: ReadonlySet<TextBlock['role']> = new Set(['title', 'subtitle', 'h1', 'h2', 'h3']);

function planAt(block: TextBlock, style: Style, job: Job): TextLeaf {
  const paragraphs = [makeParagraph(block, style, job)];
  const padding = airPadding(style, job);
  return makeTextLeaf({ paragraphs, padding, anchor: style.anchor, origin: block.origin }, job);
}

/** The larger leaf at widths where it has as many lines as the usual one. */
function chooseLeaf(large: TextLeaf, usual: TextLeaf): Leaf {
  const at = (width: number) => (large.lines(width) <= usual.lines(width) ? large : usual);
  return {
    naturalWidth: large.naturalWidth,
    height: (width) => at(width).height(width),
    baseline: (width) => at(width).baseline(width),
    lastLine: (width) => at(width).lastLine(width),
    badBreaks: (width) => at(width).badBreaks?.(width) ?? 0,
    broken: (width) => at(width).broken?.(width) ?? null,
    draw: (box) => at(box.width).draw(box),
  };
}

type Text = Pick<Paragraph, 'role' | 'origin'> & Pick<TextBlock, 'inlines'> & Partial<Pick<TextBlock, 'id'>>;

export function makeParagraph(text: Text, style: Style, job: Job, scale = job.scale): Paragraph {
  return setParagraph(text, style, sizeStyle(style, job, scale));
}

/** A paragraph of a style in the size that it has. */
export function setParagraph({ role, id = null, inlines, origin }: Text, style: Style, set: TextStyle): Paragraph {
  return { role, style: set, runs: styleRuns(inlines, set, style.factWeight), mark: null, level: 0, id, origin };
}
