/** `docProps/core.xml`: title, language and dates of the content. Nothing in here names a person or the clock. */
import { type XmlElement, xml } from './xml.js';

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
    xml('dc:title', title),
    xml('dc:language', language),
    xml('cp:revision', '1'),
    xml('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, when),
    xml('dcterms:modified', { 'xsi:type': 'dcterms:W3CDTF' }, when),
  );
}
