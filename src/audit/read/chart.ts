/** Reads a native chart: its numbers as cache and workbook have them, its labels as they are shown, all its words. */
import type { ReadMark, ReadPlace, ReadPoint, ReadText } from '../../model/reading.js';
import { type ChartFacts, readChartFacts } from './chart-facts.js';
import type { Container } from './container.js';
import { childrenOf, type Element, EMPTY, find, findAll, textOf } from './element.js';
import { formatNumber, plainDecimal } from './numbers.js';
import { paragraphText, runsOf } from './rich-text.js';
import { type Cell, cellsOf, readWorkbook, type Workbook } from './workbook.js';

interface ReadChart {
  readonly texts: readonly ReadText[];
  readonly points: readonly ReadPoint[];
}

interface Cached {
  readonly texts: ReadonlyMap<number, string>;
  readonly formats: ReadonlyMap<number, string>;
  /** What each place is in the workbook. */
  readonly cells: readonly { readonly sheet: string; readonly at: string }[];
}

interface Series {
  readonly element: Element;
  readonly name: string;
  readonly nameCell: Cached['cells'];
  readonly categories: Cached;
  readonly values: Cached;
}

/** `part`: name of the chart's part; '' for one that is not there. */
export function readChartPart(file: Container, part: string, place: ReadPlace): ReadChart {
  const root = file.xml(part);
  if (root === null) return { texts: [], points: [] };
  const workbook = openWorkbook(file, part);
  const facts = readChartFacts(workbook);
  const series = findAll(root, 'c:ser').map(readSeries);
  const texts: ReadText[] = [];
  const add = (text: string, marks: readonly ReadMark[] = []): void => {
    if (text.trim() !== '') texts.push({ part: 'chart', place, text, marks, fields: [] });
  };
  for (const title of findAll(root, 'c:title')) for (const text of readRich(title)) add(text);
  for (const name of new Set(series.map((one) => one.name))) add(name);
  for (const name of new Set(series.flatMap(({ categories }) => [...categories.texts.values()]))) add(name);
  const points = joinParts(
    series.flatMap((one) => readPoints(one, { workbook, facts, place })),
    facts,
  );
  for (const one of series) for (const label of readLabels(one, facts)) add(label.text, label.marks);
  for (const text of readShapes(file, part)) add(text);
  const rest = readRest(workbook, series, facts, place);
  return { texts: [...texts, ...rest.texts], points: [...points, ...rest.points] };
}

function openWorkbook(file: Container, part: string): Workbook | null {
  const target = file.relations(part).find(({ type, external }) => type === 'package' && !external)?.target;
  const bytes = target === undefined ? null : file.bytes(target);
  return bytes === null ? null : readWorkbook(bytes);
}

function readSeries(element: Element): Series {
  const title = find(element, 'c:tx');
  const named = readCache(title);
  const values = find(element, 'c:val') ?? find(element, 'c:yVal');
  return {
    element,
    name: [...named.texts.values()].join(' ') || textOf(find(title, 'c:v')),
    nameCell: named.cells,
    categories: readCache(find(element, 'c:cat') ?? find(element, 'c:xVal')),
    values: readCache(values),
  };
}

/** Of a reference or a literal; of several levels of names the innermost, which stands at the mark. */
function readCache(holder: Element | null): Cached {
  const texts = new Map<number, string>();
  const formats = new Map<number, string>();
  if (holder === null) return { texts, formats, cells: [] };
  const cache = ['c:strCache', 'c:numCache', 'c:lvl', 'c:strLit', 'c:numLit']
    .map((name) => findAll(holder, name)[0])
    .find(Boolean);
  const common = textOf(find(cache ?? null, 'c:formatCode'));
  for (const point of cache ? childrenOf(cache, 'c:pt') : []) {
    const index = Number(point.attributes.idx);
    texts.set(index, textOf(find(point, 'c:v')));
    formats.set(index, point.attributes.formatCode ?? common);
  }
  const [reference] = findAll(holder, 'c:f');
  return { texts, formats, cells: reference ? cellsOf(textOf(reference)) : [] };
}

interface PlacedPoint {
  readonly point: ReadPoint;
  /** In the workbook's first sheet. */
  readonly cell: string | null;
}

