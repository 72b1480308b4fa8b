/** Judges the unit that stands with the title of a chart or a table: `2020年投资增速（%）`. */
import type { Content } from '../model/content.js';
import type { ReadText } from '../model/reading.js';
import type { AuditContext } from './context.js';
import type { Wrong } from './fault.js';
import type { Phrase } from './phrases.js';
import { stripSpaces } from './strip-spaces.js';

interface Titled {
  /** Stripped. */
  readonly title: string;
  readonly units: readonly string[];
  readonly phrase: Pick<Phrase, 'span' | 'path'>;
}

const KNOWN = new WeakMap<Content, readonly Titled[]>();

/** What follows the title, in brackets or alone, must be its unit, or words that are the content's own and no other's unit. */
export function judgeUnits({ part, text }: ReadText, { content, labels, cover, isPhrase }: AuditContext): readonly Wrong[] {
  const whole = stripSpaces(text).text;
  const titled = listTitled(content);
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

function listTitled(content: Content): readonly Titled[] {
  let titled = KNOWN.get(content);
  if (!titled) {
    titled = Object.values(content.figures).flatMap((figure): readonly Titled[] => {
      const phrase = { span: figure.span, path: `figures.${figure.id}` };
      const one = (title: string, units: readonly string[]): Titled => ({
        title: stripSpaces(title).text,
        units: units.map(bare).filter((unit) => unit !== ''),
        phrase,
      });
      if (figure.kind === 'picture') return [];
      if (figure.kind === 'table') return [one(figure.title.plain, figure.unit === undefined ? [] : [figure.unit])];
      const units = [figure.unit, ...figure.series.map(({ unit }) => unit)];
      return [one(figure.title.plain, units), ...figure.series.map(({ name, unit }) => one(name, [unit]))];
    });
    KNOWN.set(content, titled);
  }
  return titled;
}

/** Without the brackets and marks around it. */
const bare = (text: string): string => stripSpaces(text).text.replace(/^[（(／/,，:：·|]+|[）)]+$/gu, '');
