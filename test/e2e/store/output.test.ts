/**
 * The output folder under attack: kill -9 at every step, a full disk, no rights, files held open, several writers.
 * Never a torn file, a mixed set, or a good file lost.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashBytes } from '../../../src/cache/hash.js';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.js';
import { runs } from '../../support/long.js';
import { type Sabotage, sabotage } from '../../support/sabotage.js';
import { lacksRoot } from '../../support/tools.js';
import { DOCUMENTS, textOf } from './documents.js';

interface Ended {
  readonly code: number | null;
  readonly said: readonly Diagnostic[];
}

let work: string;
let committer: string;

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'trifold-output-'));
  chmodSync(work, 0o755);
  committer = join(work, 'committer.mjs');
  const bundle = await rolldown({ input: join(import.meta.dirname, 'committer.ts'), platform: 'node' });
  await bundle.write({ file: committer, format: 'esm' });
  await bundle.close();
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A folder in which the first version stands. */
function makeFolder(name: string, version: string | null = 'first'): string {
  const folder = join(work, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  if (version !== null) for (const each of DOCUMENTS) writeFileSync(join(folder, each), textOf(each, version));
  return folder;
}

function commit(
  folder: string,
  version?: string,
  { uid, env, ...plans }: Sabotage & { uid?: number; env?: Record<string, string> } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [committer, folder, ...(version === undefined ? [] : [version])], {
    env: { PATH: process.env.PATH, ...sabotage(folder, plans), ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(uid !== undefined && { uid, gid: uid }),
  });
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said: out === '' ? [] : JSON.parse(out) })));
}

async function countSteps(folder: string, version?: string): Promise<number> {
  const count = join(work, 'steps');
  await commit(folder, version, { count });
  return Number(readFileSync(count, 'utf8'));
}

/** The version of each document, null where it is absent; throws for a torn one. */
function versionsIn(folder: string): readonly (string | null)[] {
  return DOCUMENTS.map((name) => {
    if (!readdirSync(folder).includes(name)) return null;
    const text = readFileSync(join(folder, name), 'utf8');
    const version = /^\S+ (\S+)\n/.exec(text)?.[1] ?? '';
    expect(text, `${name} is torn`).toBe(textOf(name, version));
    return version;
  });
}

/** The one version of all documents, nothing else being in the folder. */
function versionOf(folder: string): string | null {
  const [version, ...others] = versionsIn(folder);
  for (const other of others) expect(other).toBe(version);
  expect(readdirSync(folder).sort()).toEqual(version === null ? [] : [...DOCUMENTS].sort());
  return version ?? null;
}

/** From one kill to the next: every step in the long form. */
const STRIDE = runs(9, 1);

