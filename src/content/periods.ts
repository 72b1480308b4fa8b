/** Guards the period: prose under a declared period may not print a fact of another one without saying so. */
import type { Localized } from '../diagnostics/diagnostic.js';
import type { Span } from '../diagnostics/span.js';
import { indicesOf } from '../language/fold.js';
import type { Lexicon } from '../language/lexicon.js';
import type { ContentContext, FactUse } from './context.js';

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
  { lexicon, diagnostics }: Pick<ContentContext, 'lexicon' | 'diagnostics'>,
): void {
  if (periods.length === 0) return;
  for (const use of uses) {
    const { fact, show } = use;
    if (show === 'period' || periods.includes(fact.period)) continue;
    // The plain text holds what `${id:period}` prints, too.
    if (plain.includes(fact.period)) continue;
    diagnostics.error('fact-period', {
      message: describeClash(fact.id, fact.period, periods),
      hint: sayPeriod(fact, periods, lexicon) ?? {
        zh: `在它前面写上 \${${fact.id}:period}，或把“${fact.period}”加进这里的 period: [${[...periods, fact.period].join(', ')}]`,
        en: `write \${${fact.id}:period} before it, or add "${fact.period}" to the period here: [${[...periods, fact.period].join(', ')}]`,
      },
      at: use.span,
    });
  }
}

/** `2020` and `2020年`: it is the fact that is to be written as the others are. */
function sayPeriod(
  { id, period }: Pick<FactUse['fact'], 'id' | 'period'>,
  periods: readonly string[],
  { yearWords }: Lexicon,
): Localized | null {
  const same = periods.find((each) => bareYear(each, yearWords) === bareYear(period, yearWords));
  if (same === undefined) return null;
  return {
    zh: `时期要写得一样：把 facts.${id} 的 period 改成 ${same}`,
    en: `periods are to be written alike: make the period of facts.${id} ${same}`,
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
  id: string,
  period: string,
  periods: readonly string[],
  at: Span,
  { lexicon, diagnostics }: Pick<ContentContext, 'lexicon' | 'diagnostics'>,
): void {
  if (periods.length === 0 || periods.includes(period)) return;
  diagnostics.error('fact-period', {
    message: describeClash(id, period, periods),
    hint: sayPeriod({ id, period }, periods, lexicon) ?? {
      zh: `换一个事实，或在类别名里写明“${period}”，或写 period: [${[...periods, period].join(', ')}]`,
      en: `use another fact, or say "${period}" in its category, or write period: [${[...periods, period].join(', ')}]`,
    },
    at,
  });
}

function describeClash(id: string, period: string, periods: readonly string[]): Localized {
  return {
    zh: `“${id}”是${period}的数，这里说的是${periods.join('、')}`,
    en: `"${id}" is of ${period}, but this is about ${periods.join(', ')}`,
  };
}
