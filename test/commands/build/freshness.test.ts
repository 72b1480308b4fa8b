/** Which documents are still what a build would make: by the bytes of all that they came from, never by dates. */
import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { hashBytes } from '../../../src/cache/hash.js';
import { type BuildInputs, judgeFreshness } from '../../../src/commands/build/freshness.js';
import type { Manifest, ManifestDocument } from '../../../src/store/manifest.js';

const folder = mkdtempSync(join(tmpdir(), 'trifold-fresh-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FILES = { 'outline.yaml': 'report: one', 'deck.hbs': '<deck/>', 'briefing.pptx': 'slides', 'summary.docx': 'pages' };
beforeEach(() => {
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
});

const NOW: BuildInputs = { tool: '3 abc', options: { content: 'outline.yaml', length: 'full' } };
const sum = (text: string) => hashBytes(Buffer.from(text));

function recorded(document: string, file: keyof typeof FILES, more: Partial<ManifestDocument> = {}): ManifestDocument {
  return {
    document,
    file,
    sha256: sum(FILES[file]),
    size: FILES[file].length,
    count: 4,
    tool: NOW.tool,
    options: NOW.options,
    content: { 'outline.yaml': sum(FILES['outline.yaml']), 'photo.png': null },
    looks: { 'deck.hbs': sum(FILES['deck.hbs']) },
    warnings: [],
    ...more,
  };
}

const manifest = (...documents: readonly ManifestDocument[]): Manifest => ({ format: 1, language: 'en', documents });
const DECK = recorded('deck', 'briefing.pptx');

/** What is said of the deck: fresh, current, standing, adrift. */
function judge(known: Manifest | null, now: BuildInputs = NOW): string {
  const { isFresh, isCurrent, stands, isAdrift } = judgeFreshness(folder, known, now);
  const said = { fresh: isFresh('deck'), current: isCurrent('deck'), stands: stands('deck'), adrift: isAdrift('deck') };
  return Object.entries(said)
    .flatMap(([word, holds]) => (holds ? [word] : []))
    .join(' ');
}

describe('a document', () => {
  test('of which nothing has changed is fresh; an input that was not there is still not there', () => {
    expect(judge(manifest(DECK))).toBe('fresh current stands');
  });

  test('that nobody wrote down, or of another name, is unknown', () => {
    expect(judge(null)).toBe('');
    expect(judge(manifest(recorded('summary', 'summary.docx')))).toBe('');
  });

  test('that somebody has changed is current and no longer fresh', () => {
    writeFileSync(join(folder, 'briefing.pptx'), 'slides, by hand');
    expect(judge(manifest(DECK))).toBe('current stands');
  });

  test('that was removed does not stand', () => {
    unlinkSync(join(folder, 'briefing.pptx'));
    expect(judge(manifest(DECK))).toBe('');
  });

  test('whose content has changed is adrift', () => {
    writeFileSync(join(folder, 'outline.yaml'), 'report: two');
    expect(judge(manifest(DECK))).toBe('stands adrift');
  });

  test('of whose content a picture has come is adrift', () => {
    writeFileSync(join(folder, 'photo.png'), 'png');
    expect(judge(manifest(DECK))).toBe('stands adrift');
    unlinkSync(join(folder, 'photo.png'));
  });

  test('whose template has changed is of the same content still', () => {
    writeFileSync(join(folder, 'deck.hbs'), '<deck></deck>');
    expect(judge(manifest(DECK))).toBe('stands');
  });

  test.each<[string, BuildInputs]>([
    ['another tool', { ...NOW, tool: '4 abc' }],
    ['another setting', { ...NOW, options: { ...NOW.options, length: 'short' } }],
    ['a setting more', { ...NOW, options: { ...NOW.options, SOURCE_DATE_EPOCH: '0' } }],
  ])('asked of %s is stale, not adrift', (_, now) => {
    expect(judge(manifest(DECK), now)).toBe('stands');
  });

  test('asked of another content file is adrift, though the files are alike', () => {
    expect(judge(manifest(DECK), { ...NOW, options: { ...NOW.options, content: 'other.yaml' } })).toBe('stands adrift');
  });
});
