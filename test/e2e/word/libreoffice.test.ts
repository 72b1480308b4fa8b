/** The grid of `official` outside Word: what LibreOffice draws of the shipped theme, and what it saves. Review on Word, §1. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Diagnostics } from '../../../src/diagnostics/diagnostic.js';
import { makeDocuments } from '../../../src/pipeline/make.js';
import { resolvePaths } from '../../../src/project/paths.js';
import { openProject } from '../../../src/project/project.js';
import { ROOT } from '../../support/cli.js';
import { convertToPdf, saveAgain } from '../../support/libreoffice.js';
import { openOffice } from '../../support/office.js';
import { type PdfLine, type PdfLinesPage, readPdfLines } from '../../support/rendered-lines.js';
import { lacks } from '../../support/tools.js';
import { findValidator, type ValidationError, validateFile } from '../../support/validator.js';
import { findAll } from '../../support/xml.js';
import { squeeze } from '../real.js';

const GRID = { characters: 28, lines: 22, size: 16 };
const EDGE = { left: 28, right: 184 };

interface Made {
  readonly file: string;
  /** As LibreOffice saves it. */
  readonly saved: string;
  readonly savedPages: number;
  readonly pages: readonly PdfLinesPage[];
  /** By fact, the pages as estimated. */
  readonly estimated: ReadonlyMap<string, readonly number[]>;
  readonly printed: ReadonlyMap<string, string>;
}

const work = mkdtempSync(join(tmpdir(), 'trifold-libreoffice-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

async function write(
  name: string,
  content: string,
  target: 'summary' | 'script',
): Promise<Pick<Made, 'file' | 'estimated' | 'printed'>> {
  const project = openProject(resolvePaths({ content, templates: join(ROOT, 'templates') }));
  const diagnostics = new Diagnostics();
  const request = { project, settings: { length: 'full', profile: 'official' }, check: false, locate: true } as const;
  const targets = target === 'script' ? (['deck', 'script'] as const) : (['summary'] as const);
  const made = await makeDocuments({ ...request, targets, onDocument: () => {} }, diagnostics);
  expect(diagnostics.hasErrors).toBe(false);
  const file = join(work, `${name}.docx`);
  writeFileSync(file, made.documents.find((each) => each.target === target)!.bytes);
  const facts = Object.entries(made.material!.content.facts);
  return {
    file,
    estimated: made.pages[target]!,
    printed: new Map(facts.map(([id, { print }]) => [id, print])),
  };
}

/** A plain document with one of each: headings, a list, a table, a note, a field, a footer for even pages. */
async function makeControl(): Promise<string> {
  const file = join(work, 'control.docx');
  const docx = await import('docx');
  const {
    Document,
    Footer,
    FootnoteReferenceRun,
    HeadingLevel,
    Packer,
    PageNumber,
    Paragraph,
    Table,
    TableCell,
    TableRow,
    TextRun,
  } = docx;
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const footer = () => new Footer({ children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })] });
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    numbering: { config: [{ reference: 'list', levels: [{ level: 0, format: 'decimal', text: '%1.' }] }] },
    sections: [
      {
        footers: { default: footer(), even: footer() },
        children: [
          new Paragraph({ text: '标题', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({ text: '项', numbering: { reference: 'list', level: 0 } }),
          new Table({ rows: [new TableRow({ tableHeader: true, children: [cell('甲'), cell('乙')] })] }),
          new Paragraph({ children: [new TextRun('文'), new FootnoteReferenceRun({ children: [new Paragraph('注')] })] }),
        ],
      },
    ],
  });
  writeFileSync(file, await Packer.toBuffer(document));
  return file;
}

/** Another plain one, of what the docx library does not write: a table of a table's style, a cell of a paragraph's style. */
function makeStyledControl(): string {
  const file = join(work, 'control-styled.docx');
  const script = `
import docx, sys
made = docx.Document()
table = made.add_table(1, 2, style='Light Grid Accent 1')
style = made.styles.add_style('Cell', 1)
style.font.bold = False
table.cell(0, 0).text = 'a'
table.cell(0, 0).paragraphs[0].style = style
made.save(sys.argv[1])
`;
  execFileSync('/usr/bin/python3', ['-c', script, file]);
  return file;
}

const isBody = ({ size, text }: PdfLine): boolean => Math.abs(size - GRID.size) < 0.6 && !/^—\s*\d+\s*—$/.test(text.trim());
/** From edge to edge, with nothing but characters of full width. */
const isFull = (line: PdfLine): boolean =>
  isBody(line) &&
  line.left < EDGE.left + 3 &&
  line.right > EDGE.right - 7 &&
  /^[\p{Script=Han}，。；：、（）《》]+$/u.test(line.text);

const CASES = [
  ['the shipped summary', 'content.yaml', 'summary', 4],
  ['its script', 'content.yaml', 'script', 1],
  ['the starter', join('examples', 'starter', 'content.yaml'), 'summary', 0],
] as const;

const all = new Map<string, Made>();
/** The validator's complaints of plain files that LibreOffice has saved: it gives every file some. */
let plain: ReadonlySet<string>;

const kindsOf = (errors: readonly ValidationError[]): ReadonlySet<string> =>
  new Set(errors.map(({ id, description }) => `${id} ${description.replace(/'[^']*'|\d+/g, '…')}`));

