/** Judges the names under a drawn chart: one that stands twice, where a single other of its figure is missing, stands in that one's place. */
import type { ChartFigure } from '../model/content.js';
import type { ReadText } from '../model/reading.js';
import type { AuditContext } from './context.js';
import { OF_NOTHING, type TextFault } from './fault.js';

/** Of charts that print each of their names once. */
export function judgeChartNames(texts: readonly ReadText[], { content }: Pick<AuditContext, 'content'>): readonly TextFault[] {
  const charts = Object.values(content.figures).filter((figure): figure is ChartFigure => figure.kind === 'chart');
  return gatherCharts(texts).flatMap((drawn) => {
    const wrong = charts.map((figure) => findExchanged(drawn, figure)).filter((one) => one !== null);
    // What two figures would judge in two ways belongs to neither for certain.
    return wrong.length === 1 ? wrong : [];
  });
}

/** The texts of one chart follow one another. */
function gatherCharts(texts: readonly ReadText[]): readonly (readonly ReadText[])[] {
  const charts: ReadText[][] = [];
  texts.forEach((text, index) => {
    // A row of the workbook names what it likes.
    if (text.part !== 'chart' || text.place.row !== undefined) return;
    const before = texts[index - 1];
    const goesOn = before?.part === 'chart' && JSON.stringify(before.place) === JSON.stringify(text.place);
    if (goesOn) charts.at(-1)!.push(text);
    else charts.push([text]);
  });
  return charts;
}

function findExchanged(drawn: readonly ReadText[], { categories, id, span }: ChartFigure): TextFault | null {
  const names = listNames(drawn, categories);
  const of = (name: string) => names.filter((one) => one.name === name);
  const missing = categories.filter((name) => of(name).length === 0);
  const twice = categories.filter((name) => of(name).length === 2);
  const isElseWhole = names.length === categories.length && new Set(categories).size === categories.length;
  if (!isElseWhole || missing.length !== 1 || twice.length !== 1) return null;
  const [expected] = missing as [string];
  const [first, second] = of(twice[0]!) as [DrawnName, DrawnName];
  const backward = [...categories].reverse();
  const agree = (order: readonly string[]) => names.filter(({ name }, place) => order[place] === name).length;
  // Bars stand from above or from below: in the order that the others keep, the right one stands where the name itself does.
  const order = agree(categories) >= agree(backward) ? categories : backward;
  const { text, name } = names.indexOf(first) === order.indexOf(expected) ? first : second;
  return { text, wrong: { kind: 'changed', found: name, ...OF_NOTHING, expected, span, path: `figures.${id}` } };
}

interface DrawnName {
  readonly name: string;
  /** Its first line. */
  readonly text: ReadText;
}

/** Most lines of a name in a chart. */
export const MOST_LINES = 4;

/** The names among the texts, whole or on several lines that follow one another. */
function listNames(drawn: readonly ReadText[], categories: readonly string[]): readonly DrawnName[] {
  return drawn.flatMap((text, at): DrawnName[] => {
    for (let lines = 1; lines <= Math.min(MOST_LINES, drawn.length - at); lines++) {
      const parts = drawn.slice(at, at + lines).map((one) => one.text.trim());
      const name = [parts.join(' '), parts.join('')].find((whole) => categories.includes(whole));
      if (name !== undefined) return [{ name, text }];
    }
    return [];
  });
}
