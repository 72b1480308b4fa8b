/** The language of messages: `--lang`, else the user's locale, else the content's language. */
import type { Language } from '../diagnostics/diagnostic.js';

/** Environment's locale names that say nothing (`C`, `POSIX`) count as absent. */
export function chooseLanguage(flag: Language | undefined, contentLanguage: string | null): Language {
  return flag ?? languageOf(localeName()) ?? languageOf(contentLanguage ?? '') ?? 'en';
}

function localeName(): string {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const named = LC_ALL || LC_MESSAGES || LANG;
  if (named) return named;
  return process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : '';
}

function languageOf(tag: string): Language | null {
  if (/^(C|POSIX)\b/.test(tag) || tag === '') return null;
  return /^zh\b|^zh[_-]/i.test(tag) ? 'zh' : 'en';
}
