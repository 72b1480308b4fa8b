/** The three documents of the repository's own content, opened with readers that are not ours. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { realReport, rendered as renderedOf } from '../support/built.js';
import { type OfficeFile, openOffice, readChartCache, readSlides, wordParagraphs } from '../support/office.js';
import { lintPackage } from '../support/package-lint/lint.js';
import { findElements, type PdfText, readPdf } from '../support/pdf.js';
import { lacks } from '../support/tools.js';
import { validateFile } from '../support/validator.js';
import { parseXml } from '../support/xml.js';
import { allSections, chartValues, factsInProse, paragraphsOf, printedProse, readRealContent, squeeze } from './real.js';

const A4 = { width: 595.28, height: 841.89 };
const content = readRealContent();
const sections = allSections(content.sections);
const leaves = sections.filter(({ children }) => !children?.length);

let out: string;
let deck: OfficeFile;
let summary: OfficeFile;
let onepager: PdfText;

beforeAll(async () => {
  out = await realReport();
  deck = openOffice(join(out, 'briefing.pptx'));
  summary = openOffice(join(out, 'summary.docx'));
  onepager = await readPdf(join(out, 'onepager.pdf'));
});

describe.each(['briefing.pptx', 'summary.docx'])('%s is a sound package', (file) => {
  test.skipIf(lacks('ooxml-validator')).each(['Office2019', 'Microsoft365'] as const)(
    'no error from the Open XML validator for %s',
    async (officeVersion) => {
      const { errors } = await validateFile(join(out, file), { officeVersion });
      expect(errors).toEqual([]);
    },
  );

  test('no finding of the package lint', () => {
    expect(lintPackage(readFileSync(join(out, file)))).toEqual([]);
  });

  test('every part is well-formed, also in the workbooks of its charts, and no workbook holds a formula', () => {
    const office = openOffice(join(out, file));
    for (const part of office.parts.filter((each) => /\.(xml|rels)$/.test(each))) office.xml(part);
    const workbooks = office.parts.filter((each) => each.endsWith('.xlsx'));
    expect(workbooks.length).toBeGreaterThan(0);
    for (const workbook of workbooks) {
      for (const [part, bytes] of Object.entries(unzipSync(office.bytes(workbook)))) {
        if (!/\.(xml|rels)$/.test(part)) continue;
        const text = strFromU8(bytes);
        parseXml(text);
        expect(text, `${workbook}!${part}`).not.toMatch(/<f[ >]/);
      }
    }
  });
});

describe('what the content says, the documents say', () => {
  const proseOf = (pick: (section: (typeof sections)[number]) => readonly string[]) => sections.flatMap(pick);
  const deckProse = proseOf(({ lead, points = [] }) => [...(lead ? [lead] : []), ...points]);
  const summaryProse = proseOf((section) => paragraphsOf(section, false));
  const onepagerProse = proseOf(({ brief = [] }) => brief);

  const slideText = () =>
    squeeze(
      readSlides(deck)
        .flatMap(({ paragraphs }) => paragraphs)
        .join('\n'),
    );
  const summaryText = () => squeeze(wordParagraphs(summary).join('\n'));
  const onepagerText = () => squeeze(onepager.pages.map(({ text }) => text).join('\n'));

  test.each([
    ['deck', deckProse, slideText],
    ['summary', summaryProse, summaryText],
    ['one-pager', onepagerProse, onepagerText],
  ] as const)('the %s prints every sentence written for it, facts as the content has them', (_, prose, textOf) => {
    const text = textOf();
    expect(prose.length).toBeGreaterThan(5);
    expect(prose.filter((each) => !printedProse(each, content.facts).test(text))).toEqual([]);
  });

  test('no document holds a reference that was not resolved', () => {
    for (const text of [slideText(), summaryText(), onepagerText()])
      expect(text).not.toMatch(/\$\{|\*\*|\{\{|undefined|\[object|NaN/);
  });

  test('every fact that prose or cards refer to stands in some document as printed', () => {
    const used = new Set([
      ...[...deckProse, ...summaryProse, ...onepagerProse].flatMap(factsInProse),
      ...sections.flatMap(({ facts = [] }) => facts),
    ]);
    const texts = [slideText(), summaryText(), onepagerText()];
    const missing = [...used].filter((id) => {
      const print = content.facts[id]?.print;
      return print !== undefined && !texts.some((text) => text.includes(squeeze(print)));
    });
    expect(missing).toEqual([]);
  });

  test('a fact that cards show stands whole on its slide', () => {
    const text = slideText();
    const prints = sections.flatMap(({ facts = [] }) => facts).map((id) => content.facts[id]?.print ?? '');
    expect(prints.length).toBeGreaterThan(0);
    expect(prints.filter((print) => !text.includes(squeeze(print)))).toEqual([]);
  });

  const chartsOf = (office: OfficeFile) =>
    office.parts
      .filter((part) => /^(ppt|word)\/charts\/chart[^/]*\.xml$/.test(part))
      .map((part) =>
        readChartCache(office, part).series.map(({ values }) => values.map((value) => (value ? Number(value) : null))),
      );
  const wanted = [...new Set(leaves.flatMap(({ figures = [] }) => figures))].flatMap((id) =>
    chartValues(content.figures?.[id], content.facts),
  );

  test('the charts of the deck hold the facts of its figures, every one', () => {
    expect(wanted.length).toBeGreaterThan(0);
    for (const values of wanted) expect(chartsOf(deck)).toContainEqual(values);
  });

  test('the charts of the summary are some of those, with the same numbers', () => {
    const charts = chartsOf(summary);
    expect(charts.length).toBeGreaterThan(0);
    for (const values of charts) expect(wanted).toContainEqual(values);
  });
});

describe('the deck', () => {
  test('every slide has a title of its own in a title placeholder, and notes that say where it stands', () => {
    const slides = readSlides(deck);
    const titles = slides.map(({ title }) => title);
    expect(titles.filter((title) => !title)).toEqual([]);
    expect(new Set(titles).size).toBe(slides.length);
    const spoken = leaves
      .filter(({ text = [] }) => text.length > 0)
      .map(({ heading, short = heading }) => [squeeze(heading), squeeze(short)]);
    const silent = slides.filter(
      ({ title, notes }) => notes.length === 0 && spoken.some((names) => names.includes(squeeze(title ?? ''))),
    );
    expect(silent.map(({ title }) => title)).toEqual([]);
  });

  test('shows every section in the order of the content', () => {
    const titles = readSlides(deck).map(({ title }) => squeeze(title ?? ''));
    const places = content.sections.map(({ heading }) => titles.indexOf(squeeze(heading)));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  describe.skipIf(lacks('soffice'))('in LibreOffice', () => {
    let rendered: PdfText;
    beforeAll(async () => {
      rendered = await readPdf(await renderedOf(join(out, 'briefing.pptx')));
    });

    test('has a page a slide, each with its title on it', () => {
      const slides = readSlides(deck);
      expect(rendered.pages).toHaveLength(slides.length);
      const missing = slides.filter(({ title }, i) => !squeeze(rendered.pages[i]?.text ?? '').includes(squeeze(title ?? '')));
      expect(missing.map(({ title }) => title)).toEqual([]);
    });

    test('shows every text that the slides hold', () => {
      const missing = readSlides(deck).flatMap(({ paragraphs }, i) => {
        // A mark that LibreOffice takes from another font comes out of pdf.js after its line: letters and digits are compared.
        const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
        const text = lettersOf(rendered.pages[i]?.text ?? '');
        return paragraphs
          .filter((paragraph) => !/^‹|^\d+$/.test(paragraph) && !text.includes(lettersOf(paragraph)))
          .map((paragraph) => `${i + 1}: ${paragraph}`);
      });
      expect(missing).toEqual([]);
    });
  });
});

describe('the summary', () => {
  const headings = sections.map(({ number = '', heading }) => squeeze(number + heading));
  /** As readers see them that do not count: Word's numbers are no text. */
  const uncounted = sections.map(({ heading }) => squeeze(heading));

  test.skipIf(lacks('pandoc'))('pandoc reads every heading, in order', () => {
    const run = spawnSync('pandoc', [join(out, 'summary.docx'), '-t', 'json'], { encoding: 'utf8', maxBuffer: 1 << 26 });
    expect(run.stderr).toBe('');
    const { blocks } = JSON.parse(run.stdout) as { blocks: { t: string; c: unknown[] }[] };
    const found = blocks.filter(({ t }) => t === 'Header').map(({ c }) => squeeze(pandocText(c[2])));
    expect(found.filter((each) => uncounted.includes(each))).toEqual(uncounted);
  });

  test.skipIf(lacks('python3-docx'))('python-docx opens it and sees the same headings as heading styles', () => {
    const script = [
      'import docx, json, sys',
      'ps = docx.Document(sys.argv[1]).paragraphs',
      "print(json.dumps([p.text for p in ps if p.style.name.lower().startswith('heading')]))",
    ].join('\n');
    const run = spawnSync('/usr/bin/python3', ['-c', script, join(out, 'summary.docx')], { encoding: 'utf8' });
    expect(run.stderr).toBe('');
    const found = (JSON.parse(run.stdout) as string[]).map(squeeze);
    expect(found.filter((each) => uncounted.includes(each))).toEqual(uncounted);
  });

  test.skipIf(lacks('soffice'))('LibreOffice sets it on pages none of which is empty, nothing lost', async () => {
    const rendered = await readPdf(await renderedOf(join(out, 'summary.docx')));
    expect(rendered.pages.length).toBeGreaterThan(1);
    for (const { width, height, text } of rendered.pages) {
      expect(Math.abs(width - A4.width) + Math.abs(height - A4.height)).toBeLessThan(2);
      expect(squeeze(text).length).toBeGreaterThan(10);
    }
    const all = squeeze(rendered.pages.map(({ text }) => text).join(''));
    expect(headings.filter((heading) => !all.includes(heading))).toEqual([]);
  });
});

