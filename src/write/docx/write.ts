/** Writes the Word summary: blocks through `docx`, the parts we know better whole, then the seal. */
import type { Summary } from '../../model/document.js';
import type { WriteContext } from '../../model/output.js';
import { buildBlocks } from './blocks.js';
import { Bookmarks } from './bookmarks.js';
import { compileParts } from './compileParts.js';
import type { Desk } from './desk.js';
import { buildFlow } from './flow.js';
import { describeLanguage } from './language.js';
import { Numbering } from './numbering.js';
import { sealSummary, type WrittenSummary } from './seal.js';
import { StyleSheet } from './styleSheet.js';
import { buildStylesPart } from './stylesPart.js';
import { surveySummary } from './survey.js';
import { twips } from './units.js';

/** A DOCX file, the same bytes for the same input, with the number of its pages. */
export async function writeSummary(summary: Summary, context: WriteContext): Promise<WrittenSummary> {
  const survey = surveySummary(summary);
  const { theme, content } = context;
  const { width, height, margin } = theme.summary.page;
  const [docx, charts] = await Promise.all([import('docx'), survey.hasCharts ? import('docx/charts') : null]);
  const styles = new StyleSheet(theme);
  const desk: Desk = {
    docx,
    charts,
    content,
    theme,
    language: describeLanguage(context.language),
    labels: summary.labels,
    styles,
    bookmarks: new Bookmarks(survey.ids),
    numbering: new Numbering(theme, styles),
    tableAlts: [],
    charted: [],
    headings: survey.hasContents ? survey.headings : [],
    textWidth: width - margin.left - margin.right,
    textHeight: height - margin.top - margin.bottom,
  };

  const body = buildFlow(summary.body, desk);
  const tableAlts = [...desk.tableAlts];
  const room = { width: desk.textWidth };
  const header = summary.header && buildBlocks([summary.header], { ...room, running: 'header' }, desk);
  const footer = summary.footer && buildBlocks([summary.footer], { ...room, running: 'footer' }, desk);

  const stylesPart = buildStylesPart(desk.styles, theme, desk.language, desk.textWidth);
  const document = new docx.Document({
    numbering: desk.numbering.options,
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(width), height: twips(height) },
            margin: {
              top: twips(margin.top),
              right: twips(margin.right),
              bottom: twips(margin.bottom),
              left: twips(margin.left),
              header: twips(margin.top / 2),
              footer: twips(margin.bottom / 2),
            },
          },
        },
        ...(header && {
          headers: { default: new docx.Header({ children: header }) },
        }),
        ...(footer && {
          footers: { default: new docx.Footer({ children: footer }) },
        }),
        children: body,
      },
    ],
  });
  return sealSummary(compileParts(document, docx), { summary, context, desk, stylesPart, tableAlts });
}
