/** What documents show of an SVG is what a browser shows of it, on every machine: chromium draws the same files with the same fonts. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPicture } from '../../../src/content/pictures.js';
import { Diagnostics } from '../../../src/diagnostics/diagnostic.js';
import { openProject, type Project } from '../../../src/project/project.js';
import { ROOT } from '../../support/cli.js';
import { lacks } from '../../support/tools.js';
import { DRAWINGS } from './drawings.js';

/** CSS pixels of a drawing, and how many pixels of the comparison make one. */
const SIZE = { width: 200, height: 120, fine: 2 };
const [WIDTH, HEIGHT] = [SIZE.width * SIZE.fine, SIZE.height * SIZE.fine];
/** A pixel is right that has its colour, of 255 in each channel, within two CSS pixels; letters are hinted otherwise. */
const NEAR = 2 * SIZE.fine;
const COLOR = 40;
const MOST_WRONG = { shapes: 0.0005, words: 0.006 };

const lacking = lacks('chromium');
let folder: string;
let project: Project;
let page: Buffer;

beforeAll(async () => {
  if (lacking) return;
  folder = mkdtempSync(join(tmpdir(), 'trifold-browser-'));
  writeFileSync(join(folder, 'content.yaml'), '');
  for (const [index, [, file]] of DRAWINGS.entries()) writeFileSync(join(folder, `${index}.svg`), file);
  const frames = DRAWINGS.map(
    (_, index) => `<div style="width:${SIZE.width}px;height:${SIZE.height}px;overflow:hidden"><img src="${index}.svg"></div>`,
  );
  writeFileSync(join(folder, 'all.html'), `<body style="margin:0;background:#fff;line-height:0">${frames.join('')}</body>`);
  const shot = join(folder, 'all.png');
  const size = `${SIZE.width},${SIZE.height * DRAWINGS.length}`;
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--hide-scrollbars',
    `--user-data-dir=${join(folder, 'profile')}`,
  ];
  execFileSync(
    'chromium',
    [
      ...flags,
      `--force-device-scale-factor=${SIZE.fine}`,
      `--window-size=${size}`,
      `--screenshot=${shot}`,
      `file://${folder}/all.html`,
    ],
    { env: { ...process.env, FONTCONFIG_FILE: join(ROOT, 'fonts', 'pictures.conf') }, stdio: 'ignore' },
  );
  page = await sharp(readFileSync(shot)).flatten({ background: '#fff' }).removeAlpha().raw().toBuffer();
  project = openProject({
    contentFile: join(folder, 'content.yaml'),
    templatesDir: join(folder, 'templates'),
    themeFile: join(folder, 'theme.yaml'),
    labelsFile: join(folder, 'labels.yaml'),
    shippedDir: null,
    fontDirs: [join(ROOT, 'fonts')],
    outDir: join(folder, 'out'),
  });
}, 120_000);
afterAll(() => {
  if (!lacking) rmSync(folder, { recursive: true, force: true });
});

test('there are sixty, each of another matter', () => {
  expect(new Set(DRAWINGS.map(([name]) => name)).size).toBeGreaterThanOrEqual(60);
});

test.skipIf(lacking).for(DRAWINGS.map(([name, file], index) => [name, file, index] as const))('%s', async ([, file, index]) => {
  const diagnostics = new Diagnostics();
  const at = { file: 'content.yaml', start: { line: 1, column: 1, offset: 0 } };
  const picture = await readPicture(`${index}.svg`, at, project, diagnostics);
  expect(diagnostics.list).toEqual([]);
  const ours = await sharp(Buffer.from(picture!.bytes))
    .flatten({ background: '#fff' })
    .resize(WIDTH, HEIGHT, { fit: 'fill' })
    .removeAlpha()
    .raw()
    .toBuffer();
  const theirs = page.subarray(index * WIDTH * HEIGHT * 3, (index + 1) * WIDTH * HEIGHT * 3);
  // A drawing in which nothing differs from its ground would be right by chance.
  expect(new Set(Array.from({ length: WIDTH * HEIGHT }, (_pixel, i) => theirs.readUIntBE(i * 3, 3))).size).toBeGreaterThan(1);
  const wrong = countWrong(ours, theirs) / (WIDTH * HEIGHT);
  expect(wrong).toBeLessThan(
    /<text/.test(Buffer.from(file).toString('latin1').replaceAll('\0', '')) ? MOST_WRONG.words : MOST_WRONG.shapes,
  );
});

/** Pixels of ours that have no like one near their place in theirs. */
function countWrong(ours: Buffer, theirs: Buffer): number {
  let wrong = 0;
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++)
      if (!isAlike(ours, y * WIDTH + x, theirs, y * WIDTH + x) && !isNear(ours, theirs, x, y)) wrong++;
  return wrong;
}

function isNear(ours: Buffer, theirs: Buffer, x: number, y: number): boolean {
  for (let down = Math.max(0, y - NEAR); down <= Math.min(HEIGHT - 1, y + NEAR); down++)
    for (let across = Math.max(0, x - NEAR); across <= Math.min(WIDTH - 1, x + NEAR); across++)
      if (isAlike(ours, y * WIDTH + x, theirs, down * WIDTH + across)) return true;
  return false;
}

const isAlike = (one: Buffer, at: number, other: Buffer, there: number): boolean =>
  [0, 1, 2].every((channel) => Math.abs(one[at * 3 + channel]! - other[there * 3 + channel]!) <= COLOR);
