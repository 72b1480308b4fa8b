/** Finds what stands between quotes or title marks: a name, which a headline's line does not divide though the dictionary would. */

/** Longer ones are clauses. */
const MOST = 8;
const PAIRS = ['“”', '‘’', '「」', '『』', '《》', '〈〉'];
const QUOTED = new RegExp(PAIRS.map(([open, close]) => `${open}[^${open}${close}]{1,${MOST}}${close}`).join('|'), 'gu');

/** Offsets of each with its marks. */
export function findQuoted(text: string): readonly { readonly from: number; readonly to: number }[] {
  return [...text.matchAll(QUOTED)].map(({ index, 0: quoted }) => ({ from: index, to: index + quoted.length }));
}
