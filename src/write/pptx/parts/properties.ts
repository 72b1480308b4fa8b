/** How the file opens, and what made it. */
import { type XmlElement, xml } from '../../ooxml/xml.js';
import { PRESENTATION } from './namespaces.js';

export function makeAppProperties(slides: number, notes: number): XmlElement {
  return xml(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    xml('TotalTime', '0'),
    xml('Application', 'Trifold'),
    xml('PresentationFormat', 'Custom'),
    xml('Slides', String(slides)),
    xml('Notes', String(notes)),
    xml('HiddenSlides', '0'),
  );
}

export const makePresentationProperties = (): XmlElement => xml('p:presentationPr', PRESENTATION);

/** Opens on the first slide, with room for the notes below it. */
export const makeViewProperties = (): XmlElement =>
  xml(
    'p:viewPr',
    PRESENTATION,
    xml('p:normalViewPr', xml('p:restoredLeft', { sz: 15000 }), xml('p:restoredTop', { sz: 80000 })),
    xml('p:gridSpacing', { cx: 76200, cy: 76200 }),
  );
