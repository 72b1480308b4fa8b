/** Rebuilds the one-pager in one process: `node warm.mjs CONTENT OUT ROUNDS` prints the median of the later builds, milliseconds. */
import { build } from '../dist/index.js';

const [content, out, rounds] = process.argv.slice(2);
const walls = [];
for (let round = 0; round <= Number(rounds); round++) {
  const start = performance.now();
  const { ok } = await build({ content, out, only: ['onepager'], force: true });
  if (!ok) throw new Error('the build failed');
  // The first warms up.
  if (round > 0) walls.push(performance.now() - start);
}
const sorted = walls.sort((a, b) => a - b);
console.log(sorted[sorted.length >> 1].toFixed(1));
