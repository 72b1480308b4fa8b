/** A paragraph as the letters that its lines are set of: how wide each is, and what of them belongs together. */
import { indicesOf } from '../../../language/fold.js';
import { type ContentLanguage, languageOf } from '../../../language/languages.js';
import type { MeasureWords } from '../../../language/measure-words.js';
import { findQuantities } from '../../../language/quantities.js';
import { isWide, type Typeface, widthInEm } from '../../../typeset/estimate-width.js';
import { type LatinFace, latinWidth } from '../../../typeset/latin-widths.js';

/** A stretch of text in one look. */
export interface LookPiece {
  readonly text: string;
  /** Pieces side by side with equal looks are one to every reader. */
  readonly look: string;
  /** A fact with its unit, or what a reference prints: no line's end should part it. */
  readonly whole: boolean;
}

export interface Letter {
  readonly text: string;
  /** Before it is moved, em. */
  readonly width: number;
  readonly wide: boolean;
  /** A character or a figure, not a mark: between wide and narrow ones a gap is left. */
  readonly isWord: boolean;
  /** The next is of another look. */
  readonly endsLook: boolean;
  /** How bad a line's end after it would be: 0 where it does no harm. */
  readonly harm: number;
}

/** A number parted from its unit, or either divided; a unit between its words (平方, 公里); a figure or a unit from what follows; a fact or a name divided. */
const HARM = { number: 1, words: 0.9, loose: 0.75, name: 0.5 };

export interface LetterSetting {
  readonly face: Typeface;
  readonly latin: LatinFace;
  readonly language: string;
  /** Names that no line divides. */
  readonly whole: readonly string[];
}

export function readLetters(pieces: readonly LookPiece[], setting: LetterSetting): Letter[] {
  const text = pieces.map((piece) => piece.text).join('');
  const harm = judgeBreaks(text, pieces, languageOf(setting.language), setting.whole);
  const letters: Letter[] = [];
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1];
    const changes = next !== undefined && next.look !== piece.look;
    for (const character of piece.text) {
      at += character.length;
      const isHan = character >= '\u4e00' && character <= '\u9fff';
      const wide = isHan || isWide(character, setting.face);
      letters.push({
        text: character,
        width: wide ? 1 : (latinWidth(character, setting.latin) ?? widthInEm(character, setting.face)),
        wide,
        isWord: isHan || /[\p{L}\p{N}]/u.test(character),
        endsLook: false,
        harm: harm[at] ?? 0,
      });
    }
    if (changes && letters.length > 0) letters[letters.length - 1] = { ...letters.at(-1)!, endsLook: true };
  }
  return letters;
}

const SHORT_BRACKET = /（[^（）]{1,7}）/gu;

/** By offset in the text: how bad a line's end there would be. */
function judgeBreaks(
  text: string,
  pieces: readonly LookPiece[],
  { measures, lexicon }: ContentLanguage,
  whole: readonly string[],
): Float64Array {
  const harm = new Float64Array(text.length + 1);
  const raise = (from: number, to: number, much: number): void => {
    for (let at = from + 1; at < to; at++) harm[at] = Math.max(harm[at]!, much);
  };
  let at = 0;
  for (const piece of pieces) {
    if (piece.whole) raise(at, at + piece.text.length, HARM.name);
    at += piece.text.length;
  }
  // What is said in few words in brackets: （见附图1）.
  for (const { index, 0: said } of text.matchAll(SHORT_BRACKET)) raise(index, index + said.length, HARM.name);
  // A label and its number: 表 5.
  for (const { index } of text.matchAll(/(?<=\p{sc=Han} )(?=\d)/gu)) harm[index] = Math.max(harm[index]!, HARM.name);
  for (const name of whole) for (const from of indicesOf(text, name)) raise(from, from + name.length, HARM.name);
  for (const { index } of text.matchAll(/(?<=[\d%％])(?=\p{sc=Han})/gu)) harm[index] = Math.max(harm[index]!, HARM.loose);
  const hedges = Object.keys(lexicon.after);
  for (const { start, end } of findQuantities(text, measures)) {
    const unit = unitWithin(text.slice(start, end), measures);
    raise(start, start + unit + 1, HARM.number);
    for (let at = start + unit + 1; at < end; at++) {
      const [head, tail] = [text.slice(start + unit, at), text.slice(at, end)];
      const reads = measures.units.has(head) || measures.clipped.includes(head);
      harm[at] = Math.max(harm[at]!, !reads && measures.units.has(tail) ? HARM.words : HARM.number);
    }
    // 8%以上, 10年左右.
    const hedge = hedges.find((word) => text.startsWith(word, end));
    if (hedge === undefined) continue;
    harm[end] = Math.max(harm[end]!, HARM.loose);
    raise(end, end + hedge.length, HARM.number);
  }
  return harm;
}

/** Where the unit of a quantity begins: behind its last figure and its scale. */
function unitWithin(quantity: string, { scale }: MeasureWords): number {
  let at = quantity.search(/[^\d％%‰]*$/u);
  while (scale.includes(quantity[at] ?? ' ')) at++;
  return at;
}
