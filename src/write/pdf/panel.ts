/** Draws the ground and the rules of a box, as decoration. Rules stand inside the box. */
import type { Box, PanelFrame } from '../../model/page.js';
import type { Rule } from '../../model/theme.js';
import { HAIRLINE } from './canvas.js';
import type { PdfContext } from './sheet.js';

export function drawPanel({ canvas, tags }: PdfContext, { box, ground, rules }: PanelFrame): void {
  const { top, right, bottom, left } = rules;
  if (!ground && !top && !right && !bottom && !left) return;
  const { x, y, width, height } = box;
  const drawRule = (rule: Rule | null, place: (width: number) => Box): void => {
    if (rule) canvas.fillRect(place(Math.max(rule.width, HAIRLINE)), rule.color);
  };
  tags.artifact(() => {
    if (ground) canvas.fillRect(box, ground);
    drawRule(top, (rule) => ({ x, y, width, height: rule }));
    drawRule(bottom, (rule) => ({ x, y: y + height - rule, width, height: rule }));
    drawRule(left, (rule) => ({ x, y, width: rule, height }));
    drawRule(right, (rule) => ({ x: x + width - rule, y, width: rule, height }));
  });
}
