/** Moves the letters of those paragraphs closer in which a line would part a number from its unit, or the last hold a lone character. */
import { headingLevel } from '../../../model/document.js';
import { child, elements, path, textOf } from '../../ooxml/tree.js';
import type { XmlElement } from '../../ooxml/xml.js';
import type { WordContext } from '../context.js';
import type { ParagraphMetrics } from '../estimate-pages.js';
import { type LetterSetting, type LookPiece, readLetters } from '../lines/letters.js';
import { moveLetters } from '../lines/move-letters.js';
import { listReaders } from '../lines/readers.js';
import { readyLetters, setLines } from '../lines/set-lines.js';
import { tightenLines } from '../lines/tighten.js';
import { measureStyles } from '../measure-styles.js';
import { trackingOf } from '../page.js';
import type { ParagraphRole } from '../paragraph-roles.js';
import { readWordSections } from '../read-sections.js';
import type { ParagraphStyle } from '../style-sheet.js';
import { latinFaceOf } from '../typeface.js';

/** Broken by the writer already, or on one line each. */
const LEFT_ALONE: ReadonlySet<ParagraphRole> = new Set(['title', 'subtitle', 'drawing', 'separator', 'toc-title', 'th', 'td']);
/** By how many thousandths of their size letters may be moved together: in a heading more, to save it a line. */
const CLOSER = { text: 25, heading: 45 };
/** How many lines each paragraph takes, of running text. `numbers`: what is counted before a paragraph. Only where no spaces part words: elsewhere those make lines even. */
export function tightenBody(
  body: XmlElement,
  numbers: ReadonlyMap<XmlElement, string>,
  word: WordContext,
): ReadonlyMap<XmlElement, number> {
  const counts = new Map<XmlElement, number>();
  if (!word.language.eastAsian) return counts;
  const styles = new Map(word.styles.paragraphs.map((style) => [style.id, style]));
  const measure = measureStyles(word);
  const widths = new Map(readWordSections(body).flatMap(({ blocks, width }) => blocks.map((block) => [block, width] as const)));
  for (const paragraph of elements(body, 'w:p')) {
    const style = styles.get(path(paragraph, 'w:pPr', 'w:pStyle')?.attributes['w:val'] ?? '');
    if (style === undefined || LEFT_ALONE.has(style.role)) continue;
    const count = tightenParagraph(
      paragraph,
      style,
      measure(style.id),
      numbers.get(paragraph) ?? '',
      widths.get(paragraph) ?? word.page.width,
      word,
    );
    if (count !== null) counts.set(paragraph, count);
  }
  return counts;
}

/** A run of text and where it stands. */
interface TextRunAt {
  readonly run: XmlElement;
  readonly parent: XmlElement;
  readonly text: string;
  /** What a reference prints. */
  readonly inField: boolean;
  /** So many bookmarks begin and end before it in the paragraph: LibreOffice takes what stands between them by itself. */
  readonly marks: number;
}

function tightenParagraph(
  paragraph: XmlElement,
  style: ParagraphStyle,
  metrics: ParagraphMetrics,
  number: string,
  width: number,
  word: WordContext,
): number | null {
  const runs = listRuns(paragraph);
  if (runs === null) return null;
  const { size } = style.look;
  const room = Math.round(width * 20 - (metrics.left + metrics.right) * 20);
  const hangs = metrics.indent < 0;
  const before: LookPiece[] = hangs || number === '' ? [] : [{ text: number, look: 'number', whole: false }];
  const pieces: LookPiece[] = runs.map(({ run, text, inField, marks }) => ({
    text,
    look: JSON.stringify([marks, child(run, 'w:rPr')]),
    whole: inField || /^Fact(?!Period)/.test(path(run, 'w:rPr', 'w:rStyle')?.attributes['w:val'] ?? ''),
  }));
  const setting: LetterSetting = {
    face: metrics.face,
    latin: latinFaceOf(style.look, word.theme),
    language: word.language.tag,
    whole: word.content.terms.noBreak,
  };
  const letters = readLetters([...before, ...pieces], setting);
  const fixed = before.length === 0 ? 0 : [...number].length;
  const base = trackingOf(style, word.theme, word.page);
  const measured = { room, first: room - (hangs ? 0 : metrics.indent * 20) };
  const all = listReaders(word.language.tag).map((reader) => readyLetters(letters, size * 20, reader));
  const moved = tightenLines(all, {
    measure: measured,
    size: size * 20,
    base,
    fixed,
    closer: headingLevel(style.role) > 0 ? CLOSER.heading : CLOSER.text,
  });
  const laid = moved ?? letters.map(() => base);
  const counts = all.map((ready) => setLines(ready, laid, measured).length);
  const count = Math.max(1, ...counts);
  if (moved === null) return count;
  let at = fixed;
  for (const { run, parent, text } of runs) {
    const letters = [...text].length;
    moveLetters(
      parent,
      run,
      moved.slice(at, at + letters).map((by) => (by === base ? null : by)),
    );
    at += letters;
  }
  return count;
}

/** Null where there are tabs, drawings or the like: such a paragraph is no running text. */
function listRuns(paragraph: XmlElement): TextRunAt[] | null {
  const runs: TextRunAt[] = [];
  let inField = false;
  let marks = 0;
  const read = (parent: XmlElement): boolean =>
    elements(parent).every((node) => {
      if (node.name === 'w:hyperlink') return read(node);
      if (node.name.startsWith('w:bookmark')) marks += 1;
      if (node.name !== 'w:r') return true;
      const field = child(node, 'w:fldChar')?.attributes['w:fldCharType'];
      if (field !== undefined) inField = field !== 'end';
      const parts = elements(node).filter(({ name }) => name !== 'w:rPr');
      if (parts.some(({ name }) => name === 'w:drawing' || name === 'w:tab' || name === 'w:br')) return false;
      const texts = parts.filter(({ name }) => name === 'w:t');
      if (texts.length === 1) runs.push({ run: node, parent, text: textOf(texts[0]!), inField, marks });
      return texts.length <= 1;
    });
  return read(paragraph) ? runs : null;
}
