/** A sheet as an Excel workbook: all cells text, for a printed number is no value to calculate with; the headings stay in sight and on every printed page. */
import { eastAsianWidth } from 'get-east-asian-width';
import { sumOf } from '../../model/lists.js';
import type { WriteContext } from '../../model/output.js';
import type { Sheet } from '../../model/trace.js';
import { relationType } from '../ooxml/namespaces.js';
import { APPLICATION, makeAppProperties, makeCoreProperties } from '../ooxml/properties.js';
import {
  assembleWorkbook,
  borderOf,
  columnName,
  fontOf,
  MAIN,
  nameSheets,
  styleSheet,
  textCell,
  WORKBOOK_NAMESPACES,
} from '../ooxml/spreadsheet.js';
import { type XmlElement, xml } from '../ooxml/xml.js';

/** The same bytes for the same input. */
export function writeWorkbook(sheet: Sheet, context: WriteContext): Uint8Array {
  const name = sheetName(sheet.name);
  const title = `'${name.replaceAll("'", "''")}'!`;
  const range = `A1:${columnName(sheet.columns.length - 1)}${sheet.rows.length + 1}`;
  const book = assembleWorkbook({
    workbook: xml(
      'workbook',
      WORKBOOK_NAMESPACES,
      nameSheets([name]),
      xml(
        'definedNames',
        xml('definedName', { name: '_xlnm._FilterDatabase', localSheetId: 0, hidden: 1 }, title + absolute(range)),
        xml('definedName', { name: '_xlnm.Print_Titles', localSheetId: 0 }, `${title}$1:$1`),
      ),
    ),
    sheets: [buildSheet(sheet, range)],
    styles: buildStyles(),
  });
  const core = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
  book.set(
    'docProps/core.xml',
    makeCoreProperties(sheet.title, context.language, context.date),
    'application/vnd.openxmlformats-package.core-properties+xml',
  );
  book.set(
    'docProps/app.xml',
    makeAppProperties(APPLICATION),
    'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  );
  book.relate('', { type: core, target: 'docProps/core.xml' });
  book.relate('', { type: relationType('extended-properties'), target: 'docProps/app.xml' });
  return book.write();
}

/** Excel takes 31 characters, some not, and no apostrophe at the ends. */
function sheetName(name: string): string {
  return [...name.replace(/[[\]:*?/\\]/g, ' ').replace(/^'+|'+$/g, '')].slice(0, 31).join('').trim() || 'Facts';
}

function absolute(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

function buildSheet({ columns, rows }: Sheet, range: string): XmlElement {
  // As high as its texts need: not every program looks for itself.
  const height = (cells: readonly string[]): number =>
    LINE * Math.min(27, Math.max(1, ...cells.map((text, at) => countLines(text, columns[at]!.width))));
  const row = (cells: readonly string[], index: number, style: number): XmlElement =>
    xml(
      'row',
      { r: index + 1, ht: height(cells) },
      ...cells.map((text, at) => (text === '' ? null : textCell(`${columnName(at)}${index + 1}`, cut(text), style))),
    );
  return xml(
    'worksheet',
    { xmlns: MAIN },
    xml('sheetPr', xml('pageSetUpPr', { fitToPage: 1 })),
    xml('dimension', { ref: range }),
    xml(
      'sheetViews',
      xml(
        'sheetView',
        { workbookViewId: 0, tabSelected: 1 },
        xml('pane', { ySplit: 1, topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' }),
        xml('selection', { pane: 'bottomLeft', activeCell: 'A2', sqref: 'A2' }),
      ),
    ),
    xml('sheetFormatPr', { defaultRowHeight: LINE }),
    xml('cols', ...columns.map(({ width }, at) => xml('col', { min: at + 1, max: at + 1, width, style: TEXT, customWidth: 1 }))),
    xml(
      'sheetData',
      row(
        columns.map(({ heading }) => heading),
        0,
        HEADING,
      ),
      ...rows.map((cells, at) => row(cells, at + 1, TEXT)),
    ),
    xml('autoFilter', { ref: range }),
    xml('pageMargins', { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 }),
    xml('pageSetup', { paperSize: 9, orientation: 'landscape', fitToHeight: 0 }),
    xml('headerFooter', xml('oddFooter', '&C&P / &N')),
  );
}

/** Points; Excel takes no row over 409. */
const LINE = 15;

/** A cell keeps a character's width free. */
function countLines(text: string, width: number): number {
  const taken = sumOf([...text], (character) => (eastAsianWidth(character.codePointAt(0)!) === 2 ? 2 : 1));
  return Math.ceil(taken / (width - 1));
}

/** The most that Excel takes in a cell: it repairs a file that holds more. */
const LONGEST = 32_767;

function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).replace(/\p{Surrogate}$/u, '')}…`;
}

/** Cell styles, by their places below. */
const TEXT = 1;
const HEADING = 2;
/** Excel's own number format for text: what is typed over a cell stays text. */
const AS_TEXT = 49;

function buildStyles(): XmlElement {
  const applied = { applyNumberFormat: 1, applyFont: 1, applyFill: 1, applyBorder: 1, applyAlignment: 1 };
  const cell = (fontId: number, fillId: number): XmlElement =>
    xml(
      'xf',
      { numFmtId: AS_TEXT, fontId, fillId, borderId: 1, xfId: 0, ...applied },
      xml('alignment', { vertical: 'top', wrapText: 1 }),
    );
  const grey = [xml('fgColor', { rgb: 'FFEDEDED' }), xml('bgColor', { indexed: 64 })];
  return styleSheet({
    fonts: [fontOf(xml('b'))],
    fills: [xml('fill', xml('patternFill', { patternType: 'solid' }, ...grey))],
    borders: [borderOf('thin')],
    cells: [cell(0, 0), cell(1, 2)],
  });
}
