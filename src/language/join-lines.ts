/** A text of several lines as one: between Chinese characters nothing is put, elsewhere a space. */

/** Characters that are set without spaces between them: Han, kana, bopomofo, CJK and full-width marks. */
const CHINESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;
/** With the marks that Chinese shares with Western writing. */
const CHINESE_OR_MARK = new RegExp(`${CHINESE.source}|[“”‘’—…·]`, 'u');

/** What a line break between two characters is; '' for a character: there is none. `spaceless`: the language sets no spaces between words, so quotes and dashes are its own too. */
export function joinAt(before: string, after: string, spaceless: boolean): '' | ' ' {
  const own = spaceless ? CHINESE_OR_MARK : CHINESE;
  return before === '' || after === '' || own.test(before) || own.test(after) ? '' : ' ';
}

export function joinLines(text: string, spaceless = true): string {
  if (!text.includes('\n')) return text;
  return text.replace(/[ \t]*\n\s*/gu, (run, at: number) => {
    const [before = ''] = /\S$/u.exec(text.slice(0, at)) ?? [];
    const [after = ''] = /^\S/u.exec(text.slice(at + run.length)) ?? [];
    return joinAt(before, after, spaceless);
  });
}
