/** How a derived fact was computed, with the numbers as printed: `1500班以上 − 1126班 = 374班以上`. Signs, so that it reads in any language. */
import type { Operation } from '../model/fact.js';

/** What stands between the operands `terms` and before `result`; all in their order. */
export function writeFormula<Term>(operation: Operation, terms: readonly Term[], result: Term): readonly (Term | string)[] {
  return [...compute(operation, terms), ' = ', result];
}

function compute<Term>(operation: Operation, terms: readonly Term[]): readonly (Term | string)[] {
  switch (operation) {
    case 'subtract':
      return putBetween(' − ', terms);
    case 'add':
    case 'sum':
      return putBetween(' + ', terms);
    // A share is said in percent, so that nothing need say “× 100%”.
    case 'ratio':
    case 'share':
      return putBetween(' ÷ ', terms);
    // What its parts leave of a hundred per cent.
    case 'rest':
      return ['100%', ...terms.flatMap((term) => [' − ', term])];
    case 'growth':
      return ['(', ...putBetween(' − ', terms), ') ÷ ', terms[1]!];
  }
}

function putBetween<Term>(sign: string, terms: readonly Term[]): readonly (Term | string)[] {
  return terms.flatMap((term, index) => (index === 0 ? [term] : [sign, term]));
}
