import { expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { layoutDeck } from '../../src/layout/deck.js';
import type { Frame, Page } from '../../src/model/page.js';
import * as build from '../layout/build.js';
import { checkPages } from './check-layout.js';

async function layOut(): Promise<Page> {
  const pages = await layoutDeck(
    build.deck([build.slide('s', [build.text('第一段文字'), build.text('第二段文字')])]),
    build.setting,
    new Diagnostics(),
  );
  return pages![0]!;
}

const move = (frame: Frame, by: Partial<Frame['box']>): Frame => ({ ...frame, box: { ...frame.box, ...by } }) as Frame;

test('a sound page has no faults', async () => {
  expect(checkPages([await layOut()])).toEqual([]);
});

test('overlap, text out of its frame and frames off the page are found', async () => {
  const page = await layOut();
  const at = page.frames.findIndex((frame) => frame.kind === 'text' && frame.placeholder === null);
  const withFrame = (frame: Frame): Page => ({ ...page, frames: page.frames.map((own, i) => (i === at ? frame : own)) });
  const frame = page.frames[at]!;
  expect(checkPages([withFrame(move(frame, { y: frame.box.y + 30 }))]).join()).toMatch(/overlap/);
  expect(checkPages([withFrame(move(frame, { height: 10 }))]).join()).toMatch(/leaves its frame .* below/);
  expect(checkPages([withFrame(move(frame, { width: 40 }))]).join()).toMatch(/leaves its frame .* right/);
  expect(checkPages([withFrame(move(frame, { x: 900 }))]).join()).toMatch(/leaves the page/);
});
