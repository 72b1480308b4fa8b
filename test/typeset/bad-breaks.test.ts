import { describe, expect, it } from 'vitest';
import { countBadBreaks } from '../../src/typeset/bad-breaks.js';
import { composeParagraph } from '../../src/typeset/compose.js';
import { paragraph, printLine, run, settle } from './kit.js';

const office = settle({ policy: 'greedy' });
const style = { align: 'left' } as const;

function look(content: Parameters<typeof paragraph>[0], width: number, setting = office) {
  const one = paragraph(content, { style });
  return {
    lines: composeParagraph(one, width, setting).lines.map(printLine),
    badBreaks: countBadBreaks(one, width, setting),
  };
}

describe('countBadBreaks', () => {
  it('counts a line that parts a number from its unit', () => {
    expect(look('青年人才公寓完工3098套', 108)).toEqual({ lines: ['青年人才公寓完工3098', '套'], badBreaks: 2 });
    expect(look('青年人才公寓完工3098套房子', 108)).toEqual({ lines: ['青年人才公寓完工3098', '套房子'], badBreaks: 1 });
    expect(look('青年人才公寓完工3098套', 125)).toEqual({ lines: ['青年人才公寓完工3098套'], badBreaks: 0 });
  });

  it('counts a fact that a line divides, whatever its unit', () => {
    const parts = { before: '', number: '12', unit: '梦', after: '以上' };
    const text = [run('共有'), run('12梦以上', { fact: { id: 'x', parts } })];
    expect(look(text, 38)).toEqual({ lines: ['共有12', '梦以上'], badBreaks: 1 });
    expect(look('共有12梦以上', 38).badBreaks).toBe(0);
  });

  it('counts a last line of one character, with or without its full stop, and less one of two', () => {
    expect(look('一二三四五六七', 60)).toEqual({ lines: ['一二三四五六', '七'], badBreaks: 1 });
    expect(look('一二三四五六七。', 60).badBreaks).toBe(1);
    expect(look('一二三四五六七八。', 65)).toEqual({ lines: ['一二三四五六', '七八。'], badBreaks: 0.6 });
    expect(look('一二三四五六七八九。', 65)).toEqual({ lines: ['一二三四五六', '七八九。'], badBreaks: 0 });
    expect(look('一', 60).badBreaks).toBe(0);
  });

  it('finds none where the composer keeps numbers whole', () => {
    expect(look('青年人才公寓完工3098套房子', 108, settle({ policy: 'total-fit' })).badBreaks).toBe(0);
  });
});

describe('numbers kept whole, and nothing else', () => {
  it('take their units along', () => {
    const whole = settle({ policy: 'greedy', whole: 'numbers' });
    expect(look('青年人才公寓完工3098套房子', 108, whole)).toEqual({ lines: ['青年人才公寓完工', '3098套房子'], badBreaks: 0 });
  });
});
