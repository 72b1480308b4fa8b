/**
 * `npm run mutate`: Stryker breaks the pure rooms in 600 places, chosen by a seed, one at a time; the unit tests of those rooms
 * should notice. Writes the score and what nobody noticed to docs/mutation.md. `--count N`, `--room NAME`: fewer, written to
 * stdout alone.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { writeReport } from './report.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = dirname(dirname(HERE));
/** Outside the project: linters would find a second one in Stryker's sandbox. */
const WORK = join(tmpdir(), 'trifold-mutate');
const VERSION = '9.6.1';
const SEED = 'trifold 2021';
/** What runs while a module loads (tables, mostly) cannot be switched: Stryker leaves it out. So more are drawn than are counted. */
const SURPLUS = 1.4;

/** @type {Record<string, string[]>} */
const ROOMS = {
  language: filesIn('src/language'),
  'content/interval': ['src/content/interval.ts'],
  verify: filesIn('src/verify'),
  'typeset, breakers': filesIn('src/typeset').filter((file) => /\/break-[^/]*\.ts$/.test(file)),
  chart: filesIn('src/chart'),
};

const { values: flags } = parseArgs({ options: { count: { type: 'string' }, room: { type: 'string' } } });
const rooms = flags.room === undefined ? ROOMS : { [flags.room]: ROOMS[flags.room] ?? [] };
const files = Object.values(rooms).flat();
const count = Number(flags.count ?? 600);

const tools = installTools();
const drawn = (await listMutants()).sort((a, b) => (a.rank < b.rank ? -1 : 1)).slice(0, Math.ceil(count * SURPLUS));
writeFileSync(join(WORK, 'drawn.json'), JSON.stringify(drawn.map(({ key }) => key)));
runStryker();
const report = writeReport(readTried(), rooms, SEED);
if (flags.count === undefined && flags.room === undefined) writeFileSync(join(ROOT, 'docs', 'mutation.md'), report);
console.log(report);

/** Stryker beside the project, not among its dependencies: it brings 160 packages, which only this script needs. */
function installTools() {
  const folder = join(WORK, 'tools');
  const vitest = join(folder, 'node_modules', 'vitest');
  if (!existsSync(vitest)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const packages = ['core', 'vitest-runner'].map((name) => `@stryker-mutator/${name}@${VERSION}`);
    execFileSync('npm', ['install', '--no-save', '--legacy-peer-deps', ...packages], { cwd: folder, stdio: 'inherit' });
    // Its runner and our tests must meet in one Vitest.
    symlinkSync(realpathSync(join(ROOT, 'node_modules', 'vitest')), vitest);
  }
  return join(folder, 'node_modules');
}

/** Every mutant that Stryker would make of the files. */
async function listMutants() {
  const { Instrumenter } = await import(
    pathToFileURL(join(tools, '@stryker-mutator', 'instrumenter', 'dist', 'src', 'index.js')).href
  );
  const silent = Object.fromEntries(['debug', 'info', 'warn', 'error', 'trace', 'fatal'].map((level) => [level, () => {}]));
  const logger = { ...silent, isDebugEnabled: () => false, isInfoEnabled: () => false, isTraceEnabled: () => false };
  const sources = files.map((name) => ({
    name: join(ROOT, name),
    content: readFileSync(join(ROOT, name), 'utf8'),
    mutate: true,
  }));
  const options = { plugins: null, excludedMutations: [], ignorers: [], noHeader: false };
  const { mutants } = await new Instrumenter(logger).instrument(sources, options);
  return mutants.map((mutant) => {
    const { fileName, location, mutatorName, replacement } = mutant.toApiMutant?.() ?? mutant;
    const key = keyOf(relative(ROOT, fileName), location, mutatorName, replacement);
    return { key, rank: createHash('sha256').update(`${SEED}\n${key}`).digest('hex') };
  });
}

function runStryker() {
  // Found from the sandbox upwards.
  rmSync(join(WORK, 'node_modules'), { force: true });
  symlinkSync(realpathSync(join(ROOT, 'node_modules')), join(WORK, 'node_modules'));
  const options = {
    plugins: [join(tools, '@stryker-mutator', 'vitest-runner', 'dist', 'src', 'index.js'), join(HERE, 'drawn.mjs')],
    testRunner: 'vitest',
    vitest: { configFile: join('scripts', 'mutate', 'vitest.config.mjs'), related: true },
    checkers: ['drawn'],
    mutate: files,
    ignoreStatic: true,
    ignorePatterns: ['dist', 'out', 'docs', 'examples/*/out', 'bench'],
    coverageAnalysis: 'perTest',
    concurrency: 2,
    timeoutMS: 60_000,
    // All tests of the rooms at once, on a machine that does other things besides.
    dryRunTimeoutMinutes: 20,
    reporters: ['json', 'progress'],
    jsonReporter: { fileName: join(WORK, 'report.json') },
    tempDirName: join(WORK, 'sandbox'),
    cleanTempDir: 'always',
    symlinkNodeModules: false,
    allowEmpty: true,
    // It would rewrite it with TypeScript's parser, which TypeScript 7 does not give.
    tsconfigFile: 'none',
  };
  const config = join(WORK, 'stryker.json');
  writeFileSync(config, JSON.stringify(options));
  rmSync(join(WORK, 'report.json'), { force: true });
  const main = join(tools, '@stryker-mutator', 'core', 'bin', 'stryker.js');
  const env = { ...process.env, TRIFOLD_DRAWN: join(WORK, 'drawn.json') };
  const { status } = spawnSync(process.execPath, [main, 'run', config], { cwd: ROOT, env, stdio: 'inherit' });
  if (status !== 0) throw new Error(`Stryker ended with ${status}`);
}

/** The first `count` of the drawn that could be switched, with what became of each. */
function readTried() {
  const found = new Map();
  for (const [file, { mutants, source }] of Object.entries(JSON.parse(readFileSync(join(WORK, 'report.json'), 'utf8')).files))
    for (const { location, mutatorName, replacement, status } of mutants)
      found.set(keyOf(file, fromNought(location), mutatorName, replacement), {
        file,
        location,
        mutatorName,
        replacement,
        status,
        source,
      });
  const tried = drawn.flatMap(({ key }) => found.get(key) ?? []).filter(({ status }) => status !== 'Ignored');
  if (tried.length < count) console.warn(`only ${tried.length} of ${count} could be tried: raise SURPLUS`);
  return tried.slice(0, count);
}

/** Stryker's report counts lines and columns from one, its own list of mutants from nought. */
function fromNought({ start, end }) {
  const less = ({ line, column }) => ({ line: line - 1, column: column - 1 });
  return { start: less(start), end: less(end) };
}

function keyOf(file, { start, end }, mutatorName, replacement) {
  return [file.replaceAll('\\', '/'), start.line, start.column, end.line, end.column, mutatorName, replacement].join(' ');
}

/** @param {string} folder */
function filesIn(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();
}
