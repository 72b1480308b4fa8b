/** Inlines into runs: character styles for facts and emphasis, East Asian marks hinted, breaks, links, the page's number. */
import type { Inline, TextRun } from '../../model/document.js';
import { splitScripts } from '../../model/scripts.js';
import { figureAnchor } from './bookmarks.js';
import { characterStyle, WIDE_MARKS } from './character-styles.js';
import type { WordContext } from './context.js';
import { hintEastAsia, splitUnledMarks } from './east-asian-hint.js';
import { buildField } from './fields.js';
import type { Docx, Run } from './library.js';

type Link = InstanceType<Docx['ExternalHyperlink']> | InstanceType<Docx['InternalHyperlink']>;
export type InlineElement = Run | Link;

export function buildInlines(inlines: readonly Inline[], word: WordContext): InlineElement[] {
  const built: InlineElement[] = [];
  for (let at = 0; at < inlines.length; at++) {
    const inline = inlines[at]!;
    if (inline.kind !== 'run' || inline.link === undefined) {
      built.push(...buildInline(inlines, at, word));
      continue;
    }
    // Neighbours with the same address are one link, whatever their looks.
    const runs: Run[] = [];
    const first = at;
    for (; isLinked(inlines[at], inline.link); at++) runs.push(...buildInline(inlines, at, word));
    at--;
    built.push(...buildLink(inline.link, runs, inlines.slice(first, at + 1), word));
  }
  return built;
}

function isLinked(inline: Inline | undefined, link: string): boolean {
  return inline?.kind === 'run' && inline.link === link;
}

function buildLink(link: string, runs: Run[], inlines: readonly Inline[], word: WordContext): InlineElement[] {
  const { docx, bookmarks } = word;
  if (!link.startsWith('#')) return [new docx.ExternalHyperlink({ link, children: runs })];
  const anchor = bookmarks.find(link.slice(1));
  if (anchor !== null) return [new docx.InternalHyperlink({ anchor, children: runs })];
  // The deck has ids that a summary may lack: text that led nowhere must not look like a link.
  return buildInlines(
    inlines.map((inline) => (inline.kind === 'run' ? withoutLink(inline) : inline)),
    word,
  );
}

function withoutLink({ link: _, ...run }: TextRun): TextRun {
  return run;
}

function buildInline(inlines: readonly Inline[], at: number, word: WordContext): Run[] {
  const { docx, language } = word;
  const inline = inlines[at]!;
  switch (inline.kind) {
    case 'break':
      return [new docx.TextRun({ break: 1 })];
    case 'page-number':
      return buildField(docx, 'PAGE', '1');
    case 'run': {
      if (inline.footnote !== undefined) return buildFootnote(inline.footnote, word) as Run[];
      const style = characterStyle(inline);
      const pieces = hintEastAsia(inline.text, language.eastAsian, textOf(inlines[at - 1]), textOf(inlines[at + 1]));
      const led = style === null ? splitUnledMarks(pieces, textOf(inlines[at - 1])) : pieces;
      const runs = led.flatMap(({ text: piece, eastAsia, isUnled }) =>
        splitScripts(piece).map(
          ({ text, script }) =>
            new docx.TextRun({
              text,
              ...(style !== null && { style }),
              ...(isUnled && { style: WIDE_MARKS }),
              ...(eastAsia && { font: { hint: 'eastAsia' } }),
              ...(script === 'super' && { superScript: true }),
              ...(script === 'sub' && { subScript: true }),
            }),
        ),
      );
      if (inline.fact) return word.factMarks.mark(inline.fact, runs);
      return inline.ref === undefined ? runs : buildField(docx, `REF ${bookmarkOf(inline.ref, word)} \\h`, runs);
    }
  }
}

function bookmarkOf({ kind, id }: NonNullable<TextRun['ref']>, { bookmarks }: WordContext): string {
  const name = bookmarks.find(kind === 'figure' ? figureAnchor(id) : id);
  if (name === null) throw new Error(`a reference leads to the ${kind} ${id}, which stands nowhere`);
  return name;
}

function textOf(inline: Inline | undefined): string {
  return inline?.kind === 'run' ? inline.text : '';
}

/** The mark of Word's own footnote behind a paragraph's text; none where it has no footnote. */
export function buildFootnote(text: string | undefined, word: WordContext): InlineElement[] {
  if (text === undefined) return [];
  const { docx, styles, footnotes } = word;
  footnotes.push(text);
  const children = buildPlain(` ${text}`, word);
  return [
    new docx.FootnoteReferenceRun({ children: [new docx.Paragraph({ style: styles.paragraph('footnote').id, children })] }),
  ];
}

export const plainRun = (text: string): TextRun => ({ kind: 'run', text, bold: false, italic: false });
export const buildPlain = (text: string, word: WordContext): InlineElement[] => buildInlines([plainRun(text)], word);
