/** How each document comes from the content. Libraries load when their document is made. */

import type { Region } from '../cache/cache.js';
import { cutToFill } from '../content/cut-picture.js';
import type { Diagnostics } from '../diagnostics/diagnostic.js';
import { readDeck } from '../markup/deck.js';
import { readOnePager } from '../markup/onepager.js';
import { readSummary } from '../markup/summary.js';
import type { RingInBars } from '../model/chart-forms.js';
import type { Content } from '../model/content.js';
import type { Summary } from '../model/document.js';
import { type DocumentName, nameFile } from '../model/documents.js';
import type { Markup } from '../model/markup.js';
import type { Labels, WriteContext } from '../model/output.js';
import type { Page, ShownPicture } from '../model/page.js';
import type { Passage } from '../model/passage.js';
import type { SpokenSlide } from '../model/script.js';
import type { Settings } from '../model/settings.js';
import type { Theme } from '../model/theme.js';
import type { Check } from '../model/trace.js';
import type { Project } from '../project/project.js';
import { renderTemplate } from '../template/render.js';
import { listFlowPassages } from '../trace/flow.js';
import { noteSources } from '../trace/note-sources.js';
import { listDeckPassages, listOnePagerPassages } from '../trace/pages.js';
import type { FontBook } from '../typeset/fonts.js';
import { reportCharacters } from './report-characters.js';
import { reportUnreadable } from './report-unreadable.js';

/** All that a document is made from. */
export interface Material {
  readonly project: Project;
  readonly content: Content;
  readonly theme: Theme;
  readonly labels: Labels;
  readonly settings: Settings;
}

/** A document laid out and free of faults, ready to be written. */
export interface PreparedDocument {
  readonly write: (context: WriteContext) => Promise<WrittenDocument>;
  /** What it says, and where. */
  readonly listPassages: () => readonly Passage[];
  /** Where text flows: the pages on which the value of each fact stands, by its id, as estimated; none of those in charts. */
  readonly locateFacts?: (context: WriteContext) => Promise<ReadonlyMap<string, readonly number[]>>;
  /** Of the deck: what its script is made from. */
  readonly listSpokenSlides?: (withSources: boolean) => Promise<readonly SpokenSlide[]>;
}

interface WrittenDocument {
  readonly bytes: Uint8Array;
  /** Slides or pages; of the summary as estimated, for only Word knows, and null where nothing in it asks for pages. */
  readonly count: number | null;
  /** Slides that have notes. */
  readonly notes?: number;
}

interface TargetEntry {
  /** Whether we lay it out, and so measure it with the fonts. */
  readonly placed: boolean;
  /** Its markup read and laid out; null when there are errors. */
  readonly layOut: (markup: Markup, material: Material, diagnostics: Diagnostics) => Promise<PreparedDocument | null>;
}

export const TARGETS: Readonly<Record<DocumentName, TargetEntry>> = {
  deck: { placed: true, layOut: layOutDeck },
  summary: { placed: false, layOut: layOutSummary },
  onepager: { placed: true, layOut: layOutOnePager },
  // In Word with the summary's looks; measured is the deck that it is said to.
  script: {
    placed: true,
    layOut: async (markup, material, diagnostics) =>
      prepareWord('script', readSummary(markup, material, diagnostics), material, diagnostics),
  },
};

async function layOutDeck(markup: Markup, material: Material, diagnostics: Diagnostics): Promise<PreparedDocument | null> {
  const deck = readDeck(markup, material, diagnostics);
  if (!deck) return null;
  const { layoutDeck } = await import('../layout/deck.js');
  const setting = await layoutSetting(material, diagnostics);
  const pages = await layoutDeck(deck, setting, diagnostics);
  await reportCharacters('deck', setting.fonts, material, diagnostics);
  if (!pages) return null;
  const { listDeckBars } = await import('../write/pptx/list-bars.js');
  await warnOfBars('deck', listDeckBars(pages, material.theme), material, diagnostics);
  await warnOfCoarse('deck', pages, material, diagnostics);
  const shown = material.settings.clean ? pages.map((page) => ({ ...page, notes: [], sources: [] })) : pages;
  const spoken = pages.filter(({ notes, sources }) => notes.length + sources.length > 0).length;
  return {
    async write(context) {
      const { writeDeck } = await import('../write/pptx/write.js');
      return { bytes: await writeDeck(await cutGrounds(shown), deck, context), count: pages.length, notes: spoken };
    },
    listPassages: () => listDeckPassages(shown, deck),
    async listSpokenSlides(withSources) {
      const { listSpokenSlides } = await import('../layout/spoken.js');
      return listSpokenSlides(pages, withSources);
    },
  };
}

/** Pictures behind slides, as they show. */
async function cutGrounds(pages: readonly Page[]): Promise<readonly Page[]> {
  return Promise.all(
    pages.map(async (page) =>
      page.ground ? { ...page, ground: { ...page.ground, picture: await cutToFill(page.ground.picture, page) } } : page,
    ),
  );
}

async function layOutSummary(markup: Markup, material: Material, diagnostics: Diagnostics): Promise<PreparedDocument | null> {
  const summary = readSummary(markup, material, diagnostics);
  const { content, labels, theme, settings } = material;
  const { sources = theme.summary.sources } = settings;
  if (summary) await reportUnreadable(summary, theme, content, diagnostics);
  const noted = summary && sources === 'footnotes' ? noteSources(summary, content, labels) : summary;
  return prepareWord('summary', noted, material, diagnostics);
}

