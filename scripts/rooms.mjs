/** `npm run rooms`: draws docs/rooms.svg, the rooms of src and whom each imports; with `--check` it fails where that is not what stands there.
 * Where two changes of it meet, it is drawn again. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { drawRooms } from './walls/draw-rooms.mjs';
import { readFiles } from './walls/read-files.mjs';

const PICTURE = fileURLToPath(new URL('../docs/rooms.svg', import.meta.url));

const picture = drawRooms(readFiles());
if (!process.argv.includes('--check')) writeFileSync(PICTURE, picture);
else if (readFileSync(PICTURE, 'utf8') !== picture) {
  console.error('docs/rooms.svg is not what the imports of src say: npm run rooms');
  process.exitCode = 1;
}
