/** Lines and positions, with either line end. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexLines } from '../../src/diagnostics/lines.js';

test('every offset goes to a position and back', () => {
  const texts = fc.array(fc.constantFrom('a', '中', '😀', '\n', '\r\n', ' '), { maxLength: 40 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      const lines = indexLines(text);
      for (let offset = 0; offset <= text.length; offset++) {
        const { line, column } = lines.positionAt(offset);
        expect(lines.start(line) + column - 1).toBe(offset);
        expect(text.slice(0, offset).split('\n')).toHaveLength(line);
        if (text[offset] !== '\n' && !(text[offset - 1] === '\r' && text[offset] === '\n')) {
          const inside = lines.offsetAt(line, column);
          expect(inside <= offset).toBe(true);
        }
      }
    }),
  );
});

test('text of lines without their ends', () => {
  const lines = indexLines('一\r\n二\n\n三');
  expect([0, 1, 2, 3, 4, 5].map((line) => lines.text(line))).toEqual(['', '一', '二', '', '三', '']);
  expect(lines.count).toBe(4);
  expect(indexLines('a\n').count).toBe(1);
});
