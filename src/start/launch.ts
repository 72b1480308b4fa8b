/** Opens the bundled program with the code that V8 compiled when it was built: `scripts/bundle.mjs` makes `dist/` this way. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

interface Chunk {
  readonly script: Script;
  readonly module: { readonly exports: object };
}

/** Of a process, as modules are: were a chunk run twice, there would be two of all that it holds. */
const opened = new Map<string, Chunk>();

/** The exports of a chunk, `name` being its file in `dist/program/`; each chunk runs once. */
export function launch(name: string): object {
  const known = opened.get(name);
  if (known) return known.module.exports;
  const file = fileURLToPath(new URL(`../program/${name}`, import.meta.url));
  const require = createRequire(file);
  const cachedData = readCompiled(`${file}.v8`);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`, {
    filename: file,
    ...(cachedData && { cachedData }),
  });
  const module = { exports: {} };
  opened.set(name, { script, module });
  const requireHere = Object.assign((wanted: string) => (wanted.startsWith('./') ? launch(wanted.slice(2)) : require(wanted)), {
    resolve: require.resolve,
    cache: require.cache,
  });
  script.runInThisContext().call(module.exports, module.exports, requireHere, module, file, dirname(file));
  return module.exports;
}

/** What V8 has compiled of each opened chunk until now, by the chunk's file name. */
export function compiledChunks(): ReadonlyMap<string, Uint8Array> {
  return new Map([...opened].map(([name, { script }]) => [name, script.createCachedData()]));
}

/** V8 itself refuses what another version of it has compiled; absent is as good as refused: the chunk is compiled anew. */
function readCompiled(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
