/** A switch that cannot be completed is undone: each document as it stood before, and none that did not stand there. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashBytes } from '../../src/cache/hash.js';
import { finishSwitch, isSwitching } from '../../src/store/switch.js';
import { type Folder, makeFolder } from '../support/folder.js';

const NEW = { 'first.pdf': 'new first', 'again.docx': 'new again', 'last.pptx': 'new last' };
const hash = (text: string) => hashBytes(Buffer.from(text));

let folder: Folder;
let place: { readonly folder: string; readonly work: string };
const standing = (name: string) => {
  const path = join(place.folder, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
};

/** Two of three are switched, of which one was not there before; the third is damaged where it waits. */
beforeEach(() => {
  folder = makeFolder({ 'out/first.pdf': NEW['first.pdf'], 'out/again.docx': NEW['again.docx'], 'out/last.pptx': 'old last' });
  place = { folder: join(folder.path, 'out'), work: join(folder.path, 'out', '.work') };
  const stage = join(place.work, 'stage-one');
  for (const name of ['new', 'old']) mkdirSync(join(stage, name), { recursive: true });
  writeFileSync(join(stage, 'old', 'again.docx'), 'old again');
  writeFileSync(join(stage, 'new', 'last.pptx'), 'new la');
  const files = Object.entries(NEW).map(([name, text]) => ({
    name,
    sha256: hash(text),
    known: name === 'first.pdf' ? null : hash(`old ${name.split('.')[0]}`),
    isNew: name === 'first.pdf',
  }));
  const naming = { edited: 'edited', stamp: '2021-02-03' };
  writeFileSync(join(place.work, 'journal.json'), JSON.stringify({ stage: 'stage-one', naming, files }));
});
afterEach(() => folder.remove());

test('what came is gone, what was there is back, what waited never came', async () => {
  await expect(finishSwitch(place)).rejects.toThrow('last.pptx is damaged');
  expect(standing('first.pdf')).toBeNull();
  expect(standing('again.docx')).toBe('old again');
  expect(standing('last.pptx')).toBe('old last');
  expect(isSwitching(place)).toBe(false);
});

test('a file that somebody has written over the new one stays', async () => {
  writeFileSync(join(place.folder, 'first.pdf'), 'by hand');
  await expect(finishSwitch(place)).rejects.toThrow('last.pptx is damaged');
  expect(standing('first.pdf')).toBe('by hand');
});
