/**
 * A newcomer's morning: edits and slips of the real content, one after another, in one running `trifold watch`. Each slip is
 * told with its code, its place and what to do, in both languages; the last good documents stay as they are; the next save
 * recovers. Nothing here waits for time: only for events.
 */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../support/cli.js';
import { sampled } from '../../support/long.js';
import { applyEdit, EDITS } from '../diff/edits.js';
import { hashFolder } from '../project.js';
import { type Event, killAll, startWatch, type Watching } from './process.js';
import { SLIPS } from './slips.js';

let work: string;
let folder: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'trifold-slips-'));
  folder = join(work, '材料 一');
  mkdirSync(folder);
  restore();
});
afterEach(killAll);
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Saves what differs from the good project, and nothing else, as an editor does: beside, then by rename. */
function restore(): void {
  if (existsSync(join(folder, '模板'))) renameSync(join(folder, '模板'), join(folder, 'templates'));
  const names = (readdirSync(join(ROOT, 'templates'), { recursive: true }) as string[]).map((name) => join('templates', name));
  for (const name of ['content.yaml', ...names]) {
    const good = join(ROOT, name);
    if (!statSync(good).isFile()) continue;
    const bytes = readFileSync(good);
    if (!existsSync(join(folder, name)) || !readFileSync(join(folder, name)).equals(bytes)) save(name, bytes);
  }
}

function save(name: string, bytes: Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, `${name}.part`), bytes);
  renameSync(join(folder, `${name}.part`), join(folder, name));
}

const errorsOf = ({ diagnostics = [] }: Event) => diagnostics.filter(({ severity }) => severity === 'error');

/** Line and column of `text` in a file of the project: at its end, else where it stands first. */
function placeOf(file: string, text: string | null): { line: number; column: number } {
  if (text === null) return { line: 1, column: 1 };
  const source = readFileSync(join(folder, file), 'utf8');
  const offset = source.endsWith(text) ? source.length - text.length : source.indexOf(text);
  expect(offset, `${text} in ${file}`).toBeGreaterThanOrEqual(0);
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

/** The next outcome of a build after which all is seen. */
async function outcome(watch: Watching): Promise<Event> {
  let last = await watch.next(({ event }) => event === 'built' || event === 'failed');
  await watch.next(({ event, ...rest }) => {
    if (event === 'built' || event === 'failed') last = { event, ...rest };
    return event === 'watching';
  });
  return last;
}

test('slip after slip in one running watch', async () => {
  expect(SLIPS.length).toBeGreaterThanOrEqual(20);
  const watch = startWatch(folder);
  await watch.next('watching');
  const good = hashFolder(join(folder, 'out'));
  for (const { name, slip, faults, more } of sampled(SLIPS, 2)) {
    slip(folder);
    const failed = await outcome(watch);
    const context = `${name}\n${JSON.stringify(errorsOf(failed), null, 1)}`;
    expect(failed.event, context).toBe('failed');
    const errors = errorsOf(failed);
    if (!more) expect(errors.length, context).toBe(faults.length);
    for (const fault of errors) expect(fault.hint, `each says what to do: ${context}`).toBeDefined();
    for (const { code, at, zh, en } of faults) {
      const place = at && placeOf(...at);
      const found = errors.find((error) => {
        const span = error.places[0]?.span;
        return (
          error.code === code &&
          (!at || (span?.file === at[0] && span.start.line === place!.line && span.start.column === place!.column))
        );
      });
      expect(found, `${code} at ${at?.[0]}:${place?.line}:${place?.column}: ${context}`).toBeDefined();
      expect(`${found!.message.zh} ${found!.hint?.zh}`, context).toMatch(zh);
      expect(`${found!.message.en} ${found!.hint?.en}`, context).toMatch(en);
    }
    expect(hashFolder(join(folder, 'out')), `${name}: the last good documents stay`).toEqual(good);

    restore();
    const mended = await outcome(watch);
    expect(mended.event, `${name}, mended\n${JSON.stringify(errorsOf(mended))}`).toBe('built');
    expect(hashFolder(join(folder, 'out')), `${name}, mended`).toEqual(good);
  }
  expect(watch.stderr()).toBe('');
  expect(await watch.stop()).toBe(0);
  expect(readdirSync(join(folder, 'out')).sort()).toEqual(Object.keys(good).sort());
}, 900_000);

test('the edits that `trifold diff` tells are told at each save, in one running watch', async () => {
  restore();
  const text = readFileSync(join(ROOT, 'content.yaml'), 'utf8');
  const watch = startWatch(folder);
  await watch.next('watching');
  for (const edit of sampled(EDITS, 4)) {
    save('content.yaml', Buffer.from(applyEdit(text, edit)));
    const { event, changes, documents } = await outcome(watch);
    expect(event, edit.name).toBe('built');
    expect(changes?.length, `${edit.name}: something is told`).toBeGreaterThan(0);
    expect(
      documents?.every(({ built }) => built),
      edit.name,
    ).toBe(true);
  }
  expect(await watch.stop()).toBe(0);
}, 900_000);
