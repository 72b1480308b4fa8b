/** Judges one document: its texts one by one, then what only several of them together can tell. */
import type { DocumentName } from '../model/documents.js';
import { sharesOne, sumOf } from '../model/lists.js';
import type { ReadDocument, ReadText } from '../model/reading.js';
import type { AuditContext } from './context.js';
import { type BoundNumeral, type Fault, OF_NOTHING, type TextJudgement, type Wrong } from './fault.js';
import { findLost } from './find-lost.js';
import { judgeOrdinals, judgePeriods, type Ordinal } from './judge-alone.js';
import { judgeChartNames, MOST_LINES } from './judge-chart-names.js';
import { judgeNeighbours } from './judge-neighbours.js';
import { judgePairs } from './judge-pairs.js';
import { judgePoint, stands } from './judge-points.js';
import { gatherTables, judgeTable } from './judge-table.js';
import { judgeText } from './judge-text.js';
import { gatherAxes, judgeTicks } from './judge-ticks.js';
import { judgeUnits } from './judge-units.js';
import { stripSpaces } from './strip-spaces.js';

export interface DocumentVerdict {
  readonly document: DocumentName;
  readonly bound: BoundNumeral & { readonly points: number };
  readonly faults: readonly Fault[];
}

export function judgeDocument(read: ReadDocument, context: AuditContext): DocumentVerdict {
  const { document, texts, points } = read;
  const wrong = new Map<ReadText, readonly Wrong[]>();
  const add = (text: ReadText, more: readonly Wrong[]): void => {
    wrong.set(text, [...(wrong.get(text) ?? []), ...more]);
  };
  const isLabel = openLabels(points, context);
  const judged = new Map(texts.map((text) => [text, judgeText(text, context)]));
  const inTables = judgeTables(texts, context);
  const isLine = openLines(texts, context);
  for (const [text, { wrong: judgedWrong, covers }] of judged) {
    const isNamed = judgedWrong.length > 0 && (isLine(text) || (text.marks.length === 0 && isLabel(text)));
    const own = isNamed ? [] : judgedWrong;
    add(text, own);
    add(text, judgeUnits(text, context));
    const inTable = inTables.get(text);
    if (own.length === 0) add(text, inTable ?? judgeNeighbours(covers, context));
  }
  const isSettled = (text: ReadText): boolean => inTables.has(text) || (wrong.get(text) ?? []).length > 0;
  const ordinals = [...judged].flatMap(([text, { ordinal }]): Ordinal[] =>
    ordinal && !inTables.has(text) ? [{ text, ...ordinal }] : [],
  );
  const together = [
    ...judgePeriods(judged, isSettled, context),
    ...judgeOrdinals(ordinals, (ordinal) => isSectionNumber(ordinal, judged, context)),
    ...judgeTicks(gatherAxes(texts, (text) => judged.get(text)!.isTick && !isLabel(text) && !isLine(text))),
  ];
  for (const { text, wrong: one } of together) add(text, [one]);
  for (const { text, wrong: one } of [...judgePairs(texts, context), ...judgeChartNames(texts, context)])
    if ((wrong.get(text) ?? []).length === 0) add(text, [one]);

  const inTexts = texts.flatMap((text): Fault[] =>
    distinct(wrong.get(text) ?? []).map((one) => ({ ...one, document, part: text.part, place: text.place })),
  );
  const inPoints = points
    .flatMap((point) => judgePoint(point, points, context))
    .map((one): Fault => ({ ...one, document, part: 'chart' }));
  const lost = findLost(read, context).map((one): Fault => ({ ...one, document }));
  const bound = countBound([...judged.values()]);
  // A page may well say no number; one that says nothing of the content is no page of it.
  const isBare = !texts.some(({ text }) => context.isPhrase(stripSpaces(text).text));
  const isEmpty = isBare && bound.marked + bound.printed + bound.exempt + points.length + inTexts.length === 0;
  return {
    document,
    bound: { ...bound, points: points.length },
    faults: [
      ...inTexts,
      ...inPoints,
      ...lost,
      ...(isEmpty && Object.keys(context.facts).length > 0
        ? [{ kind: 'empty', document, part: null, place: {}, found: '', ...OF_NOTHING } as const]
        : []),
    ],
  };
}

