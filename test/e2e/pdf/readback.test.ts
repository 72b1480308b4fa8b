/** Thousands of justified lines read back from finished PDFs: kinsoku, numbers with their units, how far lines are stretched. */
import { describe, expect, test } from 'vitest';
import type { Page, TextFrame } from '../../../src/model/page.js';
import { composeParagraph } from '../../../src/typeset/compose.js';
import { writeOnePager } from '../../../src/write/pdf/write.js';
import { groupLines, type PdfCharacter, printCharacters, readCharacters } from '../../support/pdf-lines.js';
import { findFaults } from '../../typeset/faults.js';
import { paragraph as makeParagraph, readCorpus, settle } from '../../typeset/kit.js';
import { context, fontOf, onepager, page, text } from '../../write/pdf/fixture.js';

const SIZE = 10;
const LEADING = 15;
/** Between two paragraphs, so that their lines can be told apart by their places alone. */
const BREAK = 3 * LEADING;
const WIDTHS = [12, 15, 16.4, 18, 20.5, 22, 24.7, 28, 31.3, 36, 44];

const corpus = readCorpus();
const setting = settle();

/** All paragraphs one under another, each width on a page of its own. */
async function setPage(em: number): Promise<readonly (readonly PdfCharacter[])[][]> {
  let y = 0;
  const frames = corpus.map((source): TextFrame => {
    const paragraph = makeParagraph(source);
    const composed = composeParagraph(paragraph, em * SIZE, setting);
    const frame = text(0, y, [{ paragraph, y: 0, ...composed }]);
    y += composed.height + BREAK;
    return frame;
  });
  const made: Page = { ...page(frames), width: em * SIZE, height: y };
  const sheet = { ...onepager(), page: { ...onepager().page, width: made.width, height: made.height } };
  const [read] = await readCharacters(await writeOnePager(made, sheet, context()));
  return splitParagraphs(groupLines(read!.characters));
}

function splitParagraphs(lines: readonly (readonly PdfCharacter[])[]): (readonly PdfCharacter[])[][] {
  const paragraphs: (readonly PdfCharacter[])[][] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const line of lines) {
    const { baseline } = line[0]!;
    if (baseline - before > LEADING + 1) paragraphs.push([]);
    paragraphs.at(-1)!.push(line);
    before = baseline;
  }
  return paragraphs;
}

const CLOSING = /[，。、；：！？）》〉」』】〕”’]/u;
const OPENING = /[（《〈「『【〔“‘]/u;
const HAN = /[\p{Script=Han}]/u;
const WESTERN = /[A-Za-z0-9%+&$#@‰℃°\-²³]/u;

/** How much wider a line is than its characters, marks that share an em and gaps of ⅙ em between scripts counted in; em. */
function stretchOf(line: readonly PdfCharacter[]): number {
  const [first, last] = [line[0]!, line.at(-1)!];
  const natural = line.reduce((sum, { text }, at) => sum + advance(text) + gapBefore(line, at), 0);
  return (last.x - first.x) / SIZE + advance(last.text) - natural;
}

function gapBefore(line: readonly PdfCharacter[], at: number): number {
  const [a, b] = [line[at - 1]?.text ?? '', line[at]!.text];
  if ((HAN.test(a) && WESTERN.test(b)) || (WESTERN.test(a) && HAN.test(b))) return 1 / 6;
  if ((CLOSING.test(a) && (CLOSING.test(b) || OPENING.test(b))) || (OPENING.test(a) && OPENING.test(b))) return -0.5;
  return 0;
}

function advance(character: string): number {
  const font = fontOf('sans-400');
  return [...character].reduce((sum, c) => sum + font.glyphForCodePoint(c.codePointAt(0)!).advanceWidth / font.unitsPerEm, 0);
}

/** Space added between two Han of a line, least and most, em. */
function hanSpacing(line: readonly PdfCharacter[]): readonly [number, number] {
  const spaces = line.slice(1).flatMap((next, at) => {
    const before = line[at]!;
    return HAN.test(before.text) && HAN.test(next.text) ? [(next.x - before.x) / SIZE - advance(before.text)] : [];
  });
  return spaces.length === 0 ? [0, 0] : [Math.min(...spaces), Math.max(...spaces)];
}

/** How far a line ends before the column's edge, em; a mark at the end counts half. */
function shortBy(line: readonly PdfCharacter[], em: number): number {
  const last = line.at(-1)!;
  return em - last.x / SIZE - advance(last.text) + (CLOSING.test(last.text) ? 0.5 : 0);
}

/** Faults at the line ends of one paragraph. */
function findParted(printed: readonly string[], source: string): readonly string[] {
  let at = 0;
  return printed.slice(1).flatMap((next, k) => {
    const line = printed[k]!;
    at = source.indexOf(next.trim(), at + line.trim().length);
    // Where the author wrote a space, a number and what follows are two words.
    if (source[at - 1] === ' ') return [];
    return findFaults(line, next).map((fault) => `${fault}: …${line.slice(-8)}|${next.slice(0, 8)}…`);
  });
}

describe('justified lines as they stand in finished PDFs', () => {
  test('no kinsoku fault, no number parted from its unit, no line stretched by more than 1.5 em', async () => {
    const faults: string[] = [];
    let [count, justified, short] = [0, 0, 0];
    for (const em of WIDTHS) {
      const paragraphs = await setPage(em);
      expect(paragraphs).toHaveLength(corpus.length);
      paragraphs.forEach((lines, index) => {
        const printed = lines.map(printCharacters);
        expect(printed.join('').replaceAll(' ', '')).toBe(corpus[index]!.replaceAll(' ', ''));
        count += lines.length;
        faults.push(...findParted(printed, corpus[index]!).map((fault) => `${em} em: ${fault}`));
        for (const line of lines.slice(0, -1)) {
          const [least, most] = hanSpacing(line);
          if (most - least > 0.01) faults.push(`${em} em: uneven by ${(most - least).toFixed(3)}: ${printCharacters(line)}`);
          if (em < 15) continue;
          justified++;
          if (stretchOf(line) > 1.5 + 0.02) faults.push(`${em} em: stretched by ${stretchOf(line)}: ${printCharacters(line)}`);
          if (shortBy(line, em) > 0.1) short++;
        }
        const last = lines.length > 1 ? printed.at(-1)! : '';
        if (last !== '' && last.replace(/(?![%‰])[\p{P}\s]/gu, '').length <= 1)
          faults.push(`${em} em: ${last} alone on its line: ${printed.join('|')}`);
      });
    }
    expect(count).toBeGreaterThan(2000);
    expect(faults).toEqual([]);
    // A line before a long number stays short rather than show holes: few do, also where numbers stand thick, as in the content alone.
    expect(short / justified).toBeLessThan(0.05);
  });
});
