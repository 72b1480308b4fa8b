/** Reads a content stream into its operations (ISO 32000-1, 7.8.2). */

export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
}

export interface StringOperand {
  readonly bytes: Buffer;
  /** As written between `<` and `>`; null for a string in parentheses. */
  readonly hex: string | null;
}

/** A name begins with `/`. */
export type Operand = number | boolean | null | string | StringOperand | readonly Operand[] | OperandDict;
export interface OperandDict {
  readonly entries: Readonly<Record<string, Operand>>;
}

/** Throws for what is no content stream. An inline image is the operation `BI`, its data left out. */
export function readOperations(source: string): readonly Operation[] {
  const operations: Operation[] = [];
  let operands: Operand[] = [];
  const reader = openReader(source);
  for (;;) {
    const token = reader.next();
    if (token === null) break;
    if (typeof token === 'object' && 'operator' in token) {
      operations.push({ operator: token.operator, operands });
      operands = [];
      if (token.operator === 'BI') reader.skipImage();
    } else {
      operands.push(token.operand);
    }
  }
  if (operands.length > 0) throw new Error('a content stream ends in operands without an operator');
  return operations;
}

type Token = { readonly operator: string } | { readonly operand: Operand };

function openReader(source: string): { next(): Token | null; skipImage(): void } {
  let at = 0;
  const take = (pattern: RegExp): string | null => {
    const sticky = new RegExp(pattern.source, 'y');
    sticky.lastIndex = at;
    const found = sticky.exec(source)?.[0] ?? null;
    if (found !== null) at += found.length;
    return found;
  };

  const readUntil = (close: string): Operand[] => {
    const items: Operand[] = [];
    for (;;) {
      take(/(?:[\s\0]|%[^\r\n]*)+/);
      if (source.startsWith(close, at)) {
        at += close.length;
        return items;
      }
      const token = next();
      if (token === null || 'operator' in token) throw new Error(`${close} is missing in a content stream`);
      items.push(token.operand);
    }
  };

  const next = (): Token | null => {
    take(/(?:[\s\0]|%[^\r\n]*)+/);
    if (at >= source.length) return null;
    const number = take(/[+-]?(?:\d+\.?\d*|\.\d+)(?=[\s\0[\]<>()/%]|$)/);
    if (number !== null) return { operand: Number(number) };
    const name = take(/\/[^\s\0[\]<>(){}/%]*/);
    if (name !== null)
      return { operand: name.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))) };
    if (take(/<</) !== null) return { operand: { entries: pair(readUntil('>>')) } };
    const hex = take(/<[^>]*>/);
    if (hex !== null)
      return { operand: { bytes: Buffer.from(hex.slice(1, -1).replace(/\s/g, ''), 'hex'), hex: hex.slice(1, -1) } };
    if (source[at] === '(') return { operand: { bytes: readLiteral(), hex: null } };
    if (take(/\[/) !== null) return { operand: readUntil(']') };
    const word = take(/[^\s\0[\]<>(){}/%]+/);
    if (word === null) throw new Error(`${JSON.stringify(source[at])} is no part of a content stream`);
    if (word === 'true' || word === 'false') return { operand: word === 'true' };
    return word === 'null' ? { operand: null } : { operator: word };
  };

  const readLiteral = (): Buffer => {
    const start = at;
    let depth = 0;
    do {
      if (source[at] === '\\') at += 1;
      else if (source[at] === '(') depth += 1;
      else if (source[at] === ')') depth -= 1;
      at += 1;
      if (at > source.length) throw new Error('a string in a content stream does not end');
    } while (depth > 0);
    return Buffer.from(readEscapes(source.slice(start + 1, at - 1)), 'latin1');
  };

  const skipImage = (): void => {
    const end = /\sEI(?=\s|$)/g;
    end.lastIndex = at;
    if (!end.exec(source)) throw new Error('an inline image does not end');
    at = end.lastIndex;
  };

  return { next, skipImage };
}

function pair(items: readonly Operand[]): Readonly<Record<string, Operand>> {
  const entries: Record<string, Operand> = {};
  for (let index = 0; index < items.length; index += 2) entries[items[index] as string] = items[index + 1] ?? null;
  return entries;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function readEscapes(literal: string): string {
  return literal.replace(/\\(\r\n|[0-7]{1,3}|[\s\S])/g, (_, code: string) => {
    if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8) & 0xff);
    return /^[\r\n]/.test(code) ? '' : (ESCAPES[code] ?? code);
  });
}
