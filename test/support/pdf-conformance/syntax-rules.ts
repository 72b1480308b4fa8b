/** PDF/A-2, 6.1: how the bytes of the file are laid out. */

import { objectsInBytes, stringsInBytes } from './bytes.js';
import { allDicts, array, catalog, dict, type PdfFile, pages, type Value } from './file.js';
import type { Operand, StringOperand } from './operations.js';
import { readPage } from './painted.js';
import { A2, type Rule, unless } from './rule.js';

const FILTERS = 'ASCIIHexDecode ASCII85Decode FlateDecode RunLengthDecode CCITTFaxDecode JBIG2Decode DCTDecode JPXDecode'.split(
  ' ',
);
/** Those that inline images may use, with their short names. */
const INLINE_FILTERS =
  'ASCIIHexDecode ASCII85Decode FlateDecode RunLengthDecode CCITTFaxDecode DCTDecode AHx A85 Fl RL CCF DCT'.split(' ');

const latin1 = ({ bytes }: PdfFile): string => Buffer.from(bytes).toString('latin1');

export const SYNTAX_RULES: readonly Rule[] = [
  {
    id: 'a2-6.1.2-header',
    clause: `${A2}, 6.1.2`,
    says: 'The file begins with %PDF-1.n, n from 0 to 7, and an end of line.',
    check: (file) => unless(/^%PDF-1\.[0-7](\r\n|\r|\n)/.test(latin1(file)), 'the first line is no header'),
  },
  {
    id: 'a2-6.1.2-comment',
    clause: `${A2}, 6.1.2`,
    says: 'The header is followed by a comment of at least four bytes above 127.',
    check: (file) => unless(/^[^\r\n]*(\r\n|\r|\n)%[\x80-\xff]{4}/.test(latin1(file)), 'no binary comment after the header'),
  },
  {
    id: 'a2-6.1.3-id',
    clause: `${A2}, 6.1.3`,
    says: 'The trailer holds an ID of two strings.',
    check: (file) => {
      const ids = array(file, file.trailer['/ID']).filter((id) => typeof id === 'string' && /^[ub]:./.test(id));
      return unless(ids.length === 2, 'the trailer has no ID of two strings');
    },
  },
  {
    id: 'a2-6.1.3-encrypt',
    clause: `${A2}, 6.1.3; ISO 14289-1, 7.16`,
    says: 'The file is not encrypted.',
    check: (file) => unless(file.trailer['/Encrypt'] === undefined, 'the trailer holds Encrypt'),
  },
  {
    id: 'a2-6.1.3-eof',
    clause: `${A2}, 6.1.3`,
    says: 'Nothing but one end of line follows the last %%EOF.',
    check: (file) => unless(/%%EOF(\r\n|\r|\n)?$/.test(latin1(file)), 'data follows the end of the file'),
  },
  {
    id: 'a2-6.1.4-xref',
    clause: `${A2}, 6.1.4`,
    says: 'xref and the header of its subsection are separated by one end of line; entries have twenty bytes.',
    check: (file) => {
      const table = /\sxref(?:\r\n|\r|\n)\d+ (\d+)(?:\r\n|\r|\n)((?:\d{10} \d{5} [nf](?: \r| \n|\r\n))*)trailer/.exec(
        latin1(file),
      );
      return unless(
        table !== null && (table[2] ?? '').length === 20 * Number(table[1]),
        'the cross-reference table is not as it should be',
      );
    },
  },
  {
    id: 'a2-6.1.6-hex',
    clause: `${A2}, 6.1.6`,
    says: 'Hexadecimal strings hold hexadecimal digits, an even number of them.',
    check: (file) =>
      [...stringsInBytes(file), ...contentStrings(file).flatMap(({ hex }) => (hex === null ? [] : [hex]))]
        .map((hex) => hex.replace(/\s/g, ''))
        .filter((hex) => !/^([0-9A-Fa-f]{2})*$/.test(hex))
        .map((hex) => `<${hex.slice(0, 20)}> is no hexadecimal string`),
  },
  {
    id: 'a2-6.1.7-length',
    clause: `${A2}, 6.1.7`,
    says: "A stream's Length is the number of its bytes.",
    check: (file) =>
      objectsInBytes(file).flatMap(({ ref, stream }) =>
        unless(
          stream === null || stream.end === '\n' || stream.end === '\r\n' || stream.end === '\r',
          `stream ${ref} is not as long as it says`,
        ),
      ),
  },
  {
    id: 'a2-6.1.7-spacing',
    clause: `${A2}, 6.1.7`,
    says: 'stream is followed by CR LF or LF, endstream preceded by an end of line.',
    check: (file) =>
      objectsInBytes(file).flatMap(({ ref, stream }) =>
        unless(stream?.begin !== '', `stream ${ref} does not begin on a line of its own`),
      ),
  },
  {
    id: 'a2-6.1.7-external',
    clause: `${A2}, 6.1.7`,
    says: 'No stream lies in another file.',
    check: (file) =>
      streams(file).flatMap(({ ref, own }) =>
        ['/F', '/FFilter', '/FDecodeParms'].filter((key) => own[key] !== undefined).map((key) => `stream ${ref} holds ${key}`),
      ),
  },
  {
    id: 'a2-6.1.7-filter',
    clause: `${A2}, 6.1.7`,
    says: 'Streams use standard filters, LZW and Crypt not among them.',
    check: (file) =>
      streams(file).flatMap(({ ref, own }) =>
        [own['/Filter'] ?? []]
          .flat()
          .filter((filter) => !FILTERS.includes(String(filter).slice(1)))
          .map((filter) => `stream ${ref} is filtered by ${filter}`),
      ),
  },
  {
    id: 'a2-6.1.8-names',
    clause: `${A2}, 6.1.8`,
    says: 'Names of fonts and structure types are UTF-8.',
    check: (file) =>
      allDicts(file)
        .flatMap(({ dict: own }) => [own['/BaseFont'], own['/FontName'], own['/S']])
        .filter((name): name is string => typeof name === 'string' && name.includes('\ufffd'))
        .map((name) => `${name} is not UTF-8`),
  },
  {
    id: 'a2-6.1.9-spacing',
    clause: `${A2}, 6.1.9`,
    says: 'Object numbers, obj and endobj stand on lines of their own, separated by single spaces.',
    check: (file) =>
      objectsInBytes(file).flatMap(({ ref, spaced }) => unless(spaced, `object ${ref} is not spaced as it should be`)),
  },
  {
    id: 'a2-6.1.10-inline',
    clause: `${A2}, 6.1.10`,
    says: 'Inline images use standard filters.',
    check: (file) =>
      pages(file).flatMap(({ page }) =>
        inlineFilters(file, page)
          .filter((filter) => !INLINE_FILTERS.includes(filter))
          .map((filter) => `an inline image is filtered by ${filter}`),
      ),
  },
  {
    id: 'a2-6.1.12-permissions',
    clause: `${A2}, 6.1.12`,
    says: 'A permissions dictionary holds UR3 and DocMDP alone.',
    check: (file) =>
      Object.keys(dict(file, catalog(file)['/Perms']))
        .filter((key) => key !== '/UR3' && key !== '/DocMDP')
        .map((key) => `permissions hold ${key}`),
  },
  {
    id: 'a2-6.1.13-numbers',
    clause: `${A2}, 6.1.13`,
    says: 'Integers fit in 32 bits, reals in single precision.',
    check: (file) =>
      [
        ...[...file.objects.values()].flatMap(({ value }) => numbersIn(value)),
        ...pageOperands(file).filter((each) => typeof each === 'number'),
      ]
        .filter((value) => (Number.isInteger(value) ? value > 2147483647 || value < -2147483648 : Math.abs(value) < 1.175e-38))
        .map((value) => `${value} is out of range`),
  },
  {
    id: 'a2-6.1.13-strings',
    clause: `${A2}, 6.1.13`,
    says: 'Strings have at most 32767 bytes.',
    check: (file) =>
      [
        ...[...file.objects.values()].flatMap(({ value }) => textsIn(value)),
        ...contentStrings(file).map(({ bytes }) => bytes.toString('latin1')),
      ]
        // A text string outside Latin takes two bytes a character.
        .filter((value) => !value.startsWith('/') && value.length * 2 > 32767)
        .map((value) => `a string has ${value.length} characters`),
  },
  {
    id: 'a2-6.1.13-names',
    clause: `${A2}, 6.1.13`,
    says: 'Names have at most 127 bytes.',
    check: (file) =>
      [...file.objects.values()]
        .flatMap(({ value }) => textsIn(value))
        .filter((value) => value.startsWith('/') && Buffer.byteLength(value) > 128)
        .map((value) => `the name ${value.slice(0, 20)}… is too long`),
  },
  {
    id: 'a2-6.1.13-objects',
    clause: `${A2}, 6.1.13`,
    says: 'There are at most 8388607 objects.',
    check: (file) => unless(Number(file.trailer['/Size']) <= 8388607, 'there are too many objects'),
  },
  {
    id: 'a2-6.1.13-nesting',
    clause: `${A2}, 6.1.13`,
    says: 'Graphics states are nested at most 28 deep.',
    check: (file) => pages(file).flatMap(({ page }) => unless(readPage(file, page).depth <= 28, 'q is nested too deep')),
  },
  {
    id: 'a2-6.1.13-page',
    clause: `${A2}, 6.1.13`,
    says: 'The sides of a page have 3 to 14400 units.',
    check: (file) =>
      pages(file).flatMap(({ ref, page }) =>
        ['/MediaBox', '/CropBox', '/BleedBox', '/TrimBox', '/ArtBox']
          .filter((key) => page[key] !== undefined)
          .filter((key) => {
            const [left = 0, bottom = 0, right = 0, top = 0] = array(file, page[key]).map(Number);
            return [right - left, top - bottom].some((side) => Math.abs(side) < 3 || Math.abs(side) > 14400);
          })
          .map((key) => `page ${ref} has a ${key} of a size out of range`),
      ),
  },
];

