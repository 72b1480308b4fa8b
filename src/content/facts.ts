/** Reads the facts: printed ones taken apart, derived ones computed, every reference between them checked. */
import type { Diagnostics } from '../diagnostics/diagnostic.js';
import { suggest } from '../diagnostics/nearest.js';
import type { Span } from '../diagnostics/span.js';
import { findDisagreement } from '../language/agree.js';
import { halfWidth } from '../language/fold.js';
import type { Lexicon } from '../language/lexicon.js';
import { decimalsOf, type Printed, type PrintFault, readPrint, readUnit } from '../language/read-print.js';
import type { Fact, FactNumber, FactSource, Operation } from '../model/fact.js';
import type { YamlReading } from '../yaml/read.js';
import { deriveFact, type Operand } from './derive.js';
import { unknownFact } from './prose.js';
import { readName } from './prose-marks.js';
import type { ContentData, FactData } from './schema.js';

/** What reading a fact needs. */
interface FactReader {
  readonly reading: YamlReading<ContentData>;
  readonly lexicon: Lexicon;
  readonly diagnostics: Diagnostics;
  readonly written: Readonly<Record<string, FactData>>;
  /** Those settled so far. */
  readonly facts: Record<string, Fact | null>;
  /** Those being settled. */
  readonly open: Set<string>;
}

/** Null for a fact that is reported as broken: whatever names it is not reported again. */
export function readFacts(
  reading: YamlReading<ContentData>,
  lexicon: Lexicon,
  diagnostics: Diagnostics,
): Readonly<Record<string, Fact | null>> {
  const written = reading.data.facts ?? {};
  const facts: Record<string, Fact | null> = Object.create(null);
  const reader = { reading, lexicon, diagnostics, written, facts, open: new Set<string>() };

  for (const id of Object.keys(written)) settle(reader, id);
  for (const [id, { change }] of Object.entries(written)) {
    if (change !== undefined && !Object.hasOwn(written, change))
      reportUnknown(reader, change, reading.spanOf(['facts', id, 'change']));
  }
  // Asked for in another order, they are listed in the file's.
  const ordered: Record<string, Fact | null> = Object.create(null);
  for (const id of Object.keys(written)) ordered[id] = facts[id] ?? null;
  return ordered;
}

/** A derived fact asks for its operands, which may be derived themselves. */
function settle(reader: FactReader, id: string): Fact | null {
  const { written, facts, open } = reader;
  if (id in facts) return facts[id] ?? null;
  const data = written[id]!;
  open.add(id);
  const fact = data.derive ? readDerived(reader, id, data) : readPrinted(reader, id, data);
  open.delete(id);
  facts[id] = fact;
  return fact;
}

function readPrinted(reader: FactReader, id: string, data: FactData): Fact | null {
  const { reading, lexicon, diagnostics } = reader;
  const print = readName(data.print ?? '');
  const overridden = applyOverrides(print, data, lexicon);
  if ('printed' in overridden) {
    if (overridden.printed.doubled) {
      diagnostics.warn('fact-print', {
        message: { zh: `“${print}”有两个限定词`, en: `"${print}" carries two qualifiers` },
        hint: { zh: '只留一个，如“约…”或“…左右”', en: 'keep one of them' },
        at: reading.spanOf(['facts', id, 'print']),
      });
    }
    if (/[０-９]/u.test(print)) {
      const half = halfWidth(print).replaceAll('．', '.');
      diagnostics.warn('full-width', {
        message: { zh: `“${print}”用了全角数字`, en: `"${print}" is in full-width digits` },
        hint: { zh: `改成：${half}`, en: `write: ${half}` },
        at: reading.spanOf(['facts', id, 'print']),
      });
    }
    checkSource(reader, id, data, overridden.printed);
    return assemble(reader, id, data, print, overridden.printed, null);
  }
  const { message, hint, index, length } = describeFault(print, overridden.fault, lexicon);
  diagnostics.error('fact-print', { message, hint, at: reading.spanWithin(['facts', id, 'print'], index, length) });
  return null;
}

