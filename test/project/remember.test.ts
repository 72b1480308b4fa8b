/** What was made from files comes back as long as they say what they said. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { createCache } from '../../src/cache/cache.js';
import { Diagnostics } from '../../src/diagnostics/diagnostic.js';
import { openProject, type Project } from '../../src/project/project.js';
import { byFiles, remember } from '../../src/project/remember.js';
import { type Folder, makeFolder } from '../support/folder.js';

const LENGTHS = byFiles<{ readonly length: number }>();

let folder: Folder;
afterEach(() => folder.remove());

function measure(project: Project, diagnostics = new Diagnostics()) {
  return remember(LENGTHS, ['content'], project, diagnostics, (door) => {
    const length = door.readText(project.paths.contentFile, diagnostics)?.text.length ?? 0;
    if (length > 5) diagnostics.warn('schema', { message: { zh: '长', en: 'long' }, at: [] });
    return { length };
  });
}

test('by another project with the same cache too, until the file changes', () => {
  folder = makeFolder({ 'content.yaml': 'abc' });
  const cache = createCache();
  const open = () => openProject(folder.project.paths, cache);
  const first = measure(open());
  const again = open();
  expect(measure(again)).toBe(first);
  // What was confirmed counts as read.
  expect([...again.asked.files.keys()]).toEqual([folder.project.paths.contentFile]);
  expect(measure(openProject(folder.project.paths))).not.toBe(first);
  writeFileSync(join(folder.path, 'content.yaml'), 'abcd');
  expect(measure(open())).toEqual({ length: 4 });
});

test('what gave cause for a remark is made again, and remarked on again', () => {
  folder = makeFolder({ 'content.yaml': 'abcdefg' });
  const { project } = folder;
  for (const diagnostics of [new Diagnostics(), new Diagnostics()]) {
    measure(project, diagnostics);
    expect(diagnostics.list).toHaveLength(1);
  }
});
