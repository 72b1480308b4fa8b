/** Numbers of headings: counted as Word counts, started anew where the report's number is another, typed where no form fits. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planHeadingNumbers } from '../../../src/write/docx/heading-numbers.js';

const CHINESE = ['一、', '（一）', '1.', '（1）'];
const ENGLISH = ['1 ', '1.1 ', '1.1.1 ', '1.1.1.1 '];

const plan = (text: string, samples = CHINESE) =>
  planHeadingNumbers(
    text
      .trim()
      .split('\n')
      .map((line) => {
        const [, level, number] = /^\s*(\d) ?(.*)$/.exec(line)!;
        return { level: Number(level), number: number === '' ? null : number! };
      }),
    samples,
  );
const shown = (...args: Parameters<typeof plan>) =>
  plan(...args).numbers.map((number) =>
    number.kind === 'none' ? '-' : number.kind === 'typed' ? `“${number.text}”` : number.list,
  );

describe('planHeadingNumbers', () => {
  it('counts by one list what runs on, each level anew under the next above', () => {
    expect(shown('1 一、\n2 （一）\n2 （二）\n3 1.\n3 2.\n2 （三）\n3 1.\n1 二、\n2 （一）\n4 （1）')).toEqual(Array(10).fill(0));
    expect(shown('1 1\n2 1.1\n2 1.2\n1 2\n2 2.1\n3 2.1.1', ENGLISH)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('leaves out headings without a number, which count for nothing', () => {
    expect(shown('1 一、\n2\n2 （一）\n2\n2 （二）\n1\n1 二、')).toEqual([0, '-', 0, '-', 0, '-', 0]);
  });

  it('starts a list of its own where the number is another, and goes on from there', () => {
    const { numbers, lists } = plan('1 三、\n2 （一）\n1 四、\n1 七、\n2 （二）');
    expect(numbers.map((number) => number.kind === 'counted' && number.list)).toEqual([1, 1, 1, 2, 3]);
    expect(lists.slice(1).map(([first, second]) => [first, second])).toEqual([
      [3, 1],
      [7, 1],
      [7, 2],
    ]);
  });

  it('types a number of another form', () => {
    expect(shown('1 第一部分\n1 一、\n2 A)\n2 （一）')).toEqual(['“第一部分”', 0, '“A)”', 0]);
    expect(shown('1 一、', ['', '', '', ''])).toEqual(['“一、”']);
  });

  it('writes forms as Word wants them', () => {
    expect(plan('1 一、').forms).toEqual([
      { format: 'chineseCountingThousand', text: '%1、', suffix: 'nothing' },
      { format: 'chineseCountingThousand', text: '（%2）', suffix: 'nothing' },
      { format: 'decimal', text: '%3.', suffix: 'nothing' },
      { format: 'decimal', text: '（%4）', suffix: 'nothing' },
    ]);
    expect(plan('1 1', ENGLISH).forms[2]).toEqual({ format: 'decimal', text: '%1.%2.%3', suffix: 'space' });
  });

  it('never lets Word print another number than the report does', () => {
    const heading = fc.record({ level: fc.integer({ min: 1, max: 4 }), at: fc.integer({ min: 1, max: 30 }) });
    const digits = '一二三四五六七八九';
    const han = (n: number): string =>
      n < 10 ? digits[n - 1]! : `${n < 20 ? '' : digits[Math.floor(n / 10) - 1]}十${n % 10 === 0 ? '' : digits[(n % 10) - 1]}`;
    const write = (level: number, at: number): string => [`${han(at)}、`, `（${han(at)}）`, `${at}.`, `（${at}）`][level - 1]!;
    fc.assert(
      fc.property(fc.array(heading, { maxLength: 25 }), (headings) => {
        const { numbers, lists } = planHeadingNumbers(
          headings.map(({ level, at }) => ({ level, number: write(level, at) })),
          CHINESE,
        );
        // What a reader of the file counts: each list from its starts, deeper levels anew after a higher one.
        const states = lists.map((starts) => starts.map((start) => start - 1));
        headings.forEach(({ level, at }, index) => {
          const number = numbers[index]!;
          if (number.kind !== 'counted') throw new Error('every number here fits its form');
          const state = states[number.list]!;
          state[level - 1]! += 1;
          for (let deeper = level; deeper < 4; deeper++) state[deeper] = lists[number.list]![deeper]! - 1;
          // A level above that was never shown stands at its start.
          for (let above = 0; above < level - 1; above++) state[above] = Math.max(state[above]!, lists[number.list]![above]!);
          expect(state[level - 1]).toBe(at);
        });
      }),
    );
  });
});
