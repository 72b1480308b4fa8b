/** What a page paints, in order: each showing of text, path or picture with the marks it stands in and the font it is set in. */
import { array, content, type Dict, dict, type PdfFile, type Value } from './file.js';
import { type Operand, type OperandDict, type Operation, readOperations, type StringOperand } from './operations.js';

export interface Mark {
  readonly tag: string;
  /** Null for a mark that is no part of the structure. */
  readonly mcid: number | null;
  readonly properties: Readonly<Record<string, Operand>>;
}

export interface Painted {
  readonly kind: 'text' | 'path' | 'object' | 'shading' | 'inline';
  readonly operator: string;
  /** From the outermost. */
  readonly marks: readonly Mark[];
  /** Text: the font's name among the resources, two-byte codes, and the rendering mode. */
  readonly font: string | null;
  readonly codes: readonly number[];
  readonly mode: number;
}

export interface PageContent {
  readonly operations: readonly Operation[];
  readonly painted: readonly Painted[];
  readonly marks: readonly Mark[];
  /** Deepest nesting of q. */
  readonly depth: number;
  /** Operators that close what is not open, and what is open at the end. */
  readonly unbalanced: readonly string[];
}

const PATHS = ['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'];
const TEXTS = ['Tj', 'TJ', "'", '"'];

export function readPage(file: PdfFile, page: Dict): PageContent {
  const source = streamsOf(file, page['/Contents'] ?? null)
    .map((bytes) => bytes.toString('latin1'))
    .join('\n');
  return walk(readOperations(source), dict(file, dict(file, page['/Resources'])['/Properties']));
}

function streamsOf(file: PdfFile, contents: Value): readonly Buffer[] {
  const refs = array(file, contents).length > 0 ? array(file, contents) : [contents];
  return refs.flatMap((ref) => content(file, ref) ?? []);
}

function walk(operations: readonly Operation[], properties: Dict): PageContent {
  const painted: Painted[] = [];
  const marks: Mark[] = [];
  const unbalanced: string[] = [];
  const open: ('q' | 'BT' | Mark)[] = [];
  let depth = 0;
  let font: string | null = null;
  let mode = 0;
  const saved: { readonly font: string | null; readonly mode: number }[] = [];
  const close = (operator: string, wanted: (top: 'q' | 'BT' | Mark | undefined) => boolean): void => {
    if (wanted(open.at(-1))) open.pop();
    else unbalanced.push(operator);
  };
  const paint = (kind: Painted['kind'], operator: string, codes: readonly number[] = []): void => {
    painted.push({ kind, operator, marks: open.filter((each) => typeof each === 'object'), font, codes, mode });
  };
  for (const { operator, operands } of operations) {
    if (operator === 'BMC' || operator === 'BDC') {
      const mark = readMark(operands, properties);
      marks.push(mark);
      open.push(mark);
    } else if (operator === 'EMC') close(operator, (top) => typeof top === 'object');
    else if (operator === 'BT') open.push('BT');
    else if (operator === 'ET') close(operator, (top) => top === 'BT');
    else if (operator === 'q') {
      open.push('q');
      saved.push({ font, mode });
      depth = Math.max(depth, saved.length);
    } else if (operator === 'Q') {
      close(operator, (top) => top === 'q');
      ({ font, mode } = saved.pop() ?? { font, mode });
    } else if (operator === 'Tf') font = operands[0] as string;
    else if (operator === 'Tr') mode = operands[0] as number;
    else if (TEXTS.includes(operator)) paint('text', operator, readCodes(operands));
    else if (PATHS.includes(operator)) paint('path', operator);
    else if (operator === 'Do') paint('object', operands[0] as string);
    else if (operator === 'sh') paint('shading', operator);
    else if (operator === 'BI') paint('inline', operator);
  }
  unbalanced.push(...open.map((each) => `${typeof each === 'object' ? each.tag : each} left open`));
  return { operations, painted, marks, depth, unbalanced };
}

function readMark([tag, given]: readonly Operand[], resources: Dict): Mark {
  const named = typeof given === 'string' ? (resources[given] as unknown as Readonly<Record<string, Operand>>) : null;
  const properties = named ?? (given as OperandDict | undefined)?.entries ?? {};
  const mcid = properties['/MCID'];
  return { tag: (tag as string).slice(1), mcid: typeof mcid === 'number' ? mcid : null, properties };
}

/** Character codes of two bytes: all fonts here are composite ones with an identity map, as a rule of its own says. */
function readCodes(operands: readonly Operand[]): readonly number[] {
  return operands.flat().flatMap((operand) => {
    if (operand === null || typeof operand !== 'object' || !('bytes' in operand)) return [];
    const { bytes } = operand as StringOperand;
    return Array.from({ length: bytes.length >> 1 }, (_, index) => bytes.readUInt16BE(index * 2));
  });
}
