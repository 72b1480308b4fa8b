/** An outline as a reader of files would give it, without a file. */
import type { ReadDocument, ReadText } from '../../../src/model/reading.js';
import type { Outline } from './outline.js';

export function readOutline({ slides }: Outline): ReadDocument {
  const texts: ReadText[] = [];
  const add = (text: string, place: ReadText['place'], part: ReadText['part'] = 'text'): void => {
    if (text !== '') texts.push({ part, place, text, marks: [], fields: [] });
  };
  for (const [index, { title, lines, cards, table }] of slides.entries()) {
    const slide = index + 1;
    add(title, { slide, name: 'Title 1', paragraph: 1 });
    for (const [at, line] of lines.entries()) add(line, { slide, name: 'Content 2', paragraph: at + 1 });
    for (const [at, [name, print]] of cards.entries()) {
      add(name, { slide, name: `TextBox ${at * 2 + 3}`, paragraph: 1 });
      add(print, { slide, name: `TextBox ${at * 2 + 4}`, paragraph: 1 });
    }
    for (const [row, cells] of table.entries())
      for (const [column, cell] of cells.entries())
        add(cell, { slide, name: 'Table 9', row: row + 1, column: column + 1 }, 'cell');
  }
  return { document: 'deck', texts, points: [] };
}
