/** Charts of the Word summary are the deck's: the same numbers in the same colours, in the same form. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { realReport } from '../../support/built.js';
import { type OfficeFile, openOffice, readChartCache } from '../../support/office.js';
import { elementsOf } from '../../support/word.js';
import { findAll, type XmlNode } from '../../support/xml.js';
import { PROFILES } from './word-build.js';

describe.each(PROFILES)('%s', (profile) => {
  let deck: OfficeFile;
  let summary: OfficeFile;
  beforeAll(async () => {
    const out = await realReport(profile);
    deck = openOffice(join(out, 'briefing.pptx'));
    summary = openOffice(join(out, 'summary.docx'));
  });

  test('each has the numbers, the form and the colours of one of the deck', () => {
    const theirs = chartsOf(deck);
    const ours = chartsOf(summary);
    expect(ours.length).toBeGreaterThanOrEqual(4);
    for (const chart of ours) {
      const same = theirs.filter(({ numbers }) => numbers === chart.numbers);
      expect(same.length, chart.numbers).toBeGreaterThan(0);
      expect(same.map(({ forms }) => forms)).toContainEqual(chart.forms);
      // An official document is printed black: its charts are told by greys.
      if (profile === 'modern') expect(same.map(({ colors }) => colors)).toContainEqual(chart.colors);
      else for (const color of chart.colors) expect(color).toMatch(/^([\dA-F]{2})\1\1$/);
    }
  });

  test('each workbook holds what the chart shows', () => {
    for (const part of summary.parts.filter((each) => /^word\/charts\/chart\d+\.xml$/.test(each)))
      expect(summary.related(part, 'package').filter((workbook) => summary.parts.includes(workbook))).toHaveLength(1);
  });
});

interface DrawnChart {
  readonly numbers: string;
  readonly forms: readonly string[];
  /** Of series and points, RRGGBB, through the file's own theme. */
  readonly colors: readonly string[];
}

function chartsOf(office: OfficeFile): readonly DrawnChart[] {
  const theme = office.parts.find((part) => /^(ppt|word)\/theme\/theme1\.xml$/.test(part))!;
  const scheme = new Map(
    elementsOf(findAll(office.xml(theme), 'a:clrScheme')[0]!).map((slot) => [
      slot.name.slice(2),
      elementsOf(slot)[0]?.attributes.val ?? elementsOf(slot)[0]?.attributes.lastClr ?? '',
    ]),
  );
  const colorOf = (fill: XmlNode) => {
    const color = elementsOf(fill)[0]!;
    const name = color.attributes.val ?? '';
    return color.name === 'a:srgbClr'
      ? name
      : (scheme.get({ tx1: 'dk1', bg1: 'lt1', tx2: 'dk2', bg2: 'lt2' }[name] ?? name) ?? name);
  };
  return office.parts
    .filter((part) => /^(ppt|word)\/charts\/chart\d+\.xml$/.test(part))
    .map((part) => {
      const { categories, series } = readChartCache(office, part);
      const plot = findAll(office.xml(part), 'c:plotArea')[0]!;
      const shapes = findAll(plot, 'c:ser').flatMap((each) => [
        ...elementsOf(each).filter(({ name }) => name === 'c:spPr'),
        ...findAll(each, 'c:dPt').flatMap((point) => findAll(point, 'c:spPr')),
      ]);
      return {
        numbers: JSON.stringify([
          categories,
          series.map(({ values }) => values.map((value) => (value === null ? null : Number(value)))),
        ]),
        forms: elementsOf(plot)
          .map(({ name }) => name)
          .filter((name) => name.endsWith('Chart')),
        colors: shapes.flatMap((shape) => findAll(shape, 'a:solidFill').map(colorOf)).map((color) => color.toUpperCase()),
      };
    });
}