describe('kill -9 at every step', () => {
  test.each([
    ['over an older set', 'first'],
    ['into an empty folder', null],
  ])('%s', async (name, before) => {
    const steps = await countSteps(makeFolder(`kill ${name}`, before), 'second');
    expect(steps).toBeGreaterThan(45);
    const outcomes: { step: number; version: string | null }[] = [];
    for (let step = 1; step <= steps; step += STRIDE) {
      const folder = makeFolder(`kill ${name}`, before);
      expect((await commit(folder, 'second', { kill: step })).code, `step ${step}`).toBeNull();
      for (const version of versionsIn(folder)) expect([before, 'second']).toContain(version);
      expect(await commit(folder)).toEqual({ code: 0, said: [] });
      outcomes.push({ step, version: versionOf(folder) });
    }
    // One moment parts old from new.
    const turn = outcomes.find(({ version }) => version === 'second')?.step ?? steps;
    expect(turn).toBeGreaterThan(20);
    expect(turn).toBeLessThan(steps);
    expect(outcomes).toEqual(outcomes.map(({ step }) => ({ step, version: step < turn ? before : 'second' })));
  });

  test('of the run that completes what another began', async () => {
    const half = makeFolder('half');
    await commit(half, 'second', { kill: 'summary.docx' });
    expect(versionsIn(half)).toEqual(['second', 'first', 'first', 'first']);
    const again = join(work, 'half again');
    const copy = () => {
      rmSync(again, { recursive: true, force: true });
      cpSync(half, again, { recursive: true });
    };
    copy();
    const steps = await countSteps(again);
    for (let step = 1; step <= steps; step += STRIDE) {
      copy();
      await commit(again, undefined, { kill: step });
      versionsIn(again);
      await commit(again);
      expect(versionOf(again), `step ${step}`).toBe('second');
    }
  });

  test('of the run that undoes what cannot be completed', async () => {
    const half = makeFolder('stuck');
    await commit(half, 'second', { kill: 'onepager.pdf' });
    const again = join(work, 'stuck again');
    for (let step = 1; step <= 100; step += STRIDE) {
      rmSync(again, { recursive: true, force: true });
      cpSync(half, again, { recursive: true });
      const { code } = await commit(again, undefined, { kill: step, hold: 'onepager.pdf EIO 99' });
      versionsIn(again);
      // Nothing is in the way now: what was being undone must not be completed in part.
      await commit(again);
      expect(['first', 'second'], `step ${step}`).toContain(versionOf(again));
      if (code !== null) return;
    }
    expect.fail('the recovery takes more steps than were tried');
  });
});

describe('a document held open', () => {
  test.each(['EBUSY', 'EPERM'])('for a moment (%s): tried again', async (code) => {
    const folder = makeFolder('held');
    expect(await commit(folder, 'second', { hold: `summary.docx ${code} 3` })).toEqual({ code: 0, said: [] });
    expect(versionOf(folder)).toBe('second');
  });

  test.each(['EBUSY', 'EPERM'])('for good (%s): all stays as it was, and it is said which to close', async (code) => {
    const folder = makeFolder('held');
    const ended = await commit(folder, 'second', { hold: `onepager.pdf ${code} 99` });
    expect(ended).toMatchObject({ code: 1, said: [{ code: 'out-unwritable' }] });
    expect(ended.said[0]?.message.en).toContain(`${folder}/onepager.pdf`);
    expect(ended.said[0]?.hint?.en).toContain('close it');
    expect(ended.said[0]?.hint?.zh).toContain('关闭');
    expect(versionOf(folder)).toBe('first');
  });

  test('when it was interrupted before: undone, and the next build succeeds', async () => {
    const folder = makeFolder('held');
    await commit(folder, 'second', { kill: 'onepager.pdf' });
    expect((await commit(folder, undefined, { hold: 'onepager.pdf EBUSY 99' })).code).toBe(0);
    expect(versionOf(folder)).toBe('first');
    expect((await commit(folder, 'third')).code).toBe(0);
    expect(versionOf(folder)).toBe('third');
  });
});

test('a folder that is a link to one that is not there: it is said, and what to do', async () => {
  const folder = join(work, 'severed');
  symlinkSync(join(work, 'not-there'), folder);
  const { code, said } = await commit(folder, 'second');
  expect(code).toBe(1);
  expect(said).toMatchObject([{ code: 'out-unwritable', hint: { en: expect.stringMatching(/connect that drive/) } }]);
  expect(said[0]?.message.en).toMatch(/it is a link/);
});

test('a folder where a document goes: it is said what to move', async () => {
  const folder = makeFolder('in the way');
  rmSync(join(folder, 'summary.docx'));
  mkdirSync(join(folder, 'summary.docx'));
  const { said } = await commit(folder, 'second', { env: { KNOWN: 'another' } });
  expect(said[0]?.message.en).toContain(`${folder}/summary.docx: a folder of that name is there`);
  expect(said[0]?.hint?.zh).toMatch(/移走或改名/);
});

