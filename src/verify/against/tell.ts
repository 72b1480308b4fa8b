/** Says of a number what is wrong with it: where it stands, what the report says instead, and on which line. */
import type { Diagnostics, Localized } from '../../diagnostics/diagnostic.js';
import type { JudgedNumber } from './judge-against.js';
import type { Aspect, Judgement } from './judge-number.js';
import type { NumberBook, ReportNumber } from './report-numbers.js';

/** `where` is the file and the place in it. */
export function tellJudgement(
  { said, judgement }: JudgedNumber,
  where: Localized,
  report: NumberBook,
  diagnostics: Diagnostics,
): void {
  const what = describeJudgement({ said, judgement }, report);
  if (what === null) return;
  const message = { zh: `${where.zh}：${what.zh}`, en: `${where.en}: ${what.en}` };
  if (judgement.kind === 'absent') diagnostics.error('audit-absent', { message, hint: ABSENT });
  else if (judgement.kind !== 'found')
    diagnostics.error(judgement.kind === 'wrong' ? 'audit-wrong' : 'audit-stale', {
      message,
      hint: HINTS[judgement.kind],
      at: spanOf(judgement.source, report),
    });
}

/** Without the place; null where there is nothing to say. */
export function describeJudgement({ said, judgement }: JudgedNumber, report: NumberBook): Localized | null {
  const { found } = said;
  switch (judgement.kind) {
    case 'found':
      return null;
    case 'absent':
      return { zh: `“${found}”，报告里没有这个数`, en: `"${found}": the report does not have this number` };
    case 'stale': {
      const { zh, en } = describeSource(judgement.source, report);
      return { zh: `“${found}”是另一时期的数，报告${zh}`, en: `"${found}" is the number of another time; the report ${en}` };
    }
    case 'wrong': {
      const { zh, en } = describeSource(judgement.source, report);
      const { zh: aspect, en: aspectEn } = describeAspect(judgement);
      return { zh: `“${found}”${aspect}，报告${zh}`, en: `"${found}"${aspectEn}; the report ${en}` };
    }
  }
}

function describeSource({ amount, around }: ReportNumber, { book }: NumberBook): Localized {
  const { line } = book.spanAt(amount.start, amount.end).start;
  const words = shorten(around.whole.trim(), around.offset);
  return { zh: `第 ${line} 行说“${words}”`, en: `says on line ${line} "${words}"` };
}

const ASPECTS: Readonly<Record<Aspect, Localized>> = {
  number: { zh: '的数不对', en: ' has another number' },
  unit: { zh: '的单位或数级不对', en: ' has another unit or scale' },
  qualifier: { zh: '的限定词不对', en: ' has another qualifier' },
  period: { zh: '的时间不对', en: ' is given another time' },
  name: { zh: '是另一项的数', en: ' is the number of something else' },
  words: { zh: '的说法不对', en: ' is said otherwise' },
};

function describeAspect({ aspect, words }: Extract<Judgement, { readonly kind: 'wrong' | 'stale' }>): Localized {
  if (aspect !== 'words' || words === null) return ASPECTS[aspect];
  return {
    zh: `的说法不对（这里是“${words.said.trim()}”，报告是“${words.source.trim()}”）`,
    en: ` is said otherwise (here "${words.said.trim()}", there "${words.source.trim()}")`,
  };
}

/** A long sentence around the number. */
function shorten(text: string, offset: number): string {
  if (text.length <= MOST) return text;
  const from = Math.max(0, Math.min(offset - MOST / 2, text.length - MOST));
  return `${from > 0 ? '…' : ''}${text.slice(from, from + MOST)}${from + MOST < text.length ? '…' : ''}`;
}

const MOST = 64;

const spanOf = ({ amount }: ReportNumber, { book }: NumberBook) => book.spanAt(amount.start, amount.end);

const HINTS: Readonly<Record<'wrong' | 'stale', Localized>> = {
  wrong: { zh: '照报告改；报告错了就改报告', en: 'say it as the report does, or correct the report' },
  stale: { zh: '换成报告里这一时期的数，或写明是哪一时期的', en: 'take the number of this time, or say of which time it is' },
};

const ABSENT: Localized = {
  zh: '核对这个数的出处；是自己算的，写明怎样算出',
  en: 'see where it comes from; where it was computed, say how',
};
