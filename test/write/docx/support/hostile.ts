/** A summary with one word, of whatever kind, in every place that takes a text. */
import { box, chart, contextFor, figure, list, prose, run, summary, table, tableFigure, text } from './summary.js';
import { writeSummary } from './write.js';

export const HOSTILE = [
  `&<>"' &amp; ]]> <w:p/>`,
  '{ListBullet-0} {ListNumber-1} {image1.png} {photo.png} {{x}} ${gdp}',
  '=1+1 @SUM(A1) +1 -1',
  'PAGEREF _Toc1 \\h \\* MERGEFORMAT %1.',
  '\u202Eمرحبا بالعالم שלום',
  '😀👨‍👩‍👧 䶮 𠮷 é̂ ﷽',
  'http://例子.测试/路径?a=1&b=2',
  `${'长'.repeat(3000)}${'x'.repeat(3000)}`,
];

export function writeHostile(word: string): Promise<Uint8Array> {
  const id = `id ${word.slice(0, 60)}`;
  return writeSummary(
    summary(
      [
        { kind: 'toc', title: word, depth: 3, origin: text('p', '').origin },
        text('h1', word, { id }),
        text('p', [run(word, { bold: true }), run(word, { link: `#${id}` }), run('x', { link: 'https://example.org/?q=%22&<' })]),
        list([{ text: word, mark: word.slice(0, 4) }, word]),
        list([word], { ordered: true }),
        figure(
          tableFigure({ title: prose(word), alt: word, note: prose(word), rows: [[prose(word), prose(word), prose(word)]] }),
          1,
        ),
        figure(chart('column', { title: prose(word), alt: word, unit: '', categories: [word.slice(0, 40), '乙', '丙'], id }), 1),
        table(
          [
            [word, word],
            [word, word],
          ],
          { alt: word },
        ),
      ],
      {
        title: word,
        header: box('header', [text('p', word)]),
        labels: { figure: '图', table: word.slice(0, 8), unit: word.slice(0, 8) },
      },
    ),
    contextFor(),
  );
}