describe.skipIf(lacksRoot())('a disk that', () => {
  const disk = () => join(work, 'disk');
  const mount = (...args: string[]) => {
    const { status, stderr } = spawnSync('mount', [...args, disk()], { encoding: 'utf8' });
    expect(status, stderr).toBe(0);
  };
  const unmount = () => spawnSync('umount', [disk()]);

  test.each([4, 5, 7, 9, 12, 15, 20])('is full after %i pages of new files: the old set stays, whole', async (pages) => {
    mkdirSync(disk(), { recursive: true });
    // The first version takes 9 pages of 4 kB; folders and the journal need some too.
    mount('-t', 'tmpfs', '-o', `size=${(9 + pages) * 4}k`, 'tmpfs');
    try {
      for (const each of DOCUMENTS) writeFileSync(join(disk(), each), textOf(each, 'first'));
      const ended = await commit(disk(), 'second');
      const version = versionOf(disk());
      if (ended.code === 0) return expect(version).toBe('second');
      expect(version).toBe('first');
      expect(ended.said).toMatchObject([
        { code: 'out-unwritable', message: { en: expect.stringContaining('the disk is full') } },
      ]);
    } finally {
      unmount();
    }
  });

  test('is read-only', async () => {
    const folder = makeFolder('read-only');
    mkdirSync(disk(), { recursive: true });
    mount('--bind', folder);
    try {
      mount('-o', 'remount,bind,ro');
      const ended = await commit(disk(), 'second');
      expect(ended).toMatchObject({
        code: 1,
        said: [{ code: 'out-unwritable', message: { en: expect.stringContaining('read-only') } }],
      });
      expect(versionOf(disk())).toBe('first');
    } finally {
      unmount();
    }
  });

  test('belongs to somebody else', async () => {
    const folder = makeFolder('not mine');
    const ended = await commit(folder, 'second', { uid: 65534 });
    expect(ended).toMatchObject({
      code: 1,
      said: [{ code: 'out-unwritable', message: { en: expect.stringContaining('may not write') } }],
    });
    expect(versionOf(folder)).toBe('first');
  });
});

describe('a disk without second names', () => {
  test('a set that cannot be completed is undone', async () => {
    const folder = makeFolder('stick');
    expect((await commit(folder, 'second', { noLinks: true, hold: 'onepager.pdf EIO 99' })).code).toBe(1);
    expect(versionOf(folder)).toBe('first');
    expect((await commit(folder, 'second', { noLinks: true })).code).toBe(0);
    expect(versionOf(folder)).toBe('second');
  });

  test('what somebody made of a document is kept, never over another', async () => {
    const folder = makeFolder('stick');
    for (const theirs of ['one', 'two']) {
      writeFileSync(join(folder, 'summary.docx'), theirs);
      await commit(folder, 'second', { noLinks: true, env: { KNOWN: 'another' } });
    }
    expect(readFileSync(join(folder, 'summary 2026-11-24 手改.docx'), 'utf8')).toBe('one');
    expect(readFileSync(join(folder, 'summary 2026-11-24 手改 2.docx'), 'utf8')).toBe('two');
    expect(versionsIn(folder)[1]).toBe('second');
  });
});

