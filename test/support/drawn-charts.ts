/** What a program drew on the pages of a PDF, by mutool and pdftotext: filled shapes and words, points from the page's top left. */
import { execFileSync } from 'node:child_process';

export interface DrawnBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface DrawnPage {
  /** What is filled with one straight rectangle, and what with any other shape. */
  readonly rectangles: readonly DrawnBox[];
  readonly shapes: readonly DrawnBox[];
  readonly words: readonly (DrawnBox & { readonly text: string })[];
}

export function readDrawing(file: string): readonly DrawnPage[] {
  const options = { encoding: 'utf8', maxBuffer: 1 << 28 } as const;
  const pages = execFileSync('mutool', ['trace', file], options).split('<page ').slice(1);
  const texts = execFileSync('pdftotext', ['-bbox', file, '-'], options).split('<page ').slice(1);
  return pages.map((page, i) => {
    const paths = [...page.matchAll(/<fill_path [^>]*transform="([^"]*)"[^>]*>(.*?)<\/fill_path>/gs)].map(([, matrix, body]) =>
      boxOf(matrix!, body!),
    );
    return {
      rectangles: paths.filter(({ straight }) => straight).map(({ box }) => box),
      shapes: paths.filter(({ straight }) => !straight).map(({ box }) => box),
      words: wordsOf(texts[i]!),
    };
  });
}

function boxOf(matrix: string, body: string): { readonly box: DrawnBox; readonly straight: boolean } {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix.split(' ').map(Number);
  const points = [...body.matchAll(/ (?:x|x1)="([-.\d]+)" (?:y|y1)="([-.\d]+)"/g)].map(([, px, py]) => {
    const [x, y] = [Number(px), Number(py)];
    return { x: a * x + c * y + e, y: b * x + d * y + f };
  });
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const box = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
  const atEdge = ({ x, y }: { x: number; y: number }) =>
    [box.left, box.right].some((edge) => Math.abs(edge - x) < 0.05) ||
    [box.top, box.bottom].some((edge) => Math.abs(edge - y) < 0.05);
  return { box, straight: points.length <= 7 && !body.includes('curveto') && points.every(atEdge) };
}

/** Words that stand close to each other on one height are one. */
const CLOSE = 5;

function wordsOf(page: string): DrawnPage['words'] {
  const words = [
    ...page.matchAll(/<word xMin="([-.\d]+)" yMin="([-.\d]+)" xMax="([-.\d]+)" yMax="([-.\d]+)">(.*?)<\/word>/g),
  ].map(([, left, top, right, bottom, text]) => ({
    left: Number(left),
    top: Number(top),
    right: Number(right),
    bottom: Number(bottom),
    text: text!.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
  }));
  const joined: (DrawnBox & { text: string })[] = [];
  for (const word of words.sort((a, b) => a.left - b.left)) {
    const middle = (word.top + word.bottom) / 2;
    const before = joined.find(
      (one) => one.top < middle && middle < one.bottom && word.left - one.right < CLOSE && word.left > one.left - 1,
    );
    if (before === undefined) joined.push({ ...word });
    else {
      Object.assign(before, {
        right: Math.max(before.right, word.right),
        text: before.text + word.text,
      });
    }
  }
  return joined;
}
