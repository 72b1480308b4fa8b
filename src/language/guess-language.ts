/** In which language a text is, by its letters. */

/** A tag; English where its letters do not tell. */
export function guessLanguageOf(text: string): string {
  const count = (pattern: RegExp): number => (text.match(pattern) ?? []).length;
  const [han, kana, hangul, latin] = [
    /\p{Script=Han}/gu,
    /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
    /\p{Script=Hangul}/gu,
    /\p{Script=Latin}/gu,
  ].map(count);
  if (hangul! > han! && hangul! > latin! / 4) return 'ko';
  if (kana! > han! / 8 && kana! > 20) return 'ja';
  if (han! <= latin! / 4) return 'en';
  return count(/[億萬們個這經濟發]/gu) > han! / 40 ? 'zh-Hant' : 'zh-CN';
}
