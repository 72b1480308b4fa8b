/** Finds the one unit of a chart's facts: scales of one unit share an axis, other units never do. */

import type { Span } from '../diagnostics/span.js';
import type { Lexicon } from '../language/lexicon.js';
import { readUnit } from '../language/read-print.js';
import { unitKey } from '../language/unit-key.js';
import type { Series } from '../model/content.js';
import type { Fact } from '../model/fact.js';
import { type ContentContext, refusal } from './context.js';

export interface PlacedFact {
  readonly fact: Fact;
  readonly span: Span;
}

/** A series with the places of its facts. */
export interface ReadSeries extends Omit<Series, 'unit' | 'scale'> {
  readonly declaredUnit: string | undefined;
  readonly placed: readonly PlacedFact[];
}

/** What an axis counts in; `scale` only where its facts print several. */
export type AxisUnit = Pick<Series, 'unit' | 'scale'>;

/** The unit as printed, scale included, `亿元`; null where the facts do not agree, which is reported. `spread`: one ratio feeds the chart. */
export function checkUnits(
  context: ContentContext,
  facts: readonly PlacedFact[],
  declared: string | undefined,
  spread: boolean,
): AxisUnit | null {
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
  const groups = groupByUnit(facts, context.lexicon);
  const [first] = groups;
  if (first === undefined) return { unit: declared ?? '' };
  const meant = declared === undefined ? null : findDeclared(groups, declared, context.lexicon);
  if (groups.length === 1 && meant !== undefined) return { unit: declared ?? first.unit };
  if (spread && declared !== undefined) return { unit: declared };
  const units = new Set(groups.map(({ members }) => unitKey(members[0]!.fact.unit)));
  if (units.size === 1 && meant !== undefined) {
    const { unit, members } = meant ?? chooseScale(groups);
    return { unit: declared ?? unit, scale: members[0]!.fact.scale };
  }
  reportUnits(context, groups, declared);
  return null;
}

/** Facts of one unit and one scale. */
interface UnitGroup {
  /** As the first of them prints it that does. */
  readonly unit: string;
  readonly members: readonly PlacedFact[];
}

function groupByUnit(facts: readonly PlacedFact[], lexicon: Lexicon): readonly UnitGroup[] {
  const groups = new Map<string, { unit: string; members: PlacedFact[] }>();
  for (const placed of facts) {
    const key = `${placed.fact.scale} ${unitKey(placed.fact.unit)}`;
    const unit = printedUnit(placed.fact, lexicon);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { unit, members: [placed] });
    else {
      if (group.unit === '') group.unit = unit;
      group.members.push(placed);
    }
  }
  return [...groups.values()];
}

/** Those that a figure's own `unit:` names, as they print it or by what it means. */
function findDeclared(groups: readonly UnitGroup[], declared: string, lexicon: Lexicon): UnitGroup | undefined {
  const { scale, unit } = readUnit(declared, lexicon);
  return (
    groups.find((group) => unitKey(group.unit) === unitKey(declared)) ??
    groups.find(({ members }) => members[0]!.fact.scale === scale && unitKey(members[0]!.fact.unit) === unitKey(unit))
  );
}

/** Of several scales that of most facts, of two alike the smaller, in which all are whole. */
function chooseScale(groups: readonly UnitGroup[]): UnitGroup {
  const scaleOf = ({ members }: UnitGroup): number => members[0]!.fact.scale;
  return [...groups].sort((a, b) => b.members.length - a.members.length || scaleOf(a) - scaleOf(b))[0]!;
}

function reportUnits(context: ContentContext, groups: readonly UnitGroup[], declared: string | undefined): void {
  const list = groups.map(({ unit, members }) => ({ unit, id: members[0]!.fact.id }));
  const expected = unitKey(declared ?? list[0]!.unit);
  const other = groups.find(({ unit }) => unitKey(unit) !== expected) ?? groups[0]!;
  context.diagnostics.error('mixed-units', {
    message: {
      zh: `一张图只能有一个单位，这里有：${list.map(({ unit, id }) => `“${unit || '无'}”（${id}）`).join('、')}${declared === undefined ? '' : `，而 unit 写的是“${declared}”`}`,
      en: `a chart has one unit, here are ${list.map(({ unit, id }) => `"${unit || 'none'}" (${id})`).join(', ')}${declared === undefined ? '' : `, and unit says "${declared}"`}`,
    },
    hint:
      groups.length === 1
        ? { zh: '删去 unit，单位取自事实', en: 'take unit out: it is taken from the facts' }
        : { zh: '分成几张图，或换成同一单位的事实', en: 'make several charts, or use facts of one unit' },
    at: other.members[0]!.span,
  });
}

/** Scale and unit as printed, the inner qualifier left out: 20余万名 → 万名. A currency before the number stands for the unit. */
function printedUnit(fact: Fact, lexicon: Lexicon): string {
  let text = fact.parts.unit.trim();
  const inner = Object.keys(lexicon.inner).find((word) => text.startsWith(word.trim()));
  if (inner !== undefined && fact.qualifier !== 'none') text = text.slice(inner.trim().length).trim();
  const currency = fact.unit !== '' && fact.parts.before.includes(fact.unit) ? fact.unit : '';
  return currency === '' ? text : `${currency}${text === '' ? '' : ` ${text}`}`;
}
