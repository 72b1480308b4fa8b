/** A place that the content gives a period for, in words that name no year. */
import { expect, test } from 'vitest';
import { languageOf } from '../../src/language/languages.js';
import { judgePeriod } from '../../src/verify/check-period.js';

const flow = '新建公厕86座。';

function judge(period: string, declared: string): ReturnType<typeof judgePeriod> {
  const start = flow.indexOf('86');
  const binding = {
    fact: { period, parts: { number: '86' } },
    book: { flow },
    stretch: { headings: [] },
    start,
    end: start + 3,
    at: null,
  } as unknown as Parameters<typeof judgePeriod>[0];
  const place = { name: '附表', periods: [declared] } as unknown as NonNullable<Parameters<typeof judgePeriod>[1]>;
  return judgePeriod(binding, place, languageOf('zh-CN').idiom!);
}

test('within the words as written, it agrees', () => {
  expect(judge('前5个月', '5个月')).toBe('agrees');
});

test('within a longer number it does not', () => {
  expect(judge('前15个月', '5个月')).toMatchObject({ says: { zh: '“附表”说的是5个月' }, instead: '5个月' });
});
