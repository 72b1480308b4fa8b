/** Edits the data of every chart of a deck as Office writes them, in the cell and in the chart, and tells what was typed. */
import { posix } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { findAll, parseXml, textOf, type XmlNode } from './xml.js';

export interface EditedChart {
  readonly part: string;
  /** What stands in it, as written. */
  readonly root: XmlNode;
  /** On which slide, and where, points. */
  readonly slide: string;
  readonly frame: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  /** By series and category; null where there is no value. */
  readonly values: readonly (readonly (number | null)[])[];
}

const EMU = 12700;

/** `edit` gives the number for a point's old one, counted over the chart. */
export function editCharts(
  deck: Uint8Array,
  edit: (value: number, at: number) => number,
): { readonly bytes: Uint8Array; readonly charts: readonly EditedChart[] } {
  const files = unzipSync(deck);
  const text = (part: string) => strFromU8(files[part]!);
  const charts = Object.keys(files)
    .filter((part) => /^ppt\/slides\/slide\d+\.xml$/.test(part))
    .flatMap((slide) => {
      const relations = relationsOf(text, slide);
      return findAll(parseXml(text(slide)), 'p:graphicFrame').flatMap((frame): EditedChart[] => {
        const [chart] = findAll(frame, 'c:chart');
        if (chart === undefined) return [];
        const part = relations.get(chart.attributes['r:id']!)!;
        const values = editChart(files, part, edit);
        return [{ part, root: parseXml(text(part)), slide, frame: placeOf(frame), values }];
      });
    });
  return { bytes: zipSync(files), charts };
}

function relationsOf(text: (part: string) => string, part: string): ReadonlyMap<string, string> {
  const rels = parseXml(text(posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)));
  return new Map(
    findAll(rels, 'Relationship').map(({ attributes: { Id, Target } }) => [
      Id!,
      Target!.startsWith('/') ? Target!.slice(1) : posix.join(posix.dirname(part), Target!),
    ]),
  );
}

function placeOf(frame: XmlNode): EditedChart['frame'] {
  const [off, ext] = ['a:off', 'a:ext'].map((name) => findAll(frame, name)[0]!.attributes);
  const [left, top, width, height] = [off!.x, off!.y, ext!.cx, ext!.cy].map((value) => Number(value) / EMU);
  return { left: left!, top: top!, right: left! + width!, bottom: top! + height! };
}

/** Whether nobody sees it: it only holds the scale. */
export const isSupport = (series: XmlNode): boolean => {
  const [look] = findAll(series, 'c:spPr');
  return (look?.children ?? []).some((child) => typeof child !== 'string' && child.name === 'a:noFill');
};

function editChart(
  files: Record<string, Uint8Array>,
  part: string,
  edit: (value: number, at: number) => number,
): (number | null)[][] {
  let xml = strFromU8(files[part]!);
  const book = relationsOf((name) => strFromU8(files[name]!), part).get('rId1')!;
  const cells = unzipSync(files[book]!);
  const sheet = 'xl/worksheets/sheet1.xml';
  let data = strFromU8(cells[sheet]!);
  let at = 0;
  const series = findAll(parseXml(xml), 'c:ser').filter((one) => !isSupport(one));
  const values = series.map((one) => {
    const [cache] = findAll(findAll(one, 'c:val')[0]!, 'c:numCache');
    const [, column = '', first = ''] = /\$([A-Z]+)\$(\d+)/.exec(textOf(findAll(findAll(one, 'c:val')[0]!, 'c:f')[0]!))!;
    const count = Number(findAll(cache!, 'c:ptCount')[0]!.attributes.val);
    const row: (number | null)[] = Array.from({ length: count }, () => null);
    for (const point of findAll(cache!, 'c:pt')) {
      const index = Number(point.attributes.idx);
      const old = textOf(point);
      const value = edit(Number(old), at++);
      row[index] = value;
      const cell = `${column}${Number(first) + index}`;
      data = data.replace(new RegExp(`(<c r="${cell}"[^>]*><v>)[^<]*`), `$1${value}`);
      xml = xml.replace(seriesPattern(column, index), `$1${value}`);
    }
    return row;
  });
  files[part] = strToU8(xml);
  files[book] = zipSync({ ...cells, [sheet]: strToU8(data) });
  return values;
}

/** The cached value of a series' point, up to it. */
const seriesPattern = (column: string, index: number): RegExp =>
  new RegExp(
    `(<c:val><c:numRef><c:f>[^<]*\\$${column}\\$\\d+(?::[^<]*)?</c:f>(?:(?!</c:val>).)*?<c:pt idx="${index}"[^>]*><c:v>)[^<]*`,
    's',
  );
