/** What a native chart reads from its workbook, with the values that it remembers. */
import { columnName } from '../spreadsheet.js';
import { DATA_SHEET } from '../workbook.js';
import { type XmlElement, xml } from '../xml.js';
import type { DataColumn } from './columns.js';
import { plainFormat } from './format.js';

/** `at`: the series' place, from 0; its numbers stand in column B and those after it. */
export function nameReference(name: string, at: number): XmlElement {
  return xml('c:tx', strings(`${DATA_SHEET}!$${columnName(at + 1)}$1`, [name]));
}

export function categoryReference(categories: readonly string[]): XmlElement {
  return xml('c:cat', strings(`${DATA_SHEET}!$A$2:$A$${categories.length + 1}`, categories));
}

export function valueReference({ values, points }: DataColumn, at: number): XmlElement {
  const name = columnName(at + 1);
  const decimals = Math.max(0, ...points.map((point) => point?.decimals ?? 0));
  return xml(
    'c:val',
    xml(
      'c:numRef',
      xml('c:f', `${DATA_SHEET}!$${name}$2:$${name}$${values.length + 1}`),
      xml(
        'c:numCache',
        xml('c:formatCode', plainFormat(decimals)),
        xml('c:ptCount', { val: values.length }),
        ...values.map((value, i) => (value === null ? null : xml('c:pt', { idx: i }, xml('c:v', String(value))))),
      ),
    ),
  );
}

function strings(reference: string, texts: readonly string[]): XmlElement {
  const points = texts.map((text, i) => xml('c:pt', { idx: i }, xml('c:v', text)));
  return xml('c:strRef', xml('c:f', reference), xml('c:strCache', xml('c:ptCount', { val: texts.length }), ...points));
}
