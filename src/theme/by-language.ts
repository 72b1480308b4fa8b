/** Picks what a theme or its labels say for the content's language. */

/** Where a language is not mentioned, this one is meant. */
export const FALLBACK = 'en';

/** `zh-Hant-TW` takes `zh-Hant-TW`, `zh-Hant` or `zh`, in whatever case; null where none of them is a key. */
export function matchLanguage(keys: readonly string[], language: string): string | null {
  const parts = language.toLowerCase().split('-');
  for (let length = parts.length; length > 0; length--) {
    const tag = parts.slice(0, length).join('-');
    const found = keys.find((key) => key.toLowerCase() === tag);
    if (found !== undefined) return found;
  }
  return null;
}
