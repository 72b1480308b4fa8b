/** A plain drawing is drawn in the PDF, and by the SVG that Office is given, as its bitmap is; of any other there is the bitmap alone. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPlainDrawing } from '../../src/content/plain-drawing.js';
import { readSvg } from '../../src/content/svg.js';
import type { Drawing } from '../../src/model/content.js';
import { writeDrawing } from '../../src/write/ooxml/drawing-part.js';
import { paintDrawing } from '../../src/write/pdf/drawing.js';
import type { PdfDocument } from '../../src/write/pdf/pdfkit.js';
import { exactQuadraticCurves } from '../../src/write/pdf/repairs.js';
import { DRAWINGS } from '../e2e/pictures/drawings.js';
import { lacks } from '../support/tools.js';

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'trifold-drawing-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const svg = (inner: string, root = 'width="200" height="120"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${root}>${inner}</svg>`;

/** Made for what is easily got wrong between programs. */
const OWN: readonly (readonly [string, string])[] = [
  ['flags of an arc without blanks', svg('<path d="M20 60a40 40 0 0180 0 40 40 0 11-80 0zM120 20l40 0-20 60z" fill="#a8201a"/>')],
  ['a hole by even and odd', svg('<path fill-rule="evenodd" fill="teal" d="M10 10h100v100h-100zM40 40h40v40h-40z"/>')],
  ['a ring wound the other way', svg('<path fill="navy" d="M10,10 110,10 110,110 10,110zM40,40 40,80 80,80 80,40z"/>')],
  [
    'a view box in the middle',
    svg('<circle cx="5" cy="5" r="5" fill="rgb(200, 30, 60)"/>', 'width="200" height="120" viewBox="0 0 10 10"'),
  ],
  [
    'groups that hand down',
    svg(
      '<g fill="none" stroke="#333" stroke-width="6" transform="translate(20 20) rotate(10)"><rect width="90" height="50" rx="12"/><line x1="0" y1="80" x2="120" y2="80" stroke-linecap="round" stroke-dasharray="1 12"/></g>',
    ),
  ],
  [
    'a style beats an attribute',
    svg('<rect x="10" y="10" width="80" height="80" fill="red" style="fill:#00f;stroke:lime;stroke-width:4px"/>'),
  ],
  [
    'a stroke in a slanted room',
    svg(
      '<path d="M10 10 L60 90 L90 20" fill="none" stroke="#b8863b" stroke-width="8" stroke-linejoin="round" transform="skewX(20) scale(1.2,.8)"/>',
    ),
  ],
  [
    'what stands outside is cut',
    svg('<ellipse cx="190" cy="110" rx="60" ry="50" fill="#2a6"/><polygon points="0,0 30,0 0,30" fill="gray"/>'),
  ],
  [
    'curves and their mirrors',
    svg('<path d="M10 60 Q40 0 70 60 T130 60 M10 90c20-30 40-30 60 0s40 30 60 0" fill="none" stroke="purple" stroke-width="3"/>'),
  ],
];

const read = (text: string): Drawing | null => {
  const found = readSvg(Buffer.from(text));
  return found.ok ? readPlainDrawing(found.text) : null;
};

const SIZE = { width: 400, height: 240 };
const raster = (bytes: Uint8Array, density = 144): Promise<Buffer> =>
  sharp(bytes, { density })
    .flatten({ background: '#fff' })
    .resize(SIZE.width, SIZE.height, { fit: 'fill' })
    .removeAlpha()
    .raw()
    .toBuffer();

/** A page of the drawing alone, its paths drawn in black on white as poppler has them. */
async function paint(drawing: Drawing): Promise<Buffer> {
  const pdf = new PDFDocument({ size: [200, 120], margin: 0, compress: false });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  exactQuadraticCurves(pdf as unknown as PdfDocument);
  paintDrawing(pdf as unknown as PdfDocument, drawing, { x: 0, y: 0, width: 200, height: 120 }, undefined);
  pdf.end();
  await ended;
  writeFileSync(join(work, 'page.pdf'), Buffer.concat(chunks));
  execFileSync('pdftoppm', ['-r', '144', '-png', '-singlefile', 'page.pdf', 'page'], { cwd: work });
  return raster(readFileSync(join(work, 'page.png')));
}

