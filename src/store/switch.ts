/**
 * Switches a staged set of files into a folder, together. A journal names the set before the first file moves; whatever
 * interrupts the switch, the next run finds the journal and completes it, or undoes it where it cannot be completed.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { hashBytes } from '../cache/hash.js';
import { codeOf } from '../diagnostics/tell-why.js';
import { hashFile } from '../project/hash.js';
import { isNoFile, readRegular } from '../project/regular-file.js';
import { copyTo, type KeepNaming, type KeptFile, keepTheirs } from './keep-edits.js';
import { type StagedFile, stageFiles, syncFolder, writeSynced } from './stage.js';
import { stubbornly } from './stubborn.js';

export interface SwitchedFile extends StagedFile {
  /**
   * SHA-256 of what was built here last, null where nothing was: anything else that stands there is kept beside.
   * 'any' for a file that is nobody's but ours.
   */
  readonly known: string | null | 'any';
}

export function switchedFile(name: string, bytes: Uint8Array, known: SwitchedFile['known']): SwitchedFile {
  return { name, bytes, sha256: hashBytes(bytes), known };
}

interface Journal {
  readonly stage: string;
  readonly naming: KeepNaming;
  readonly files: readonly (Pick<SwitchedFile, 'name' | 'sha256' | 'known'> & { readonly isNew: boolean })[];
}

/** Where a switch is: its folder, and the folder inside it for what is under way. */
interface SwitchPlace {
  readonly folder: string;
  readonly work: string;
}

const FORWARD = 'journal.json';
/** The same journal, renamed: a rename needs no room on a full disk. */
const BACKWARD = 'undo.json';

/** Looks at the files as they will stand, and says whether they may; `read` gives null where there is none of that name. */
export type Inspect = (read: (name: string) => Uint8Array | null) => Promise<boolean>;

/**
 * Puts all of `files` in place, or none; one that stands there already is not touched. Null where `inspect` refuses them.
 * Throws the system's error, its `path` being the file, where it cannot.
 */
export async function switchFiles(
  place: SwitchPlace,
  files: readonly SwitchedFile[],
  naming: KeepNaming,
  stage: string,
  inspect: Inspect = async () => true,
): Promise<readonly KeptFile[] | null> {
  const { folder, work } = place;
  const changed = files.flatMap((file) => {
    const there = hashFile(join(folder, file.name));
    return there === file.sha256 ? [] : [{ file, isNew: there === null }];
  });
  const staged = join(work, stage, 'new');
  const read = (name: string): Uint8Array | null => readIfThere(join(staged, name)) ?? readIfThere(join(folder, name));
  if (changed.length === 0) return (await inspect(read)) ? [] : null;
  try {
    mkdirSync(join(work, stage, 'old'), { recursive: true });
    stageFiles(
      staged,
      changed.map(({ file }) => file),
    );
    if (!(await inspect(read))) {
      rmSync(join(work, stage), { recursive: true, force: true });
      return null;
    }
    const listed = changed.map(({ file: { name, sha256, known }, isNew }) => ({ name, sha256, known, isNew }));
    const journal: Journal = { stage, naming, files: listed };
    writeSynced(join(work, stage, FORWARD), Buffer.from(JSON.stringify(journal)));
    for (const made of [join(work, stage), work, folder]) syncFolder(made);
    await stubbornly(() => renameSync(join(work, stage, FORWARD), join(work, FORWARD)));
    syncFolder(work);
  } catch (error) {
    rmSync(join(work, stage), { recursive: true, force: true });
    throw error;
  }
  return finishSwitch(place);
}

function readIfThere(path: string): Uint8Array | null {
  return existsSync(path) ? readRegular(path) : null;
}

/** Whether a switch was interrupted here. */
export function isSwitching({ work }: SwitchPlace): boolean {
  return existsSync(join(work, FORWARD)) || existsSync(join(work, BACKWARD));
}

