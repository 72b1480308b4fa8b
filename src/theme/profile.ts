/** The summary's profiles: which one is meant, and the theme with what it says laid over the rest. */
import type { FlowPage, SummaryLook, TextGrid } from '../model/theme.js';
import { FALLBACK, matchLanguage } from './by-language.js';
import { holdsPath, type NameCheck, type ThemePath } from './names.js';
import type { WrittenFlowPage, WrittenTheme } from './schema.js';

type WrittenSummary = WrittenTheme['summary'];

const profileOf = ({ summary }: WrittenTheme, name: string | null) => (name === null ? undefined : summary.profiles?.[name]);

/** The name of the profile `asked` for, else of the theme's own choice for the language; null for a theme without profiles, or where a fault is reported. */
export function chooseProfile(
  { profile: chosen, profiles = {} }: WrittenSummary,
  language: string,
  asked: string | undefined,
  names: NameCheck,
): string | null {
  const known = Object.keys(profiles);
  const expect = (name: string, path: ThemePath): string | null => (names.expect('profile', name, known, path) ? name : null);
  if (asked !== undefined) return expect(asked, ['summary', 'profiles']);
  if (chosen === undefined) return known[0] ?? null;
  if (typeof chosen === 'string') return expect(chosen, ['summary', 'profile']);
  const key = matchLanguage(Object.keys(chosen), language) ?? FALLBACK;
  const name = chosen[key];
  if (name !== undefined) return expect(name, ['summary', 'profile', key]);
  names.fail(['summary', 'profile'], `缺少 ${FALLBACK}，供其他语言使用`, `give ${FALLBACK}, for all other languages`);
  return null;
}

/** The theme as the summary sees it in a profile: of each style and of the page, what the profile writes replaces what stood there; a style that says what it extends begins anew. */
export function layProfile(written: WrittenTheme, name: string | null): WrittenTheme {
  const profile = profileOf(written, name);
  if (profile === undefined) return written;
  const styles = { ...written.styles.summary };
  for (const [style, said] of Object.entries(profile.styles ?? {}))
    styles[style] = said.extends === undefined ? { ...styles[style], ...said } : said;
  return {
    ...written,
    styles: { ...written.styles, summary: styles },
    summary: { ...written.summary, page: { ...written.summary.page, ...profile.page } },
  };
}

/** The looks of the summary's charts: those of all, but for what its profile says. */
export function chartOf({ chart, ...written }: WrittenTheme, name: string | null): WrittenTheme['chart'] {
  const own = profileOf({ chart, ...written }, name)?.chart ?? {};
  const { palette = chart.palette, label = chart.label, axis = chart.axis, grid = chart.grid, gap = chart.gap } = own;
  return { palette, label, axis, grid, gap };
}

/** Where a value of the laid theme is written: in the profile, if that holds it. */
export function placeInProfile(written: WrittenTheme, name: string | null): (path: ThemePath) => ThemePath {
  const profile = profileOf(written, name);
  return (path) => {
    const inside = path[0] === 'styles' && path[1] === 'summary' ? ['styles', ...path.slice(2)] : path.slice(1);
    const isSummary = path[0] === 'summary' || (path[0] === 'styles' && path[1] === 'summary');
    return name !== null && isSummary && inside.length > 1 && holdsPath(profile, inside)
      ? ['summary', 'profiles', name, ...inside]
      : path;
  };
}

/** `laid` is the theme with the profile laid over it, `page` its page without header and footer. */
export function completeSummary(
  laid: WrittenTheme,
  profile: string | null,
  page: Omit<FlowPage, 'header' | 'footer'>,
  names: NameCheck,
): SummaryLook {
  const { header = page.margin.top / 2, footer = page.margin.bottom / 2 }: WrittenFlowPage = laid.summary.page;
  const { sources = laid.summary.sources ?? 'none', numbers = laid.summary.numbers ?? 'counted' } =
    profileOf(laid, profile) ?? {};
  return { profile, page: { ...page, header, footer }, grid: completeGrid(laid, profile, names), sources, numbers };
}

function completeGrid(laid: WrittenTheme, profile: string | null, names: NameCheck): TextGrid | null {
  const { grid = 'none', characters = null } = profileOf(laid, profile) ?? {};
  if (grid === 'none') return null;
  if (grid === 'lines') return { kind: 'lines', characters };
  if (characters !== null) return { kind: 'strict', characters };
  names.fail(
    ['summary', 'profiles', profile!, 'grid'],
    'grid: strict 要写明 characters：每行几个字',
    'grid: strict needs characters: how many fill a line',
  );
  return null;
}
