/** Repair: pptxgenjs lists the notes master after the slides, against the schema's sequence, and turns the notes page on its side. No upstream issue says so. */
import { need, sortChildren } from '../../ooxml/tree.js';
import { emu } from '../../ooxml/units.js';
import type { XmlElement } from '../../ooxml/xml.js';
import { NOTES_PAGE } from '../parts/notes-master.js';

/** ECMA-376 Part 1, CT_Presentation. */
const SEQUENCE = [
  'p:sldMasterIdLst',
  'p:notesMasterIdLst',
  'p:handoutMasterIdLst',
  'p:sldIdLst',
  'p:sldSz',
  'p:notesSz',
  'p:embeddedFontLst',
  'p:custShowLst',
  'p:defaultTextStyle',
  'p:extLst',
];

export function orderPresentation(presentation: XmlElement): void {
  sortChildren(presentation, SEQUENCE);
  const size = need(presentation, 'p:notesSz');
  size.attributes.cx = String(emu(NOTES_PAGE.width));
  size.attributes.cy = String(emu(NOTES_PAGE.height));
}