interface PointSetting {
  readonly workbook: Workbook | null;
  readonly facts: ChartFacts;
  readonly place: ReadPlace;
}

function readPoints(series: Series, { workbook, facts, place }: PointSetting): readonly PlacedPoint[] {
  const { values, categories, name } = series;
  const count = Math.max(values.cells.length, ...[...values.texts.keys()].map((index) => index + 1), 0);
  return Array.from({ length: count }, (_, index): PlacedPoint | null => {
    const cached = plainDecimal(values.texts.get(index) ?? '');
    const cell = findCell(workbook, values.cells[index]);
    const stored = cell?.number ?? null;
    if (cached === null && stored === null) return null;
    const point: ReadPoint = {
      place,
      series: name,
      category: categories.texts.get(index) ?? '',
      cached,
      stored,
      cachedFormat: values.formats.get(index) ?? '',
      storedFormat: cell?.format ?? '',
      fact: facts.at(values.cells[index], name, categories.texts.get(index) ?? ''),
      ...(isSupport(series.element) && { support: true }),
      ...(!isHeld(workbook, values.cells[index]) && { loose: true }),
    };
    return { point, cell: values.cells[index]?.at ?? null };
  }).filter((point) => point !== null);
}

/** What is drawn in parts is one number: a step of a waterfall that goes through zero. */
function joinParts(points: readonly PlacedPoint[], { parts }: ChartFacts): readonly ReadPoint[] {
  const sum = (numbers: readonly (string | null)[]): string | null =>
    numbers.includes(null) ? null : plainDecimal(String(numbers.reduce((all, number) => all + Math.abs(Number(number)), 0)));
  return points.flatMap(({ point, cell }): readonly ReadPoint[] => {
    const cells = parts.find((all) => cell !== null && all.includes(cell));
    if (!cells) return [point];
    if (cells[0] !== cell) return [];
    const all = points.flatMap((one) => (cells.includes(one.cell ?? '') ? [one.point] : []));
    return [{ ...point, cached: sum(all.map(({ cached }) => cached)), stored: sum(all.map(({ stored }) => stored)) }];
  });
}

/** Whether there is a sheet that should have it; LibreOffice keeps workbooks to which nothing refers any more. */
function isHeld(workbook: Workbook | null, place: Cached['cells'][number] | undefined): boolean {
  return workbook?.sheets.some(({ name }) => name === place?.sheet) ?? false;
}

function findCell(workbook: Workbook | null, place: Cached['cells'][number] | undefined): Cell | null {
  if (!place) return null;
  return workbook?.sheets.find(({ name }) => name === place.sheet)?.cells.get(place.at) ?? null;
}

/** Bars that nobody sees: others stand on them. */
function isSupport(series: Element): boolean {
  const look = find(series, 'c:spPr');
  return find(look, 'a:noFill') !== null && find(look, 'a:ln', 'a:noFill') !== null;
}

interface Label {
  readonly text: string;
  readonly marks: readonly ReadMark[];
}

/** What stands at the marks: words of their own, or values in their format. */
function readLabels(series: Series, facts: ChartFacts): readonly Label[] {
  const all = find(series.element, 'c:dLbls');
  const own = new Map(
    (all ? childrenOf(all, 'c:dLbl') : []).map((label) => [Number(find(label, 'c:idx')?.attributes.val), label]),
  );
  const { values, categories, name } = series;
  const beside = readBeside(series.element);
  return [...values.texts].flatMap(([index, stored]): readonly Label[] => {
    const label = own.get(index) ?? all;
    const number = plainDecimal(stored);
    if (label === null || number === null || isOn(label, 'c:delete')) return [];
    const category = categories.texts.get(index) ?? '';
    const fact = facts.at(values.cells[index], name, category);
    const format = find(label, 'c:numFmt');
    const code = format && !isOn(format, null) ? (format.attributes.formatCode ?? '') : (values.formats.get(index) ?? '');
    const text = formatNumber(number, code);
    const said = { VALUE: text, CELLRANGE: beside.get(index) ?? '', SERIESNAME: name, CATEGORYNAME: category };
    const written = findAll(find(label, 'c:tx') ?? EMPTY, 'a:p')
      .flatMap((paragraph) => fillFields(paragraph, said))
      .filter((line) => line.trim() !== '');
    if (written.length > 0) return written.map((line) => markWritten(line, fact, [name, category]));
    if (!isOn(label, 'c:showVal')) return [];
    return [{ text, marks: fact === null ? [] : [{ start: 0, end: text.length, fact, show: 'value' }] }];
  });
}

