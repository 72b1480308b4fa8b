/**
 * Writes the Word summary. `docx` builds the body: paragraphs, runs, fields, tables, numbering, footnotes, headers, pictures,
 * and packs. Ours whole are the parts whose order and defaults rule Chinese setting and that it writes only in part: styles,
 * settings, fonts, theme, properties, and the parts of charts. `seal.ts` puts them in place and repairs the rest.
 */
import type { BoxBlock, Summary } from '../../model/document.js';
import type { WriteContext } from '../../model/output.js';
import { fontNames } from '../ooxml/font-names.js';
import { buildBlocks } from './blocks.js';
import { Bookmarks } from './bookmarks.js';
import type { WordContext } from './context.js';
import { FactMarks } from './fact-marks.js';
import { planHeadingNumbers } from './heading-numbers.js';
import { describeLanguage } from './language.js';
import type { Docx } from './library.js';
import { Numbering } from './numbering.js';
import { measureBody } from './page.js';
import { sealSummary, type WrittenSummary } from './seal.js';
import { buildSections } from './sections.js';
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
  const page = measureBody(summary, theme, styles);
  const plan = planHeadingNumbers(survey.headings, theme.summary.numbers === 'text' ? [] : summary.numbering);
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

  const sections = buildSections(
    summary.body,
    { ...(page.grid && { grid: page.grid }), ...(survey.hasCover && { titlePage: true }) },
    word,
  );
  const tableAlts = [...word.tableAlts];
  const watermark = summary.watermark === undefined ? [] : [await buildWatermark(summary.watermark, word)];
  const running = (box: BoxBlock | null | undefined, place: 'header' | 'footer') => {
    const behind = place === 'header' ? watermark : [];
    const blocks = box ? buildBlocks([box], { width: page.width, running: place }, word) : [];
    return box || behind.length > 0 ? [...behind.map((make) => make()), ...blocks] : null;
  };
  const { header, footer, even } = summary;
  const [headers, footers] = (['header', 'footer'] as const).map((place) => {
    const all = running(place === 'header' ? header : footer, place);
    const onEven = even && (running(even[place], place) ?? running(place === 'header' ? header : footer, place));
    const Part = place === 'header' ? docx.Header : docx.Footer;
    const onCover = place === 'header' && survey.hasCover ? watermark.map((make) => make()) : [];
    return {
      ...(all && { default: new Part({ children: all }) }),
      ...(onEven && { even: new Part({ children: onEven }) }),
      ...(onCover.length > 0 && { first: new Part({ children: onCover }) }),
    };
  });

  const stylesPart = buildStylesPart(word.styles, theme, word.language, page, {
    hasFootnotes: word.footnotes.length > 0,
    labels: context.labels,
  });
  const document = new docx.Document({
    numbering: word.numbering.options,
    // Later sections go on with the first one's headers and footers; a cover shows neither.
    sections: sections.map((section, index) => (index === 0 ? { ...section, headers: headers!, footers: footers! } : section)),
  });
  return sealSummary(compileParts(document, docx), { summary, context, word, stylesPart, tableAlts, locate });
}

/** Of its letters, points; a long one is as wide as the paper lets it be. */
const WATERMARK = { em: 120, widest: 480 };

/** Across each page, behind the text: Word finds it under 设计, 水印. One paragraph a header. */
async function buildWatermark(text: string, { docx, styles, theme }: WordContext) {
  const { TextWatermark } = await import('docx/watermarks');
  const { eastAsia } = fontNames(theme, styles.look('base').font);
  const style = styles.paragraph('header').id;
  const width = Math.min(WATERMARK.widest, WATERMARK.em * [...text].length);
  return () =>
    new docx.Paragraph({
      style,
      children: [new TextWatermark({ text, font: eastAsia, width, height: width / [...text].length })],
    });
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