describe('the one-pager', () => {
  test('is one A4 page, tagged, in the language and with the title of the content', () => {
    expect(onepager.pages).toHaveLength(1);
    expect(onepager.pages[0]?.width).toBeCloseTo(A4.width, 1);
    expect(onepager.pages[0]?.height).toBeCloseTo(A4.height, 1);
    expect(onepager.marked).toBe(true);
    expect(onepager.language).toBe(content.report.language ?? 'zh-CN');
    expect(squeeze(onepager.title ?? '')).toBe(squeeze(content.report.title));
  });

  test('has headings, and an alternative text for every figure', () => {
    const structure = onepager.pages[0]?.structure ?? null;
    expect(findElements(structure, 'H1').length).toBeGreaterThan(0);
    for (const figure of findElements(structure, 'Figure')) expect(figure.alt ?? '').not.toBe('');
  });

  test.skipIf(lacks('pdftotext'))('pdftotext returns every sentence as written, and no Kangxi radical', () => {
    const { stdout } = spawnSync('pdftotext', ['-enc', 'UTF-8', join(out, 'onepager.pdf'), '-'], { encoding: 'utf8' });
    const text = squeeze(stdout);
    const prose = sections.flatMap(({ brief = [] }) => brief);
    expect(prose.filter((each) => !printedProse(each, content.facts).test(text))).toEqual([]);
    expect(text).not.toMatch(/[\u2E80-\u2FDF]/);
  });
});

/** The text of pandoc's inlines, whatever their kinds. */
function pandocText(node: unknown): string {
  if (Array.isArray(node)) return node.map(pandocText).join('');
  if (node === null || typeof node !== 'object') return '';
  const { t, c } = node as { t?: string; c?: unknown };
  if (t === 'Str') return String(c);
  return t === 'Space' || t === 'SoftBreak' ? ' ' : pandocText(c);
}
