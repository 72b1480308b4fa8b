/** `docProps/core.xml` and `docProps/app.xml`: title, language and dates of the content. Nothing in here names a person or the clock. */
import { type XmlAttributes, type XmlElement, xml } from './xml.js';

/** `about`: what stands after the title; `namespaces`: declared besides. */
export function makeCoreProperties(
  title: string,
  language: string,
  date: Date,
  about: readonly (XmlElement | null)[] = [],
  namespaces: XmlAttributes = {},
): XmlElement {
  const stamp = `${date.toISOString().slice(0, 19)}Z`;
  const when = (name: string): XmlElement => xml(name, { 'xsi:type': 'dcterms:W3CDTF' }, stamp);
  return xml(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      ...namespaces,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    xml('dc:title', title),
    ...about,
    xml('dc:language', language),
    xml('cp:revision', '1'),
    when('dcterms:created'),
    when('dcterms:modified'),
  );
}

export const APPLICATION = xml('Application', 'Trifold');

export const makeAppProperties = (...properties: readonly XmlElement[]): XmlElement =>
  xml('Properties', { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' }, ...properties);
