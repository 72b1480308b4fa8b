/** Loads `content.yaml`: reads, checks and resolves everything in it; all faults are reported in the order of the file. */

import { Diagnostics, inFileOrder } from '../diagnostics/diagnostic.js';
import { languageOf } from '../language/languages.js';
import { type Content, type Report, type Source, TERM_LISTS, type TermList, type Written } from '../model/content.js';
import type { Fact } from '../model/fact.js';
import type { Project } from '../project/project.js';
import { readYaml, type YamlReading } from '../yaml/read.js';
import { checkOrder } from './check-order.js';
import { checkTexts } from './check-texts.js';
import { type ContentContext, refuseLinks, takeParagraphs, takeProse } from './context.js';
import { readFacts } from './facts.js';
import { readFigures } from './figures.js';
import { readFileName } from './file-name.js';
import { listPeriods, reportClashes } from './periods.js';
import { blankMarks, readName } from './prose-marks.js';
import { checkRelations } from './relations.js';
import { type ContentData, contentSchema } from './schema.js';
import { readSections } from './sections.js';

/** Null where the content cannot be used. Facts, figures and sources are maps without a prototype. */
export async function loadContent(project: Project, diagnostics: Diagnostics): Promise<Content | null> {
  const read = await readContent(project, diagnostics, true);
  return read?.whole ? read.content : null;
}

interface ReadContent {
  readonly content: Content;
  readonly written: Written;
  /** False where errors were found: what could not be read is left out. */
  readonly whole: boolean;
}

/** The same, with the place of every value, as far as it can be read. `alone`: no source will be held against it, so that it is held against itself. */
export async function readContent(project: Project, diagnostics: Diagnostics, alone = false): Promise<ReadContent | null> {
  const own = new Diagnostics();
  const source = project.readText(project.paths.contentFile, own);
  const reading = source && readYaml(source, contentSchema, own);
  const content = reading && (await resolve(reading, project, own, alone));
  for (const { severity, code, message, hint, places } of inFileOrder(own.list)) {
    const details = { message, at: places, ...(hint && { hint }) };
    if (severity === 'error') diagnostics.error(code, details);
    else diagnostics.warn(code, details);
  }
  return reading && content
    ? {
        content,
        // Who reads it as it was written reads the words: no address, no mark.
        written: { ...reading, textWithBreaks: (path) => blankMarks(reading.textWithBreaks(path)) },
        whole: !own.hasErrors,
      }
    : null;
}

async function resolve(
  reading: YamlReading<ContentData>,
  project: Project,
  diagnostics: Diagnostics,
  alone: boolean,
): Promise<Content> {
  const { data } = reading;
  const lexicon = languageOf(data.report.language).lexicon;
  const facts = readFacts(reading, lexicon, diagnostics);
  const context: ContentContext = {
    reading,
    lexicon,
    diagnostics,
    facts,
    computed: [],
    remarked: new Set(),
    texts: [],
    clashes: new Map(),
  };
  const figures = await readFigures(context, project);
  checkRelations(context);
  const known: Record<string, Fact> = Object.create(null);
  for (const [id, fact] of Object.entries(facts)) if (fact) known[id] = fact;
  for (const fact of context.computed) known[fact.id] = fact;
  const report = readReport(context);
  const sections = readSections(context, figures);
  reportClashes(context);
  if (alone) {
    checkTexts(context, languageOf(data.report.language).idiom, data.terms?.numerals ?? []);
    checkOrder(context);
  }
  return {
    report,
    sources: readSources(reading),
    facts: known,
    figures,
    sections,
    terms: readTerms(reading),
  };
}

function readTerms({ data, spanOf }: YamlReading<ContentData>): Content['terms'] {
  const read = (name: TermList) => {
    const key = TERM_LISTS[name];
    const terms: readonly string[] = data.terms?.[key] ?? [];
    return { terms, spans: terms.map((_, index) => spanOf(['terms', key, index])) };
  };
  const [verbatim, noBreak, numerals] = [read('verbatim'), read('noBreak'), read('numerals')];
  return {
    verbatim: verbatim.terms,
    noBreak: noBreak.terms,
    numerals: numerals.terms,
    spans: { verbatim: verbatim.spans, noBreak: noBreak.spans, numerals: numerals.spans },
  };
}

function readReport(context: ContentContext): Report {
  const { report } = context.reading.data;
  const read = {
    title: refuseLinks(context, takeProse(context, ['report', 'title'])),
    subtitle: report.subtitle === undefined ? null : takeProse(context, ['report', 'subtitle']),
    language: report.language,
    edited: report.edited ?? null,
    issuer: report.issuer === undefined ? null : takeProse(context, ['report', 'issuer']),
    speaker: report.speaker === undefined ? null : takeProse(context, ['report', 'speaker']),
    date: report.date === undefined ? null : takeProse(context, ['report', 'date']),
    // What version it is stands wherever its marks do.
    marks: [...new Set([...(report.marks ?? []), ...(report.version === undefined ? [] : [report.version])].map(readName))],
    version: report.version === undefined ? null : readName(report.version),
    secrecy: report.secrecy === undefined ? null : readName(report.secrecy),
    basis: report.basis === undefined ? null : takeProse(context, ['report', 'basis']),
    notes: (report.notes ?? []).flatMap((_, index) => takeParagraphs(context, ['report', 'notes', index])),
  };
  return { ...read, fileName: readFileName(context, read) };
}

function readSources(reading: YamlReading<ContentData>): Readonly<Record<string, Source>> {
  const sources: Record<string, Source> = Object.create(null);
  for (const [id, { title, places = {} }] of Object.entries(reading.data.sources ?? {})) {
    const named = Object.entries(places).map(([name, { begins = null, period }]) => ({
      name,
      begins,
      periods: listPeriods(period),
    }));
    sources[id] = { id, title, places: named, span: reading.spanOf(['sources', id]) };
  }
  return sources;
}
