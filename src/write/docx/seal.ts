/** Makes the library's package ours: authored parts in place, its remains gone, what it writes otherwise than readers need repaired, every id counted anew. */
import type { Summary } from '../../model/document.js';
import type { WriteContext } from '../../model/output.js';
import { setFactPart } from '../ooxml/fact-part.js';
import { OfficePackage } from '../ooxml/package.js';
import type { XmlElement } from '../ooxml/xml.js';
import type { WordContext } from './context.js';
import { buildFontTablePart } from './font-table-part.js';
import { buildAppProperties, buildCoreProperties } from './properties-parts.js';
import { bindListStyles } from './seal/bind-list-styles.js';
import { describeTables } from './seal/describe-tables.js';
import { dropUnusedParts } from './seal/drop-unused-parts.js';
import { renumberIds } from './seal/renumber-ids.js';
import { setCharts } from './seal/set-charts.js';
import { buildSettingsPart } from './settings-part.js';
import { STYLE_MAP, writeStyleMap } from './style-map.js';
import { buildThemePart } from './theme-part.js';

export interface WrittenSummary {
  readonly bytes: Uint8Array;
  /** As estimated, for only Word knows; null where no contents asked for it. */
  readonly pages: number | null;
  /** Where the value of each fact stands, by its id, as estimated; none of those in charts. Null where nobody asked for it. */
  readonly factPages: ReadonlyMap<string, readonly number[]> | null;
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
  file.set('word/fontTable.xml', buildFontTablePart(word.theme, word.language));
  file.set('word/theme/theme1.xml', buildThemePart(word.theme));
  file.set('docProps/core.xml', buildCoreProperties(summary, context));
  file.set('docProps/app.xml', buildAppProperties());
  dropUnusedParts(file, word.footnotes.length > 0);
  addStyleMap(file, word);
  bindListStyles(file);
  describeTables(file, tableAlts);
  setCharts(file, word);
  const estimate = word.hasContents || locate ? (await import('./seal/number-contents.js')).numberContents(file, word) : null;
  setFactPart(file, 'word/document.xml', word.factMarks.list());
  renumberIds(file);
  return {
    bytes: file.write(),
    pages: word.hasContents ? estimate!.count : null,
    factPages: locate ? word.factMarks.locate(estimate!.bookmarks) : null,
  };
}

function addStyleMap(file: OfficePackage, { styles }: WordContext): void {
  const { part, contentType, relationship: type } = STYLE_MAP;
  file.set(part, new TextEncoder().encode(writeStyleMap(styles)), contentType);
  const body = 'word/document.xml';
  const relationship = { id: 'rMammothStyleMap', type, target: `/${part}`, external: false };
  file.setRelationships(body, [...file.relationships(body), relationship]);
}
