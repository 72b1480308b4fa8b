/** The same summary gives the same bytes, whatever the clock, the time zone and what the process wrote before. */
import { createHash } from 'node:crypto';
import { afterEach, expect, it, vi } from 'vitest';
import { contextFor, fullSummary, list, summary, text } from './support/summary.js';
import { writeSummary } from './support/write.js';

const zone = process.env.TZ;
afterEach(() => {
  vi.useRealTimers();
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

it('writes the same bytes again', async () => {
  process.env.TZ = 'Asia/Shanghai';
  const first = hash(await writeSummary(fullSummary(), contextFor()));
  await writeSummary(summary([text('h1', '别的', { id: 'x' }), list(['甲'], { ordered: true })]), contextFor());
  process.env.TZ = 'America/Los_Angeles';
  vi.useFakeTimers({ now: new Date('2033-12-31T23:59:59Z'), toFake: ['Date'] });
  expect(hash(await writeSummary(fullSummary(), contextFor()))).toBe(first);
});
