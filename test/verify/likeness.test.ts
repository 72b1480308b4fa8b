/** The longest stretch that two texts have in common. */
import { expect, test } from 'vitest';
import { commonStretch } from '../../src/verify/likeness.js';

test.each([
  ['', '', 0],
  ['甲', '', 0],
  ['', '甲', 0],
  ['甲', '甲', 1],
  ['甲', '乙', 0],
  ['渔业投资', '投资增速', 2],
  ['棉花产量', '棉花产量', 4],
  // Its beginning, its end, and neither.
  ['棉花', '棉花产量', 2],
  ['产量', '棉花产量', 2],
  ['去年棉花', '棉花产量', 2],
  // One stretch counts, not what is scattered.
  ['abxcde', 'abycde', 3],
  ['axbxc', 'abc', 1],
  ['aab', 'ab', 2],
  ['abab', 'bababa', 4],
])('%s, %s: %i', (a, b, length) => {
  expect(commonStretch(a, b)).toBe(length);
  expect(commonStretch(b, a)).toBe(length);
});
