/** Measures whole processes in turn: our cold builds against pandoc and Typst with the same matter. Prints; judges nothing. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeLonger } from './longer.mjs';
import { countSlides, deckMarkdown, summaryMarkdown } from './matter.mjs';
import { findMemoryMeter, runOnce, timeInTurn } from './measure.mjs';
import { onepagerTypst } from './onepager-typst.mjs';
import { measureMemory, measureRebuilds } from './rebuild.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const BENCH = join(ROOT, 'bench');
const CLI = join(ROOT, 'dist', 'main.js');
const MEMORY_RUNS = 3;
const WARM_ROUNDS = 12;
const GOALS = {
  audit: 1,
  unchanged: 2,
  threePeers: 3.5,
  memory: 300,
  finalThreePeers: 1,
  finalMemory: 150,
  longDeck: 10,
  longMemory: 400,
  warm: 2,
  rebuild: 0.4,
  memoryGrowth: 1.05,
};
/** The long deck has so many times the slides of the short one: 300 for 30. */
const LONGER = 10;
const LONG_ROUNDS = 3;
const REBUILD_ROUNDS = 5;
const REBUILDS = 500;

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '9' }, content: { type: 'string' }, watch: { type: 'boolean' } },
});
const rounds = Number(options.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error('--rounds takes a whole number from 1');
  process.exit(2);
}
const content = options.content ?? join(ROOT, 'content.yaml');

