/** Names the deck's sections. pptxgenjs would give them random ids in lower case, which the schema refuses, and merge those of one name. No upstream issue says so. */
import type { Page } from '../../../model/page.js';
import { guid } from '../../ooxml/guid.js';
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
      xml('p14:section', { name, id: guid(`${i}:${name}`) }, xml('p14:sldIdLst', ...own)),
    ),
  );
  let extensions = child(presentation, 'p:extLst');
  if (extensions === null) {
    extensions = xml('p:extLst');
    presentation.children.push(extensions);
  }
  extensions.children.unshift(xml('p:ext', { uri: SECTIONS }, list));
}
