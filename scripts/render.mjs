/** Renders the three documents of out/ to PNG pages under out/preview/, to be looked at. `npm run render -- --dpi 144` */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** The documents with the resolution, dots an inch, at which a page is read well on a screen. */
const DOCUMENTS = [
  { file: 'briefing.pptx', dpi: 80 },
  { file: 'summary.docx', dpi: 70 },
  { file: 'onepager.pdf', dpi: 110 },
];

/** Where installers put LibreOffice when they do not put it on PATH. */
const OFFICE_PLACES = [
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
];

const { values: options } = parseArgs({ options: { dpi: { type: 'string' }, out: { type: 'string' } } });
const dpi = options.dpi === undefined ? null : Number(options.dpi);
if (dpi !== null && !(Number.isInteger(dpi) && dpi >= 10 && dpi <= 600)) stop('--dpi takes a whole number from 10 to 600', 2);
const out = resolve(options.out ?? join(ROOT, 'out'));
const documents = DOCUMENTS.filter(({ file }) => existsSync(join(out, file)));
if (documents.length === 0) stop(`no document in ${out}: run \`npx trifold build\` first`, 1);

const pdftoppm =
  findTool('pdftoppm') ?? stop('pdftoppm is missing: install poppler-utils (or Poppler for Windows) and put it on PATH', 1);
const needsOffice = documents.some(({ file }) => !file.endsWith('.pdf'));
const soffice = needsOffice
  ? (findTool('soffice') ??
    OFFICE_PLACES.find((place) => existsSync(place)) ??
    stop('soffice is missing: install LibreOffice and put it on PATH', 1))
  : null;
const montage = findTool('montage');

const preview = join(out, 'preview');
rmSync(preview, { recursive: true, force: true });
mkdirSync(preview, { recursive: true });
const work = mkdtempSync(join(tmpdir(), 'trifold-render-'));
try {
  for (const { file, dpi: usual } of documents) renderDocument(join(out, file), dpi ?? usual);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Document → PDF → `<name>-NN.png`, and `<name>-sheet.png` where ImageMagick is installed. */
function renderDocument(file, resolution) {
  const name = basename(file).replace(/\.[^.]+$/, '');
  const pdf = file.endsWith('.pdf') ? file : convertToPdf(file, join(work, `${name}.pdf`));
  run(pdftoppm, ['-png', '-r', String(resolution), pdf, join(work, name)]);
  // pdftoppm pads the number to the width of the last one; two digits at least keep the names in order and equal.
  const rendered = readdirSync(work)
    .filter((each) => each.startsWith(`${name}-`) && each.endsWith('.png'))
    .sort();
  if (rendered.length === 0) stop(`pdftoppm drew no page of ${pdf}`, 1);
  const pages = rendered.map((each, i) => {
    const page = join(preview, `${name}-${String(i + 1).padStart(2, '0')}.png`);
    copyFileSync(join(work, each), page);
    return page;
  });
  if (montage !== null && pages.length > 1) {
    run(montage, [
      ...pages,
      '-tile',
      '4x',
      '-geometry',
      '480x+8+8',
      '-background',
      '#d0d0d0',
      join(preview, `${name}-sheet.png`),
    ]);
  }
  console.log(`${name}: ${pages.length} page${pages.length === 1 ? '' : 's'} at ${resolution} dpi`);
}

/** LibreOffice with a profile of its own, so that an open window of the user's neither blocks nor is touched. */
function convertToPdf(file, pdf) {
  const profile = pathToFileURL(join(work, 'profile')).href;
  const words = run(soffice, [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', work, file]);
  // It ends with 0 also when it wrote nothing.
  if (!existsSync(pdf)) stop(`LibreOffice made no PDF of ${file}\n${words}`, 1);
  return pdf;
}

/** @returns {string} what the tool said */
function run(tool, args) {
  const result = spawnSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const words = `${result.stdout ?? ''}${result.stderr ?? ''}`.trim();
  if (result.error) stop(`${tool}: ${result.error.message}`, 1);
  if (result.status !== 0) stop(`${basename(tool)} ended with ${result.status ?? result.signal}\n${words}`, 1);
  return words;
}

/** The tool's path by PATH (and PATHEXT on Windows), or null. */
function findTool(name) {
  const endings = process.platform === 'win32' ? (process.env.PATHEXT ?? '.EXE').split(';') : [''];
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const folder of folders) {
    for (const ending of endings) {
      const path = join(folder, name + ending);
      if (existsSync(path)) return path;
    }
  }
  return null;
}

/** @returns {never} */
function stop(message, code) {
  console.error(message);
  process.exit(code);
}
