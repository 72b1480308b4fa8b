/** Reads where every character of a finished PDF stands, from the operators that pdf.js finds: no text layer, no guess of ours. */
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Points, from the page's top left; `right` is where the font's own advance ends. */
export interface PdfCharacter {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly size: number;
  readonly baseline: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** In the order drawn. */
  readonly characters: readonly PdfCharacter[];
}

interface Glyph {
  readonly unicode: string;
  readonly width: number;
}

export async function readCharacters(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false });
  try {
    const pdf = await task.promise;
    const pages: PdfPage[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      const { fnArray, argsArray } = await page.getOperatorList();
      pages.push({ width: right - left, height: top - bottom, characters: followPen(fnArray, argsArray) });
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

/** The page is drawn with its y axis pointing down; each line begins with a text matrix. */
function followPen(operators: readonly number[], operands: readonly unknown[]): PdfCharacter[] {
  const found: PdfCharacter[] = [];
  let [pen, baseline, size] = [0, 0, 0];
  operators.forEach((operator, at) => {
    const given = operands[at] as readonly unknown[];
    if (operator === OPS.setTextMatrix) {
      const matrix = Object.values(given[0] as Record<string, number>);
      [pen, baseline] = [matrix[4] as number, matrix[5] as number];
    } else if (operator === OPS.setFont) size = given[1] as number;
    else if (operator === OPS.showText) {
      for (const shown of given[0] as readonly (number | Glyph)[]) {
        if (typeof shown === 'number') {
          pen -= (shown / 1000) * size;
          continue;
        }
        const right = pen + (shown.width / 1000) * size;
        found.push({ text: shown.unicode, x: pen, right, size, baseline });
        pen = right;
      }
    }
  });
  return found;
}

/** Characters on one base line that follow one another, left to right. */
export function groupLines(characters: readonly PdfCharacter[]): readonly (readonly PdfCharacter[])[] {
  const lines: PdfCharacter[][] = [];
  for (const character of characters) {
    const last = lines.at(-1)?.at(-1);
    if (last && Math.abs(last.baseline - character.baseline) < 0.01 && character.x > last.x) lines.at(-1)?.push(character);
    else lines.push([character]);
  }
  return lines;
}

export function printCharacters(line: readonly PdfCharacter[]): string {
  return line.map(({ text }) => text).join('');
}
