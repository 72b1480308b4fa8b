/** `node scripts/walls.mjs`: holds the imports of src against the table of rooms; says each breach on a line and fails. */
import { checkWalls } from './walls/check-walls.mjs';
import { readFiles } from './walls/read-files.mjs';

const breaches = checkWalls(readFiles());
for (const { file, line, message } of breaches) console.error(`${file}:${line}  ${message}`);
process.exitCode = breaches.length === 0 ? 0 : 1;
