/**
 * Number formats by which a chart's labels print its cells: each as its fact prints it, and whatever somebody types instead with all
 * its decimals. A print that no such code gives holds for its very number alone, so that no edit makes it lie.
 */
import type { ChartPoint } from '../../../model/chart.js';
import { mostFrequent } from '../../../model/lists.js';

/** `0`, `0.00`: so many decimals, no grouping. */
const plainFormat = (decimals: number): string => (decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`);

const GENERAL = 'General';

/** Decimals that a code prints where the number has them. */
const MOST_DECIMALS = 9;

/** Between these General prints a number in full. */
const [SMALLEST, LARGEST] = [1e-4, 1e10];

/** What a column's labels print. */
export interface ColumnFormat {
  /** Of all its points. */
  readonly code: string;
  /** Of points that it does not print as their facts do; there any other number prints by `code`. */
  readonly own: ReadonlyMap<number, string>;
  /** By point: the words beside its number, which stand in a column of the workbook, for no format can know whether they still hold. */
  readonly words: readonly (LabelWords | null)[];
}

interface LabelWords {
  readonly text: string;
  readonly before: boolean;
}

interface Cell {
  readonly at: number;
  readonly value: number;
  readonly point: ChartPoint;
}

/** `values` are the cells, which of a waterfall's steps lack the sign. */
export function columnFormat(points: readonly (ChartPoint | null)[], values: readonly (number | null)[]): ColumnFormat {
  const cells = points.flatMap((point, at): Cell[] => {
    const value = values[at] ?? null;
    return point === null || value === null ? [] : [{ at, value, point }];
  });
  // Of a number printed in another scale, 1.2万亿元, the unit is not the cell's.
  const unit = mostFrequent(cells.filter(isOwnScale).map(({ point }) => point.printed.unit)) ?? '';
  const cores = cells.map((cell) => coreOf(cell, cells, unit));
  const { code, sections } = commonFormat(cores, unit);
  const special = cores.filter(({ print, value }) => print !== printBy(sections, value));
  const own = new Map<number, string>();
  const words = points.map((_, at) => cores.find((core) => core.at === at)?.words ?? null);
  const numbers = [...new Set(special.map(({ value }) => value))];
  const isClear = numbers.every((value) => new Set(cores.filter((c) => c.value === value).map(({ print }) => print)).size === 1);
  if (special.length === 0) return { code, own, words };
  // A format has room for two conditions, one of which tells what is below zero: behind a condition its sign is no longer set.
  if (isClear && numbers.length === 1) return { code: [condition(special[0]!), rest(sections)].join(';'), own, words };
  for (const core of special) own.set(core.at, [condition(core), rest(sections)].join(';'));
  return { code, own, words };
}

const isOwnScale = ({ value, point: { printed } }: Cell): boolean =>
  Number(printed.number.replaceAll(',', '').replace(/^\D+/, '')) === Math.abs(value);

/** What a cell prints without the words that only its neighbour in the workbook can say. */
interface Core {
  readonly at: number;
  readonly value: number;
  readonly print: string;
  readonly sign: string;
  /** Without sign; null: no plain number. */
  readonly digits: string | null;
  readonly words: LabelWords | null;
}

function coreOf({ at, value, point: { printed } }: Cell, cells: readonly Cell[], usual: string): Core {
  const { before, number, unit, after, hedged } = printed;
  const [, sign = '', digits = null] = /^(\D*?)(\d[\d,]*(?:\.\d+)?)$/.exec(number) ?? [];
  // An inner word (20余) limits as one behind does; a scale of its own belongs to the number.
  const behind =
    hedged && unit !== usual && !cells.some((cell) => !cell.point.printed.hedged && cell.point.printed.unit === unit);
  const [said, tail] = behind ? ['', `${unit}${after}`] : [unit, after];
  const both = before.trim() !== '' && tail.trim() !== '';
  const words = both || tail !== '' ? tail : before;
  return {
    at,
    value,
    print: `${both ? before : ''}${number}${said}`,
    sign,
    digits,
    words: words === '' ? null : { text: words, before: words === before && tail === '' },
  };
}

/** How numbers from zero up and those below it print. */
interface Sections {
  readonly digits: string;
  readonly unit: string;
  readonly positive: string;
  /** Null: with the minus that Office gives. */
  readonly negative: string | null;
}

function commonFormat(cores: readonly Core[], unit: string): { readonly code: string; readonly sections: Sections } {
  const signs = (below: boolean) =>
    cores.filter(({ value, digits }) => digits !== null && value < 0 === below).map(({ sign }) => sign);
  const positive = mostFrequent(signs(false)) ?? '';
  const usual = mostFrequent(signs(true)) ?? (positive === '-' ? '+' : '-');
  const negative = usual === '-' && positive === '' ? null : usual;
  const codes = cores.flatMap(({ digits, value }) => (digits === null ? [] : (openFormat(digits, value) ?? [])));
  const count = (code: string) => cores.filter(({ digits, value }) => digits === printDigits(code, value)).length;
  const best = [GENERAL, ...new Set(codes)].reduce((most, code) => (count(code) > count(most) ? code : most));
  const sections = { digits: best, unit, positive, negative };
  const { digits } = sections;
  const zero = positive === '' ? '' : `;${digits}${quote(unit)}`;
  const below = negative === null ? '' : `;${quote(negative)}${digits}${quote(unit)}${zero}`;
  return { code: `${quote(positive)}${digits}${quote(unit)}${below}`, sections };
}

/** The code of all numbers for which no condition before it holds. */
const rest = ({ digits, unit, positive, negative }: Sections): string => {
  const above = `${quote(positive)}${digits}${quote(unit)}`;
  return `[<0]${quote(negative ?? '-')}${digits}${quote(unit)};${above}`;
};

function printBy({ digits: code, unit, positive, negative }: Sections, value: number): string | null {
  const digits = printDigits(code, value);
  return digits === null ? null : `${value < 0 ? (negative ?? '-') : positive}${digits}${unit}`;
}

/** The section that prints one number as its fact does, and holds for no other. */
function condition({ value, print, sign, digits }: Core): string {
  const plain = digits !== null && sign === '' && value >= 0 && printClosed(digits, value) === digits;
  const at = plain ? print.indexOf(digits) : -1;
  const said =
    at < 0 ? quote(print) : `${quote(print.slice(0, at))}${closedFormat(digits!)}${quote(print.slice(at + digits!.length))}`;
  return `[=${storedNumber(value)}]${said}`;
}

/** `0.0`, `#,##0`: as these digits stand. */
const closedFormat = (digits: string): string =>
  `${digits.includes(',') ? '#,##' : ''}${plainFormat(digits.split('.')[1]?.length ?? 0)}`;

const printClosed = (digits: string, value: number): string =>
  fixed(value, digits.split('.')[1]?.length ?? 0, digits.split('.')[1]?.length ?? 0, digits.includes(','));

/** A code that prints these digits and of any other number all decimals; null: there is none. */
function openFormat(digits: string, value: number): string | null {
  const decimals = digits.split('.')[1]?.length ?? 0;
  const open = decimals === 0 ? null : `${closedFormat(digits)}${'#'.repeat(Math.max(0, MOST_DECIMALS - decimals))}`;
  return [GENERAL, open].find((code) => code !== null && printDigits(code, value) === digits) ?? null;
}

/** By one of the codes above; null where General would not print in full. */
function printDigits(code: string, value: number): string | null {
  const size = Math.abs(value);
  if (code === GENERAL) return size !== 0 && (size < SMALLEST || size >= LARGEST) ? null : String(Number(size.toPrecision(10)));
  return fixed(size, /\.(0+)/.exec(code)![1]!.length, MOST_DECIMALS, code.startsWith('#'));
}

const fixed = (value: number, minimumFractionDigits: number, maximumFractionDigits: number, useGrouping: boolean): string =>
  value.toLocaleString('en-US', { useGrouping, minimumFractionDigits, maximumFractionDigits });

/** As a number stands in the file: with the digits that every program keeps, so that a condition finds it again. */
export const storedNumber = (value: number): string => String(Number(value.toPrecision(15)));

/** Of a cell in the workbook: as its fact prints it, and what is typed there with its decimals. */
export function cellFormat({ printed: { number }, decimals }: ChartPoint, value: number): string {
  const digits = /\d[\d,]*(?:\.\d+)?$/.exec(number)?.[0] ?? '';
  return (
    openFormat(digits, value) ??
    (/^\d{1,3}(?:,\d{3})+$/.test(digits) ? closedFormat(digits) : decimals === 0 ? GENERAL : plainFormat(decimals))
  );
}

/** Signs stand as they are: programs know them for the number's own. */
const quote = (words: string): string => (/^[-+]?$/.test(words) ? words : `"${words.replaceAll('"', '""')}"`);