async function layOutOnePager(markup: Markup, material: Material, diagnostics: Diagnostics): Promise<PreparedDocument | null> {
  const onepager = readOnePager(markup, material, diagnostics);
  if (!onepager) return null;
  const { layoutOnePager } = await import('../layout/onepager.js');
  const setting = await layoutSetting(material, diagnostics);
  const page = await layoutOnePager(onepager, setting, diagnostics);
  await reportCharacters('onepager', setting.fonts, material, diagnostics);
  if (!page) return null;
  const { listPageBars } = await import('../write/pdf/list-bars.js');
  await warnOfBars('onepager', listPageBars(page), material, diagnostics);
  await warnOfCoarse('onepager', [page], material, diagnostics);
  return {
    async write(context) {
      const { writeOnePager } = await import('../write/pdf/write.js');
      return { bytes: await writeOnePager(page, onepager, context), count: 1 };
    },
    listPassages: () => listOnePagerPassages(page),
  };
}

/** The sheet on which the numbers are checked; null after a report where its template is faulty. */
export async function writeChecklist(
  checks: readonly Check[],
  material: Material,
  context: WriteContext,
  diagnostics: Diagnostics,
): Promise<Uint8Array | null> {
  const markup = renderTemplate('checklist', { ...material, checks }, diagnostics);
  const sheet = markup && readSummary(markup, material, diagnostics);
  if (!sheet) return null;
  const { writeSummary } = await import('../write/docx/write.js');
  return (await writeSummary(sheet, context)).bytes;
}

function prepareWord(
  document: DocumentName,
  summary: Summary | null,
  material: Material,
  diagnostics: Diagnostics,
): PreparedDocument | null {
  return (
    summary && {
      async write(context) {
        const { writeSummary } = await import('../write/docx/write.js');
        const { bytes, pages, bars, pictures } = await writeSummary(summary, context);
        if (pages !== null && pages > SURE_PAGES) warnOfEstimate(pages, material, diagnostics);
        await warnOfBars(document, bars, material, diagnostics);
        await reportPictures(document, pictures, material, diagnostics);
        return { bytes, count: pages };
      },
      listPassages: () => listFlowPassages(summary, document),
      async locateFacts(context) {
        const { writeSummary } = await import('../write/docx/write.js');
        return (await writeSummary(summary, context, { locate: true })).factPages ?? new Map();
      },
    }
  );
}

/** What was asked for as a ring and is none. */
async function warnOfBars(
  document: DocumentName,
  rings: readonly RingInBars[],
  { content }: Material,
  diagnostics: Diagnostics,
): Promise<void> {
  if (rings.length === 0) return;
  const { reportBars } = await import('../layout/report-bars.js');
  reportBars(rings, document, content.figures, diagnostics);
}

/** Pictures with too few pixels for their size. */
async function warnOfCoarse(
  document: DocumentName,
  pages: readonly Page[],
  material: Material,
  diagnostics: Diagnostics,
): Promise<void> {
  const { listShownPictures } = await import('../layout/report-coarse.js');
  await reportPictures(document, pages.flatMap(listShownPictures), material, diagnostics);
}

async function reportPictures(
  document: DocumentName,
  shown: readonly ShownPicture[],
  { content }: Material,
  diagnostics: Diagnostics,
): Promise<void> {
  if (shown.length === 0) return;
  const { reportCoarse } = await import('../layout/report-coarse.js');
  reportCoarse(shown, document, content.figures, diagnostics);
}

/** Up to so many pages the contents' numbers have been found to be Word's; beyond them small errors add up. */
const SURE_PAGES = 40;

function warnOfEstimate(pages: number, { project: { paths }, content }: Material, diagnostics: Diagnostics): void {
  const file = nameFile('summary', content.report.fileName, '');
  diagnostics.warn('estimated-pages', {
    message: {
      zh: `文字摘要约 ${pages} 页，超过 ${SURE_PAGES} 页，目录中的页码是估算的`,
      en: `the summary has about ${pages} pages, over ${SURE_PAGES}: the page numbers in its contents are estimates`,
    },
    hint: {
      zh: `在 Word 中打开 ${file}，右键点目录，选“更新域”“只更新页码”`,
      en: `open ${file} in Word, right-click the contents, choose Update Field, page numbers only`,
    },
    at: { file: paths.contentFile, start: { line: 1, column: 1, offset: 0 } },
  });
}

interface OpenBook {
  readonly book: FontBook;
  /** By which a build is told from the next. */
  readonly content: Content;
  readonly reads: ReadonlyMap<string, string | null>;
}

/**
 * Deck and one-pager of a build share a book: fonts are megabytes, and every measured text is remembered by its book. So does
 * the next build in this process, as long as theme and fonts are the same and the book had nothing to report.
 */
const BOOKS: Region<WeakMap<Theme, OpenBook>> = { create: () => new WeakMap() };

async function openBook({ project, theme, content }: Material, diagnostics: Diagnostics): Promise<FontBook> {
  const { openFontBook } = await import('../typeset/fonts.js');
  const books = project.cache.open(BOOKS);
  const last = books.get(theme);
  if (last?.content === content) return last.book;
  const kept = last?.book.isFaultless() && project.confirm(last.reads, 'font') ? last.book : null;
  kept?.beginBuild(project, diagnostics);
  const book = kept ?? openFontBook(theme, project, diagnostics);
  books.set(theme, { book, content, reads: project.fontReads });
  return book;
}

async function layoutSetting(material: Material, diagnostics: Diagnostics) {
  const { theme, content, labels } = material;
  const fonts = await openBook(material, diagnostics);
  return {
    theme,
    fonts,
    language: content.report.language,
    noBreak: content.terms.noBreak,
    facts: content.facts,
    labels,
    fileName: content.report.fileName,
  };
}
