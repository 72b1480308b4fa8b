/** The fonts of a file as it uses them: dictionaries, the embedded programs' own measures, and which characters codes stand for. */
import { array, content, type Dict, dict, type PdfFile, pages } from './file.js';
import { type Painted, readPage } from './painted.js';

export interface FontUse {
  /** Its reference, or its name where it has none. */
  readonly name: string;
  readonly font: Dict;
  readonly descendant: Dict;
  readonly descriptor: Dict;
  readonly program: FontProgram | null;
  /** Width by code from the PDF, 1/1000 em. */
  readonly widths: ReadonlyMap<number, number>;
  readonly defaultWidth: number;
  /** Null where there is no ToUnicode. */
  readonly unicode: ReadonlyMap<number, string> | null;
  readonly shown: readonly Painted[];
}

export interface FontProgram {
  readonly glyphs: number;
  /** 1/1000 em. */
  readonly advance: (glyph: number) => number;
}

export function readFonts(file: PdfFile): readonly FontUse[] {
  return pages(file).flatMap(({ page }) => {
    const { painted } = readPage(file, page);
    return Object.entries(dict(file, dict(file, page['/Resources'])['/Font'])).map(([name, value]) => {
      const font = dict(file, value);
      const descendant = dict(file, array(file, font['/DescendantFonts'])[0]);
      const descriptor = dict(file, descendant['/FontDescriptor']);
      const program = content(file, descriptor['/FontFile2'] ?? null);
      const cmap = content(file, font['/ToUnicode'] ?? null);
      return {
        name,
        font,
        descendant,
        descriptor,
        program: program ? readProgram(program) : null,
        widths: readWidths(file, descendant),
        defaultWidth: typeof descendant['/DW'] === 'number' ? descendant['/DW'] : 1000,
        unicode: cmap ? readUnicode(cmap.toString('latin1')) : null,
        shown: painted.filter((each) => each.font === name && each.codes.length > 0),
      };
    });
  });
}

function readWidths(file: PdfFile, descendant: Dict): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const entries = [...array(file, descendant['/W'])];
  while (entries.length > 0) {
    const first = entries.shift() as number;
    const second = entries.shift() ?? null;
    const list = array(file, second);
    if (list.length > 0) {
      for (const [index, width] of list.entries()) widths.set(first + index, width as number);
    } else {
      const width = entries.shift() as number;
      for (let code = first; code <= (second as number); code++) widths.set(code, width);
    }
  }
  return widths;
}

/** The tables of a TrueType program that say how wide its glyphs are. */
function readProgram(program: Buffer): FontProgram {
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < program.readUInt16BE(4); index++) {
    const at = 12 + index * 16;
    const offset = program.readUInt32BE(at + 8);
    tables.set(program.toString('latin1', at, at + 4), program.subarray(offset, offset + program.readUInt32BE(at + 12)));
  }
  const table = (name: string): Buffer => {
    const found = tables.get(name);
    if (!found) throw new Error(`an embedded font has no ${name} table`);
    return found;
  };
  const perEm = table('head').readUInt16BE(18);
  const measured = table('hhea').readUInt16BE(34);
  const hmtx = table('hmtx');
  return {
    glyphs: table('maxp').readUInt16BE(4),
    advance: (glyph) => (hmtx.readUInt16BE(Math.min(glyph, measured - 1) * 4) * 1000) / perEm,
  };
}

/** bfchar and bfrange of a ToUnicode map (ISO 32000-1, 9.10.3). */
function readUnicode(cmap: string): ReadonlyMap<number, string> {
  const unicode = new Map<number, string>();
  const decode = (hex: string): string => Buffer.from(hex.replace(/\s/g, ''), 'hex').swap16().toString('utf16le');
  for (const [, body = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', value = ''] of body.matchAll(/<([^>]*)>\s*<([^>]*)>/g))
      unicode.set(Number.parseInt(code, 16), decode(value));
  }
  for (const [, body = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', list, one] of body.matchAll(/<([^>]*)>\s*<([^>]*)>\s*(?:\[([^\]]*)\]|<([^>]*)>)/g)) {
      const first = Number.parseInt(from, 16);
      const values = list === undefined ? null : [...list.matchAll(/<([^>]*)>/g)].map(([, value = '']) => decode(value));
      for (let code = first; code <= Number.parseInt(to, 16); code++) {
        const value = values ? values[code - first] : following(decode(one ?? ''), code - first);
        if (value !== undefined) unicode.set(code, value);
      }
    }
  }
  return unicode;
}

function following(value: string, step: number): string {
  return value.slice(0, -1) + String.fromCharCode(value.charCodeAt(value.length - 1) + step);
}

/** The name of a font as it stands in the file, `/ABCDEF+Name`. */
export function baseFont({ font, name }: FontUse): string {
  return typeof font['/BaseFont'] === 'string' ? font['/BaseFont'] : name;
}
