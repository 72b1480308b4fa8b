/** Finds the one unit of a chart's facts; things of different units or scales never share an axis. */

import type { Span } from '../diagnostics/span.js';
import type { Lexicon } from '../language/lexicon.js';
import type { Series } from '../model/content.js';
import type { Fact } from '../model/fact.js';
import { type ContentContext, refusal } from './context.js';

export interface PlacedFact {
  readonly fact: Fact;
  readonly span: Span;
}

/** A series with the places of its facts. */
export interface ReadSeries extends Omit<Series, 'unit'> {
  readonly declaredUnit: string | undefined;
  readonly placed: readonly PlacedFact[];
}

/** The unit as printed, scale included, `亿元`; null where the facts do not agree, which is reported. `spread`: one ratio feeds the chart. */
export function checkUnits(
  context: ContentContext,
  facts: readonly PlacedFact[],
  declared: string | undefined,
  spread: boolean,
): string | null {
  const ofKind = (kind: Fact['number']['kind']) => facts.find(({ fact }) => fact.number.kind === kind);
  const odd = (spread ? undefined : ofKind('ratio')) ?? ofKind('range');
  if (odd) {
    const { id, number } = odd.fact;
    const why =
      number.kind === 'ratio'
        ? refusal(`“${id}”是几个数之比，不能作图上的一个点`, `"${id}" is a ratio of several numbers, not one mark of a chart`, {
            zh: '一个比例只可单独作 doughnut 或 stacked，categories 与各部分同数',
            en: 'a ratio may feed a doughnut or stacked chart alone, with as many categories as parts',
          })
        : refusal(`“${id}”是一个范围，不能作图上的一个点`, `"${id}" is a range, not one mark of a chart`, {
            zh: '图上不取中间数；用表格列出它，或写 null 留空',
            en: 'no middle is made up; set it in a table, or write null for no mark',
          });
    context.diagnostics.error('schema', { ...why, at: odd.span });
    return null;
  }
  const groups = new Map<string, PlacedFact[]>();
  for (const placed of facts) {
    const unit = printedUnit(placed.fact, context.lexicon);
    groups.set(unit, [...(groups.get(unit) ?? []), placed]);
  }
  const [first] = groups.keys();
  const expected = declared ?? first ?? '';
  const other = [...groups].find(([unit]) => unit !== expected);
  if (!other || (spread && declared !== undefined)) return expected;
  const list = [...groups].map(([unit, members]) => ({ unit, id: members[0]!.fact.id }));
  context.diagnostics.error('mixed-units', {
    message: {
      zh: `一张图只能有一个单位，这里有：${list.map(({ unit, id }) => `“${unit || '无'}”（${id}）`).join('、')}${declared === undefined ? '' : `，而 unit 写的是“${declared}”`}`,
      en: `a chart has one unit, here are ${list.map(({ unit, id }) => `"${unit || 'none'}" (${id})`).join(', ')}${declared === undefined ? '' : `, and unit says "${declared}"`}`,
    },
    hint: { zh: '分成几张图，或换成同一单位的事实', en: 'make several charts, or use facts of one unit' },
    at: other[1][0]!.span,
  });
  return null;
}

/** Scale and unit as printed, the inner qualifier left out: 20余万名 → 万名. A currency before the number stands for the unit. */
function printedUnit(fact: Fact, lexicon: Lexicon): string {
  let text = fact.parts.unit.trim();
  const inner = Object.keys(lexicon.inner).find((word) => text.startsWith(word.trim()));
  if (inner !== undefined && fact.qualifier !== 'none') text = text.slice(inner.trim().length).trim();
  const currency = fact.unit !== '' && fact.parts.before.includes(fact.unit) ? fact.unit : '';
  return currency === '' ? text : `${currency}${text === '' ? '' : ` ${text}`}`;
}
