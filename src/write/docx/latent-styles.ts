/** Which of Word's own styles its gallery shows: those that the document defines, and none of the four hundred others. */
import { type XmlElement, xml } from '../ooxml/xml.js';

const SHOWN = [
  'Normal',
  'heading 1',
  'heading 2',
  'heading 3',
  'heading 4',
  'Title',
  'Subtitle',
  'Body Text',
  'List Bullet',
  'List Number',
  'caption',
  'Strong',
  'Emphasis',
  'Quote',
];

export function buildLatentStyles(): XmlElement {
  return xml(
    'w:latentStyles',
    {
      'w:defLockedState': 0,
      'w:defUIPriority': 99,
      'w:defSemiHidden': 1,
      'w:defUnhideWhenUsed': 1,
      'w:defQFormat': 0,
      'w:count': 376,
    },
    ...SHOWN.map((name, index) =>
      xml('w:lsdException', { 'w:name': name, 'w:semiHidden': 0, 'w:uiPriority': index, 'w:unhideWhenUsed': 0, 'w:qFormat': 1 }),
    ),
  );
}
