/** Trifold from code: options that are none are refused, as on the command line. */
import { expect, test } from 'vitest';
import { build } from '../../src/index.js';

test.each([
  [{ only: ['foo'] }, 'only: "foo" is none of deck, summary, onepager'],
  [{ length: 'medium' }, 'length: "medium" is none of full, short'],
])('%j', async (options, message) => {
  await expect(build(options as never)).rejects.toThrow(new TypeError(message));
});
