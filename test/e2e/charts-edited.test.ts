/** Charts whose data somebody edited, in the finished decks: every bar, point and label follows, as LibreOffice draws them. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { built } from '../support/built.js';
import { ROOT, runCli } from '../support/cli.js';
import { type DrawnBox, type DrawnPage, readDrawing } from '../support/drawn-charts.js';
import { type EditedChart, editCharts, isSupport } from '../support/edited-charts.js';
import { convertToPdf } from '../support/libreoffice.js';
import { runs } from '../support/long.js';
import { openOffice, readSlides } from '../support/office.js';
import { lacks } from '../support/tools.js';
import { validateFile } from '../support/validator.js';
import { findAll, textOf, type XmlNode } from '../support/xml.js';

const BUILDS = {
  forms: ['test/cases/e2e/charts/content.yaml'],
  scales: ['test/cases/e2e/scales/content.yaml'],
  quarterly: ['examples/quarterly/content.yaml'],
  starter: ['examples/starter/content.yaml'],
  real: ['content.yaml'],
  short: ['content.yaml', '--length', 'short'],
  blue: ['content.yaml', '--theme', 'templates/theme-blue.yaml'],
} satisfies Record<string, [string, ...string[]]> as Readonly<Record<string, [string, ...string[]]>>;
const DECKS = runs(['forms', 'scales', 'quarterly'], Object.keys(BUILDS));

/** Every value another, with decimals that none had; the largest far beyond what any axis was drawn for. */
const FACTORS = [1.37, 0.58, 2.9, 1.11, 0.83, 1.94, 3.3];
const EDITS = {
  'each by itself': (value: number, at: number) => Number((value * FACTORS[at % FACTORS.length]!).toFixed(3)),
  'all larger': (value: number) => Number((value * 12.5 + Math.sign(value) * 0.25).toFixed(2)),
} as const;

