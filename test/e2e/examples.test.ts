/** The examples, built with the shipped templates: nothing of the first report, and nothing Chinese, is frozen in code or templates. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { built, saidBy } from '../support/built.js';
import { ROOT } from '../support/cli.js';
import { valuesOf } from '../support/looks.js';
import { type OfficeFile, openOffice, readSlides } from '../support/office.js';
import { findElements, readPdf } from '../support/pdf.js';
import { lacks } from '../support/tools.js';
import { validateFile } from '../support/validator.js';
import { findAll, textOf } from '../support/xml.js';

const HAN = /\p{Script=Han}/u;

/** Text, alternative texts and chart strings of all parts. */
function wordsOf(office: OfficeFile): readonly string[] {
  return office.parts
    .filter((part) => part.endsWith('.xml') && !/theme|fontTable|styles|app\.xml/.test(part))
    .flatMap((part) => {
      const root = office.xml(part);
      const texts = ['a:t', 'w:t', 'c:v', 'dc:title'].flatMap((name) => findAll(root, name).map(textOf));
      return [...texts, ...valuesOf(root, 'descr')];
    });
}

describe.each(readdirSync(join(ROOT, 'examples')))('examples/%s', (name) => {
  let folder: string;

  beforeAll(async () => {
    folder = await built(join('examples', name, 'content.yaml'));
    expect(saidBy(folder)).toBe('');
  });

  test.skipIf(lacks('ooxml-validator')).each(['briefing.pptx', 'summary.docx'])('%s has no validator errors', async (file) => {
    for (const officeVersion of ['Office2019', 'Microsoft365'] as const) {
      expect((await validateFile(join(folder, file), { officeVersion })).errors).toEqual([]);
    }
  });

  test('the one-pager is one page', async () => {
    expect((await readPdf(join(folder, 'onepager.pdf'))).pages).toHaveLength(1);
  });
});

describe('the English report', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await built(join('examples', 'quarterly', 'content.yaml'));
  });

  test('has no Chinese character in any document', async () => {
    for (const file of ['briefing.pptx', 'summary.docx']) {
      const words = wordsOf(openOffice(join(folder, file)));
      expect(words.length).toBeGreaterThan(50);
      expect(words.filter((word) => HAN.test(word))).toEqual([]);
    }
    const { pages, language } = await readPdf(join(folder, 'onepager.pdf'));
    expect(pages[0]!.text).toContain('US$48.2 million');
    expect(pages[0]!.text).not.toMatch(HAN);
    expect(language).toBe('en');
  });

  test('carries its pictures, with alternative texts, in deck and summary', () => {
    for (const file of ['briefing.pptx', 'summary.docx']) {
      const office = openOffice(join(folder, file));
      expect(office.parts.filter((part) => /\/media\//.test(part)).length).toBeGreaterThanOrEqual(2);
      expect(wordsOf(office)).toContain('Three instrument racks stand side by side on a long bench, each with a round gauge.');
    }
  });

  test('has charts of its own kinds and a continued word of its own language', () => {
    const office = openOffice(join(folder, 'briefing.pptx'));
    const charts = office.parts.filter((part) => /charts\/chart\d+\.xml$/.test(part)).map((part) => office.xml(part));
    const kinds = ['c:lineChart', 'c:doughnutChart', 'c:barChart'];
    for (const kind of kinds)
      expect(
        charts.some((chart) => findAll(chart, kind).length > 0),
        kind,
      ).toBe(true);
    expect(readSlides(office).map((slide) => slide.title)).toContain('Markets');
  });

  test('the page’s charts are figures with alternative texts', async () => {
    const { pages } = await readPdf(join(folder, 'onepager.pdf'));
    const figures = findElements(pages[0]!.structure, 'Figure');
    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) expect(figure.alt).toMatch(/\w/);
  });
});