/** Somebody who edits a number sees that the source says another; a number written otherwise cannot be compared. */
function checkSource({ reading, lexicon, diagnostics }: FactReader, id: string, data: FactData, printed: Printed): void {
  const { source, revised, print, number, qualifier } = data;
  if (!source || revised !== undefined || number !== undefined || qualifier !== undefined) return;
  const differs = findDisagreement(printed, source.literal, lexicon);
  if (!differs) return;
  diagnostics.warn('fact-source', {
    message: {
      zh: `“${id}”的“${print}”与出处“${source.literal}”不符：${differs.zh}`,
      en: `"${print}" of "${id}" does not agree with its source "${source.literal}": ${differs.en}`,
    },
    hint: {
      zh: '核对原文，改 print 或 literal；确要与原文不同，就加 revised: 写明理由',
      en: 'compare with the source and correct print or literal; where it is to differ, say why in revised:',
    },
    at: [
      { span: reading.spanOf(['facts', id, 'print']), label: `facts.${id}.print` },
      { span: reading.spanOf(['facts', id, 'source', 'literal']), label: `facts.${id}.source.literal` },
    ],
  });
}

function readDerived(reader: FactReader, id: string, data: FactData): Fact | null {
  const { reading, lexicon, diagnostics, written, open } = reader;
  const { decimals, ...operations } = data.derive!;
  const [operation, ids] = Object.entries(operations).find(([, operands]) => operands !== undefined) as [Operation, string[]];
  const path = ['facts', id, 'derive', operation];
  const operands: Operand[] = [];
  for (const [index, from] of ids.entries()) {
    const at = reading.spanOf([...path, index]);
    if (open.has(from)) {
      diagnostics.error('fact-derive', {
        message: { zh: `“${id}”的计算绕回到它自己`, en: `"${id}" is computed from itself` },
        hint: { zh: `“${from}”要写成 print，或由别的事实算出`, en: `give "${from}" a print, or compute it from other facts` },
        at,
      });
      return null;
    }
    if (!Object.hasOwn(written, from)) {
      reportUnknown(reader, from, at);
      return null;
    }
    const fact = settle(reader, from);
    if (!fact) return null;
    operands.push({ ...fact, doubled: false });
  }
  const derived = deriveFact(operation, operands, decimals === undefined ? null : Number(decimals), lexicon);
  if (derived.ok) return assemble(reader, id, data, derived.print, derived.printed, { operation, from: ids });
  diagnostics.error('fact-derive', {
    message: { zh: `“${id}”算不出：${derived.why.zh}`, en: `"${id}" cannot be computed: ${derived.why.en}` },
    hint: { zh: '改用别的事实，或照原文写 print', en: 'use other facts, or write a print as the source has it' },
    at: reading.spanOf(path),
  });
  return null;
}

function assemble(
  reader: FactReader,
  id: string,
  data: FactData,
  print: string,
  printed: Printed,
  derived: Fact['derived'],
): Fact {
  const { doubled: _, ...read } = printed;
  return {
    id,
    name: readName(data.name),
    print,
    ...read,
    period: data.period,
    scope: data.scope ?? null,
    kind: data.kind ?? 'result',
    change: data.change ?? null,
    verb: data.verb ?? null,
    source: readSource(reader, id, data),
    derived,
    note: data.note ?? null,
    revised: data.revised ?? null,
    dated: data.dated ?? null,
    span: reader.reading.spanOf(['facts', id]),
  };
}

function readSource({ reading, diagnostics }: FactReader, id: string, { source }: FactData): FactSource | null {
  if (!source) return null;
  const known = Object.keys(reading.data.sources ?? {});
  const named = source.in ?? (known.length === 1 ? known[0] : undefined);
  if (named !== undefined && known.includes(named)) return { source: named, where: source.where, literal: source.literal };
  diagnostics.error('unknown-source', {
    message:
      named === undefined
        ? { zh: `“${id}”的出处没有说是哪个来源`, en: `the source of "${id}" does not say which one it is` }
        : { zh: `sources 下没有“${named}”`, en: `there is no "${named}" under sources` },
    hint:
      (named === undefined ? null : suggest(named, known)) ??
      (known.length === 0
        ? { zh: '先在 sources 下写上来源', en: 'write the source under sources first' }
        : { zh: `写上 in: 加一个编号：${known.join('、')}`, en: `write in: with one of ${known.join(', ')}` }),
    at: reading.spanOf(source.in === undefined ? ['facts', id, 'source'] : ['facts', id, 'source', 'in']),
  });
  return null;
}

