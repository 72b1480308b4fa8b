/** Makes the library's package ours: authored parts in place, its remains gone, what it writes otherwise than readers need repaired, every id counted anew. */
import type { RingInBars } from '../../model/chart-forms.js';
import type { Summary } from '../../model/document.js';
import type { Labels, WriteContext } from '../../model/output.js';
import type { ShownPicture } from '../../model/page.js';
import { setFactPart } from '../ooxml/fact-part.js';
import { OfficePackage, relationshipsPart, resolveTarget } from '../ooxml/package.js';
import { APPLICATION, makeAppProperties, makeCoreProperties } from '../ooxml/properties.js';
import { buildThemePart } from '../ooxml/theme-part.js';
import { descendants, elements, need } from '../ooxml/tree.js';
import { type XmlElement, xml } from '../ooxml/xml.js';
import { listBars } from './charts.js';
import type { TableAlt, WordContext } from './context.js';
import { buildFontTablePart } from './font-table-part.js';
import { joinRuns } from './join-runs.js';
import { readListNumbers } from './read-list-numbers.js';
import { bindListStyles } from './seal/bind-list-styles.js';
import { fillPages } from './seal/fill-pages.js';
import { renumberIds } from './seal/renumber-ids.js';
import { setCharts } from './seal/set-charts.js';
import { tightenBody } from './seal/tighten-lines.js';
import { buildSettingsPart } from './settings-part.js';
import { STYLE_MAP, writeStyleMap } from './style-map.js';

export interface WrittenSummary {
  readonly bytes: Uint8Array;
  /** As estimated, for only Word knows; null where no contents asked for it. */
  readonly pages: number | null;
  /** Where the value of each fact stands, by its id, as estimated; none of those in charts. Null where nobody asked for it. */
  readonly factPages: ReadonlyMap<string, readonly number[]> | null;
  /** As they are shown. */
  readonly pictures: readonly ShownPicture[];
  /** Rings that are drawn as bars. */
  readonly bars: readonly RingInBars[];
}

interface SealInput {
  readonly summary: Summary;
  readonly context: WriteContext;
  readonly word: WordContext;
  /** `word/styles.xml`, as authored. */
  readonly stylesPart: XmlElement;
  /** Of the body's tables. */
  readonly tableAlts: WordContext['tableAlts'];
  /** Facts are to be located. */
  readonly locate: boolean;
}

export async function sealSummary(
  parts: ReadonlyMap<string, Uint8Array | string>,
  { summary, context, word, stylesPart, tableAlts, locate }: SealInput,
): Promise<WrittenSummary> {
  const file = new OfficePackage(parts);
  file.set('word/styles.xml', stylesPart);
  file.set(
    'word/settings.xml',
    buildSettingsPart(word.language, { evenPages: summary.even !== null, footnotes: word.footnotes.length > 0 }),
  );
  file.set('word/theme/theme1.xml', buildThemePart(word.theme, word.theme.name));
  const { subtitle, marks, issuer } = context.content.report;
  const about = [
    issuer === null ? null : xml('dc:creator', issuer.plain),
    subtitle === null ? null : xml('dc:subject', subtitle.plain),
    marks.length === 0 ? null : xml('cp:keywords', marks.join('; ')),
  ];
  const types = { 'xmlns:dcmitype': 'http://purl.org/dc/dcmitype/' };
  file.set('docProps/core.xml', makeCoreProperties(summary.title, context.language, context.date, about, types));
  file.set(
    'docProps/app.xml',
    makeAppProperties(APPLICATION, ...(issuer === null ? [] : [xml('Company', issuer.plain)]), xml('AppVersion', '1.0000')),
  );
  dropUnusedParts(file, word.footnotes.length > 0);
  addStyleMap(file, word, context.labels);
  const body = need(file.xml('word/document.xml'), 'w:body');
  const numbers = readListNumbers(body, file.xml('word/numbering.xml'));
  bindListStyles(file);
  for (const paragraph of descendants(body, 'w:p'))
    paragraph.children.splice(0, paragraph.children.length, ...joinRuns(elements(paragraph)));
  const lines = tightenBody(body, numbers, word);
  describeTables(file, tableAlts);
  fillPages(file, word, lines);
  setCharts(file, word, context.labels);
  const estimate =
    word.hasContents || locate ? (await import('./seal/number-contents.js')).numberContents(file, word, lines) : null;
  setFactPart(file, 'word/document.xml', word.factMarks.list());
  renumberIds(file);
  file.set('word/fontTable.xml', buildFontTablePart(file, word.theme, word.language));
  return {
    bytes: file.write(),
    pages: word.hasContents ? estimate!.count : null,
    pictures: word.pictures,
    bars: listBars(word),
    factPages: locate ? word.factMarks.locate(estimate!.bookmarks) : null,
  };
}

function addStyleMap(file: OfficePackage, { styles }: WordContext, labels: Labels): void {
  const { part, contentType, relationship: type } = STYLE_MAP;
  file.set(part, new TextEncoder().encode(writeStyleMap(styles, labels)), contentType);
  const body = 'word/document.xml';
  const relationship = { id: 'rMammothStyleMap', type, target: `/${part}` };
  file.setRelationships(body, [...file.relationships(body), relationship]);
}

/** `docx` writes footnotes, endnotes and custom properties into every file, and empty relationships beside most parts: readers list them as content. */
function dropUnusedParts(file: OfficePackage, hasFootnotes: boolean): void {
  const unused = ['word/endnotes.xml', 'docProps/custom.xml', ...(hasFootnotes ? [] : ['word/footnotes.xml'])];
  for (const source of ['', 'word/document.xml'])
    file.setRelationships(
      source,
      file.relationships(source).filter(({ target, external }) => external || !unused.includes(resolveTarget(source, target))),
    );
  for (const name of unused) if (file.has(name)) file.remove(name);
  for (const name of file.names)
    if (file.has(relationshipsPart(name)) && file.relationships(name).length === 0) file.setRelationships(name, []);
}

/** Alternative texts of tables, for which `docx` has no option. `alts` in document order; null: a table that only draws a box. */
function describeTables(file: OfficePackage, alts: readonly (TableAlt | null)[]): void {
  const tables = descendants(file.xml('word/document.xml'), 'w:tbl');
  if (tables.length !== alts.length) throw new Error(`${tables.length} tables in the document, ${alts.length} were built`);
  tables.forEach((table, index) => {
    const alt = alts[index];
    if (!alt) return;
    const properties = need(table, 'w:tblPr');
    if (alt.title !== null) properties.children.push(xml('w:tblCaption', { 'w:val': alt.title }));
    properties.children.push(xml('w:tblDescription', { 'w:val': alt.description }));
  });
}
