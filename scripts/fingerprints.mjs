/**
 * One line for each thing that Trifold makes or says of many contents, with its SHA-256: what a change of the code alone must
 * leave as it is. `node scripts/fingerprints.mjs [FOLDER-WITH-MORE-CONTENTS …] > before.txt`, change, build, the same into
 * after.txt, `diff`.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const REAL = join(ROOT, 'content.yaml');
const EXAMPLES = ['starter', 'quarterly'].map((name) => join(ROOT, 'examples', name, 'content.yaml'));
const CASES = contentsIn(join(ROOT, 'test', 'cases'));

/** Digits of a hash that are shown. */
const HASH = 24;

/** @type {[name: string, args: string[]][]} */
const RUNS = [];
for (const theme of ['theme.yaml', 'theme-blue.yaml'])
  for (const profile of ['official', 'modern'])
    for (const length of ['full', 'short']) {
      const looks = ['--theme', join(ROOT, 'templates', theme), '--profile', profile, '--length', length];
      RUNS.push([`real ${theme} ${profile} ${length}`, ['build', REAL, '--script', ...looks]]);
    }
RUNS.push(['real with source notes', ['build', REAL, '--only', 'summary', '--sources', 'footnotes', '--audit']]);
RUNS.push([
  'real checklist',
  ['trace', REAL, '--script', '--docx', 'OUT/checklist.docx', '--xlsx', 'OUT/facts.xlsx', '--csv', 'OUT/facts.csv'],
]);
RUNS.push(['tracked changes', ['diff', EXAMPLES[0], REAL, '--docx', 'OUT/changes.docx']]);
for (const content of [...EXAMPLES, ...CASES, ...process.argv.slice(2).flatMap(contentsIn)])
  for (const profile of ['official', 'modern'])
    RUNS.push([`${relative(ROOT, content)} ${profile}`, ['build', content, '--script', '--profile', profile]]);

const lines = [];
const queue = [...RUNS];
await Promise.all(Array.from({ length: availableParallelism() }, work));
// By name, so that a changed document is two neighbouring lines of a diff.
for (const line of lines.sort((a, b) => (a.slice(HASH) < b.slice(HASH) ? -1 : 1))) console.log(line);

async function work() {
  for (let run = queue.shift(); run; run = queue.shift()) lines.push(...(await fingerprint(...run)));
}

/** @param {string} name @param {string[]} args */
async function fingerprint(name, args) {
  const out = mkdtempSync(join(tmpdir(), 'trifold-same-'));
  try {
    const given = args.map((arg) => arg.replace('OUT', out));
    const { code, said } = await run([...given, '--out', out, '--lang', 'en']);
    const files = readdirSync(out).filter((file) => file !== 'manifest.json');
    // Times and sizes of the moment are no part of what is said.
    const words = said.replaceAll(out, 'OUT').replace(/ +\d+\.\d+ s\b/g, '');
    return [
      `${hash(words)}  ${name}: said, exit ${code}`,
      ...files.map((file) => `${hash(readFileSync(join(out, file)))}  ${name}: ${file}`),
    ];
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** @param {string[]} args @returns {Promise<{ code: number | null, said: string }>} */
function run(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(ROOT, 'dist', 'main.js'), ...args], {
      cwd: ROOT,
      env: { ...process.env, SOURCE_DATE_EPOCH: '1767225600' },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        said += data;
      });
    }
    child.on('close', (code) => resolve({ code, said }));
  });
}

/** @param {string} folder */
function contentsIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml') && !/theme|labels/.test(path))
    .map((path) => join(folder, path))
    .filter((path) => /^report:/m.test(readFileSync(path, 'utf8')))
    .sort();
}

function hash(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, HASH);
}
