/** Judges the unit that stands with the title of a chart or a table: `2020年投资增速（%）`. */
import type { ReadText } from '../model/reading.js';
import type { AuditContext } from './context.js';
import type { Wrong } from './fault.js';
import { bare } from './figures.js';
import { stripSpaces } from './strip-spaces.js';

/** What follows the title, in brackets or alone, must be its unit, or words that are the content's own and no other's unit. */
export function judgeUnits({ part, text }: ReadText, { titled, labels, cover, isPhrase }: AuditContext): readonly Wrong[] {
  const whole = stripSpaces(text).text;
  const own = titled.filter(({ title }) => whole.includes(title) && !whole.endsWith(title));
  const title = own.reduce((longest, one) => (one.title.length > longest.length ? one.title : longest), '');
  const meant = own.filter((one) => one.title === title);
  const at = whole.indexOf(title);
  if (meant.length === 0 || isPhrase(whole.slice(at))) return [];
  const rest = whole.slice(at + title.length);
  const label = stripSpaces(`${labels.unit ?? ''}${labels.colon ?? ''}`).text;
  const said = bare(rest);
  const unit = label !== '' && said.startsWith(label) ? said.slice(label.length) : said;
  const units = meant.flatMap((one) => one.units);
  if (unit === '' || units.length === 0 || units.includes(unit)) return [];
  const isBracketed = /^[（(][^（(]*[）)]$/u.test(rest) && unit.length <= LONGEST;
  const isOthers = titled.some((one) => one.units.includes(unit));
  const isKnown = !cover({ text: rest, marks: [], fields: [], numerals: [] }).some(({ kind }) => kind === 'gap');
  if (!(isBracketed && (isOthers || !isKnown)) && !(part === 'chart' && isOthers)) return [];
  const { span, path } = meant[0]!.phrase;
  return [{ kind: 'changed', found: text, expected: [...new Set(units)].join('、'), fact: null, span, path }];
}

/** Longer than this it is a remark. */
const LONGEST = 12;