const home = mkdtempSync(join(tmpdir(), 'trifold-edited-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const cases = DECKS.flatMap((deck) => (Object.keys(EDITS) as (keyof typeof EDITS)[]).map((edit) => ({ deck, edit })));
const nameOf = ({ deck, edit }: (typeof cases)[number]) => `${deck}-${edit.replaceAll(' ', '-')}`;
const edited = new Map<string, readonly EditedChart[]>();
const drawn = new Map<string, readonly DrawnPage[]>();

beforeAll(async () => {
  if (lacks('soffice', 'mutool', 'pdftotext')) return;
  const files: string[] = [];
  for (const one of cases) {
    const folder = await built(...BUILDS[one.deck]!);
    const { bytes, charts } = editCharts(readFileSync(join(folder, 'briefing.pptx')), EDITS[one.edit]);
    edited.set(nameOf(one), charts);
    files.push(join(home, `${nameOf(one)}.pptx`));
    writeFileSync(files.at(-1)!, bytes);
  }
  const made = convertToPdf(files, home);
  cases.forEach((one, i) => {
    drawn.set(nameOf(one), readDrawing(made[i]!));
  });
}, 600_000);

describe.skipIf(lacks('soffice', 'mutool', 'pdftotext')).each(cases)('$deck, $edit', (one) => {
  const file = () => join(home, `${nameOf(one)}.pptx`);
  const each = (see: (chart: EditedChart, page: DrawnPage, where: string) => void) => {
    const order = readSlides(openOffice(file())).map(({ part }) => part);
    const charts = edited.get(nameOf(one))!;
    expect(charts.length).toBeGreaterThan(0);
    for (const chart of charts) see(chart, drawn.get(nameOf(one))![order.indexOf(chart.slide)]!, `${chart.slide} ${chart.part}`);
  };

  test('every label says what its cell holds, whole and inside its chart', () => {
    each((chart, page, where) => {
      const words = page.words.filter((word) => within(word, chart.frame, -4));
      const left = words.map(({ text }) => text);
      for (const { value, beside, shown } of labelsOf(chart)) {
        if (!shown) continue;
        const at = left.findIndex((text) => says(text, value, beside));
        // A line that comes down to a column's foot writes over its number.
        if (at < 0 && findAll(chart.root, 'c:lineChart').length > 0 && findAll(chart.root, 'c:barChart').length > 0) {
          expect(left.some((text) => text.includes(String(value)))).toBe(true);
          continue;
        }
        expect(at, `${where}: no ${value}${beside} among ${left.join(' ')}`).toBeGreaterThanOrEqual(0);
        left.splice(at, 1);
        const label = words.splice(at, 1)[0]!;
        expect(within(label, chart.frame, 2), `${where}: ${label.text} leaves the chart`).toBe(true);
      }
    });
  });

  test('every bar is as long as its number', () => {
    each((chart, page, where) => {
      const lengths = barLengths(chart);
      if (lengths.length < 2) return;
      const bars = barsOf(chart, page, lengths.length);
      expect(bars.length, `${where}: bars of ${lengths.join(' ')}`).toBe(lengths.length);
      const units = bars.map((bar, i) => bar / lengths[i]!);
      const unit = Math.max(...bars) / Math.max(...lengths);
      // What is a hair's breadth off is as long as it should be.
      units.forEach((own, i) => {
        expect(Math.abs(own - unit) * lengths[i]!, `${where}: ${bars.join(' ')} for ${lengths.join(' ')}`).toBeLessThan(1);
      });
      const extent = isLying(chart.root) ? chart.frame.right - chart.frame.left : chart.frame.bottom - chart.frame.top;
      expect(Math.max(...bars) / extent, where).toBeGreaterThan(0.15);
    });
  });

  test('every point of a line is as high as its number', () => {
    each((chart, page, where) => {
      const plot = plotOf(chart);
      const lines = findAll(chart.root, 'c:lineChart').flatMap((line) => findAll(line, 'c:ser'));
      const numbers = findAll(chart.root, 'c:ser')
        .filter((series) => !isSupport(series))
        .flatMap((series, i) => (lines.includes(series) ? chart.values[i]! : []))
        .filter((value) => value !== null);
      if (numbers.length < 3) return;
      const marks = [...page.shapes, ...page.rectangles].filter((shape) => within(shape, plot, -8) && isMarker(shape));
      const heights = [...new Set(marks.map(({ top, bottom }) => Math.round((top + bottom) * 2) / 4))].sort((a, b) => b - a);
      const values = [...new Set(numbers)].sort((a, b) => a - b);
      expect(heights.length, `${where}: points of ${values.join(' ')} at ${heights.join(' ')}`).toBe(values.length);
      const slope = (heights[0]! - heights.at(-1)!) / (values.at(-1)! - values[0]!);
      values.forEach((value, i) => {
        expect(Math.abs(heights[0]! - slope * (value - values[0]!) - heights[i]!), where).toBeLessThan(1.5);
      });
    });
  });

  test.skipIf(lacks('ooxml-validator'))('it is still valid', async () => {
    expect((await validateFile(file())).errors).toEqual([]);
  });

  test('audit names the charts that were edited, and nothing else', { timeout: 300_000 }, async () => {
    const folder = join(home, `${nameOf(one)}-out`);
    mkdirSync(folder);
    cpSync(await built(...BUILDS[one.deck]!), folder, { recursive: true });
    cpSync(file(), join(folder, 'briefing.pptx'));
    const { code, stdout } = await runCli(['audit', folder, '--json'], { cwd: ROOT });
    expect(code).toBe(1);
    const faults = (JSON.parse(stdout) as { diagnostics: Told[] }).diagnostics.filter(({ severity }) => severity === 'error');
    expect(faults.length).toBeGreaterThan(0);
    for (const { code: kind, message } of faults) {
      // A number that stands in the edited chart alone is gone from the deck.
      if (kind === 'audit-lost') continue;
      expect(message.en).toMatch(/^briefing\.pptx, slide \d+, chart, /);
    }
  });
});

interface Told {
  readonly code: string;
  readonly severity: string;
  readonly message: { readonly en: string };
}

const within = (a: DrawnBox, b: DrawnBox, slack: number): boolean =>
  a.left >= b.left - Math.abs(slack) &&
  a.right <= b.right + Math.abs(slack) &&
  a.top >= b.top - Math.abs(slack) &&
  a.bottom <= b.bottom + Math.abs(slack);

const isMarker = ({ left, right, top, bottom }: DrawnBox): boolean =>
  right - left > 4 && right - left < 14 && Math.abs(right - left - (bottom - top)) < 2.5;

const isLying = (root: XmlNode): boolean => findAll(root, 'c:barDir')[0]?.attributes.val === 'bar';

/** What is printed at each point: the cell's number as it is, and the words of the label column. */
function labelsOf({ root, values }: EditedChart): { readonly value: number; readonly beside: string; readonly shown: boolean }[] {
  return findAll(root, 'c:ser')
    .filter((series) => !isSupport(series))
    .flatMap((series, i) => {
      const [all] = findAll(series, 'c:dLbls');
      const beside = new Map(
        findAll(series, 'c15:dlblRangeCache').flatMap((cache) =>
          findAll(cache, 'c:pt').map((point) => [point.attributes.idx, textOf(point)]),
        ),
      );
      const hidden = findAll(all!, 'c:dLbl')
        .filter((label) => findAll(label, 'c:delete').length > 0)
        .map((label) => findAll(label, 'c:idx')[0]!.attributes.val);
      const none = all!.children.some((child) => typeof child !== 'string' && child.name === 'c:delete');
      return values[i]!.flatMap((value, at) =>
        value === null ? [] : [{ value, beside: beside.get(String(at)) ?? '', shown: !none && !hidden.includes(String(at)) }],
      );
    });
}

/** A label may begin with a name, a sign or words, and have the unit or words behind. */
function says(text: string, value: number, beside: string): boolean {
  const digits = String(Math.abs(value));
  const at = text.replaceAll(',', '').search(new RegExp(`(?<![\\d.])${digits.replace('.', '\\.')}(?:\\.0+)?(?![\\d.])`));
  return at >= 0 && text.includes(beside);
}

/** Of all bars that are drawn, shortest first: numbers, of a hundred per cent shares. */
function barLengths({ root, values }: EditedChart): number[] {
  const bars = findAll(root, 'c:barChart').flatMap((plot) => findAll(plot, 'c:ser'));
  const rows = findAll(root, 'c:ser')
    .filter((series) => !isSupport(series))
    .flatMap((series, i) => (bars.includes(series) ? [values[i]!] : []));
  const shares = findAll(root, 'c:grouping').some(({ attributes }) => attributes.val === 'percentStacked');
  const wholes = rows[0]?.map((_, at) => (shares ? rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) : 1)) ?? [];
  return rows
    .flatMap((row) => row.flatMap((value, at) => (value === null || value === 0 ? [] : [Math.abs(value) / wholes[at]!])))
    .sort((a, b) => a - b);
}

/** Their lengths, shortest first: rectangles of one thickness within the plot, all on one line unless they stand on each other. */
function barsOf(chart: EditedChart, page: DrawnPage, count: number): number[] {
  const lying = isLying(chart.root);
  const clustered = findAll(chart.root, 'c:grouping')[0]!.attributes.val === 'clustered';
  const sizes = page.rectangles
    .filter((box) => within(box, plotOf(chart), 3))
    .map(({ left, right, top, bottom }) =>
      lying ? { thick: bottom - top, ends: [left, right] } : { thick: right - left, ends: [bottom, top] },
    )
    .map(({ thick, ends }) => ({ thick, ends, long: Math.abs(ends[1]! - ends[0]!) }))
    .filter(({ thick, long }) => thick > 4 && long > 0.05);
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.6;
  const likes = sizes.flatMap((one) =>
    one.ends.map((base) =>
      sizes.filter(({ thick, ends }) => near(thick, one.thick) && (!clustered || ends.some((end) => near(end, base)))),
    ),
  );
  const found = likes.find((like) => like.length === count) ?? [];
  return found.map(({ long }) => long).sort((a, b) => a - b);
}

function plotOf({ root, frame }: EditedChart): DrawnBox {
  const [layout] = findAll(findAll(root, 'c:plotArea')[0]!, 'c:manualLayout');
  const [x, y, w, h] = ['c:x', 'c:y', 'c:w', 'c:h'].map((name) => Number(findAll(layout!, name)[0]!.attributes.val));
  const [width, height] = [frame.right - frame.left, frame.bottom - frame.top];
  const [left, top] = [frame.left + x! * width, frame.top + y! * height];
  return { left, top, right: left + w! * width, bottom: top + h! * height };
}
