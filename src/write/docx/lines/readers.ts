/** How Word and LibreOffice set lines, as far as lines can be foretold: probed, not documented. */
import { languageOf } from '../../../language/languages.js';
import type { Reader } from './set-lines.js';

/** Marks that Word lets hang beyond a line; LibreOffice moves them to the next with the letter before. */
const HANGING: ReadonlySet<string> = new Set('，。、；：！？．,.');

/** LibreOffice's own lists for Chinese, which no file changes. */
const LIBREOFFICE = {
  noStart: new Set('!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠'),
  noEnd: new Set('$([{£¥‘“〈《「『【〔〖〝﹙﹛＄（．［｛￡￥'),
};

/** What no line ends with in Word, which reads the list from the file: a figure, or the scale of one, whose unit follows. */
export function keepsFollowing(language: string): string {
  const { rules, measures } = languageOf(language);
  return [...new Set([...rules.noEnd, ...FIGURES, ...measures.scale])].join('');
}

const FIGURES = '0123456789.';

export function listReaders(language: string): readonly Reader[] {
  const { rules } = languageOf(language);
  return [
    { gap: 0.2, endsUnmoved: true, marksHold: true, hanging: new Set(), ...LIBREOFFICE },
    {
      gap: 0.25,
      endsUnmoved: false,
      marksHold: false,
      hanging: HANGING,
      noStart: rules.noStart,
      noEnd: new Set(keepsFollowing(language)),
    },
  ];
}
