/** Puts characters that a font lacks into it, drawn as other fonts have them. */
import * as hb from 'harfbuzzjs';
import { readTables, writeCharacterMap, writeTables } from './sfnt.mjs';

export function openFont(bytes) {
  const face = new hb.Face(new hb.Blob(bytes));
  const font = new hb.Font(face);
  return { face, font, upem: face.upem, codes: face.collectUnicodes(), glyph: (code) => font.nominalGlyph(code) ?? 0 };
}

/**
 * `donors` are asked in order; each gives those of `characters` that the font and those before it lack, `scale` times as large as
 * it has them. `changed` maps characters of the font itself anew, code → glyph. Kerning and features know nothing of what is new.
 */
export function graft(bytes, characters, donors, changed = new Map()) {
  const tables = readTables(bytes);
  const target = openFont(bytes);
  const count = tables.get('maxp').readUInt16BE(4);
  const map = new Map([...target.codes].map((code) => [code, changed.get(code) ?? target.glyph(code)]));
  const added = [];
  for (const { bytes: source, scale } of donors) {
    const donor = openFont(source);
    const factor = (scale * target.upem) / donor.upem;
    const has = new Set(donor.codes);
    for (const character of characters) {
      const code = character.codePointAt(0);
      if (map.has(code) || !has.has(code)) continue;
      map.set(code, count + added.length);
      const glyph = donor.glyph(code);
      const advance = Math.round(donor.font.glyphHAdvance(glyph) * factor);
      added.push({ advance, ...drawOutline(donor.font, glyph, factor) });
    }
  }
  append(tables, count, added);
  tables.set('cmap', writeCharacterMap([...map].sort(([a], [b]) => a - b)));
  return { font: writeTables(tables), added: added.length };
}

/** Contours of points, composites resolved, in units of the target. */
function drawOutline(font, glyph, factor) {
  const contours = [];
  const at = (x, y) => [Math.round(x * factor), Math.round(y * factor)];
  const pen = new hb.DrawFuncs();
  pen.setMoveToFunc((x, y) => contours.push([{ at: at(x, y), on: true }]));
  pen.setLineToFunc((x, y) => contours.at(-1).push({ at: at(x, y), on: true }));
  pen.setQuadraticToFunc((cx, cy, x, y) => contours.at(-1).push({ at: at(cx, cy), on: false }, { at: at(x, y), on: true }));
  pen.setCubicToFunc(() => {
    throw new Error('the outlines are not those of a TrueType font');
  });
  font.drawGlyph(glyph, pen);
  for (const contour of contours) {
    const [first, last] = [contour[0], contour.at(-1)];
    if (contour.length > 1 && last.on && first.at.join() === last.at.join()) contour.pop();
  }
  return { contours: contours.filter((contour) => contour.length > 1) };
}

/** A simple glyph of `glyf`; empty for a blank. */
function writeGlyph(contours) {
  const points = contours.flat();
  if (points.length === 0) return Buffer.alloc(0);
  const box = boxOf(points);
  const head = Buffer.alloc(10 + contours.length * 2 + 2);
  [contours.length, ...box].forEach((value, i) => {
    head.writeInt16BE(value, i * 2);
  });
  let end = -1;
  contours.forEach((contour, i) => {
    end += contour.length;
    head.writeUInt16BE(end, 10 + i * 2);
  });
  const flags = [];
  const axes = [[], []];
  let from = [0, 0];
  for (const { at, on } of points) {
    let flag = on ? 1 : 0;
    for (const axis of [0, 1]) {
      const delta = at[axis] - from[axis];
      const [short, same] = axis === 0 ? [2, 16] : [4, 32];
      if (delta === 0) flag |= same;
      else if (Math.abs(delta) < 256) {
        flag |= short | (delta > 0 ? same : 0);
        axes[axis].push(Math.abs(delta));
      } else axes[axis].push((delta >> 8) & 0xff, delta & 0xff);
    }
    flags.push(flag);
    from = at;
  }
  const glyph = Buffer.concat([head, Buffer.from([...flags, ...axes[0], ...axes[1]])]);
  return Buffer.concat([glyph, Buffer.alloc(-glyph.length & 3)]);
}

function boxOf(points) {
  const [xs, ys] = [0, 1].map((axis) => points.map(({ at }) => at[axis]));
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function append(tables, count, added) {
  const [head, hhea, maxp, loca, hmtx] = ['head', 'hhea', 'maxp', 'loca', 'hmtx'].map((tag) => tables.get(tag));
  const long = head.readInt16BE(50) === 1;
  const offsets = Array.from({ length: count + 1 }, (_, i) => (long ? loca.readUInt32BE(i * 4) : loca.readUInt16BE(i * 2) * 2));
  const metricCount = hhea.readUInt16BE(34);
  const metrics = Buffer.alloc((count + added.length) * 4);
  for (let glyph = 0; glyph < count; glyph++) {
    metrics.writeUInt16BE(hmtx.readUInt16BE(Math.min(glyph, metricCount - 1) * 4), glyph * 4);
    const bearing = glyph < metricCount ? glyph * 4 + 2 : metricCount * 4 + (glyph - metricCount) * 2;
    metrics.writeInt16BE(hmtx.readInt16BE(bearing), glyph * 4 + 2);
  }
  const outlines = [tables.get('glyf')];
  let end = offsets.at(-1);
  if (end !== outlines[0].length) outlines[0] = outlines[0].subarray(0, end);
  added.forEach(({ advance, contours }, i) => {
    const glyph = writeGlyph(contours);
    outlines.push(glyph);
    end += glyph.length;
    offsets.push(end);
    const left = contours.length === 0 ? 0 : boxOf(contours.flat())[0];
    metrics.writeUInt16BE(advance, (count + i) * 4);
    metrics.writeInt16BE(left, (count + i) * 4 + 2);
  });
  tables.set('glyf', Buffer.concat(outlines));
  const places = Buffer.alloc(offsets.length * 4);
  offsets.forEach((offset, i) => {
    places.writeUInt32BE(offset, i * 4);
  });
  tables.set('loca', places);
  tables.set('hmtx', metrics);
  head.writeInt16BE(1, 50);
  hhea.writeUInt16BE(count + added.length, 34);
  maxp.writeUInt16BE(count + added.length, 4);
  const raise = (at, value) => maxp.writeUInt16BE(Math.max(maxp.readUInt16BE(at), value), at);
  raise(6, Math.max(0, ...added.map(({ contours }) => contours.flat().length)));
  raise(8, Math.max(0, ...added.map(({ contours }) => contours.length)));
  const drawn = added.flatMap(({ contours }) => contours.flat());
  if (drawn.length === 0) return;
  boxOfMany(drawn).forEach((value, i) => {
    const before = head.readInt16BE(36 + i * 2);
    head.writeInt16BE(i < 2 ? Math.min(before, value) : Math.max(before, value), 36 + i * 2);
  });
}

/** As `boxOf`, of more points than a call takes arguments. */
function boxOfMany(points) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const {
    at: [x, y],
  } of points) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}
