/** Finds the numerals of a text, in whatever digits: `12003`, `1.3∶39.7∶59`, `１２`, `٣٫٥`, `½`, `①`. */

/** A numeral in code units of the text. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Digits of all scripts with what binds them into one numeral; circled, Roman and fraction characters too. The zero 〇 is left
 * out: it stands among Chinese numerals, which are judged as words are.
 */
const NUMERAL = /(?!〇)[\p{Nd}\p{Nl}\p{No}]+(?:[.,·:/．，：∶／٫٬](?!〇)[\p{Nd}\p{Nl}\p{No}]+)*/gu;

/** A comma or a colon of the text's own, `2020年，3%`, binds only between digits; a full-width comma only before three. */
export function findNumerals(text: string): readonly Numeral[] {
  return [...text.matchAll(NUMERAL)].flatMap(({ 0: found, index }) => splitAtCommas(found, index));
}

function splitAtCommas(text: string, start: number): readonly Numeral[] {
  const numerals: Numeral[] = [];
  let from = 0;
  for (const { index } of text.matchAll(/[，：,](?!\p{Nd}{3}(?!\p{Nd}))/gu)) {
    numerals.push({ start: start + from, end: start + index, text: text.slice(from, index) });
    from = index + 1;
  }
  return [...numerals, { start: start + from, end: start + text.length, text: text.slice(from) }];
}
