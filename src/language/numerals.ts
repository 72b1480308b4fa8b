/** Finds the numerals of a text: the one notion of them, in the forms in which its users need it. */

/** A numeral in code units of the text. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A digit, half- or full-width. */
export const DIGIT = '[0-9０-９]';
/** 12003, 12,003.5, 37,274; full-width digits too. */
export const DECIMAL = `(?:${DIGIT}{1,3}(?:[,，]${DIGIT}{3})+(?!${DIGIT})|${DIGIT}+)(?:[.．]${DIGIT}+)?`;
/** Digits of all scripts, circled, Roman and fraction characters; the zero 〇 begins none: it stands among Chinese numerals. */
const ANY = '(?!〇)[\\p{Nd}\\p{Nl}\\p{No}]+';

/**
 * - `number`: one number, as a person types it.
 * - `bound`: half-width digits with all that binds them to one another: `12,003.5`, `1.3∶39.7∶59`, `1/7`, `10:30`, `3×4`.
 * - `any`: the same in the digits of all scripts, `１２`, `٣٫٥`, `½`, `①`. A comma or a colon of the text's own,
 *   `2020年，3%`, binds only before three digits.
 * - `column`: half-width digits with commas wherever they stand, as a table's column aligns them.
 */
const FORMS = {
  number: new RegExp(DECIMAL, 'gu'),
  bound: /\d+(?:(?:[.∶:：/／×]|,(?=\d{3}(?!\d)))\d+)*/gu,
  any: new RegExp(`${ANY}(?:(?:[.·:/．∶／٫٬]|[，：,](?=\\p{Nd}{3}(?!\\p{Nd})))${ANY})*`, 'gu'),
  column: /\d[\d,]*(?:\.\d+)?/gu,
};

/** In their order. */
export function findNumerals(text: string, form: keyof typeof FORMS = 'number'): readonly Numeral[] {
  return [...text.matchAll(FORMS[form])].map(({ 0: numeral, index }) => ({
    start: index,
    end: index + numeral.length,
    text: numeral,
  }));
}
