/** Bundles what tsc wrote to dist/ into few files with V8's compiled code beside them: a cold start is mostly loading. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { writeShippedModules } from './shipped.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const DIST = join(ROOT, 'dist');
const PROGRAM = join(DIST, 'program');
/** Stay as tsc wrote them: they open the rest. */
const SHELL = ['main.js', 'index.js', 'start/tune.js', 'start/launch.js'].map((file) => join(DIST, file));
/** The modules that the shell imports; each becomes a door to its chunk. */
const DOORS = ['cli/run.js', 'commands/build/build.js', 'project/paths.js', 'cache/cache.js'];
/** Not bundled: sharp is native, of pptxgenjs the deck's writer opens a copy of its own, pdf.js opens its worker from beside itself. */
const EXTERNAL = ['sharp', 'pptxgenjs', 'pdfjs-dist/legacy/build/pdf.mjs'];

/** Yoga asks `fetch` for the code that it carries within itself, for which Node loads its whole network client. */
const withoutFetch = {
  name: 'without-fetch',
  transform: (code, id) => (/[\\/]yoga-wasm-base64-esm\.js$/.test(id) ? `const fetch = undefined;\n${code}` : null),
};

const shipped = await writeShippedModules(ROOT);
/** What a build would make of the shipped templates each time. */
const withShipped = {
  name: 'with-shipped',
  load: (id) => shipped.modules.get(relative(DIST, id).replaceAll('\\', '/')) ?? null,
};

const chunks = await bundle();
rmSync(PROGRAM, { recursive: true, force: true });
mkdirSync(PROGRAM);
for (const { fileName, code } of chunks) writeFileSync(join(PROGRAM, fileName), code);
for (const [fileName, code] of shipped.chunks) writeFileSync(join(PROGRAM, fileName), code);
// pdfkit reads its colour profile from beside itself.
const pdfkit = dirname(createRequire(import.meta.url).resolve('pdfkit'));
cpSync(join(pdfkit, 'data'), join(PROGRAM, 'data'), { recursive: true });
removeModules(DIST);
for (const door of DOORS) openDoor(door);
// `npx trifold` runs it in place, and npm does not always make it executable.
chmodSync(join(DIST, 'main.js'), 0o755);
// By which a build tells that the tool has changed since the last one, and a test that dist/ is whole and how old.
writeFileSync(
  join(PROGRAM, 'fingerprint'),
  createHash('sha256')
    .update([...chunks.map(({ code }) => code), ...shipped.chunks.values()].join(''))
    .digest('hex')
    .slice(0, 16),
);
compile();

/** Stages stay in chunks of their own, so that a document's library loads only with the document. */
async function bundle() {
  const build = await rolldown({
    cwd: ROOT,
    input: Object.fromEntries(DOORS.map((door) => [nameOf(door), join(DIST, door)])),
    platform: 'node',
    external: EXTERNAL,
    plugins: [withoutFetch, withShipped],
  });
  const { output } = await build.generate({
    format: 'cjs',
    // V8 forgets who answers an `import()` in code that it compiled before.
    dynamicImportInCjs: false,
    entryFileNames: '[name]-[hash].cjs',
    chunkFileNames: '[name]-[hash].cjs',
  });
  await build.close();
  return output;
}

/** @param {string} door */
function openDoor(door) {
  const chunk = chunks.find(({ isEntry, name }) => isEntry && name === nameOf(door));
  const file = join(DIST, door);
  mkdirSync(dirname(file), { recursive: true });
  const launch = relative(dirname(file), join(DIST, 'start', 'launch.js')).replaceAll('\\', '/');
  writeFileSync(
    file,
    `import { launch } from '${launch.startsWith('.') ? launch : `./${launch}`}';\n\nexport const { ${chunk.exports.join(', ')} } = launch('${chunk.fileName}');\n`,
  );
}

/** @param {string} door */
function nameOf(door) {
  return door.replace(/\.js$/, '').replaceAll('/', '-');
}

/** Takes away the modules that are in the bundle now; their types stay. */
function removeModules(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (path === PROGRAM || SHELL.includes(path)) continue;
    if (entry.isDirectory()) removeModules(path);
    else if (entry.name.endsWith('.js')) rmSync(path);
  }
}

/** Runs a build in a process of its own, which leaves V8's compiled code beside the chunks; without it starts are slower, no more. */
function compile() {
  const script = join(ROOT, 'scripts', 'compile.mjs');
  const { status } = spawnSync(process.execPath, [script], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) console.error(`the example did not build (${status}): less than usual is compiled beforehand`);
}
