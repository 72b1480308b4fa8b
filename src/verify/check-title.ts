/** Years in the title and subtitle against those in the titles of the sources that they repeat. */
import { fold } from '../language/fold.js';
import type { VerifyContext } from './context.js';
import { commonStretch } from './likeness.js';
import { pathOf } from './list-prose.js';
import { listLines } from './outline.js';

export function checkTitle({ content, written, books, idiom, diagnostics }: VerifyContext): void {
  const year = new RegExp(idiom.time.year.source, idiom.time.year.flags);
  const titles = books.flatMap((book) => {
    const top = book.text.slice(0, book.headings[0]?.start ?? 400).slice(0, 400);
    const first = [...listLines(top)].filter(({ text }) => text.trim() !== '').slice(0, 3);
    return [content.sources[book.id]?.title ?? '', ...first.map(({ text }) => text)];
  });
  const known = titles.flatMap((title) => {
    const years = [...title.matchAll(year)].map(({ 1: number }) => number!);
    return years.length === 0 ? [] : [{ title: title.trim(), years, words: fold(title.replace(year, '')).text }];
  });
  const others = books.flatMap(({ headings }) => headings.map(({ words }) => words)).join('\n');
  for (const prose of [content.report.title, content.report.subtitle]) {
    for (const { index, 0: said, 1: number } of prose?.plain.matchAll(year) ?? []) {
      const words = fold(prose!.plain.replace(year, '')).text;
      const alike = known.filter((one) => commonStretch(one.words, words) >= Math.max(4, one.words.length / 2));
      const same = alike.some((one) => one.words === words);
      if (alike.length === 0 || (!same && others.includes(said.trim())) || known.some(({ years }) => years.includes(number!)))
        continue;
      const path = pathOf(prose!);
      const at = written.textWithBreaks(path).indexOf(said);
      diagnostics.error('source-period', {
        message: {
          zh: `标题说的是“${said.trim()}”，来源的标题是“${alike[0]!.title}”`,
          en: `the title says "${said.trim()}", the source is titled "${alike[0]!.title}"`,
        },
        hint: { zh: '照来源改年份', en: "correct the year as the source's" },
        at: written.spanWithin(path, at < 0 ? index : at, said.length),
      });
    }
  }
}
