/**
 * What many tests read and none changes: the repository's own contents built by the command, and what LibreOffice makes of
 * them. Each is made once a run, by the first test file that asks; the others wait for it. To change a file, copy it first.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';
import { runCli } from './cli.js';
import { convertToPdf } from './libreoffice.js';

/** Milliseconds. */
const PATIENCE = 240_000;
const POLL = 50;

/** The folder of what `trifold build CONTENT …args` makes in this repository. */
export function built(content: string, ...args: readonly string[]): Promise<string> {
  const command = ['build', content, ...args].join(' ');
  return once(command, async (out) => {
    const { code, stderr } = await runCli(['build', content, ...args, '--out', out]);
    if (code !== 0) throw new Error(`trifold ${command} ended with ${code}\n${stderr}`);
    writeFileSync(out.replace(/\.making$/, '.said'), stderr);
  });
}

/** What the command said on stderr when it built a folder. */
export const saidBy = (folder: string): string => readFileSync(`${folder}.said`, 'utf8');

export type Profile = 'official' | 'modern';

/** All four documents of the repository's own report; `profile` null: the content's own default. */
export function realReport(profile: Profile | null = null): Promise<string> {
  return built('content.yaml', '--script', ...(profile === null ? [] : ['--profile', profile]));
}

export const realDeck = async (): Promise<string> => join(await realReport(), 'briefing.pptx');

export const realSummary = async (profile: Profile | null = null): Promise<string> =>
  join(await realReport(profile), 'summary.docx');

export const realOnePager = async (): Promise<string> => join(await realReport(), 'onepager.pdf');

/** The PDF that LibreOffice makes of a file that is one of ours here. */
export async function rendered(file: string): Promise<string> {
  const place = relative(inject('built'), file);
  if (place.startsWith('..')) throw new Error(`${file} is not of what is built once`);
  const folder = await once(`pdf of ${place}`, (out) => {
    convertToPdf([file], out);
  });
  return join(folder, `${basename(file, extname(file))}.pdf`);
}

/** Makes a folder's files unless another test file has or is about to; what failed once fails for all. */
async function once(name: string, make: (folder: string) => void | Promise<void>): Promise<string> {
  const folder = join(inject('built'), encodeURIComponent(name));
  const making = `${folder}.making`;
  const failed = `${folder}.failed`;
  for (const end = Date.now() + PATIENCE; ; await setTimeout(POLL)) {
    if (existsSync(folder)) return folder;
    if (existsSync(failed)) throw new Error(readFileSync(failed, 'utf8'));
    if (claims(making)) break;
    if (Date.now() > end) throw new Error(`“${name}” is not made after ${PATIENCE / 1000} s`);
  }
  // Its maker may have ended between the two looks.
  if (existsSync(folder)) {
    rmSync(making, { recursive: true });
    return folder;
  }
  try {
    await make(making);
    renameSync(making, folder);
    return folder;
  } catch (error) {
    writeFileSync(failed, String(error));
    throw error;
  }
}

/** Whether this is the first to make the folder. */
function claims(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