function streams(file: PdfFile) {
  return [...file.objects].flatMap(([ref, { stream, value }]) => (stream ? [{ ref, own: dict(file, value) }] : []));
}

function pageOperands(file: PdfFile): readonly Operand[] {
  const flatten = (operand: Operand): readonly Operand[] => (Array.isArray(operand) ? operand.flatMap(flatten) : [operand]);
  return pages(file).flatMap(({ page }) => readPage(file, page).operations.flatMap(({ operands }) => operands.flatMap(flatten)));
}

function contentStrings(file: PdfFile): readonly StringOperand[] {
  return pageOperands(file).filter((each): each is StringOperand => each !== null && typeof each === 'object' && 'bytes' in each);
}

/** The entries of an inline image are the operands of ID; its reader leaves ID out, so they stand before its data. */
function inlineFilters(file: PdfFile, page: ReturnType<typeof pages>[number]['page']): readonly string[] {
  return readPage(file, page)
    .operations.filter(({ operator }) => operator === 'BI')
    .flatMap(({ operands }) =>
      operands.flatMap((key, index) => (key === '/F' || key === '/Filter' ? [operands[index + 1] ?? null].flat() : [])),
    )
    .map((filter) => String(filter).slice(1));
}

function numbersIn(value: Value): readonly number[] {
  if (typeof value === 'number') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : [];
}

function textsIn(value: Value): readonly string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, each]) => (Array.isArray(value) ? textsIn(each) : [key, ...textsIn(each)]))
    : [];
}
