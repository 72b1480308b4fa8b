/** Names files of fonts that have what the shipped ones lack: Noto's families by script, free, static TTF. */

/** Script → endings of the families' names. Han that the shipped fonts lack are traditional or Japanese, or rare. */
const FAMILIES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\p{Script=Hangul}/u, ['KR']],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, ['JP']],
  [/[\p{Script=Han}\p{Script=Bopomofo}]/u, ['TC', 'JP']],
];
const WEIGHTS = ['Regular', 'Bold'];

/** `file` is the role's own: beside a serif, serifs. Empty for a script of which no family is known here. */
export function suggestFiles(characters: readonly string[], file: string): readonly string[] {
  const style = /serif/i.test(file) ? 'NotoSerif' : 'NotoSans';
  const families = FAMILIES.filter(([script]) => characters.some((character) => script.test(character)));
  const names = new Set(families.flatMap(([, endings]) => endings));
  return [...names].flatMap((name) => WEIGHTS.map((weight) => `${style}${name}-${weight}.ttf`));
}
