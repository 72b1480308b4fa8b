/** `node scripts/walls.mjs`: holds the imports of src against the table of rooms, and its files against the measures of their shape; says each breach on a line and fails. */
import { checkShape } from './walls/check-shape.mjs';
import { checkWalls } from './walls/check-walls.mjs';
import { readFiles } from './walls/read-files.mjs';

const files = readFiles();
const breaches = [...checkWalls(files), ...checkShape(files)];
for (const { file, line, message } of breaches) console.error(`${file}:${line}  ${message}`);
process.exitCode = breaches.length === 0 ? 0 : 1;
