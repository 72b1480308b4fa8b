/** Which of a text's marks belong to the East Asian font: Word asks, for “ ” ‘ ’ — … · are in Latin and Chinese fonts alike. */

interface HintedText {
  readonly text: string;
  /** To be written with `w:hint="eastAsia"`. */
  readonly eastAsia: boolean;
  /** Marks that take the East Asian face by name. */
  readonly isUnled?: boolean;
}

const MARKS = /[‘’“”—―‥…·]/u;
const UNLED = /^[‘’“”—―‥…·]+/u;
/** Has both a Latin and an East Asian form too, but is read as Latin: degree signs, accents, Greek, arrows, fractions. */
const SHARED = /[\u00A1-\u00FF\u0370-\u04FF\u2010-\u27BF]/u;
const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Bopomofo}\u3000-\u303F\uFF00-\uFFEF]/u;
const LATIN = /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{Nd}]/u;

/** Sets marks apart that no wide character leads: LibreOffice, which knows no hint, takes them for Latin. `before`: what stands before the text. */
export function splitUnledMarks(texts: readonly HintedText[], before: string): HintedText[] {
  let previous = before;
  return texts.flatMap((piece): HintedText[] => {
    const led = !piece.eastAsia || WIDE.test([...previous].at(-1) ?? '');
    const end = led ? 0 : piece.text.length - piece.text.replace(UNLED, '').length;
    previous = piece.text;
    if (end === 0) return [piece];
    const marks = { ...piece, text: piece.text.slice(0, end), isUnled: true };
    return end === piece.text.length ? [marks] : [marks, { ...piece, text: piece.text.slice(end) }];
  });
}

type Wish = 'eastAsia' | 'latin' | null;

/**
 * Divides a text where its marks differ in what they want; most texts stay whole.
 * `before` and `after` are the texts beside it in the paragraph, '' at an edge.
 */
export function hintEastAsia(text: string, eastAsian: boolean, before = '', after = ''): HintedText[] {
  if (!MARKS.test(text)) return [{ text, eastAsia: false }];
  const pieces: HintedText[] = [];
  let wish: Wish = null;
  let piece = '';
  let previous = [...before].at(-1) ?? '';
  const characters = [...text];
  characters.forEach((character, index) => {
    const next = characters[index + 1] ?? [...after][0] ?? '';
    const wanted = wishOf(character, previous, next, eastAsian);
    if (wanted !== null && wish !== null && wanted !== wish) {
      pieces.push({ text: piece, eastAsia: wish === 'eastAsia' });
      piece = '';
    }
    wish = wanted ?? wish;
    piece += character;
    previous = character;
  });
  return [...pieces, { text: piece, eastAsia: wish === 'eastAsia' }];
}

function wishOf(character: string, previous: string, next: string, eastAsian: boolean): Wish {
  if (!MARKS.test(character)) return SHARED.test(character) ? 'latin' : null;
  if (WIDE.test(previous) || WIDE.test(next)) return 'eastAsia';
  if (!eastAsian) return 'latin';
  // An apostrophe: it’s, d’Orsay.
  return character === '’' && LATIN.test(previous) && LATIN.test(next) ? 'latin' : 'eastAsia';
}
