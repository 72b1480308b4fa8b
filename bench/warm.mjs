/**
 * Rebuilds the one-pager in one process: `node warm.mjs CONTENT TEMPLATES WORK ROUNDS` prints the medians of the later builds,
 * milliseconds, as JSON: of the same content, and after edits of a number that the page prints.
 */
import { join } from 'node:path';
import { build, createCache } from '../dist/index.js';
import { medianOf } from './measure.mjs';
import { copyProject } from './rebuild.mjs';

const [content, templates, work, rounds] = process.argv.slice(2);
const project = copyProject(content, templates, join(work, 'warm'));

const cache = createCache();

async function time(edit) {
  const walls = [];
  for (let round = 0; round <= Number(rounds); round++) {
    edit(round);
    const start = performance.now();
    const { ok } = await build({
      content: project.file,
      out: join(project.folder, 'out'),
      only: ['onepager'],
      force: true,
      cache,
    });
    if (!ok) throw new Error('the build failed');
    // The first warms up.
    if (round > 0) walls.push(performance.now() - start);
  }
  return medianOf(walls);
}

const edited = await time((round) => project.edit(round));
const same = await time(() => {});
console.log(JSON.stringify({ edited, same }));
