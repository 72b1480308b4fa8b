/** Picks what a theme or its labels say for the content's language. */

/** Where a language is not mentioned, this one is meant. */
export const FALLBACK = 'en';

/** Regions whose Chinese is written in traditional characters. */
const TRADITIONAL: ReadonlySet<string> = new Set(['tw', 'hk', 'mo']);

/** In lower case, the nearest first: `zh-hant-tw`, `zh-tw`, `zh-hant`, `zh`. */
function listTags(language: string): readonly string[] {
  const parts = language.toLowerCase().split('-');
  const tags = parts.map((_, i) => parts.slice(0, parts.length - i).join('-'));
  const [primary, ...others] = parts;
  if (primary !== 'zh' || tags.includes('zh-hant') || !others.some((part) => TRADITIONAL.has(part))) return tags;
  return [...tags.slice(0, -1), 'zh-hant', primary];
}

/** Whether the language is Chinese in traditional characters, and the key is not. */
export function isOtherScript(key: string, language: string): boolean {
  return listTags(language).includes('zh-hant') && !listTags(key).includes('zh-hant');
}

/** `zh-Hant-TW` takes `zh-Hant-TW`, `zh-Hant` or `zh`, in whatever case, `zh-TW` also `zh-Hant`; null where none of them is a key. */
export function matchLanguage(keys: readonly string[], language: string): string | null {
  for (const tag of listTags(language)) {
    const found = keys.find((key) => key.toLowerCase() === tag);
    if (found !== undefined) return found;
  }
  return null;
}
