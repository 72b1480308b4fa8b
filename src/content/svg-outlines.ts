/** Outlines of SVG's shapes as path data in one form: commands and numbers, each apart. */

type Attributes = Readonly<Record<string, string>>;

/** SVG path data, empty where nothing is drawn; null for what is no shape, or has a measure that is not in pixels. */
export function outlineOf(name: string, attributes: Attributes): string | null {
  const measures = ['x', 'y', 'width', 'height', 'rx', 'ry', 'cx', 'cy', 'r', 'x1', 'y1', 'x2', 'y2'];
  const given = new Map<string, number>();
  for (const key of measures) {
    const text = attributes[key];
    if (text === undefined) continue;
    const [, value] = /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)(?:px)?\s*$/i.exec(text) ?? [];
    if (value === undefined) return null;
    given.set(key, Number(value));
  }
  const at = (key: string): number => given.get(key) ?? 0;
  switch (name) {
    case 'path':
      return readPath(attributes.d ?? '');
    case 'rect':
      return rectangle(at('x'), at('y'), at('width'), at('height'), given.get('rx') ?? at('ry'), given.get('ry') ?? at('rx'));
    case 'circle':
      return ellipse(at('cx'), at('cy'), at('r'), at('r'));
    case 'ellipse':
      return ellipse(at('cx'), at('cy'), at('rx'), at('ry'));
    case 'line':
      return `M ${at('x1')} ${at('y1')} L ${at('x2')} ${at('y2')}`;
    case 'polyline':
    case 'polygon': {
      const points = attributes.points?.match(NUMBER) ?? [];
      if (points.length < 4) return '';
      const [x, y, ...rest] = points.slice(0, points.length - (points.length % 2));
      return `M ${x} ${y} L ${rest.join(' ')}${name === 'polygon' ? ' Z' : ''}`;
    }
    default:
      return null;
  }
}

function rectangle(x: number, y: number, width: number, height: number, wide: number, high: number): string {
  if (width <= 0 || height <= 0) return '';
  const [rx, ry] = [Math.min(wide, width / 2), Math.min(high, height / 2)];
  if (rx <= 0 || ry <= 0) return `M ${x} ${y} H ${x + width} V ${y + height} H ${x} Z`;
  const corner = (toX: number, toY: number) => `A ${rx} ${ry} 0 0 1 ${toX} ${toY}`;
  return [
    `M ${x + rx} ${y} H ${x + width - rx}`,
    corner(x + width, y + ry),
    `V ${y + height - ry}`,
    corner(x + width - rx, y + height),
    `H ${x + rx}`,
    corner(x, y + height - ry),
    `V ${y + ry}`,
    corner(x + rx, y),
    'Z',
  ].join(' ');
}

function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  if (rx <= 0 || ry <= 0) return '';
  const half = (to: number) => `A ${rx} ${ry} 0 0 1 ${to} ${cy}`;
  return `M ${cx - rx} ${cy} ${half(cx + rx)} ${half(cx - rx)} Z`;
}

const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;

/** How many numbers each command takes. */
const TAKES: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };
/** Among the numbers of an arc, two that may stand without a blank before the next. */
const FLAGS = new Set([3, 4]);

/** Null where it is not read to its end: browsers draw what comes before the fault, others do not. */
function readPath(data: string): string | null {
  const pieces: string[] = [];
  const scan = /[\s,]*/y;
  const skip = (at: number): number => {
    scan.lastIndex = at;
    scan.exec(data);
    return scan.lastIndex;
  };
  const number = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/iy;
  let at = skip(0);
  if (at < data.length && !/[Mm]/.test(data[at]!)) return null;
  while (at < data.length) {
    const command = data[at]!;
    const count = TAKES[command.toUpperCase()];
    if (count === undefined) return null;
    at = skip(at + 1);
    let repeated = command;
    do {
      pieces.push(repeated);
      for (let i = 0; i < count; i++) {
        const isFlag = count === 7 && FLAGS.has(i);
        number.lastIndex = at;
        const read = isFlag ? /^[01]/.exec(data.slice(at, at + 1))?.[0] : number.exec(data)?.[0];
        if (read === undefined) return null;
        pieces.push(read);
        at = skip(at + read.length);
      }
      // Further points of a move are lines.
      repeated = command === 'M' ? 'L' : command === 'm' ? 'l' : command;
    } while (count > 0 && at < data.length && /[-+.\d]/.test(data[at]!));
  }
  return pieces.join(' ');
}