const work = mkdtempSync(join(tmpdir(), 'trifold-bench-'));
try {
  await (options.watch ? reportRebuilds() : measure());
} catch (error) {
  // A build that fails here fails for its own reasons, which stand in the message: the stack adds nothing.
  progress('');
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function measure() {
  const build = (name, ...more) => ({
    name,
    command: { file: process.execPath, args: [CLI, 'build', content, '--force', '--out', join(work, 'ours', name), ...more] },
  });
  const ours = {
    all: build('all three'),
    deck: build('deck', '--only', 'deck'),
    summary: build('summary', '--only', 'summary'),
    onepager: build('onepager', '--only', 'onepager'),
  };
  runOnce(ours.all.command);
  const made = (file) => join(work, 'ours', 'all three', file);

  // Every build above leaves its folder up to date: this one finds it so.
  const unchanged = {
    name: 'unchanged',
    command: { file: process.execPath, args: [CLI, 'build', content, '--out', join(work, 'ours', ours.all.name)] },
  };
  // The same folder, all three documents read back and judged.
  const audit = { name: 'audit', command: { file: process.execPath, args: [CLI, 'audit', join(work, 'ours', ours.all.name)] } };
  const boot = { name: 'node itself', command: { file: process.execPath, args: ['-e', '0'] } };
  const peers = { ...preparePandoc(made), ...(await prepareTypst(made)) };
  const jobs = [boot, unchanged, audit, ...Object.values(ours), ...Object.values(peers)];
  const times = timeInTurn(jobs, rounds, (round) => progress(`round ${round} of ${rounds}`));
  const meter = findMemoryMeter();
  const peaks = new Map();
  if (meter) {
    progress('peak memory');
    for (const { name, command } of jobs) {
      peaks.set(name, Math.max(...Array.from({ length: MEMORY_RUNS }, () => meter.peak(command))) / 2 ** 20);
    }
  }
  progress('rebuilding');
  const warm = rebuildWarm();
  progress('');
  report({ boot, unchanged, audit, ours, peers, jobs, times, peaks, meter });
  const start = times.get(boot.name).median;
  const share = (time) => `${time.toFixed(0)} ms, ${(time / start).toFixed(2)} ×`;
  console.log(
    `one-pager rebuilt in a warm process: ${share(warm.same)} Node's own start; after an edit of it ${share(warm.edited)}; goal ${GOALS.warm} ×`,
  );
  measureLength(meter);
  await reportRebuilds();
}

/** `trifold watch`: rebuilds against cold builds in the same run, then memory over hundreds of them. */
async function reportRebuilds() {
  const setting = { cli: CLI, content: join(ROOT, 'content.yaml'), templates: join(ROOT, 'templates'), work };
  const { cold, second, later } = await measureRebuilds(setting, Math.min(rounds, REBUILD_ROUNDS), progress);
  const share = (time) => `${(time / cold).toFixed(2)} ×`;
  progress('');
  console.log(
    `watch: the second build of all three takes ${share(second)} a cold one (${cold.toFixed(0)} ms), later ones ${share(later)}; goal ${GOALS.rebuild} ×`,
  );
  const memory = await measureMemory(setting, REBUILDS, progress);
  progress('');
  if (memory === null) return;
  const growth = (memory.late / memory.early).toFixed(2);
  console.log(
    `watch: ${memory.late.toFixed(0)} MB at the end of ${REBUILDS} rebuilds, ${growth} × those after a tenth of them; goal ${GOALS.memoryGrowth} ×`,
  );
}

/** A deck of 300 slides against one of 30 of the same matter, made by one template. */
function measureLength(meter) {
  const templates = join(work, 'templates');
  cpSync(join(ROOT, 'templates'), templates, { recursive: true });
  cpSync(join(BENCH, 'deck.hbs'), join(templates, 'deck.hbs'));
  const job = (copies) => {
    const file = join(work, `report-${copies}.yaml`);
    writeLonger(join(ROOT, 'content.yaml'), copies, file);
    const out = join(work, 'ours', `long-${copies}`);
    const args = [CLI, 'build', file, '--templates', templates, '--only', 'deck', '--force', '--out', out];
    return {
      name: `long-${copies}`,
      slides: () => countSlides(join(out, 'briefing.pptx')),
      command: { file: process.execPath, args },
    };
  };
  const [short, long] = [job(1), job(LONGER)];
  const times = timeInTurn([short, long], Math.min(rounds, LONG_ROUNDS), (round) => progress(`long deck, round ${round}`));
  const peak = meter ? meter.peak(long.command) / 2 ** 20 : null;
  progress('');
  const ratio = times.get(long.name).median / times.get(short.name).median;
  const memory = peak === null ? '' : `, ${peak.toFixed(0)} MB at its peak; goal ${GOALS.longMemory} MB`;
  console.log(
    `${long.slides()} slides take ${ratio.toFixed(2)} × the time of ${short.slides()}; goal ${GOALS.longDeck} ×${memory}`,
  );
}

/** The one-pager's later builds in one process, medians, milliseconds: of the same content, and after edits. */
function rebuildWarm() {
  const args = [join(BENCH, 'warm.mjs'), join(ROOT, 'content.yaml'), join(ROOT, 'templates'), work, String(WARM_ROUNDS)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`warm.mjs ended with ${status}\n${stderr}`);
  return JSON.parse(stdout);
}

/** The pandoc jobs, or none where pandoc is missing. */
function preparePandoc(made) {
  if (spawnSync('pandoc', ['--version'], { stdio: 'ignore' }).error) {
    console.error('pandoc is not installed: its two runs are left out');
    return {};
  }
  const job = (name, markdown, out) => {
    const source = join(work, `${name.replaceAll(/\W+/g, '-')}.md`);
    writeFileSync(source, markdown);
    return { name, command: { file: 'pandoc', args: ['-f', 'markdown', source, '-o', join(work, out)], cwd: work } };
  };
  return {
    deck: job('pandoc pptx', deckMarkdown(made('briefing.pptx')), 'pandoc.pptx'),
    summary: job('pandoc docx', summaryMarkdown(made('summary.docx')), 'pandoc.docx'),
  };
}

/** The Typst job; its compiler is installed into bench/ when it is not there yet. */
async function prepareTypst(made) {
  if (!existsSync(join(BENCH, 'node_modules', '@myriaddreamin'))) {
    console.error('Typst is not installed under bench/ yet: running `npm install` there');
    // Not `npm ci`: npm finds the lock file wanting where a compiler for another system is not in the registry.
    const install = 'npm install --no-package-lock';
    const npm = spawnSync(install, { cwd: BENCH, shell: true, stdio: ['ignore', 'ignore', 'inherit'] });
    if (npm.status !== 0) {
      console.error('`npm install` in bench/ failed: the Typst run is left out');
      return {};
    }
  }
  const source = join(work, 'onepager.typ');
  writeFileSync(source, await onepagerTypst(made('onepager.pdf')));
  // A folder with the shipped fonts alone: Typst would read fonts/build too.
  const fonts = join(work, 'fonts');
  cpSync(join(ROOT, 'fonts'), fonts, {
    recursive: true,
    filter: (path) => !statSync(path).isDirectory() || path === join(ROOT, 'fonts'),
  });
  const args = [join(BENCH, 'typst.mjs'), source, fonts, join(work, 'typst.pdf')];
  return { onepager: { name: 'typst pdf', command: { file: process.execPath, args } } };
}

function report({ boot, unchanged, audit, ours, peers, jobs, times, peaks, meter }) {
  const median = (job) => times.get(job.name).median;
  const peerOf = (job) => peers[Object.keys(ours).find((key) => ours[key] === job)];
  const sum = Object.values(peers).reduce((total, peer) => total + median(peer), 0);
  const rows = jobs.map((job) => {
    const { median: middle, min } = times.get(job.name);
    const peer = peerOf(job);
    const against = job === ours.all && sum > 0 ? middle / sum : peer ? middle / median(peer) : null;
    const peak = peaks.get(job.name);
    return [job.name, middle.toFixed(0), min.toFixed(0), peak ? peak.toFixed(0) : '–', against ? `${against.toFixed(2)} ×` : ''];
  });
  console.log(`${rounds} rounds in turn after one to warm up, Node ${process.versions.node}, ${cpus().length} cores`);
  console.log(table([['process', 'median ms', 'min ms', 'peak MB', 'against its peer'], ...rows]));
  console.log('Peers are given the text, tables and notes of our own finished files; charts as tables of their data.');
  const start = `${(median(unchanged) / median(boot)).toFixed(2)} × Node's own start (${median(boot).toFixed(0)} ms)`;
  console.log(`an unchanged build: ${start}; goal ${GOALS.unchanged} ×`);
  console.log(
    `an audit of all three: ${(median(audit) / median(ours.all)).toFixed(2)} × their cold build; goal under ${GOALS.audit} ×`,
  );
  if (Object.keys(peers).length === 3) {
    const ratio = `${(median(ours.all) / sum).toFixed(2)} × the three peers together (${sum.toFixed(0)} ms)`;
    console.log(`all three: ${ratio}; goal ${GOALS.threePeers} ×, in the end ${GOALS.finalThreePeers} ×`);
  }
  if (meter) {
    const most = Math.max(...Object.values(ours).map(({ name }) => peaks.get(name)));
    console.log(
      `peak memory: ${most.toFixed(0)} MB (${meter.name}); goal ${GOALS.memory} MB, in the end ${GOALS.finalMemory} MB`,
    );
  } else {
    console.log('peak memory is not measured: neither GNU time nor python3 is here');
  }
}

/** @param {readonly (readonly string[])[]} rows the first is the head; the first column stands left, the others right */
function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])))
      .join('  ')
      .trimEnd();
  return ['', ...rows.map(line), ''].join('\n');
}

/** A line that the next one replaces; nothing off a terminal. */
function progress(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
}