/** The words that the cells of another column give to the labels, as the chart keeps them. */
function readBeside(series: Element): ReadonlyMap<number, string> {
  const points = findAll(series, 'c15:dlblRangeCache').flatMap((cache) => childrenOf(cache, 'c:pt'));
  return new Map(points.map((point) => [Number(point.attributes.idx), textOf(find(point, 'c:v'))]));
}

/** A label's line as a program shows it that fills the fields in, and as one that knows none, where Office left it words for that. */
function fillFields(paragraph: Element, said: Readonly<Record<string, string>>): readonly string[] {
  const filled = runsOf(paragraph)
    .map(({ text, field }) => (field === null ? text : (said[field] ?? text)))
    .join('');
  const kept = paragraphText(paragraph);
  return kept === filled || /\[[A-Z ]+\]/.test(kept) ? [filled] : [filled, kept];
}

/** `name` null: the element's own `sourceLinked`. */
function isOn(element: Element, name: string | null): boolean {
  if (name === null) return /^(?:1|true)$/.test(element.attributes.sourceLinked ?? '');
  const flag = find(element, name);
  return flag !== null && /^(?:1|true)$/.test(flag.attributes.val ?? '1');
}

/** A label that is the name of its mark holds no value; one that begins with it holds the value behind it. */
function markWritten(text: string, fact: string | null, names: readonly string[]): Label {
  if (fact === null || names.includes(text)) return { text, marks: [] };
  const name = names.find((one) => one !== '' && text.startsWith(`${one} `));
  return { text, marks: [{ start: name === undefined ? 0 : name.length + 1, end: text.length, fact, show: 'value' }] };
}

/** Paragraph by paragraph. */
function readRich(holder: Element | null): readonly string[] {
  return holder === null
    ? []
    : findAll(holder, 'a:p')
        .map(paragraphText)
        .filter((text) => text.trim() !== '');
}

/** Text boxes that someone drew into the chart. */
function readShapes(file: Container, part: string): readonly string[] {
  const target = file.relations(part).find(({ type }) => type === 'chartUserShapes')?.target;
  const root = target === undefined ? null : file.xml(target);
  return root === null ? [] : readRich(root);
}

/** Of a number that the chart itself does not show. */
const storedOnly = ({ number, format }: Cell) => ({ cached: null, stored: number, cachedFormat: '', storedFormat: format });

/** What the workbook holds beside what the chart refers to: the sheet of facts, and what someone typed. */
function readRest(workbook: Workbook | null, series: readonly Series[], facts: ChartFacts, place: ReadPlace): ReadChart {
  const texts: ReadText[] = [...facts.texts(place)];
  const points: ReadPoint[] = [...facts.points(place)];
  const known = new Map<string, string | null>();
  for (const { nameCell, name, categories, values } of series) {
    for (const cell of nameCell) known.set(`${cell.sheet}!${cell.at}`, name);
    for (const [index, cell] of categories.cells.entries())
      known.set(`${cell.sheet}!${cell.at}`, categories.texts.get(index) ?? '');
    for (const cell of values.cells) known.set(`${cell.sheet}!${cell.at}`, null);
  }
  for (const { name, cells } of workbook?.sheets ?? []) {
    if (name === facts.sheet) continue;
    for (const [at, cell] of cells) {
      const said = known.get(`${name}!${at}`);
      // A number that the chart shows was read with it; a name is read again only where it is another.
      if (said === null || said === cell.text) continue;
      const base = { place: { ...place, name: `${place.name ?? ''} ${name}!${at}`.trim() } };
      if (cell.number === null || said !== undefined)
        texts.push({ part: 'chart', ...base, text: cell.text, marks: [], fields: [] });
      else points.push({ ...base, series: '', category: '', ...storedOnly(cell), fact: null });
    }
  }
  return { texts, points };
}
