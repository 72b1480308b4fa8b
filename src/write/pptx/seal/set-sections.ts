/** Names the deck's sections. pptxgenjs would give them random ids in lower case, which the schema refuses, and merge those of one name. No upstream issue says so. */
import { createHash } from 'node:crypto';
import type { Page } from '../../../model/page.js';
import { child, elements, need } from '../../ooxml/tree.js';
import { type XmlElement, xml } from '../../ooxml/xml.js';

const SECTIONS = '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}';
const NAMESPACE = 'http://schemas.microsoft.com/office/powerpoint/2010/main';

/** A slide without a section belongs to the one before it; where no slide has one, there are none. */
export function setSections(presentation: XmlElement, pages: readonly Page[]): void {
  const first = pages.find((page) => page.section !== null)?.section;
  if (first === undefined || first === null) return;
  const slides = elements(need(presentation, 'p:sldIdLst'));
  const sections: { readonly name: string; readonly slides: XmlElement[] }[] = [];
  pages.forEach((page, i) => {
    const name = page.section ?? sections.at(-1)?.name ?? first;
    if (sections.at(-1)?.name !== name) sections.push({ name, slides: [] });
    sections.at(-1)!.slides.push(xml('p14:sldId', { id: slides[i]!.attributes.id }));
  });
  const list = xml(
    'p14:sectionLst',
    { 'xmlns:p14': NAMESPACE },
    ...sections.map(({ name, slides: own }, i) =>
      xml('p14:section', { name, id: stableGuid(`${i}:${name}`) }, xml('p14:sldIdLst', {}, ...own)),
    ),
  );
  let extensions = child(presentation, 'p:extLst');
  if (extensions === null) {
    extensions = xml('p:extLst');
    presentation.children.push(extensions);
  }
  extensions.children.unshift(xml('p:ext', { uri: SECTIONS }, list));
}

/** A GUID (RFC 9562 version 8) made of a text: the same text, the same id. */
function stableGuid(text: string): string {
  const hex = createHash('sha256').update(text, 'utf8').digest('hex').toUpperCase();
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-A${hex.slice(17, 20)}-${hex.slice(20, 32)}}`;
}
