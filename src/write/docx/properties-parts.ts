/** `docProps/core.xml` and `docProps/app.xml`: title, subject, language and dates of the content, never the clock. */
import type { Summary } from '../../model/document.js';
import type { WriteContext } from '../../model/output.js';
import { type XmlElement, xml } from '../ooxml/xml.js';

export function buildCoreProperties(summary: Summary, { content, language, date }: WriteContext): XmlElement {
  const stamp = date.toISOString().replace(/\.\d+Z$/, 'Z');
  const when = (name: string): XmlElement => xml(name, { 'xsi:type': 'dcterms:W3CDTF' }, stamp);
  const { subtitle, marks } = content.report;
  return xml(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:dcmitype': 'http://purl.org/dc/dcmitype/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    xml('dc:title', summary.title),
    subtitle === null ? null : xml('dc:subject', subtitle.plain),
    marks.length === 0 ? null : xml('cp:keywords', marks.join('; ')),
    xml('dc:language', language),
    xml('cp:revision', '1'),
    when('dcterms:created'),
    when('dcterms:modified'),
  );
}

export function buildAppProperties(): XmlElement {
  return xml(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    xml('Application', 'Trifold'),
    xml('AppVersion', '1.0000'),
  );
}