function reportUnknown({ diagnostics, written }: FactReader, id: string, at: Span): void {
  diagnostics.error('unknown-fact', { ...unknownFact(id, Object.keys(written)), at });
}

/** Explicit fields stand above what the print tells; with `number:` a print needs no numeral. */
function applyOverrides(
  print: string,
  data: FactData,
  lexicon: Lexicon,
): { readonly printed: Printed } | { readonly fault: PrintFault } {
  const read = readPrint(print, lexicon, data.qualifier !== undefined);
  if (!read.ok && data.number === undefined) return { fault: read.fault };
  const base: Printed = read.ok
    ? read.printed
    : read.fault.kind === 'sign'
      ? read.fault.printed
      : {
          parts: { before: '', number: print, unit: '', after: '' },
          number: { kind: 'decimal', value: '0', decimals: 0 },
          scale: 0,
          unit: '',
          qualifier: 'none',
          doubled: false,
        };
  const number: FactNumber =
    data.number === undefined ? base.number : { kind: 'decimal', value: data.number, decimals: decimalsOf(data.number) };
  // unit: 亿元 says its scale too, where no scale: does.
  const own = data.unit === undefined || data.scale !== undefined ? null : readUnit(data.unit, lexicon);
  return {
    printed: {
      ...base,
      number,
      scale: data.scale === undefined ? own?.scale || base.scale : Number(data.scale),
      unit: own?.unit ?? data.unit ?? base.unit,
      qualifier: data.qualifier ?? base.qualifier,
    },
  };
}

function describeFault(print: string, fault: PrintFault, lexicon: Lexicon) {
  switch (fault.kind) {
    case 'no-number':
      return {
        index: 0,
        length: print.length,
        message: { zh: `“${print}”里没有数字`, en: `"${print}" holds no number` },
        hint: {
          zh: '没有数的话写进正文，不写成事实；数不在字面上，就加 number:',
          en: 'what has no number belongs in prose, not under facts; where the number is not spelled in digits, add number:',
        },
      };
    case 'unknown-words': {
      const known = Object.keys(lexicon.before).slice(0, 12);
      return {
        index: fault.index,
        length: Math.max(fault.text.length, 1),
        message: { zh: `不认得数字前的“${fault.text}”`, en: `"${fault.text}" before the number is no known qualifier` },
        hint: {
          zh: `增长、下降一类的词写进 verb 或正文；认得的限定词有：${known.join('、')}等；别的请加 qualifier:`,
          en: `words such as "up" belong in verb: or in prose; known qualifiers are ${known.join(', ')} and others; for any other add qualifier:`,
        },
      };
    }
    case 'sign':
      return {
        index: fault.index,
        length: Math.max(fault.text.length, 1),
        message: {
          zh: `“${print}”是正是负，要写明`,
          en: `whether "${print}" is above or below zero must be said`,
        },
        hint: {
          zh: `负数写成 ${fault.minus}；要照原样印“${print}”，就加 number:，如 number: ${belowZero(fault.printed)}`,
          en: `write a negative number as ${fault.minus}; to print "${print}" as it is, add number:, such as number: ${belowZero(fault.printed)}`,
        },
      };
    case 'second-number':
      return {
        index: fault.index,
        length: fault.text.length,
        message: { zh: `“${print}”里有两个数`, en: `"${print}" holds two numbers` },
        hint: {
          zh: '一个事实只有一个数：分成两个事实；合起来是一个数的（如 3小时20分），就加 number: 和 unit:，如 number: 200, unit: 分钟',
          en: 'a fact is one number: make two facts of it; where they are one together (3 h 20 min), add number: and unit:, such as number: 200, unit: minutes',
        },
      };
    case 'long-unit':
      return {
        index: fault.index,
        length: fault.text.length,
        message: { zh: `“${fault.text.trim()}”不像单位`, en: `"${fault.text.trim()}" is no unit` },
        hint: {
          zh: 'print 只写数和它的限定词、单位，别的写进正文',
          en: 'print holds the number with its qualifier and unit only; the rest belongs in prose',
        },
      };
  }
}

/** Below zero, in its own scale. */
const belowZero = ({ number }: Printed): string => (number.kind === 'decimal' ? `-${number.value}` : '-1');
