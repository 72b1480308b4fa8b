/** `word/fontTable.xml`: each Office font that the theme names first, with the rest of its chain as alternatives for machines that lack it. */
import type { Theme } from '../../model/theme.js';
import { WORDPROCESSING } from '../ooxml/namespaces.js';
import { type XmlElement, xml } from '../ooxml/xml.js';
import { describeFace } from './faces.js';
import type { DocumentLanguage } from './language.js';

export function buildFontTablePart(theme: Theme, language: DocumentLanguage): XmlElement {
  const fonts = new Map<string, XmlElement>();
  const add = (chain: readonly string[], charset: string): void => {
    const [name, ...others] = chain;
    if (name === undefined || fonts.has(name)) return;
    const face = describeFace(name);
    fonts.set(
      name,
      xml(
        'w:font',
        { 'w:name': name },
        others.length === 0 ? null : xml('w:altName', { 'w:val': others.join(',') }),
        face.panose === null ? null : xml('w:panose1', { 'w:val': face.panose }),
        xml('w:charset', { 'w:val': charset }),
        xml('w:family', { 'w:val': face.family }),
        xml('w:pitch', { 'w:val': face.pitch }),
      ),
    );
  };
  for (const role of Object.keys(theme.fonts)) {
    const { latin, eastAsia } = theme.fonts[role]!;
    add(latin, '00');
    add(eastAsia, language.charset ?? '00');
  }
  return xml('w:fonts', WORDPROCESSING, ...fonts.values());
}
