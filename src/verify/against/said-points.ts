/** The points of native charts as numbers with a name: their category, their series, the chart's title. */
import { type Amount, findAmounts } from '../../language/amounts.js';
import type { ContentLanguage } from '../../language/languages.js';
import type { ReadDocument, ReadPoint } from '../../model/reading.js';
import { surroundingsOf } from '../clause.js';
import type { SaidNumber } from './said-number.js';
import { isPrior, timesNamed } from './times-around.js';
import { unitOf, withUnit } from './units.js';
import { joinWords, plainWords } from './words.js';

export function listPoints({ points, texts }: ReadDocument, language: ContentLanguage): readonly Omit<SaidNumber, 'setting'>[] {
  const titles = new Map<ReadPoint['place'], string>();
  for (const { part, place, text } of texts) if (part === 'chart' && !titles.has(place)) titles.set(place, text);
  return points.flatMap((point) => {
    if (point.support || (point.series === '' && point.category === '')) return [];
    const title = titles.get(point.place) ?? '';
    const numbers = [...new Set([point.cached, point.stored].filter((one) => one !== null))];
    return numbers.flatMap((number) => saidBy(point, number, title === point.series ? '' : title, language) ?? []);
  });
}

function saidBy(point: ReadPoint, number: string, title: string, language: ContentLanguage): Omit<SaidNumber, 'setting'> | null {
  const { series, category, place, cachedFormat } = point;
  const format = cachedFormat || point.storedFormat;
  const isShare = /%/u.test(format.replace(/"[^"]*"|\\./gu, ''));
  const quoted = /"([^"]+)"/u.exec(format)?.[1] ?? (/\\?%/u.test(format) ? '%' : '');
  const shown = isShare ? String(Number((Number(number) * 100).toPrecision(12))) : number;
  const heads = [title, series, category].filter((words) => words !== '' && !/^(?:series|系列)\s*\d*$/iu.test(words));
  const head = heads.join(' ');
  const whole = `${head} ${shown.replace('-', '')}${quoted.trim()}`;
  const amount = findAmounts(whole, language).at(-1);
  if (!amount || amount.from < head.length) return null;
  const unit = [series, title].map((words) => unitOf(words, language)).find((one) => one !== null) ?? null;
  const read: Amount = { ...withUnit(amount, unit), negative: shown.startsWith('-') };
  const { idiom } = language;
  const around = surroundingsOf(whole, amount.from, amount.to, idiom);
  return {
    place,
    part: 'chart',
    amount: read,
    bare: read.unit === '' && !read.scaled,
    qualified: false,
    label: true,
    written: `${shown}${quoted.trim()}`,
    found: `${[category, series].filter((words) => words !== '').join(' ')} ${shown}${quoted.trim()}`.trim(),
    names: [joinWords(plainWords(category), plainWords(series), plainWords(title, TITLE))],
    around,
    times: [category, series].map((words) => timesNamed(words, idiom)).find((times) => times.length > 0) ?? [],
    above: timesNamed(title, idiom),
    prior: isPrior(around, idiom),
    text: null,
  };
}

/** A title names all points of its chart. */
const TITLE = 0.6;
