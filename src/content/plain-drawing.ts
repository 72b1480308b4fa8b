/**
 * Reads an SVG that is a plain drawing, shapes in plain colours and nothing else, into outlines that any program draws alike:
 * such a one goes into the documents as a drawing. Of what is none, only its bitmap does.
 */
import type { Drawing, DrawnShape, Matrix } from '../model/content.js';
import { readXml } from '../xml/read-xml.js';
import { outlineOf } from './svg-outlines.js';
import { colorOf, dashesOf, measureOf, measuresOf, NotPlain, transformBy } from './svg-values.js';

/** More than a logo or a map needs; a scan that was traced is smaller as a bitmap. */
const MOST_SHAPES = 2000;
const MOST_PATH = 200_000;

type Attributes = Readonly<Record<string, string>>;

interface Look {
  readonly matrix: Matrix;
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly width: number;
  readonly evenOdd: boolean;
  readonly cap: DrawnShape['cap'];
  readonly join: DrawnShape['join'];
  readonly miter: number;
  readonly dashes: readonly number[];
}

const PLAIN: Look = {
  matrix: [1, 0, 0, 1, 0, 0],
  fill: '000000',
  stroke: null,
  width: 1,
  evenOdd: false,
  cap: 'butt',
  join: 'miter',
  miter: 4,
  dashes: [],
};

/** Null where it is no plain drawing. `text` is one that `readSvg` took. */
export function readPlainDrawing(text: string): Drawing | null {
  const shapes: DrawnShape[] = [];
  const looks: Look[] = [];
  let size: { readonly width: number; readonly height: number } | null = null;
  let skipped = 0;
  let length = 0;
  const open = (name: string, attributes: Attributes): void => {
    if (skipped > 0 || UNDRAWN.test(name)) {
      skipped++;
      return;
    }
    const before = looks.at(-1);
    if (name === 'svg') {
      if (before) throw new NotPlain();
      size = readSize(attributes);
      looks.push(inherit({ ...PLAIN, matrix: matrixOf(attributes, size) }, attributes));
      return;
    }
    if (!before) throw new NotPlain();
    const look = inherit(before, attributes);
    looks.push(look);
    if (name === 'g') return;
    const outline = outlineOf(name, attributes);
    if (outline === null) throw new NotPlain();
    // A line has nothing within.
    length += addShape(outline, name === 'line' ? { ...look, fill: null } : look, shapes);
    if (shapes.length > MOST_SHAPES || length > MOST_PATH) throw new NotPlain();
  };
  try {
    readXml(text, {
      open: (name, attributes) => open(name.replace(/^svg:/, ''), attributes),
      close() {
        if (skipped > 0) skipped--;
        else looks.pop();
      },
      text(words) {
        if (skipped === 0 && words.trim() !== '') throw new NotPlain();
      },
      error() {
        throw new NotPlain();
      },
    });
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
  const found = size as { readonly width: number; readonly height: number } | null;
  return found && shapes.length > 0 ? { ...found, shapes } : null;
}

/** Elements of which nothing is drawn, with what is in them: of SVG, and of the programs that people draw with. */
const UNDRAWN = /^(?:title|desc|metadata|defs|(?:sodipodi|inkscape|rdf|cc|dc|sketch|serif|figma|bx):.+)$/;

function addShape(path: string, look: Look, shapes: DrawnShape[]): number {
  const { matrix, fill, stroke, width, evenOdd, cap, join, miter, dashes } = look;
  const isStroked = stroke !== null && width > 0;
  if (path === '' || (fill === null && !isStroked)) return 0;
  shapes.push({
    path,
    matrix,
    fill,
    evenOdd,
    stroke: isStroked ? stroke : null,
    width,
    cap,
    join,
    miter,
    dashes,
  });
  return path.length;
}

function readSize({ width, height, viewBox }: Attributes) {
  const box = viewBox === undefined ? null : measuresOf(viewBox);
  if (box && box.length !== 4) throw new NotPlain();
  const size = {
    width: width === undefined ? box?.[2] : measureOf(width),
    height: height === undefined ? box?.[3] : measureOf(height),
  };
  if (!size.width || !size.height || size.width < 0 || size.height < 0) throw new NotPlain();
  return { width: size.width, height: size.height };
}

/** From the view box to the drawing's own size: whole and in the middle, as is usual where nothing else is said. */
function matrixOf({ viewBox, preserveAspectRatio }: Attributes, { width, height }: { width: number; height: number }): Matrix {
  if (preserveAspectRatio !== undefined && !/^xMidYMid(?:\s+meet)?$/.test(preserveAspectRatio.trim())) throw new NotPlain();
  if (viewBox === undefined) return PLAIN.matrix;
  const [x, y, w, h] = measuresOf(viewBox) as [number, number, number, number];
  if (w <= 0 || h <= 0) throw new NotPlain();
  const scale = Math.min(width / w, height / h);
  return [scale, 0, 0, scale, (width - w * scale) / 2 - x * scale, (height - h * scale) / 2 - y * scale];
}

/** Attributes that say nothing of how a plain shape looks. */
const SILENT =
  /^(?:id|class|xmlns|version|baseProfile|role|focusable|enable-background|shape-rendering|text-rendering|x|y|x1|y1|x2|y2|cx|cy|r|rx|ry|d|points|width|height|viewBox|preserveAspectRatio|(?:data|aria|font|text|letter|word|line)-.*|.*:.*)$/;

function inherit(before: Look, attributes: Attributes): Look {
  let look = before;
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'style')
      for (const part of value.split(';')) {
        const [name = '', ...rest] = part.split(':');
        if (name.trim() !== '' && !/^-inkscape-|^-webkit-/.test(name.trim()))
          look = change(look, name.trim(), rest.join(':').trim());
      }
    else if (!SILENT.test(key)) look = change(look, key, value.trim());
  }
  return look;
}