describe('a hiccup of the file system', () => {
  test.each([
    ['taking the lock', 'lock EPERM 1'],
    ['writing the journal', 'journal.json EACCES 2'],
    ['giving the lock back', 'lock-* EPERM 1'],
    ['removing the journal', 'rm:journal.json EBUSY 1'],
    ['removing the stage', 'rm:stage-* EBUSY 2'],
    ['removing the lock', 'rm:lock-* EBUSY 1'],
  ])('at %s is waited for, and no word said of it', async (_, hold) => {
    const folder = makeFolder('hiccup');
    expect(await commit(folder, 'second', { hold })).toEqual({ code: 0, said: [] });
    expect(versionOf(folder)).toBe('second');
  });

  test.each([
    ['the journal cannot be removed', 'rm:journal.json EACCES 99'],
    ['the stage cannot be removed', 'rm:stage-* EACCES 99'],
    ['the lock cannot be given back', 'lock-* EACCES 99'],
  ])('that lasts: %s, but the documents are new and whole; the next run tidies', async (_, hold) => {
    const folder = makeFolder('lasting');
    expect(await commit(folder, 'second', { hold })).toEqual({ code: 0, said: [] });
    expect(new Set(versionsIn(folder))).toEqual(new Set(['second']));
    expect(await commit(folder, 'third')).toEqual({ code: 0, said: [] });
    expect(versionOf(folder)).toBe('third');
  });

  test('no rename succeeds any more: a fault, and the old documents', async () => {
    const folder = makeFolder('frozen');
    const { code, said } = await commit(folder, 'second', { hold: '* EACCES 999' });
    expect([code, said.map((each) => each.code)]).toEqual([1, ['out-unwritable']]);
    expect(new Set(versionsIn(folder))).toEqual(new Set(['first']));
    expect(await commit(folder, 'third')).toEqual({ code: 0, said: [] });
    expect(versionOf(folder)).toBe('third');
  });
});

describe('several at once', () => {
  test('eight writers: one after another, the last set whole', async () => {
    const folder = makeFolder('crowd');
    const versions = Array.from({ length: 8 }, (_, index) => `v${index}`);
    const ended = await Promise.all(versions.map((version) => commit(folder, version)));
    for (const each of ended) expect(each).toEqual({ code: 0, said: [] });
    expect(versions).toContain(versionOf(folder));
  });

  test('eight that find a dead one', async () => {
    const folder = makeFolder('grave');
    await commit(folder, 'second', { kill: 'summary.docx' });
    const ended = await Promise.all(Array.from({ length: 8 }, () => commit(folder)));
    for (const each of ended) expect(each).toEqual({ code: 0, said: [] });
    expect(versionOf(folder)).toBe('second');
  });

  test('one that is killed every time leaves no rubbish behind it', async () => {
    const folder = makeFolder('rubbish');
    for (const kill of [3, 8, 12, 20]) await commit(folder, 'second', { kill });
    await commit(folder, 'third');
    expect(versionOf(folder)).toBe('third');
  });

  test.each([
    ['emptied by a loss of power', ''],
    ['of which a program has made null', 'null'],
    ['whose holder leads out of the folder', JSON.stringify({ id: '../../theirs', pid: 2 ** 22 + 1, host: hostname() })],
    ['of a process that is no more', JSON.stringify({ id: 'before', pid: 2 ** 22 + 1, host: hostname() })],
  ])('a lock %s is nobody’s', async (_, holder) => {
    const folder = makeFolder('dead');
    mkdirSync(join(folder, '.trifold', 'lock'), { recursive: true });
    writeFileSync(join(folder, '.trifold', 'lock', 'holder.json'), holder);
    expect(await commit(folder, 'second')).toEqual({ code: 0, said: [] });
    expect(versionOf(folder)).toBe('second');
  });

  test('a lock that has lost its holder and holds another file is nobody’s', async () => {
    const folder = makeFolder('lost');
    mkdirSync(join(folder, '.trifold', 'lock'), { recursive: true });
    writeFileSync(join(folder, '.trifold', 'lock', '.DS_Store'), '');
    expect(await commit(folder, 'second')).toEqual({ code: 0, said: [] });
    expect(versionOf(folder)).toBe('second');
  });

  test('a dead lock is buried though a name of its grave is taken', async () => {
    const folder = makeFolder('taken');
    mkdirSync(join(folder, '.trifold', 'lock'), { recursive: true });
    mkdirSync(join(folder, '.trifold', 'dead-lost', 'theirs'), { recursive: true });
    writeFileSync(join(folder, '.trifold', 'lock', 'holder.json'), '');
    expect(await commit(folder, 'second')).toEqual({ code: 0, said: [] });
    expect(versionOf(folder)).toBe('second');
  });

  test('a lock from the future, before a clock was set back, is believed no longer than one of the past', async () => {
    const folder = makeFolder('future');
    const lock = join(folder, '.trifold', 'lock');
    mkdirSync(lock, { recursive: true });
    writeFileSync(join(lock, 'holder.json'), JSON.stringify({ id: 'theirs', pid: 1, host: hostname() }));
    const ahead = Date.now() / 1000 + 3600;
    utimesSync(lock, ahead, ahead);
    expect(await commit(folder, 'second')).toEqual({ code: 0, said: [] });
    expect(versionOf(folder)).toBe('second');
  });

  test.each([
    ['half written', '{"stage":"stage-1","files":[{"na'],
    ['of another version of the tool', '{"version":9}'],
    [
      'that leads out of the folder',
      JSON.stringify({ stage: 'stage-1', naming: {}, files: [{ name: '../mine.txt', isNew: true }] }),
    ],
    ['with a NUL in a name', JSON.stringify({ stage: 'stage-1', naming: {}, files: [{ name: 'a\0b', isNew: true }] })],
  ])('a journal %s stops no build', async (_, journal) => {
    const folder = makeFolder('journal');
    const mine = join(work, 'mine.txt');
    writeFileSync(mine, '');
    for (const name of ['journal.json', 'undo.json']) {
      mkdirSync(join(folder, '.trifold', 'stage-1', 'old'), { recursive: true });
      writeFileSync(join(folder, '.trifold', name), journal);
      expect(await commit(folder)).toEqual({ code: 0, said: [] });
      expect(versionOf(folder)).toBe('first');
    }
    expect(readFileSync(mine, 'utf8')).toBe('');
    expect((await commit(folder, 'second')).code).toBe(0);
    expect(versionOf(folder)).toBe('second');
  });

  test('a lock of another machine is believed for ten minutes', async () => {
    const folder = makeFolder('shared');
    const lock = join(folder, '.trifold', 'lock');
    mkdirSync(lock, { recursive: true });
    writeFileSync(join(lock, 'holder.json'), JSON.stringify({ id: 'theirs', pid: 1, host: `not-${hostname()}` }));
    const waiting = commit(folder, 'second');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(versionsIn(folder)[0]).toBe('first');
    const long = Date.now() / 1000 - 700;
    utimesSync(lock, long, long);
    expect(await waiting).toEqual({ code: 0, said: [] });
    expect(versionOf(folder)).toBe('second');
  });
});