/** Share of pixels whose colour is none of those, or between those, that stand within two pixels. */
function wrong(one: Buffer, other: Buffer): number {
  let count = 0;
  const at = (x: number, y: number) => (y * SIZE.width + x) * 3;
  const around = [-2, -1, 0, 1, 2].flatMap((dy) => [-2, -1, 0, 1, 2].map((dx) => at(dx, dy)));
  for (let y = 2; y < SIZE.height - 2; y++)
    for (let x = 2; x < SIZE.width - 2; x++) {
      const isRight = [0, 1, 2].every((channel) => {
        const value = one[at(x, y) + channel]!;
        if (Math.abs(value - other[at(x, y) + channel]!) <= 40) return true;
        const near = around.map((step) => other[at(x, y) + step + channel]!);
        return value >= Math.min(...near) - 40 && value <= Math.max(...near) + 40;
      });
      if (!isRight) count++;
    }
  return count / (SIZE.width * SIZE.height);
}

const PLAIN = [...OWN, ...DRAWINGS.map(([name, file]) => [name, String(file)] as const)].flatMap(([name, text]) => {
  const drawing = read(text);
  return drawing ? [{ name, text, drawing }] : [];
});

test('drawings in plain colours are such', () => {
  const names = PLAIN.map(({ name }) => name);
  for (const [name] of OWN) expect(names).toContain(name);
  expect(PLAIN.length).toBeGreaterThan(OWN.length + 10);
});

describe.skipIf(lacks('pdftoppm'))('drawn in a PDF and by our SVG as the bitmap is', () => {
  test.each(PLAIN)('$name', async ({ text, drawing }) => {
    const source = readSvg(Buffer.from(text));
    const bitmap = await raster(Buffer.from(source.ok ? source.text : ''));
    expect(wrong(bitmap, await raster(writeDrawing(drawing))), 'our SVG').toBeLessThan(0.0005);
    expect(wrong(bitmap, await paint(drawing)), 'the page').toBeLessThan(0.0005);
  });
});

test.each([
  ['words', '<text x="1" y="9">字</text>'],
  ['a gradient', '<defs><linearGradient id="g"/></defs><rect width="9" height="9" fill="url(#g)"/>'],
  ['something half seen through', '<rect width="9" height="9" opacity=".5"/>'],
  ['a style sheet', '<style>rect{fill:red}</style><rect width="9" height="9"/>'],
  ['a bitmap within', '<image href="data:image/png;base64,AAAA" width="9" height="9"/>'],
  ['a copy', '<defs><rect id="a" width="9" height="9"/></defs><use href="#a"/>'],
  ['a hidden shape', '<rect width="9" height="9" display="none"/>'],
  ['a script', '<script>1</script><rect width="9" height="9"/>'],
  ['a colour that is not known', '<rect width="9" height="9" fill="color(display-p3 1 0 0)"/>'],
  ['a share of the width', '<rect width="50%" height="9"/>'],
  ['a path that is broken off', '<path d="M0 0 L 9"/>'],
  ['nothing', ''],
])('%s: the bitmap alone', (_, inner) => {
  expect(read(svg(inner))).toBeNull();
});

test('what the file says besides its shapes does not go along', () => {
  const file = svg(
    '<metadata>a name</metadata><title>another</title><!-- a remark --><rect id="Ebene-1" data-path="home/x" width="9" height="9" onclick2="1"/>',
  ).replace(' onclick2="1"', '');
  const written = Buffer.from(writeDrawing(read(file)!)).toString();
  expect(written).toMatch(/<path d="M 0 0 H 9 V 9 H 0 Z" fill="#000000"\/>/);
  expect(written).not.toMatch(/name|another|remark|Ebene|home/);
});
