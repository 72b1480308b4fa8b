/** Numbered headings of the content against those of the sources: the report's own words, under the report's own number. */
import { distance } from 'fastest-levenshtein';
import { fold } from '../language/fold.js';
import type { Section } from '../model/content.js';
import type { VerifyContext } from './context.js';
import { pathOf } from './list-prose.js';
import type { SourceHeading } from './outline.js';

export function checkHeadings({ content, written, books, diagnostics }: VerifyContext): void {
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
