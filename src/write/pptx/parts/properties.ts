/** Document properties and how the file opens. Nothing in here names a person or the clock. */
import { type XmlElement, xml } from '../../ooxml/xml.js';
import { PRESENTATION } from './namespaces.js';

export function makeCoreProperties(title: string, language: string, date: Date): XmlElement {
  const when = `${date.toISOString().slice(0, 19)}Z`;
  return xml(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    xml('dc:title', {}, title),
    xml('dc:language', {}, language),
    xml('cp:revision', {}, '1'),
    xml('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, when),
    xml('dcterms:modified', { 'xsi:type': 'dcterms:W3CDTF' }, when),
  );
}

export function makeAppProperties(slides: number, notes: number): XmlElement {
  return xml(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    xml('TotalTime', {}, '0'),
    xml('Application', {}, 'Trifold'),
    xml('PresentationFormat', {}, 'Custom'),
    xml('Slides', {}, String(slides)),
    xml('Notes', {}, String(notes)),
    xml('HiddenSlides', {}, '0'),
  );
}

export const makePresentationProperties = (): XmlElement => xml('p:presentationPr', PRESENTATION);

/** Opens on the first slide, with room for the notes below it. */
export const makeViewProperties = (): XmlElement =>
  xml(
    'p:viewPr',
    PRESENTATION,
    xml('p:normalViewPr', {}, xml('p:restoredLeft', { sz: 15000 }), xml('p:restoredTop', { sz: 80000 })),
    xml('p:gridSpacing', { cx: 76200, cy: 76200 }),
  );
