/** Same input, same bytes: two folders, two time zones, another locale, twice in one process, and through the library. */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT, spawnCli } from '../support/cli.js';
import { runs } from '../support/long.js';
import { copySmallProject, hashFolder } from './project.js';

const FILES = ['briefing.pptx', 'onepager.pdf', 'summary.docx'];

type Hashes = Readonly<Record<string, string>>;

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'trifold-same-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const SHANGHAI = { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' };
const LOS_ANGELES = { TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8' };

describe.each([
  ['the small content', (folder: string) => copySmallProject(folder)],
  ['the real content', (folder: string) => copyRealProject(folder)],
])('%s', (name, copyProject) => {
  let reference: Hashes;
  let project: string;

  beforeAll(async () => {
    project = copyProject(join(work, name.replaceAll(' ', '-')));
    reference = await buildIn(project, 'first', SHANGHAI);
    expect(Object.keys(reference)).toEqual(FILES);
  });

  test('in another folder, with another name, in another zone and another locale', async () => {
    expect(await buildIn(copyProject(join(work, `另一个 ${name}`)), '结果', LOS_ANGELES)).toEqual(reference);
  });

  test('twice in one process, and each document alone, through the library', async () => {
    const { build } = (await import(join(ROOT, 'dist', 'index.js'))) as typeof import('../../src/index.js');
    const content = join(project, 'content.yaml');
    for (const folder of ['once', 'twice']) {
      const out = join(work, name, folder);
      const result = await build({ content, out });
      expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(result.ok).toBe(true);
      expect(hashDocuments(out)).toEqual(reference);
    }
    if (runs(name === 'the real content', false)) return;
    const out = join(work, name, 'alone');
    for (const target of ['onepager', 'deck', 'summary'] as const) await build({ content, out, only: [target] });
    expect(hashDocuments(out)).toEqual(reference);
  });
});

test('SOURCE_DATE_EPOCH sets the date that the documents carry', async () => {
  const project = copySmallProject(join(work, 'epoch'));
  const before = await buildIn(project, 'before', {});
  const after = await buildIn(project, 'after', { SOURCE_DATE_EPOCH: '1700000000' });
  for (const file of Object.keys(before)) expect(after[file]).not.toBe(before[file]);
  expect(await buildIn(project, 'again', { SOURCE_DATE_EPOCH: '1700000000', TZ: 'Asia/Tokyo' })).toEqual(after);
});

async function buildIn(project: string, name: string, env: Readonly<Record<string, string>>): Promise<Hashes> {
  const out = join(project, '..', 'made', `${name}-${project.length}`);
  const ended = await spawnCli(['build', '--out', out], { cwd: project, env });
  expect(ended, ended.stderr).toMatchObject({ code: 0 });
  const hashes = hashDocuments(out);
  rmSync(out, { recursive: true });
  return hashes;
}

/** Without the manifest, which says where the content lies from the output folder. */
function hashDocuments(out: string): Hashes {
  const { 'manifest.json': manifest, ...documents } = hashFolder(out);
  expect(manifest).toBeDefined();
  return documents;
}

/** The repository's own content, with what stands beside it. */
function copyRealProject(folder: string): string {
  for (const name of ['content.yaml', 'templates', 'images'].filter((each) => existsSync(join(ROOT, each)))) {
    cpSync(join(ROOT, name), join(folder, name), { recursive: true, force: true });
  }
  return folder;
}
