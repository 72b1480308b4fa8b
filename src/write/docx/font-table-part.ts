/** `word/fontTable.xml`: each Office font in which something is set, with the rest of the theme's chain as alternatives for machines that lack it. */
import type { Theme } from '../../model/theme.js';
import { WORDPROCESSING } from '../ooxml/namespaces.js';
import type { OfficePackage } from '../ooxml/package.js';
import { child, descendants, elements } from '../ooxml/tree.js';
import { type XmlElement, xml } from '../ooxml/xml.js';
import { describeFace } from './faces.js';
import type { DocumentLanguage } from './language.js';

export function buildFontTablePart(file: OfficePackage, theme: Theme, language: DocumentLanguage): XmlElement {
  const used = listFaces(file);
  const fonts = new Map<string, XmlElement>();
  const add = (chain: readonly string[], charset: string): void => {
    const [name, ...others] = chain;
    if (name === undefined || fonts.has(name) || !used.has(name)) return;
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

/** Where text stands, and what numbers it. */
const TEXTS = /^word\/(?:document|footnotes|numbering|header\d+|footer\d+)\.xml$/;
const STYLE_NAMES = ['w:pStyle', 'w:rStyle', 'w:tblStyle'];

/** Of the text, of the styles that it has, and of those that these are based on. */
function listFaces(file: OfficePackage): ReadonlySet<string> {
  const styles = elements(file.xml('word/styles.xml'), 'w:style');
  const known = new Map(styles.map((style) => [style.attributes['w:styleId'], style]));
  const texts = file.names.filter((name) => TEXTS.test(name)).map((name) => file.xml(name));
  const defaults = descendants(file.xml('word/styles.xml'), 'w:docDefaults');
  const inUse = new Set(styles.filter((style) => style.attributes['w:default'] === '1'));
  const use = (id: string | undefined): void => {
    const style = known.get(id);
    if (style === undefined || inUse.has(style)) return;
    inUse.add(style);
    use(child(style, 'w:basedOn')?.attributes['w:val']);
  };
  for (const text of texts)
    for (const name of STYLE_NAMES) for (const { attributes } of descendants(text, name)) use(attributes['w:val']);
  const fonts = [...texts, ...defaults, ...inUse].flatMap((part) => descendants(part, 'w:rFonts'));
  return new Set(fonts.flatMap(({ attributes }) => Object.entries(attributes).flatMap(([, face]) => face ?? [])));
}
