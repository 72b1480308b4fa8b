/** Guards the period: prose under a declared period may not print a fact of another one without saying so. */
import type { Localized } from '../diagnostics/diagnostic.js';
import type { Span } from '../diagnostics/span.js';
import { indicesOf } from '../language/fold.js';
import type { Lexicon } from '../language/lexicon.js';
import type { Fact } from '../model/fact.js';
import type { ContentContext, FactUse, PeriodClash } from './context.js';

/** `period:` as written: one, several, or none declared. */
type Periods = string | readonly string[] | undefined;

export function listPeriods(periods: Periods): readonly string[] {
  return periods === undefined ? [] : typeof periods === 'string' ? [periods] : periods;
}

/**
 * A fact of another period is right where the prose prints its period: `${id:period}` of a fact of that period,
 * or the period's own words. Nothing is checked where no period is declared.
 */
export function checkPeriods(
  uses: readonly FactUse[],
  plain: string,
  periods: readonly string[],
  { clashes }: Pick<ContentContext, 'clashes'>,
): void {
  if (periods.length === 0) return;
  for (const use of uses) {
    const { fact, show } = use;
    if (show === 'period' || periods.includes(fact.period)) continue;
    // The plain text holds what `${id:period}` prints, too.
    if (plain.includes(fact.period)) continue;
    addClash(clashes, { fact, periods, isFigure: false }, use);
  }
}

type NamedFact = Pick<Fact, 'id' | 'period'>;

function addClash(
  clashes: ContentContext['clashes'],
  { fact, periods, isFigure }: Pick<PeriodClash, 'periods' | 'isFigure'> & { readonly fact: NamedFact },
  use: Pick<FactUse, 'span'>,
): void {
  const key = `${fact.period}\n\n${periods.join('\n')}`;
  const known = clashes.get(key) ?? { periods, isFigure, uses: [] };
  clashes.set(key, known);
  // Few places are ever asked for.
  known.uses.push({
    fact,
    get span() {
      return use.span;
    },
  });
}

/** So many places of one fault are listed, and so many facts named. */
const MOST_PLACES = 4;
const MOST_NAMED = 3;

/** Told when all is read: facts of one period under others are one cause. Where it is a period that is wrong, other remedies would only hide it: that comes first. */
export function reportClashes({ clashes, reading, lexicon, diagnostics }: ContentContext): void {
  for (const { periods, isFigure, uses: found } of clashes.values()) {
    const uses = [...found].sort((a, b) => a.span.start.offset - b.span.start.offset);
    const facts = [...new Map(uses.map((use) => [use.fact.id, use.fact])).values()];
    const fact = facts[0]!;
    const own = ['facts', fact.id, 'period'];
    const all = [...periods, fact.period].join(', ');
    const first =
      facts.length === 1
        ? {
            zh: `若时期写错了，把 facts.${fact.id} 的 period 改成 ${periods[0]}`,
            en: `if its period is wrong, make that of facts.${fact.id} ${periods[0]}`,
          }
        : {
            zh: `若这里的时期写错了，改成 period: ${fact.period}`,
            en: `if the period here is wrong, write period: ${fact.period}`,
          };
    diagnostics.error('fact-period', {
      message: describeClash(facts, periods, uses.length),
      hint: sayPeriod(facts, periods, lexicon) ?? {
        zh: `${first.zh}；确是${fact.period}的数，${isFigure ? `就在类别名里写明“${fact.period}”` : `就在它前面写上 \${${fact.id}:period}`}，或写 period: [${all}]`,
        en: `${first.en}; if it is of ${fact.period} indeed, ${isFigure ? `say "${fact.period}" in its category` : `write \${${fact.id}:period} before it`}, or write period: [${all}]`,
      },
      at: [...uses.slice(0, MOST_PLACES).map(({ span }) => ({ span })), { span: reading.spanOf(own), label: own.join('.') }],
    });
  }
}

/** `2020` and `2020年`: it is the fact that is to be written as the others are. */
function sayPeriod(facts: readonly NamedFact[], periods: readonly string[], { yearWords }: Lexicon): Localized | null {
  const same = periods.find((each) => bareYear(each, yearWords) === bareYear(facts[0]!.period, yearWords));
  if (same === undefined) return null;
  const names = (between: string) => facts.map(({ id }) => `facts.${id}`).join(between);
  return {
    zh: `时期要写得一样：把 ${names('、')} 的 period 改成 ${same}`,
    en: `periods are to be written alike: make the period of ${names(', ')} ${same}`,
  };
}

/** Without spaces, and without the word that says only that it is a year. */
function bareYear(written: string, yearWords: Lexicon['yearWords']): string {
  const text = written.replace(/\s/gu, '');
  return text.slice(0, text.length - (yearWords.find((word) => text.endsWith(word))?.length ?? 0));
}

/** Whether words say a period, `2030目标` that of 2030年. */
export function mentionsPeriod(words: string, period: string, { yearWords }: Lexicon): boolean {
  const text = words.replace(/\s/gu, '');
  const year = bareYear(period, yearWords);
  return indicesOf(text, year).some(
    (at) =>
      !(/^\d/u.test(year) && /\d$/u.test(text.slice(0, at))) && !(/\d$/u.test(year) && /^\d/u.test(text.slice(at + year.length))),
  );
}

/** The same for a fact in a chart, which prints no period of its own. */
export function checkFigurePeriod(
  fact: Pick<Fact, 'id' | 'period'>,
  periods: readonly string[],
  at: Span,
  { clashes }: Pick<ContentContext, 'clashes'>,
): void {
  if (periods.length === 0 || periods.includes(fact.period)) return;
  addClash(clashes, { fact, periods, isFigure: true }, { span: at });
}

function describeClash(facts: readonly NamedFact[], periods: readonly string[], count: number): Localized {
  const names = (open: string, close: string, between: string) =>
    facts
      .slice(0, MOST_NAMED)
      .map(({ id }) => `${open}${id}${close}`)
      .join(between);
  const more = facts.length > MOST_NAMED ? facts.length : 0;
  const { period } = facts[0]!;
  return {
    zh: `${names('“', '”', '、')}${more > 0 ? `等 ${more} 个` : ''}是${period}的数，${count > 1 ? `这 ${count} 处` : '这里'}说的是${periods.join('、')}`,
    en: `${names('"', '"', ', ')}${more > 0 ? ` and others, ${more} in all,` : ''} ${facts.length > 1 ? 'are' : 'is'} of ${period}, but ${count > 1 ? `these ${count} places are` : 'this is'} about ${periods.join(', ')}`,
  };
}
