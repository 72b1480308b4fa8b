/**
 * Writes the Word summary. `docx` builds the body: paragraphs, runs, fields, tables, numbering, footnotes, headers, pictures,
 * and packs. Ours whole are the parts whose order and defaults rule Chinese setting and that it writes only in part: styles,
 * settings, fonts, theme, properties, and the parts of charts. `seal.ts` puts them in place and repairs the rest.
 */
import type { BoxBlock, Summary } from '../../model/document.js';
import type { WriteContext } from '../../model/output.js';
import { buildBlocks } from './blocks.js';
import { Bookmarks } from './bookmarks.js';
import type { WordContext } from './context.js';
import { FactMarks } from './fact-marks.js';
import { buildFlow } from './flow.js';
import { planHeadingNumbers } from './heading-numbers.js';
import { describeLanguage } from './language.js';
import type { Docx } from './library.js';
import { Numbering } from './numbering.js';
import { measurePage, type PageMeasures, turnPage } from './page.js';
import { sealSummary, type WrittenSummary } from './seal.js';
import { StyleSheet } from './style-sheet.js';
import { buildStylesPart } from './styles-part.js';
import { surveySummary } from './survey.js';

/** A DOCX file, the same bytes for the same input, with the number of its pages where it lists them; `locate`: and the pages of its facts. */
export async function writeSummary(
  summary: Summary,
  context: WriteContext,
  { locate = false }: { readonly locate?: boolean } = {},
): Promise<WrittenSummary> {
  const survey = surveySummary(summary);
  const { theme, content } = context;
  const [docx, charts] = await Promise.all([import('docx'), survey.hasCharts ? import('docx/charts') : null]);
  const styles = new StyleSheet(theme, context.labels);
  const page = measurePage(
    summary.page ? turnPage(summary.page) : theme.summary,
    styles.look('base'),
    styles.look(styles.themeStyle('p')).indent,
  );
  const plan = planHeadingNumbers(survey.headings, summary.numbering);
  const language = describeLanguage(context.language);
  const counts = plan.numbers.some(({ kind }) => kind === 'counted');
  const word: WordContext = {
    docx,
    charts,
    content,
    theme,
    language,
    labels: summary.labels,
    styles,
    bookmarks: new Bookmarks(survey.ids),
    factMarks: new FactMarks(docx),
    numbering: new Numbering(theme, styles, plan, language.eastAsian),
    tableAlts: [],
    footnotes: [],
    pictures: [],
    charted: [],
    headings: new Map(
      survey.headings.map((heading, index) => [
        heading.block,
        { ...heading, numbering: plan.numbers[index]!, bound: counts && plan.forms[heading.level - 1] !== null },
      ]),
    ),
    hasContents: survey.hasContents,
    page,
    textWidth: page.width,
    textHeight: page.height,
  };

  const body = buildFlow(summary.body, word);
  const tableAlts = [...word.tableAlts];
  const running = (box: BoxBlock | null | undefined, place: 'header' | 'footer') =>
    box ? buildBlocks([box], { width: page.width, running: place }, word) : null;
  const { header, footer, even } = summary;
  const [headers, footers] = (['header', 'footer'] as const).map((place) => {
    const all = running(place === 'header' ? header : footer, place);
    const onEven = even && (running(even[place], place) ?? running(place === 'header' ? header : footer, place));
    const Part = place === 'header' ? docx.Header : docx.Footer;
    return { ...(all && { default: new Part({ children: all }) }), ...(onEven && { even: new Part({ children: onEven }) }) };
  });

  const stylesPart = buildStylesPart(word.styles, theme, word.language, page, {
    hasFootnotes: word.footnotes.length > 0,
    labels: context.labels,
  });
  const document = new docx.Document({
    numbering: word.numbering.options,
    sections: [
      {
        properties: {
          page: { size: describeSize(page), margin: page.margin },
          ...(page.grid && { grid: page.grid }),
          // A cover shows neither header nor footer.
          ...(survey.hasCover && { titlePage: true }),
        },
        headers: headers!,
        footers: footers!,
        children: body,
      },
    ],
  });
  return sealSummary(compileParts(document, docx), { summary, context, word, stylesPart, tableAlts, locate });
}

/** The library is told the paper upright, and turns it. */
function describeSize({ size: { width, height }, orientation }: PageMeasures) {
  return orientation === 'portrait' ? { width, height } : { width: height, height: width, orientation };
}

/** What the library's packer keeps to itself: paths with what stands there, texts not yet encoded. The library's version is pinned. */
interface Compiler {
  compile(document: InstanceType<Docx['Document']>): ReadonlyMap<string, string | Uint8Array | ArrayBuffer>;
}

/** The parts that `docx` makes of a document, unpacked: packing, only to take them apart again at once, took a third of the writing time. */
function compileParts(document: InstanceType<Docx['Document']>, { Packer }: Docx): Map<string, string | Uint8Array> {
  const { compiler } = Packer as unknown as { readonly compiler: Compiler };
  return new Map(
    [...compiler.compile(document)].map(([name, data]) => [name, data instanceof ArrayBuffer ? new Uint8Array(data) : data]),
  );
}
