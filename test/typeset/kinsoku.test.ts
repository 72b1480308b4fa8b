/** Thousands of real lines at many widths: no kinsoku fault, no number parted from its unit, nothing lost, no holes. */
import { describe, expect, it } from 'vitest';
import { composeParagraph } from '../../src/typeset/compose.js';
import { runs } from '../support/long.js';
import { findFaults } from './faults.js';
import { paragraph, printLine, readCorpus, rightEdge, settle } from './kit.js';

const corpus = readCorpus();
const SIZE = 10;

describe.each(['total-fit', 'greedy'] as const)('policy %s, units kept whole', (policy) => {
  const setting = settle({ policy, whole: true });

  it('has no fault in thousands of lines at widths from 12 to 44 em', () => {
    const faults: string[] = [];
    let lines = 0;
    for (const text of corpus) {
      for (let em = 12; em <= 44; em += text.length > 400 ? 8 : runs(3.1, 1.25)) {
        const composed = composeParagraph(paragraph(text), em * SIZE, setting).lines;
        lines += composed.length;
        const printed = composed.map(printLine);
        expect(printed.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        let at = 0;
        for (let k = 1; k < printed.length; k++) {
          at = text.indexOf(printed[k]!, at + printed[k - 1]!.length);
          if (text[at - 1] === ' ') continue;
          for (const fault of findFaults(printed[k - 1]!, printed[k]!)) {
            faults.push(`${em} em: ${fault}: …${printed[k - 1]!.slice(-8)}|${printed[k]!.slice(0, 8)}…`);
          }
        }
      }
    }
    expect(faults).toEqual([]);
    expect(lines).toBeGreaterThan(2000);
  });
});

it('keeps kinsoku where Office parts numbers', () => {
  const setting = settle({ policy: 'greedy' });
  for (const text of corpus) {
    const printed = composeParagraph(paragraph(text), 173, setting).lines.map(printLine);
    const faults = printed.slice(1).flatMap((next, k) => findFaults(printed[k]!, next));
    expect(faults.filter((fault) => /starts|ends|dash|ellipsis|word/.test(fault))).toEqual([]);
  }
});

it('fills justified lines to the edge and stretches none by more than 1.5 em', () => {
  const setting = settle();
  let short = 0;
  let lines = 0;
  for (const text of corpus) {
    for (const em of [15, 17.3, 23.7, 33]) {
      for (const line of composeParagraph(paragraph(text), em * SIZE, setting).lines) {
        if (line.last) continue;
        lines++;
        const natural = composeParagraph(paragraph(printLine(line)), Number.POSITIVE_INFINITY, setting).lines[0]!.width;
        expect(line.width - natural).toBeLessThanOrEqual(1.5 * SIZE + 1e-6);
        if (line.width < em * SIZE - 1e-6) short++;
      }
    }
  }
  expect(lines).toBeGreaterThan(500);
  expect(short / lines).toBeLessThan(0.08);
});

it('never sets a line past its edge but for a hanging mark', () => {
  for (const policy of ['total-fit', 'greedy'] as const) {
    for (const text of corpus) {
      for (const em of [6, 9, 14, 26]) {
        for (const line of composeParagraph(paragraph(text), em * SIZE, settle({ policy })).lines) {
          expect(line.width).toBeLessThanOrEqual(em * SIZE + 1e-6);
          expect(rightEdge(line)).toBeLessThanOrEqual((em + 1.3) * SIZE);
        }
      }
    }
  }
});
