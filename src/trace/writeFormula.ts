/** How a derived fact was computed, with the printed numbers: `1500班以上 − 1126班 = 374班以上`. Signs, so that it reads in any language. */
import type { Operation } from '../model/fact.js';

/** `terms` are the operands as printed. */
export function writeFormula(operation: Operation, terms: readonly string[], result: string): string {
  return `${compute(operation, terms)} = ${result}`;
}

function compute(operation: Operation, terms: readonly string[]): string {
  switch (operation) {
    case 'subtract':
      return terms.join(' − ');
    case 'add':
    case 'sum':
      return terms.join(' + ');
    case 'ratio':
      return terms.join(' ÷ ');
    case 'share':
      return `${terms.join(' ÷ ')} × 100%`;
    case 'growth':
      return `(${terms.join(' − ')}) ÷ ${terms[1]} × 100%`;
  }
}
