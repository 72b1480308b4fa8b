/** The table of contents as `docx` writes it: tab stops by hand in every line, quotes in the Latin font, a paragraph more for the field's end. */
import type { OfficePackage } from '../../ooxml/package.js';
import { child, descendants, elements, removeChildren, replaceChild, textOf } from '../../ooxml/tree.js';
import { type XmlElement, xml } from '../../ooxml/xml.js';
import { hintEastAsia } from '../eastAsianHint.js';

export function tidyContents(file: OfficePackage, eastAsian: boolean): void {
  for (const content of descendants(file.xml('word/document.xml'), 'w:sdtContent')) {
    const paragraphs = elements(content, 'w:p');
    // The style has the stop, as wide as the text.
    for (const paragraph of paragraphs) {
      const properties = child(paragraph, 'w:pPr');
      if (properties !== null) removeChildren(properties, 'w:tabs');
      for (const link of elements(paragraph, 'w:hyperlink')) hintRuns(link, eastAsian);
    }
    const [last, end] = paragraphs.slice(-2);
    if (last === undefined || end === undefined || textOf(end) !== '') continue;
    last.children.push(...elements(end).filter((node) => node.name !== 'w:pPr'));
    removeChildren(content, (node) => node === end);
  }
}

/** The headings' runs are joined to one without their hints. */
function hintRuns(link: XmlElement, eastAsian: boolean): void {
  for (const run of elements(link, 'w:r')) {
    const text = child(run, 'w:t');
    if (text === null || elements(run).length > 1) continue;
    const pieces = hintEastAsia(textOf(text), eastAsian).map((piece) =>
      xml(
        'w:r',
        {},
        piece.eastAsia ? xml('w:rPr', {}, xml('w:rFonts', { 'w:hint': 'eastAsia' })) : null,
        xml('w:t', { 'xml:space': 'preserve' }, piece.text),
      ),
    );
    replaceChild(link, run, ...pieces);
  }
}
