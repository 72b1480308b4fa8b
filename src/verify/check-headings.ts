/** Numbered headings of the content against those of the sources: the report's own words, under the report's own number. */
import { distance } from 'fastest-levenshtein';
import { fold } from '../language/fold.js';
import { readHan } from '../language/han-numerals.js';
import type { Section } from '../model/content.js';
import type { VerifyContext } from './context.js';
import { pathOf } from './list-prose.js';
import type { SourceHeading } from './outline.js';

export function checkHeadings(context: VerifyContext): void {
  checkOrder(context.content.sections, context);
  const { content, written, books, diagnostics } = context;
  const known = books.flatMap(({ headings }) => headings);
  if (known.length === 0) return;
  const sections = numbered(content.sections);
  const own = sections.filter(({ heading, number }) => {
    const [title, mark] = [fold(heading.plain).text, plainMark(number!)];
    return known.some((one) => one.title === title && plainMark(one.mark) === mark);
  });
  // An author's own outline may have a heading or two in common with the report's.
  if (own.length * 2 < sections.length) return;
  for (const section of sections) {
    const wanted = fold(section.heading.plain).text;
    const path = pathOf(section);
    const same = known.filter(({ title }) => title === wanted);
    if (same.length > 0) {
      const mark = plainMark(section.number!);
      if (same.some((one) => one.mark === '' || plainMark(one.mark) === mark)) continue;
      diagnostics.error('heading-source', {
        message: {
          zh: `“${section.heading.plain}”的序号写作“${section.number}”，来源里是“${same[0]!.mark}”`,
          en: `"${section.heading.plain}" is numbered "${section.number}", in the source "${same[0]!.mark}"`,
        },
        hint: { zh: '照来源改 number', en: "correct number as the source's" },
        at: written.spanOf([...path, 'number']),
      });
      continue;
    }
    if (books.some(({ folded }) => folded.text.includes(wanted))) continue;
    const near = nearest(wanted, known);
    if (near === null) continue;
    diagnostics.error('heading-source', {
      message: { zh: `来源里没有标题“${section.heading.plain}”`, en: `the source has no heading "${section.heading.plain}"` },
      hint: { zh: `来源的标题是“${near.words}”`, en: `the source's heading is "${near.words}"` },
      at: written.spanOf([...path, 'heading']),
    });
  }
}

/** （七） after （八）: each number of a list of one style is above the one before it. */
function checkOrder(sections: readonly Section[], context: VerifyContext): void {
  const { idiom, written, diagnostics } = context;
  const last = new Map<number, { readonly value: number; readonly section: Section; readonly begun: boolean }>();
  for (const section of sections) {
    checkOrder(section.children, context);
    const number = section.number ?? '';
    const style = idiom.headings.findIndex((pattern) => pattern.test(`${number} A`));
    const value = readMark(number);
    if (number === '' || style < 0 || value === null) continue;
    const before = last.get(style);
    const anew = value === 1 && before?.begun === true;
    last.set(style, { value, section, begun: value === 1 || (before?.begun ?? false) });
    // Another list that begins again, and one that goes on.
    if (!before || anew || value > before.value) continue;
    diagnostics.error('heading-source', {
      message: {
        zh: `序号“${number}”排在“${before.section.number}”之后`,
        en: `the number "${number}" comes after "${before.section.number}"`,
      },
      hint: { zh: '把两节的次序调过来，或改序号', en: 'exchange the sections, or correct the number' },
      at: [
        { span: written.spanOf([...pathOf(section), 'number']), label: `${section.path}.number` },
        { span: written.spanOf([...pathOf(before.section), 'number']), label: `${before.section.path}.number` },
      ],
    });
  }
}

/** The last number in it, in digits or in words of Chinese. */
function readMark(mark: string): number | null {
  const digits = /(\d+)\D*$/u.exec(fold(mark).text)?.[1];
  if (digits !== undefined) return Number(digits);
  const han = /[一二三四五六七八九十百]+/u.exec(mark)?.[0];
  return han === undefined ? null : readHan(han);
}

function numbered(sections: readonly Section[]): readonly Section[] {
  return sections.flatMap((section) => [...(section.number === null ? [] : [section]), ...numbered(section.children)]);
}

/** One that differs in two characters of five at most; a heading of the author's own is like none. */
function nearest(wanted: string, headings: readonly SourceHeading[]): SourceHeading | null {
  const steps = headings.map(({ title }) => distance(title, wanted) / Math.max(title.length, wanted.length, 1));
  const least = Math.min(...steps);
  return least <= 0.4 ? headings[steps.indexOf(least)]! : null;
}

function plainMark(mark: string): string {
  return fold(mark).text.replace(/[\s、.．()]/gu, '');
}
