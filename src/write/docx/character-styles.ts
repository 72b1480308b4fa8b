/** The character styles: emphasis, links, and facts, so that an editor finds every number of the report by its style. */
import type { TextRun } from '../../model/document.js';
import type { Theme } from '../../model/theme.js';
import { fontNames } from '../ooxml/font-names.js';
import { type XmlElement, xml } from '../ooxml/xml.js';
import { colorAttributes } from './color.js';

interface CharacterStyle {
  readonly id: string;
  readonly name: string;
  /** Children of `w:rPr`. */
  readonly look: (theme: Theme) => XmlElement[];
}

const bold = (): XmlElement[] => [xml('w:b'), xml('w:bCs')];
const italic = (): XmlElement[] => [xml('w:i'), xml('w:iCs')];
const plain = (): XmlElement[] => [];

/** Marks that the author wrote are coloured as the bullets are. */
const markLook = (theme: Theme): XmlElement[] => {
  const bullet = theme.styles.summary.item?.bullet;
  return bullet ? [xml('w:color', colorAttributes(theme, bullet.color, 'w:val'))] : [];
};

/** Of marks that are in Latin and Chinese fonts alike, where no Chinese character before them tells which is meant. */
export const WIDE_MARKS = 'WideMark';

/** The body's Chinese face, for Latin too. */
const wideLook = (theme: Theme): XmlElement[] => {
  const { eastAsia } = fontNames(theme, theme.styles.summary.base!.font);
  return [xml('w:rFonts', { 'w:ascii': eastAsia, 'w:hAnsi': eastAsia })];
};

export const CHARACTER_STYLES: readonly CharacterStyle[] = [
  { id: 'Strong', name: 'Strong', look: bold },
  { id: 'Emphasis', name: 'Emphasis', look: italic },
  { id: 'StrongEmphasis', name: 'Strong Emphasis', look: () => [...bold(), ...italic()] },
  { id: 'ListMark', name: 'List Mark', look: markLook },
  { id: WIDE_MARKS, name: 'Wide Mark', look: wideLook },
  { id: 'Fact', name: 'Fact', look: plain },
  { id: 'FactStrong', name: 'Fact Strong', look: bold },
  { id: 'FactPeriod', name: 'Fact Period', look: plain },
  { id: 'FactPeriodStrong', name: 'Fact Period Strong', look: bold },
  {
    id: 'Hyperlink',
    name: 'Hyperlink',
    look: (theme) => [xml('w:color', colorAttributes(theme, theme.scheme.hlink, 'w:val')), xml('w:u', { 'w:val': 'single' })],
  },
];

/** The style of a run; null for plain text. A fact's style goes before a link's, which is a link without it too. */
export function characterStyle(run: TextRun): string | null {
  if (run.fact !== undefined) return `${run.fact.parts === null ? 'FactPeriod' : 'Fact'}${run.bold ? 'Strong' : ''}`;
  if (run.link !== undefined) return 'Hyperlink';
  if (run.bold) return run.italic ? 'StrongEmphasis' : 'Strong';
  return run.italic ? 'Emphasis' : null;
}