describe('what somebody made of a document', () => {
  const known = (folder: string, version: string) => commit(folder, version, { env: { KNOWN: 'another' } });
  const others = (folder: string) =>
    readdirSync(folder)
      .filter((name) => !DOCUMENTS.includes(name))
      .sort();

  test('is kept beside, each under a name of its own', async () => {
    const folder = makeFolder('edited');
    for (const theirs of ['one', 'two', 'two']) {
      writeFileSync(join(folder, 'summary.docx'), theirs);
      await known(folder, 'second');
    }
    expect(others(folder).filter((name) => name.startsWith('summary'))).toEqual([
      'summary 2026-11-24 手改 2.docx',
      'summary 2026-11-24 手改.docx',
    ]);
    expect(readFileSync(join(folder, 'summary 2026-11-24 手改.docx'), 'utf8')).toBe('one');
    expect(readFileSync(join(folder, 'summary 2026-11-24 手改 2.docx'), 'utf8')).toBe('two');
    expect(versionsIn(folder)).toEqual(['second', 'second', 'second', 'second']);
  });

  test('is kept whatever the labels call it', async () => {
    const folder = makeFolder('word');
    writeFileSync(join(folder, 'summary.docx'), 'theirs');
    await commit(folder, 'second', { env: { KNOWN: 'another', WORD: '手改/2稿' } });
    expect(readFileSync(join(folder, 'summary 2026-11-24 手改-2稿.docx'), 'utf8')).toBe('theirs');
  });

  test('is not kept where it is what goes there anyway', async () => {
    const folder = makeFolder('same', 'second');
    await known(folder, 'second');
    expect(versionOf(folder)).toBe('second');
  });

  test('survives a document that is a link', async () => {
    const folder = makeFolder('link');
    const elsewhere = join(work, 'elsewhere.docx');
    writeFileSync(elsewhere, 'theirs');
    rmSync(join(folder, 'summary.docx'));
    symlinkSync(elsewhere, join(folder, 'summary.docx'));
    await known(folder, 'second');
    expect(readFileSync(elsewhere, 'utf8')).toBe('theirs');
    expect(versionsIn(folder)[1]).toBe('second');
  });

  describe('a foreign folder', () => {
    /** With one file in it, and one below. */
    function makeForeign(): string {
      const foreign = join(work, 'foreign');
      rmSync(foreign, { recursive: true, force: true });
      mkdirSync(join(foreign, 'new'), { recursive: true });
      writeFileSync(join(foreign, 'theirs.txt'), 'theirs');
      writeFileSync(join(foreign, 'new', 'theirs.txt'), 'theirs');
      return foreign;
    }
    const list = (folder: string) => readdirSync(folder, { recursive: true }).map(String).sort();
    const JOURNAL = (stage: string) =>
      JSON.stringify({
        stage,
        naming: { date: '2026-01-01', word: '' },
        files: [{ name: 'theirs.txt', sha256: hashBytes(Buffer.from('theirs')), known: null, isNew: true }],
      });

    test.each([
      ['', []],
      ['lock', ['lock']],
      ['stage-1', ['stage-1']],
      ['stage-1/new', ['stage-1', 'new']],
      ['dead-1', ['dead-1']],
    ])('to which .trifold/%s leads is refused, and nothing there or here is touched', async (_, path) => {
      const folder = makeFolder('linked');
      const foreign = makeForeign();
      const link = join(folder, '.trifold', ...path);
      mkdirSync(join(link, '..'), { recursive: true });
      symlinkSync(foreign, link);
      if (path[0] === 'stage-1') writeFileSync(join(folder, '.trifold', 'journal.json'), JOURNAL('stage-1'));
      for (const version of ['second', undefined]) {
        const { code, said } = await commit(folder, version);
        expect(code).toBe(1);
        expect(said.map((each) => each.code)).toEqual(['out-unwritable']);
        expect(said[0]!.message.en).toContain(link);
      }
      expect(list(foreign)).toEqual(['new', join('new', 'theirs.txt'), 'theirs.txt']);
      expect(new Set(versionsIn(folder))).toEqual(new Set(['first']));
      // The remedy that is told.
      unlinkSync(link);
      expect((await commit(folder, 'second')).code).toBe(0);
      expect(versionOf(folder)).toBe('second');
    });

    test('that a journal names as its stage gives nothing away', async () => {
      const folder = makeFolder('named');
      const foreign = makeForeign();
      mkdirSync(join(folder, '.trifold'));
      symlinkSync(foreign, join(folder, '.trifold', 'L'));
      writeFileSync(join(folder, '.trifold', 'journal.json'), JOURNAL('L'));
      expect((await commit(folder, 'second')).code).toBe(0);
      expect(new Set(versionsIn(folder))).toEqual(new Set(['second']));
      expect(list(foreign)).toEqual(['new', join('new', 'theirs.txt'), 'theirs.txt']);
      expect(list(folder)).not.toContain('theirs.txt');
    });

    test('what stands in .trifold and is not ours is let be', async () => {
      const folder = makeFolder('guests');
      mkdirSync(join(folder, '.trifold', 'notes'), { recursive: true });
      writeFileSync(join(folder, '.trifold', 'notes', 'theirs.txt'), 'theirs');
      expect((await commit(folder, 'second')).code).toBe(0);
      expect(list(join(folder, '.trifold'))).toEqual(['notes', join('notes', 'theirs.txt')]);
    });
  });
});
