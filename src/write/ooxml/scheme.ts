/** The slots of Office's colour scheme by their other names: drawings know text and ground by their use, Word by words of its own. */
import { SCHEME_SLOTS, type SchemeSlot, type Theme } from '../../model/theme.js';

interface SlotNames {
  /** Of `a:schemeClr` on slides and in charts, through a colour map. */
  readonly drawing: string;
  /** Of `w:themeColor`. */
  readonly word: string;
  /** Word's own colour map: attribute and value of `w:clrSchemeMapping`. */
  readonly mapping: readonly [use: string, slot: string];
}

const accent = (slot: string): SlotNames => ({ drawing: slot, word: slot, mapping: [slot, slot] });

/** In the order of colour maps. */
const SLOTS: Readonly<Record<SchemeSlot, SlotNames>> = {
  lt1: { drawing: 'bg1', word: 'background1', mapping: ['bg1', 'light1'] },
  dk1: { drawing: 'tx1', word: 'text1', mapping: ['t1', 'dark1'] },
  lt2: { drawing: 'bg2', word: 'background2', mapping: ['bg2', 'light2'] },
  dk2: { drawing: 'tx2', word: 'text2', mapping: ['t2', 'dark2'] },
  accent1: accent('accent1'),
  accent2: accent('accent2'),
  accent3: accent('accent3'),
  accent4: accent('accent4'),
  accent5: accent('accent5'),
  accent6: accent('accent6'),
  hlink: { drawing: 'hlink', word: 'hyperlink', mapping: ['hyperlink', 'hyperlink'] },
  folHlink: { drawing: 'folHlink', word: 'followedHyperlink', mapping: ['followedHyperlink', 'followedHyperlink'] },
};

/** The slot that holds this colour, or null. */
export function slotOf(theme: Theme, color: string): SchemeSlot | null {
  return SCHEME_SLOTS.find((slot) => theme.scheme[slot] === color) ?? null;
}

export const drawingName = (slot: SchemeSlot): string => SLOTS[slot].drawing;
export const wordName = (slot: SchemeSlot): string => SLOTS[slot].word;

/** Attributes of `p:clrMap`. */
export const DRAWING_MAP = Object.fromEntries(Object.entries(SLOTS).map(([slot, { drawing }]) => [drawing, slot]));
/** Attributes of `w:clrSchemeMapping`. */
export const WORD_MAP = Object.fromEntries(Object.values(SLOTS).map(({ mapping: [use, slot] }) => [`w:${use}`, slot]));
