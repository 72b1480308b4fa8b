/** Gives U+2014 its Chinese form, so that no reader of the font needs to know the language: 1 em, at the height of Han; two make one line of 2 em. */
import * as hb from 'harfbuzzjs';

const DASH = 0x2014;

/**
 * The source fonts map U+2014 to a Latin dash of 0.9 em and leave the Chinese one to the feature `locl` for `zh-Hans`,
 * which pdfkit and Office do not ask for.
 */
export function useChineseDash(font) {
  const before = openFont(font);
  const chinese = shape(before, '—', 'zh-Hans')[0].codepoint;
  const codes = [...new hb.Face(new hb.Blob(font)).collectUnicodes()].sort((a, b) => a - b);
  const map = codes.map((code) => [code, code === DASH ? chinese : before.glyph(code)]);
  const patched = replaceTable(font, 'cmap', writeCharacterMap(map));

  const pair = shape(openFont(patched), '——', 'en');
  const width = pair.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  if (pair.length !== 1 || width !== 2 * before.upem)
    throw new Error(`—— is not one glyph of 2 em but ${pair.length} of ${width}`);
  return patched;
}

function openFont(bytes) {
  const face = new hb.Face(new hb.Blob(bytes));
  const font = new hb.Font(face);
  return { font, upem: face.upem, glyph: (code) => font.nominalGlyph(code) ?? 0 };
}

function shape({ font }, text, language) {
  const buffer = new hb.Buffer();
  buffer.addText(text);
  buffer.setDirection(hb.Direction.LTR);
  buffer.setScript('Hani');
  buffer.setLanguage(language);
  hb.shape(font, buffer);
  const positions = buffer.getGlyphPositions();
  return buffer.getGlyphInfos().map(({ codepoint }, i) => ({ codepoint, xAdvance: positions[i].xAdvance }));
}

/** Subtables of format 4 (first plane) and 12 (all), for platform 3. */
function writeCharacterMap(map) {
  const segments = writeSegments(map.filter(([code]) => code < 0xffff));
  const groups = writeGroups(map);
  const head = Buffer.alloc(20);
  head.writeUInt16BE(2, 2);
  head.writeUInt16BE(3, 4);
  head.writeUInt16BE(1, 6);
  head.writeUInt32BE(20, 8);
  head.writeUInt16BE(3, 12);
  head.writeUInt16BE(10, 14);
  head.writeUInt32BE(20 + segments.length, 16);
  return Buffer.concat([head, segments, groups]);
}

/** Runs of codes whose glyphs follow one another. */
function findRuns(map) {
  const runs = [];
  for (const [code, glyph] of map) {
    const last = runs.at(-1);
    if (last && code === last.to + 1 && glyph === last.glyph + code - last.from) last.to = code;
    else runs.push({ from: code, to: code, glyph });
  }
  return runs;
}

function writeSegments(map) {
  const runs = [...findRuns(map), { from: 0xffff, to: 0xffff, glyph: 0 }];
  const count = runs.length;
  const table = Buffer.alloc(16 + count * 8);
  if (table.length > 0xffff) throw new Error('too many runs of characters for a cmap of format 4');
  const power = 2 ** Math.floor(Math.log2(count));
  [4, table.length, 0, count * 2, power * 2, Math.log2(power), (count - power) * 2].forEach((value, i) => {
    table.writeUInt16BE(value, i * 2);
  });
  runs.forEach(({ from, to, glyph }, i) => {
    table.writeUInt16BE(to, 14 + i * 2);
    table.writeUInt16BE(from, 16 + (count + i) * 2);
    table.writeUInt16BE((glyph - from) & 0xffff, 16 + (2 * count + i) * 2);
  });
  return table;
}

function writeGroups(map) {
  const runs = findRuns(map);
  const table = Buffer.alloc(16 + runs.length * 12);
  table.writeUInt16BE(12, 0);
  table.writeUInt32BE(table.length, 4);
  table.writeUInt32BE(runs.length, 12);
  runs.forEach(({ from, to, glyph }, i) => {
    table.writeUInt32BE(from, 16 + i * 12);
    table.writeUInt32BE(to, 20 + i * 12);
    table.writeUInt32BE(glyph, 24 + i * 12);
  });
  return table;
}

/** The font with one table replaced; check sums of all tables and of the whole are written anew. */
function replaceTable(font, replaced, content) {
  const count = font.readUInt16BE(4);
  const tables = Array.from({ length: count }, (_, i) => {
    const at = 12 + i * 16;
    const tag = font.toString('latin1', at, at + 4);
    const start = font.readUInt32BE(at + 8);
    const data = tag === replaced ? content : Buffer.from(font.subarray(start, start + font.readUInt32BE(at + 12)));
    if (tag === 'head') data.writeUInt32BE(0, 8);
    return { tag, data };
  });
  const directory = Buffer.from(font.subarray(0, 12 + count * 16));
  const parts = [directory];
  let offset = directory.length;
  tables.forEach(({ data }, i) => {
    const padded = Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
    const at = 12 + i * 16;
    directory.writeUInt32BE(sum(padded), at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(data.length, at + 12);
    parts.push(padded);
    offset += padded.length;
  });
  const result = Buffer.concat(parts);
  const head = tables.findIndex(({ tag }) => tag === 'head');
  result.writeUInt32BE((0xb1b0afba - sum(result)) >>> 0, directory.readUInt32BE(12 + head * 16 + 8) + 8);
  return result;
}

function sum(bytes) {
  let total = 0;
  for (let at = 0; at < bytes.length; at += 4) total = (total + bytes.readUInt32BE(at)) >>> 0;
  return total;
}
