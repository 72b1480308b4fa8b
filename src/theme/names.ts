/** Looks up names that one part of the theme gives and another uses, and reports those that are not there. */
import type { Diagnostics, Localized } from '../diagnostics/diagnostic.js';
import { didYouMean, nearestName } from '../diagnostics/nearest.js';
import type { Span } from '../diagnostics/span.js';

export type ThemePath = readonly (string | number)[];

/** Whether something is said at a place. */
export function holdsPath(data: unknown, [key, ...rest]: ThemePath): boolean {
  if (key === undefined) return true;
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, key)) return false;
  return holdsPath((data as Record<string | number, unknown>)[key], rest);
}

export interface NameCheck {
  /** Whether a name is among the known; reports where it is not, once a place. `sort` says what it names. */
  expect(sort: keyof typeof SORTS, name: string, known: Iterable<string>, path: ThemePath): boolean;
  fail(path: ThemePath, zh: string, en: string, hint?: Localized): void;
  /** As `fail`, of what may be meant. */
  warn(path: ThemePath, zh: string, en: string, hint: Localized): void;
}

const SORTS = {
  color: { zh: 'colors: 中没有颜色', en: 'no colour under colors: is called' },
  font: { zh: 'fonts: 中没有字体', en: 'no font under fonts: is called' },
  style: { zh: '没有样式', en: 'no style is called' },
  profile: { zh: 'summary.profiles 中没有', en: 'no profile of the summary is called' },
  paper: { zh: '没有纸张', en: 'no paper is called' },
} as const;

const NAME_COLOR = {
  zh: '颜色在 colors 下起了名字才能用：这里写那个名字',
  en: 'give the colour a name under colors:, and write that name here',
};

/** `placeOf` tells where a value stands in the file, where a part of the theme was laid over another. */
export function checkThemeNames(
  spanOf: (path: ThemePath) => Span,
  diagnostics: Diagnostics,
  placeOf: (path: ThemePath) => ThemePath = (path) => path,
): NameCheck {
  const reported = new Set<string>();
  const report = (laid: ThemePath, message: Localized, hint?: Localized, degree: 'error' | 'warn' = 'error'): void => {
    const path = placeOf(laid);
    const key = path.join('\0');
    if (reported.has(key)) return;
    reported.add(key);
    diagnostics[degree]('theme', { message, ...(hint && { hint }), at: [{ span: spanOf(path), label: path.join('.') }] });
  };
  return {
    expect(sort, name, all, path) {
      const names = [...all];
      if (names.includes(name)) return true;
      const near = nearestName(name, names);
      const known = { zh: `可用：${names.slice(0, 16).join('、')}`, en: `there are: ${names.slice(0, 16).join(', ')}` };
      const isHex = sort === 'color' && /^#?[0-9a-f]{6}$/i.test(name);
      const hint = isHex ? NAME_COLOR : near === null ? known : didYouMean(near);
      report(path, { zh: `${SORTS[sort].zh}“${name}”`, en: `${SORTS[sort].en} "${name}"` }, hint);
      return false;
    },
    fail: (path, zh, en, hint) => report(path, { zh, en }, hint),
    warn: (path, zh, en, hint) => report(path, { zh, en }, hint, 'warn'),
  };
}
