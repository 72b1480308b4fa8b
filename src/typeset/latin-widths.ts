/** How wide the letters of the faces are that offices have: Times New Roman and Arial, whose widths others copy. Data only. */

/** Of U+0020 to U+007E, thousandths of an em. */
const TIMES =
  '250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444 ' +
  '921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500 ' +
  '333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541';
const ARIAL =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 ' +
  '1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 ' +
  '333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584';

/** Of marks beyond ASCII that stand beside figures. */
const MORE = {
  serif: { '‰': 1, '∶': 0.278, '–': 0.5, '·': 0.25, '°': 0.4, '±': 0.564, '×': 0.564, '²': 0.3, '³': 0.3, µ: 0.5 },
  sans: { '‰': 1, '∶': 0.278, '–': 0.556, '·': 0.278, '°': 0.4, '±': 0.584, '×': 0.584, '²': 0.333, '³': 0.333, µ: 0.576 },
};

const FIRST = 0x20;
const read = (widths: string): readonly number[] => widths.split(' ').map((width) => Number(width) / 1000);

const FACES = { serif: read(TIMES), sans: read(ARIAL) };

export type LatinFace = keyof typeof FACES;

/** Em; null for what is not listed. */
export function latinWidth(character: string, face: LatinFace): number | null {
  const more: Readonly<Record<string, number>> = MORE[face];
  return FACES[face][character.codePointAt(0)! - FIRST] ?? more[character] ?? null;
}
