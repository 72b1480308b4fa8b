/** The style of a chart's labels as charts are laid out with: at its own size, for Word does not fit text. */
import type { TextStyle } from '../../model/page.js';
import type { WordContext } from './context.js';

export function chartLabel({ styles, theme }: WordContext): TextStyle {
  const look = styles.look(theme.chart.summary.label);
  const { name, font, size, weight, italic, color, align } = look;
  return {
    name,
    font,
    size,
    weight,
    italic,
    color,
    align,
    leading: look.leading * size,
    indent: 0,
    hang: 0,
    before: 0,
    after: 0,
  };
}
