/** Lists of words as data: parted by spaces; a space inside a word is written `_`. */
export function wordList(text: string): readonly string[] {
  return text.split(' ').map((word) => word.replaceAll('_', ' '));
}
