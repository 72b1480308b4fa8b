/** About how wide a text is on one line, before any font is known. */
import { eastAsianWidth } from 'get-east-asian-width';

/** In em: a Chinese character is one, a Latin letter half of one. */
export function measureEms(text: string): number {
  return [...text].reduce((sum, character) => sum + eastAsianWidth(character.codePointAt(0)!) / 2, 0);
}