/** Each of LibreOffice's starts takes seconds: one for all files to be shown, saved, and shown again. */
async function makeAll(): Promise<void> {
  const written = new Map<string, Pick<Made, 'file' | 'estimated' | 'printed'>>();
  for (const [name, content, target] of CASES)
    written.set(name, await write(name.replaceAll(' ', '-'), join(ROOT, content), target));
  const files = [...written.values()].map(({ file }) => file);
  const shown = convertToPdf(files, work);
  const controls = [await makeControl(), ...(lacks('python3-docx') ? [] : [makeStyledControl()])];
  const saves = saveAgain([...files, ...controls], join(work, 'saved'));
  const shownAgain = convertToPdf(saves.slice(0, files.length), join(work, 'again'));
  for (const [index, [name, one]] of [...written].entries()) {
    const pages = await readPdfLines(shown[index]!);
    const { length } = await readPdfLines(shownAgain[index]!);
    all.set(name, { ...one, pages, saved: saves[index]!, savedPages: length });
  }
  if (!findValidator()) return;
  const found = await Promise.all(saves.slice(files.length).map((one) => validateFile(one)));
  plain = kindsOf(found.flatMap(({ errors }) => errors));
}

beforeAll(async () => {
  if (!lacks('soffice')) await makeAll();
});

describe.skipIf(lacks('soffice')).each(CASES)('%s in LibreOffice', (name, _content, _target, fullPages) => {
  let made: Made;
  beforeAll(() => {
    made = all.get(name)!;
  });

  test('a full line holds 28 characters, or 27 and a mark that hangs', () => {
    const full = made.pages.flatMap(({ lines }) => lines.filter(isFull)).map(({ text }) => [...text.trim()].length);
    // For a number to stay whole, or a last line to hold three, lines are set wider: a character fewer of one in five, two of one in fifty.
    expect(full.filter((count) => count > GRID.characters || count < GRID.characters - 2)).toEqual([]);
    expect(full.filter((count) => count === GRID.characters - 2).length).toBeLessThanOrEqual(Math.ceil(full.length / 50));
    expect(full.filter((count) => count === GRID.characters).length).toBeGreaterThanOrEqual(full.length * 0.75);
    if (fullPages > 0) expect(full.length).toBeGreaterThan(20);
  });

  test('a page of text alone holds 22 lines', () => {
    const counts = made.pages.map(({ lines }) => lines.filter(isBody).length);
    expect(Math.max(...counts)).toBeLessThanOrEqual(GRID.lines);
    expect(counts.filter((count) => count === GRID.lines).length).toBeGreaterThanOrEqual(fullPages);
  });

  test('no number leaves its unit, and no last line holds one or two characters', () => {
    for (const { lines } of made.pages) {
      const body = lines.filter(isBody).map(({ text, ...line }) => ({ ...line, text: text.replace(/\s/g, '') }));
      for (const [index, line] of body.slice(1).entries()) {
        const above = body[index]!;
        if (line.left > EDGE.left + 3) continue;
        expect(`${above.text}|${line.text}`).not.toMatch(
          /[\d%]\|[亿万个家人元亩条所平名天米吨套以左年]|\d[亿万平]\|[元人亩家套个方名吨条]/,
        );
        if (above.text.length > 20) expect(line.text.length, `${above.text}|${line.text}`).toBeGreaterThan(2);
      }
    }
  });

  test('facts stand where they were estimated, give or take a page', () => {
    const texts = made.pages.map(({ lines }) => squeeze(lines.map(({ text }) => text).join('')));
    const located = [...made.estimated].map(([id, pages]) => {
      const print = squeeze(made.printed.get(id)!);
      return { id, pages, found: texts.flatMap((text, index) => (text.includes(print) ? [index + 1] : [])) };
    });
    // Of hundreds one or two are parted by a page's end.
    const whole = located.filter(({ found }) => found.length > 0);
    expect(whole.length).toBeGreaterThanOrEqual(located.length - 2);
    const astray = whole.flatMap(({ id, pages, found }) =>
      pages.filter((page) => !found.some((each) => Math.abs(each - page) <= 1)).map((page) => `${id} ${page} ${found}`),
    );
    expect(made.estimated.size).toBeGreaterThan(3);
    expect(astray).toEqual([]);
  });

  test.skipIf(!findValidator())('saved again it keeps its grid and its pages, and no number in it is out of range', async () => {
    const { saved } = made;
    const grids = findAll(openOffice(saved).xml('word/document.xml'), 'w:docGrid').map(({ attributes }) => attributes);
    for (const grid of grids) expect(grid).toMatchObject({ 'w:type': 'lines', 'w:linePitch': '579', 'w:charSpace': '0' });
    expect(grids.length).toBeGreaterThan(0);
    expect(made.savedPages).toBe(made.pages.length);
    const { errors } = await validateFile(saved);
    expect(errors.filter(({ description }) => /docGrid|charSpace|linePitch|Int32/.test(description))).toEqual([]);
    // None of a kind that a plain file does not get.
    expect([...kindsOf(errors)].filter((kind) => !plain.has(kind))).toEqual([]);
  });
});
