/** Makes the pictures of docs/gallery/ from documents that it builds: `npm run gallery`. Needs what `npm run render` needs. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { layGuide } from './guide.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const GALLERY = join(ROOT, 'docs', 'gallery');
/** Dots an inch of the pages before they are made smaller: at least twice what the widest picture shows. */
const DPI = 130;
/** Pixels between pages, and around them. */
const GAP = 16;
const GROUND = '#d8d8d8';
/** Bytes; a picture over it is a fault of this script. */
const LARGEST = 400_000;

const work = mkdtempSync(join(tmpdir(), 'trifold-gallery-'));
try {
  const blue = ['--theme', join(ROOT, 'templates', 'theme-blue.yaml')];
  const starter = join(ROOT, 'examples', 'starter', 'content.yaml');
  const report = makePages('report', join(ROOT, 'content.yaml'), ['--only', 'deck,onepager']);
  const official = makePages('official', join(ROOT, 'content.yaml'), ['--profile', 'official', '--only', 'summary']);
  const modern = makePages('modern', join(ROOT, 'content.yaml'), ['--profile', 'modern', '--only', 'summary']);
  const reportBlue = makePages('report-blue', join(ROOT, 'content.yaml'), [...blue, '--only', 'deck,onepager']);
  const red = makePages('starter', starter);
  const redInBlue = makePages('starter-blue', starter, [...blue, '--only', 'deck']);
  const guide = join(work, 'guide');
  const recipes = makePages('recipes', join(guide, 'content.yaml'), ['--theme', layGuide(guide).theme, '--only', 'deck']);

  mkdirSync(GALLERY, { recursive: true });
  await saveSheet('deck', report.deck, { columns: 6, width: 290 });
  await saveSheet('official', official.summary.slice(0, 3), { columns: 3, width: 480 });
  await saveSheet('modern', modern.summary.slice(0, 3), { columns: 3, width: 480 });
  await saveSheet('onepager', report.onepager, { columns: 1, width: 840 });
  await saveSheet('blue', pickEvenly(reportBlue.deck, 6), { columns: 3, width: 480 });
  await saveSheet('starter', [red.deck[3], red.summary[0], red.onepager[0]], { columns: 3, width: [760, 300, 300] });
  // Without cover and agenda: the starter's four sections, each of another form.
  await saveSheet('forms', [...red.deck.slice(2, 6), ...redInBlue.deck.slice(2, 6)], { columns: 4, width: 360 });
  await saveSheet('recipes', recipes.deck, { columns: recipes.deck.length, width: 360 });
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Builds the documents of a content and draws their pages; returns the pages' files by document. */
function makePages(name, content, options = []) {
  const out = join(work, `${name}-out`);
  run([join(ROOT, 'dist', 'main.js'), 'build', content, '--out', out, '--lang', 'en', ...options]);
  run([join(ROOT, 'scripts', 'render.mjs'), '--out', out, '--dpi', String(DPI)]);
  const preview = join(out, 'preview');
  const files = readdirSync(preview).sort();
  const pages = (stem) =>
    files.filter((file) => new RegExp(`^${stem}-\\d+\\.png$`).test(file)).map((file) => join(preview, file));
  return { deck: pages('briefing'), summary: pages('summary'), onepager: pages('onepager') };
}

/** Sets pages in rows on a grey ground. `width` in pixels, one for all or one a column. */
async function saveSheet(name, pages, { columns, width }) {
  const rows = [];
  for (let at = 0; at < pages.length; at += columns) rows.push(pages.slice(at, at + columns));
  const widths = (Array.isArray(width) ? width : new Array(Math.min(columns, pages.length)).fill(width)).map(Number);
  const placed = [];
  let top = GAP;
  for (const row of rows) {
    let left = GAP;
    let height = 0;
    for (const [column, page] of row.entries()) {
      const { data, info } = await sharp(page).resize({ width: widths[column] }).png().toBuffer({ resolveWithObject: true });
      placed.push({ input: data, left, top });
      left += info.width + GAP;
      height = Math.max(height, info.height);
    }
    top += height + GAP;
  }
  const size = { width: widths.reduce((sum, each) => sum + each + GAP, GAP), height: top };
  const file = join(GALLERY, `${name}.png`);
  await sharp({ create: { ...size, channels: 3, background: GROUND } })
    .composite(placed)
    .png({ palette: true, colours: 64, effort: 10, compressionLevel: 9 })
    .toFile(file);
  const bytes = statSync(file).size;
  console.log(`${relative(ROOT, file)}  ${size.width} × ${size.height}  ${Math.ceil(bytes / 1000)} kB`);
  if (bytes > LARGEST) throw new Error(`${name}.png has ${bytes} bytes, more than ${LARGEST}`);
}

/** `count` items, the first and the last among them. */
function pickEvenly(items, count) {
  if (items.length <= count) return items;
  return Array.from({ length: count }, (_, index) => items[Math.round((index * (items.length - 1)) / (count - 1))]);
}

function run(args) {
  const { status, stderr, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${relative(ROOT, args[0])} ended with ${status}\n${stdout}${stderr}`);
}