/** Whether a text is how the chart that it stands in may print one of its points; a program that saved it anew may have lost the mark. */
function openLabels(points: ReadDocument['points'], { chartPoints, labelsOf }: AuditContext): (text: ReadText) => boolean {
  const keyOf = ({ slide, page, under, name }: ReadText['place']): string => JSON.stringify([slide, page, under, name]);
  const labels = new Map<string, Set<string>>();
  for (const point of points) {
    const { place, fact } = point;
    const own = chartPoints.filter((spot) => (fact === null ? stands(point, spot) : spot.fact.id === fact));
    const known = labels.get(keyOf(place)) ?? new Set();
    for (const spot of own) for (const label of labelsOf(spot.fact)) known.add(label);
    labels.set(keyOf(place), known);
  }
  return ({ place, text }) => labels.get(keyOf(place))?.has(text.trim()) ?? false;
}

/** Whether a text of a chart is a line of a name that the content has: readers give each line by itself. */
function openLines(texts: readonly ReadText[], { isPhrase }: AuditContext): (text: ReadText) => boolean {
  const keyOf = ({ part, place }: ReadText): string => JSON.stringify([part, place]);
  const indexes = new Map(texts.map((text, index) => [text, index]));
  return (text) => {
    if (text.part !== 'chart') return false;
    const at = indexes.get(text)!;
    for (let from = Math.max(0, at - MOST_LINES + 1); from <= at; from++) {
      for (let to = Math.max(at + 1, from + 2); to <= from + MOST_LINES; to++) {
        const lines = texts.slice(from, to);
        const isOneChart = lines.every((line) => keyOf(line) === keyOf(text));
        if (isOneChart && [' ', ''].some((space) => isPhrase(stripSpaces(lines.map((line) => line.text).join(space)).text)))
          return true;
      }
    }
    return false;
  };
}

/** For each cell of a table that shows one of the content's, what is wrong in it. */
function judgeTables(texts: readonly ReadText[], context: AuditContext): ReadonlyMap<ReadText, readonly Wrong[]> {
  const found = new Map<ReadText, readonly Wrong[]>();
  for (const rows of gatherTables(texts)) {
    const faults = judgeTable(rows, context);
    if (!faults) continue;
    for (const cell of rows.flat()) found.set(cell, []);
    for (const { cell, expected, figure } of faults) {
      const { span, id } = figure;
      found.set(cell, [{ kind: 'changed', found: cell.text, expected, fact: null, span, path: `figures.${id}` }]);
    }
  }
  return found;
}

/** A number alone that the content gives the section whose name stands beside it. */
function isSectionNumber({ text }: Ordinal, judged: ReadonlyMap<ReadText, TextJudgement>, { phrases }: AuditContext): boolean {
  const own = phrases.filter(({ kind, plain }) => kind === 'number' && plain.trim() === text.text.trim());
  if (own.length === 0) return false;
  const texts = [...judged.keys()];
  const at = texts.indexOf(text);
  const beside = texts.slice(Math.max(0, at - NEAR), at + NEAR + 1).map((one) => one.text.trim());
  return phrases.some(
    ({ kind, plain, owners }) => kind === 'text' && beside.includes(plain) && own.some((one) => sharesOne(one.owners, owners)),
  );
}

/** So many texts before and after. */
const NEAR = 3;

function countBound(judged: readonly TextJudgement[]): BoundNumeral {
  const sum = (count: (bound: BoundNumeral) => number): number => sumOf(judged, ({ bound }) => count(bound));
  return { marked: sum(({ marked }) => marked), printed: sum(({ printed }) => printed), exempt: sum(({ exempt }) => exempt) };
}

/** The same found and expected at the same place is one fault. */
function distinct(wrong: readonly Wrong[]): readonly Wrong[] {
  return wrong.filter(
    (one, index) => wrong.findIndex((other) => other.found === one.found && other.expected === one.expected) === index,
  );
}
