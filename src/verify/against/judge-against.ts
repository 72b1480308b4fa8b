/** A finished document of anybody's against the text of a report: every number in it is found there, or said to be wrong, stale, or not there. */
import { guessLanguageOf } from '../../language/guess-language.js';
import { languageOf } from '../../language/languages.js';
import type { ReadDocument } from '../../model/reading.js';
import type { SourceText } from '../../project/read-text.js';
import { openBook } from '../source-book.js';
import { type Judgement, judgeNumber } from './judge-number.js';
import { indexNumbers, type NumberBook } from './report-numbers.js';
import type { SaidNumber } from './said-number.js';
import { listSaid } from './said-numbers.js';

export interface JudgedNumber {
  readonly said: SaidNumber;
  readonly judgement: Judgement;
}

/** A report made ready for any number of documents. */
export function openReport(text: SourceText): NumberBook {
  const tag = guessLanguageOf(text.text);
  const language = languageOf(tag);
  return indexNumbers(openBook('report', text, [], [], language.idiom), language, tag);
}

export function judgeAgainst(read: ReadDocument, report: NumberBook): readonly JudgedNumber[] {
  const all = listSaid(read, report.language);
  const side = sideOfNames(all, report);
  return all.map((said) => {
    const [chosen] = said.names.length === 2 && side !== null ? [said.names[side]] : [];
    const names = chosen ? [chosen] : said.names.filter((words) => words !== null);
    return { said, judgement: judgeNumber(said, names, report) };
  });
}

/** Whether a document's cards have their names before their numbers (0) or after (1): where most are right; null where that is not clear. */
function sideOfNames(all: readonly SaidNumber[], { byValue, commonness }: NumberBook): 0 | 1 | null {
  const votes: [number, number] = [0, 0];
  for (const { names, amount } of all) {
    if (names.length !== 2) continue;
    const equal = byValue.get(amount.value) ?? [];
    const [before = 0, after = 0] = names.map((words) =>
      words === null ? 0 : Math.max(0, ...equal.map((source) => commonness.likeness(words, source.words))),
    );
    if (before >= CLEAR && before > after + 0.2) votes[0]++;
    if (after >= CLEAR && after > before + 0.2) votes[1]++;
  }
  if (votes[0] >= 2 && votes[0] >= 2 * votes[1]) return 0;
  return votes[1] >= 2 && votes[1] >= 2 * votes[0] ? 1 : null;
}

/** So alike a name is the number's. */
const CLEAR = 0.5;
