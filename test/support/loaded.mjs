/** Preloaded by `node --import`: says on stderr, at the end, which files of the program were opened. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const opened = new Set();
const { readFileSync } = fs;
fs.readFileSync = (file, ...rest) => {
  if (/[\\/]dist[\\/]program[\\/][^\\/]*\.cjs$/.test(String(file))) opened.add(String(file));
  return readFileSync(file, ...rest);
};
syncBuiltinESMExports();
process.on('exit', () => process.stderr.write(JSON.stringify([...opened])));
