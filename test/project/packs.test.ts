/** What of a pack comes along into a new project: its own files, and none that its links lead to elsewhere. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { init } from '../../src/commands/init.js';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { gatherPackFiles } from '../../src/project/packs.js';
import { layDown } from '../../src/store/lay-down.js';

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'trifold-pack-'));
  mkdirSync(join(work, 'secret'));
  writeFileSync(join(work, 'secret', 'key.txt'), 'a secret');
  const pack = join(work, 'pack');
  mkdirSync(join(pack, 'pictures'), { recursive: true });
  writeFileSync(join(pack, 'content.yaml'), '# pictures/a.png\nreport: { title: 报告, language: zh-CN }\n');
  for (const stray of ['previews', 'out-old']) {
    mkdirSync(join(pack, stray));
    writeFileSync(join(pack, stray, 'p1.png'), 'p');
  }
  writeFileSync(join(pack, 'pictures', 'a.png'), 'a');
  symlinkSync(join('pictures', 'a.png'), join(pack, 'cover.png'));
  symlinkSync(join('..', 'secret', 'key.txt'), join(pack, 'notes.txt'));
  symlinkSync(join(work, 'secret'), join(pack, 'extra'));
  symlinkSync('/', join(pack, 'pictures', 'all'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe.skipIf(process.platform === 'win32')('a pack with links', () => {
  test('gives what they lead to within it, and names those that lead out', () => {
    const { files, outside, stray } = gatherPackFiles(join(work, 'pack'));
    // What the content names nothing in is no part of the project.
    expect(stray).toEqual(['out-old', 'previews']);
    expect([...files.keys()].filter((name) => !name.startsWith('templates/')).sort()).toEqual([
      'content.yaml',
      'cover.png',
      'pictures/a.png',
    ]);
    expect([...outside].sort()).toEqual(['extra', 'notes.txt', 'pictures/all']);
  });

  test('begins a project without them, and says so', () => {
    const folder = join(work, 'mine');
    const { laid, diagnostics } = init(folder, join(work, 'pack'));
    expect(laid?.written).toContain('pictures/a.png');
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['path-outside', 'warning'],
      ['unknown-pack', 'note'],
    ]);
    expect(existsSync(join(folder, 'previews'))).toBe(false);
    for (const name of ['extra', 'notes.txt', 'pictures/all']) {
      expect(diagnostics[0]!.message.en).toContain(name);
      expect(existsSync(join(folder, name))).toBe(false);
    }
  });

  test('is not laid into a folder that a link in the project leads to', () => {
    const folder = join(work, 'linked');
    mkdirSync(folder);
    symlinkSync(join(work, 'secret'), join(folder, 'templates'));
    const { laid, diagnostics } = init(folder, 'starter');
    expect(laid).toBeNull();
    expect(diagnostics.map(({ code }) => code)).toEqual(['out-unwritable']);
    expect(readdirSync(join(work, 'secret'))).toEqual(['key.txt']);
  });

  test('makes no folder there either', () => {
    const folder = join(work, 'deep');
    mkdirSync(folder);
    symlinkSync(join(work, 'secret'), join(folder, 'a'));
    const diagnostics = new Diagnostics();
    expect(layDown(folder, new Map([['a/b/c.txt', () => Buffer.from('c')]]), diagnostics)).toBeNull();
    expect(diagnostics.list.map(({ code }) => code)).toEqual(['out-unwritable']);
    expect(readdirSync(join(work, 'secret'))).toEqual(['key.txt']);
  });
});