/** Completes the switch that the journal names, or undoes it; throws after undoing, or where neither can be done. */
export async function finishSwitch(place: SwitchPlace): Promise<readonly KeptFile[]> {
  const { folder, work } = place;
  const kept: KeptFile[] = [];
  const backward = existsSync(join(work, BACKWARD));
  const journal = readJournal(join(work, backward ? BACKWARD : FORWARD));
  if (!journal) {
    forget(place);
    return kept;
  }
  let failure: unknown = null;
  if (!backward) {
    try {
      expectWhole(place, journal);
      for (const file of journal.files) await switchFile(place, journal, file, kept);
    } catch (error) {
      failure = error;
      await stubbornly(() => renameSync(join(work, FORWARD), join(work, BACKWARD)));
    }
  }
  if (backward || failure) await undo(place, journal);
  syncFolder(folder);
  await tidyUp(place, journal);
  if (failure) throw failure;
  return kept;
}

/**
 * All files stand where they belong, and nothing here can change that. A journal or a stage that another program holds is
 * no fault of the documents: the next run finds it, has nothing left to switch, and takes it away.
 */
async function tidyUp(place: SwitchPlace, { stage }: Journal): Promise<void> {
  try {
    await stubbornly(() => forget(place));
    await stubbornly(() => rmSync(join(place.work, stage), { recursive: true, force: true }));
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
  }
}

/** Whether some of an interrupted set stand in their places and some do not: only the next run can put that right. */
export function isMixed({ work }: SwitchPlace): boolean {
  for (const name of [FORWARD, BACKWARD]) {
    const journal = existsSync(join(work, name)) ? readJournal(join(work, name)) : null;
    if (!journal) continue;
    const waiting = journal.files.filter((file) => existsSync(join(work, journal.stage, 'new', file.name)));
    return waiting.length > 0 && waiting.length < journal.files.length;
  }
  return false;
}

function forget({ work }: SwitchPlace): void {
  for (const name of [FORWARD, BACKWARD]) rmSync(join(work, name), { recursive: true, force: true });
}

/**
 * Null where it is none that we wrote, as a broken disk or a program that copies folders leaves one. Each file is whole all
 * the same, and the manifest tells which are of another set: they are built again, and none is lost.
 */
function readJournal(path: string): Journal | null {
  try {
    const journal = JSON.parse(readRegular(path).toString('utf8')) as Journal | null;
    const isOurs =
      journal?.files.every(({ name }) => isName(name)) && isName(journal.stage) && journal.stage.startsWith('stage-');
    return isOurs ? journal : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError || isNoFile(error)) return null;
    throw error;
  }
}

/** Of a file in the folder: nothing leads out of it. */
function isName(name: unknown): boolean {
  return typeof name === 'string' && name !== '' && name !== '..' && basename(name) === name && !/[\\\0]/.test(name);
}

/** What is not yet in place must be as it was staged. */
function expectWhole({ work }: SwitchPlace, { stage, files }: Journal): void {
  for (const { name, sha256 } of files) {
    const path = join(work, stage, 'new', name);
    const found = hashFile(path);
    if (found !== null && found !== sha256) throw Object.assign(new Error(`${name} is damaged`), { code: 'EIO', path });
  }
}

async function switchFile(
  { folder, work }: SwitchPlace,
  { stage, naming }: Journal,
  { name, known, sha256 }: Journal['files'][number],
  kept: KeptFile[],
): Promise<void> {
  const from = join(work, stage, 'new', name);
  if (!existsSync(from)) return; // switched before an interruption
  const to = join(folder, name);
  const there = hashFile(to);
  if (there !== null) {
    if (known !== 'any' && there !== known && there !== sha256) kept.push({ name, kept: keepTheirs(to, naming) });
    copyTo(to, join(work, stage, 'old', name));
  }
  await move(from, to);
}

/** Puts back what stood there; repeatable, should it be interrupted in its turn. */
async function undo({ folder, work }: SwitchPlace, { stage, files, naming }: Journal): Promise<void> {
  for (const { name, sha256, known, isNew } of files) {
    if (existsSync(join(work, stage, 'new', name))) continue; // never switched
    const to = join(folder, name);
    const old = join(work, stage, 'old', name);
    const there = hashFile(to);
    if (there !== null && there !== sha256 && known !== 'any' && existsSync(old)) keepTheirs(to, naming);
    if (existsSync(old)) await move(old, to);
    else if (isNew && there === sha256) rmSync(to);
  }
}

async function move(from: string, to: string): Promise<void> {
  try {
    await stubbornly(() => renameSync(from, to));
  } catch (error) {
    throw Object.assign(error as Error, { path: to });
  }
}
