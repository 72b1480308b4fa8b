/** What pages are estimated by: the text block, and how high paragraphs, cells and footnotes are. */
import type { OfficePackage } from '../../ooxml/package.js';
import { elements } from '../../ooxml/tree.js';
import type { XmlElement } from '../../ooxml/xml.js';
import type { WordContext } from '../context.js';
import type { PageSetting } from '../estimate-pages.js';
import { measureStyles } from '../measure-styles.js';

const FOOTNOTES = 'word/footnotes.xml';

/** `lines`: how many a paragraph takes, where that is known better than by counting its letters. */
export function readPageSetting(file: OfficePackage, word: WordContext, lines: ReadonlyMap<XmlElement, number>): PageSetting {
  return {
    lines: (paragraph) => lines.get(paragraph) ?? null,
    width: word.page.width,
    height: word.page.height,
    paragraph: measureStyles(word),
    footnote: readFootnotes(file),
    cell: (id) => {
      const padding = word.styles.tables.find((style) => style.id === id)?.look.padding;
      return padding === undefined
        ? { across: 0, down: 0 }
        : { across: padding.left + padding.right, down: padding.top + padding.bottom };
    },
  };
}

/** Paragraphs of the footnotes, by their ids. */
function readFootnotes(file: OfficePackage): (id: string) => readonly XmlElement[] {
  const notes = file.has(FOOTNOTES) ? elements(file.xml(FOOTNOTES), 'w:footnote') : [];
  return (id) => notes.filter(({ attributes }) => attributes['w:id'] === id).flatMap((note) => elements(note, 'w:p'));
}
