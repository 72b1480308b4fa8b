/** Judges the numbers of native charts: cache against workbook, both against the fact, its place against the figure. */
import Big from 'big.js';
import { CHART_FORMS } from '../model/chart-forms.js';
import type { ReadPoint } from '../model/reading.js';
import type { AuditContext } from './context.js';
import { type Fault, OF_NOTHING, ofFact } from './fault.js';
import { type FigurePoint, numbersOf } from './figures.js';
import { isSameText } from './strip-spaces.js';

type PointFault = Omit<Fault, 'document' | 'part'>;

/** `all` are the points of its document. */
export function judgePoint(point: ReadPoint, all: readonly ReadPoint[], context: AuditContext): readonly PointFault[] {
  // A program that saves a chart anew may lose which cell is which: then the numbers have to be the same.
  if (all.some((other) => isElsewhere(point, other) || isElsewhere(other, point))) return judgeFound(point, context);
  const whole = joinStep(point, all, context.chartPoints);
  return whole === null ? [] : judgeFound(whole, context, true);
}

/** Whether a number that the chart shows has no cell, and another cell of its workbook holds it. */
function isElsewhere(shown: ReadPoint, kept: ReadPoint): boolean {
  if (shown.cached === null || shown.stored !== null || kept.cached !== null || kept.stored === null) return false;
  const [a, b] = [shown.place, kept.place];
  const isSameChart = a.slide === b.slide && a.page === b.page && a.under === b.under && (b.name ?? '').startsWith(a.name ?? '');
  return isSameChart && kept.series === '' && kept.category === '' && isEqual(shown.cached, kept.stored);
}

function judgeFound(point: ReadPoint, context: AuditContext, isHeld = false): readonly PointFault[] {
  if (!isHeld && !isShown(point)) return [];
  const spots = context.chartPoints;
  const own =
    point.fact === null ? spots.filter((spot) => stands(point, spot)) : spots.filter(({ fact }) => fact.id === point.fact);
  return [...(isHeld ? judgeCache(point, own) : []), ...judgeValue(point, own, context), ...judgeNames(point, own)];
}

/** A number on the sheet of facts, or anywhere outside the chart's own cells, has no cache. */
const isShown = ({ place, series, category }: ReadPoint): boolean =>
  place.row === undefined && (series !== '' || category !== '');

function judgeCache(point: ReadPoint, spots: readonly FigurePoint[]): readonly PointFault[] {
  // What has no workbook disagrees with none.
  if (!isShown(point) || point.loose) return [];
  const { cached, stored, cachedFormat, storedFormat, place } = point;
  const meant = meantBy(spots);
  const say = (found: string, expected: string | null): PointFault => ({ ...meant, kind: 'cache', place, found, expected });
  if (cached === null || stored === null || !isEqual(cached, stored))
    return [say(`${name(point)} ${cached ?? '–'} ≠ ${stored ?? '–'}`, meant.expected)];
  const [shown, kept] = [cachedFormat, storedFormat].map(wordsOf);
  return shown === kept ? [] : [say(`${name(point)} ${shown} ≠ ${kept}`, meant.expected)];
}

/** Digits apart, a column's cells may print more or fewer than its cache does: what a format adds to the number. */
const wordsOf = (format: string): string => (/^general$/i.test(format) ? '' : format.replace(/[#0,.]+/g, '0').replace(/^0$/, ''));

/** What both say must be the fact's number; what stands under floating bars is no fact's. */
function judgeValue(point: ReadPoint, spots: readonly FigurePoint[], { facts }: AuditContext): readonly PointFault[] {
  const { fact, place, cached, stored, support } = point;
  if (support && fact === null) return [];
  const number = cached ?? stored;
  if (number === null) return [];
  if (fact !== null && !Object.hasOwn(facts, fact)) return [{ kind: 'unknown-fact', place, found: fact, ...OF_NOTHING, fact }];
  const meant = fact === null ? spots : spots.length > 0 ? spots : [{ fact: facts[fact]!, number: null }];
  if (meant.length === 0) return [{ kind: 'unbound', place, found: `${name(point)} ${number}`.trim(), ...OF_NOTHING }];
  const values = [cached, stored].filter((value): value is string => value !== null);
  const isRight = values.every((value) => meant.some((spot) => isValue(value, spot)));
  return isRight ? [] : [{ ...meantBy(meant), kind: 'point', place, found: `${name(point)} ${number}`.trim() }];
}

/** A number at the name of another. */
function judgeNames(point: ReadPoint, spots: readonly FigurePoint[]): readonly PointFault[] {
  if (point.fact === null || spots.length === 0 || point.support) return [];
  const { category, series, place } = point;
  if (spots.some((spot) => stands({ series, category }, spot))) return [];
  const [first] = spots;
  const expected = [first!.series[0] ?? '', first!.category].filter((text) => text !== '').join(' ');
  return [{ ...meantBy(spots), kind: 'point', place, found: name(point), expected }];
}

function isNamed(series: string, spot: FigurePoint): boolean {
  return spot.series.some((one) => isSameText(one, series));
}

/** Steps stand in series of the chart's own, for what rises and what falls. */
export function stands({ series, category }: Pick<ReadPoint, 'series' | 'category'>, spot: FigurePoint): boolean {
  const isStep = CHART_FORMS[spot.figure.chart].needs === 'steps';
  return isSameText(spot.category, category) && (isStep || isNamed(series, spot));
}

/** A step through zero is drawn in two parts; without its workbook nothing else says that they are one number. */
function joinStep(point: ReadPoint, all: readonly ReadPoint[], spots: readonly FigurePoint[]): ReadPoint | null {
  if (!point.loose || point.fact !== null || point.support || point.cached === null) return point;
  if (!spots.some((spot) => CHART_FORMS[spot.figure.chart].needs === 'steps' && stands(point, spot))) return point;
  const parts = all.filter(
    (one) => one.place === point.place && one.category === point.category && !one.support && one.cached !== null,
  );
  if (parts[0] !== point) return null;
  return { ...point, cached: parts.reduce((sum, { cached }) => sum.plus(abs(cached!)), new Big(0)).toFixed() };
}

/** A step that takes away hangs down, whatever sign it is printed with. */
function isValue(value: string, { fact, number, figure }: Pick<FigurePoint, 'fact' | 'number'> & Partial<FigurePoint>): boolean {
  const parts = number === null ? numbersOf(fact) : [number];
  const [size, own] = figure && CHART_FORMS[figure.chart].needs === 'steps' ? [abs(value), parts.map(abs)] : [value, parts];
  return own.some((part) => isEqual(part, size) || isRounded(part, size));
}

const abs = (value: string): string => value.replace(/^-/, '');

/** A seventh is written with as many digits as the file's numbers have. */
function isRounded(part: string, value: string): boolean {
  const digits = part.replace(/^-?[0.]*/, '').replace('.', '').length;
  return digits > 12 && new Big(part).minus(value).abs().lt('1e-9');
}

const isEqual = (a: string, b: string): boolean => isNumber(a) && isNumber(b) && new Big(a).eq(b);
const isNumber = (text: string): boolean => /^-?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i.test(text);

const name = ({ series, category }: ReadPoint): string => [series, category].filter((text) => text !== '').join(' ');

const meantBy = ([spot]: readonly Pick<FigurePoint, 'fact'>[]): Pick<PointFault, 'expected' | 'fact' | 'span' | 'path'> =>
  spot ? { expected: spot.fact.print, ...ofFact(spot.fact) } : OF_NOTHING;
