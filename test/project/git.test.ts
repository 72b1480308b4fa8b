/** A revision is read as it was committed: nothing that the repository's own settings name is run. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { openRevision } from '../../src/project/git.js';

const work = mkdtempSync(join(tmpdir(), 'trifold-git-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

function git(...args: string[]): void {
  const run = spawnSync('git', ['-C', work, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
}

const AT = { file: 'content.yaml', start: { line: 1, column: 1, offset: 0 } };
const content = join(work, 'content.yaml');

test.skipIf(spawnSync('git', ['--version']).status !== 0)(
  'no filter and no program beside the content is run; an LFS pointer is told',
  () => {
    git('init', '-q');
    writeFileSync(content, 'report: { title: 旧 }\n');
    writeFileSync(join(work, 'p.png'), 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n');
    git('add', '.');
    git('commit', '-qm', 'one');
    writeFileSync(join(work, '.gitattributes'), '* filter=ours\n');
    git('config', 'filter.ours.smudge', `touch ${join(work, 'ran')}; cat`);
    writeFileSync(join(work, 'git'), `#!/bin/sh\ntouch ${join(work, 'ran')}\n`);
    chmodSync(join(work, 'git'), 0o755);
    const diagnostics = new Diagnostics();
    const revision = openRevision(content, 'content.yaml', 'HEAD', diagnostics)!;
    expect(Buffer.from(revision.content).toString('utf8')).toBe('report: { title: 旧 }\n');
    expect(existsSync(join(work, 'ran'))).toBe(false);
    expect(diagnostics.list).toEqual([]);
    expect(revision.read(join(work, 'p.png'), AT, diagnostics)).toBeNull();
    expect(diagnostics.list.map(({ code }) => code)).toEqual(['git-file']);
    expect(diagnostics.list[0]!.message.en).toContain('Git LFS');
  },
);