/** Properties that are plain only at their usual value. */
const USUAL: Readonly<Record<string, RegExp>> = {
  opacity: /^1(?:\.0+)?$|^100%$/,
  'fill-opacity': /^1(?:\.0+)?$|^100%$/,
  'stroke-opacity': /^1(?:\.0+)?$|^100%$/,
  'stroke-dashoffset': /^0(?:\.0+)?(?:px)?$/,
  'paint-order': /^normal$/,
  'vector-effect': /^none$/,
  'clip-path': /^none$/,
  mask: /^none$/,
  filter: /^none$/,
  'mix-blend-mode': /^normal$/,
  isolation: /^auto$/,
  overflow: /^(?:hidden|visible|auto)$/,
  display: /^(?:inline|block)$/,
  visibility: /^visible$/,
  'color-interpolation': /^(?:sRGB|auto)$/,
  color: /./,
};
const SILENT_STYLES =
  /^(?:(?:font|text|letter|word|line|color|solid|writing|white|shape|image|marker|stop|flood|lighting|baseline|dominant|direction|unicode)-?.*|clip-rule)$/;

function change(look: Look, name: string, value: string): Look {
  switch (name) {
    case 'fill':
      return { ...look, fill: colorOf(value) };
    case 'stroke':
      return { ...look, stroke: colorOf(value) };
    case 'stroke-width':
      return { ...look, width: measureOf(value) };
    case 'fill-rule':
      return { ...look, evenOdd: value === 'evenodd' };
    case 'stroke-linecap':
      return { ...look, cap: oneOf(value, ['butt', 'round', 'square']) };
    case 'stroke-linejoin':
      return { ...look, join: oneOf(value, ['miter', 'round', 'bevel']) };
    case 'stroke-miterlimit':
      return { ...look, miter: measureOf(value) };
    case 'stroke-dasharray':
      return { ...look, dashes: value === 'none' ? [] : dashesOf(value) };
    case 'transform':
      return { ...look, matrix: transformBy(look.matrix, value) };
    default: {
      if (USUAL[name]?.test(value)) return look;
      const isNone = /^marker/.test(name) && value !== 'none';
      if (USUAL[name] || isNone || !SILENT_STYLES.test(name)) throw new NotPlain();
      return look;
    }
  }
}

function oneOf<T extends string>(value: string, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  if (!found) throw new NotPlain();
  return found;
}
