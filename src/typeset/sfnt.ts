/** Reads what setting text needs from a static TrueType font: which characters it has, how wide they are, where their ink lies. */

/** Why a file cannot be used as a font. */
export type SfntFault = 'woff' | 'collection' | 'cff' | 'variable' | 'damaged';

/** Lengths in em. */
export interface Sfnt {
  /** Top and bottom of the em box (OS/2 typographic metrics, else hhea); `descent` is positive downwards. */
  readonly ascent: number;
  readonly descent: number;
  /** Glyph id; 0 where the font lacks the character. */
  glyph(codePoint: number): number;
  advance(glyph: number): number;
  /** Left and right edge of the ink from the glyph's origin; null for a blank. */
  ink(glyph: number): { readonly left: number; readonly right: number } | null;
}

const REQUIRED = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'loca', 'glyf'];
const SIGNATURES: Readonly<Record<number, SfntFault>> = {
  2001684038: 'woff', // wOFF
  2001684018: 'woff', // wOF2
  1953784678: 'collection', // ttcf
  1330926671: 'cff', // OTTO
};

/** `fontkit` would do, but costs 125 ms to load, which the deck would pay for nothing. */
export function readSfnt(bytes: Uint8Array): Sfnt | SfntFault {
  if (bytes.byteLength < 12) return 'damaged';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const signature = view.getUint32(0);
  const fault = SIGNATURES[signature];
  if (fault !== undefined) return fault;
  if (signature !== 0x00010000 && signature !== 0x74727565) return 'damaged';
  try {
    const tables = readDirectory(view, bytes);
    if (tables.has('fvar')) return 'variable';
    if (tables.has('CFF ')) return 'cff';
    if (REQUIRED.some((tag) => !tables.has(tag))) return 'damaged';
    return readTables(tables);
  } catch (error) {
    // DataView throws RangeError where a table or an offset points outside the file.
    if (error instanceof RangeError) return 'damaged';
    throw error;
  }
}

function readDirectory(view: DataView, bytes: Uint8Array): Map<string, DataView> {
  const tables = new Map<string, DataView>();
  for (let i = 0, at = 12; i < view.getUint16(4); i++, at += 16) {
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    const [offset, length] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    // Against the file, not the buffer: a file may lie in a larger one.
    if (offset + length > bytes.byteLength) throw new RangeError(`table ${tag} ends outside the file`);
    tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset + offset, length));
  }
  return tables;
}

function readTables(tables: ReadonlyMap<string, DataView>): Sfnt | SfntFault {
  const head = tables.get('head')!;
  const hhea = tables.get('hhea')!;
  const hmtx = tables.get('hmtx')!;
  const loca = tables.get('loca')!;
  const glyf = tables.get('glyf')!;
  const os2 = tables.get('OS/2');
  const em = head.getUint16(18);
  const longOffsets = head.getInt16(50) === 1;
  const metricCount = hhea.getUint16(34);
  const glyphCount = tables.get('maxp')!.getUint16(4);
  const glyph = findCharacterMap(tables.get('cmap')!);
  if (glyph === null || em === 0 || metricCount === 0) return 'damaged';
  // Asked once, so that a file cut short is refused when it is opened and not when a page is drawn.
  hmtx.getUint16((metricCount - 1) * 4);
  const offset = (id: number) => (longOffsets ? loca.getUint32(id * 4) : loca.getUint16(id * 2) * 2);
  if (offset(glyphCount) > glyf.byteLength) return 'damaged';
  return {
    ascent: (os2 ? os2.getInt16(68) : hhea.getInt16(4)) / em,
    descent: -(os2 ? os2.getInt16(70) : hhea.getInt16(6)) / em,
    glyph,
    advance: (id) => hmtx.getUint16(Math.min(id, metricCount - 1) * 4) / em,
    ink(id) {
      const start = offset(id);
      if (offset(id + 1) === start) return null;
      return { left: glyf.getInt16(start + 2) / em, right: glyf.getInt16(start + 6) / em };
    },
  };
}

/** The best Unicode map: format 12 (all planes), else format 4 (the first plane). */
function findCharacterMap(cmap: DataView): ((codePoint: number) => number) | null {
  let segments: DataView | null = null;
  for (let i = 0; i < cmap.getUint16(2); i++) {
    const platform = cmap.getUint16(4 + i * 8);
    if (platform !== 0 && platform !== 3) continue;
    const at = cmap.getUint32(8 + i * 8);
    const table = new DataView(cmap.buffer, cmap.byteOffset + at, cmap.byteLength - at);
    const format = table.getUint16(0);
    if (format === 12) return (codePoint) => findInGroups(table, codePoint);
    if (format === 4 && segments === null) segments = table;
  }
  const found = segments;
  return found && ((codePoint) => findInSegments(found, codePoint));
}

/** cmap format 12: sorted groups of (first, last, first glyph). */
function findInGroups(table: DataView, codePoint: number): number {
  let low = 0;
  let high = table.getUint32(12) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = 16 + middle * 12;
    if (codePoint < table.getUint32(at)) high = middle - 1;
    else if (codePoint > table.getUint32(at + 4)) low = middle + 1;
    else return table.getUint32(at + 8) + codePoint - table.getUint32(at);
  }
  return 0;
}

/** cmap format 4: parallel arrays of last, first, delta and offset. */
function findInSegments(table: DataView, codePoint: number): number {
  if (codePoint > 0xffff) return 0;
  const size = table.getUint16(6);
  let low = 0;
  let high = size / 2 - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (table.getUint16(14 + middle * 2) < codePoint) low = middle + 1;
    else high = middle;
  }
  const first = table.getUint16(16 + size + low * 2);
  if (codePoint < first) return 0;
  const delta = table.getUint16(16 + size * 2 + low * 2);
  const rangeAt = 16 + size * 3 + low * 2;
  const range = table.getUint16(rangeAt);
  if (range === 0) return (codePoint + delta) & 0xffff;
  const glyph = table.getUint16(rangeAt + range + (codePoint - first) * 2);
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}
