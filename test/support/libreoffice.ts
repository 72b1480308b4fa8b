/** Converts Office files with LibreOffice, in a profile of its own. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Writes `<name>.pdf` for each file into `folder` in one run; throws where LibreOffice wrote none, whatever its exit code says. */
export function convertToPdf(files: readonly string[], folder: string): readonly string[] {
  return convert(files, folder, 'pdf');
}

/** Opens Office files of one kind and saves them again as such; gives the new files in `folder`. */
export function saveAgain(files: readonly string[], folder: string): readonly string[] {
  return convert(files, folder, extname(files[0]!).slice(1));
}

/** Writes what LibreOffice has read of Office files of one kind as its own format; gives the new files in `folder`. */
export function saveOpen(files: readonly string[], folder: string, format: 'odt' | 'odp'): readonly string[] {
  return convert(files, folder, format);
}

/** What LibreOffice reads in the cells of a workbook or a CSV file, as the cells show it. Without a window it must be told that a CSV file is UTF-8. */
export function readCells(file: string): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'trifold-cells-'));
  try {
    // Tabs between cells, no quotes, UTF-8, cells as shown;
    const read = extname(file) === '.csv' ? ['--infilter=Text - txt - csv (StarCalc):44,34,76,1'] : [];
    const [made] = convert([file], folder, 'csv', 'csv:Text - txt - csv (StarCalc):9,0,76,1,,0,false,true,false', read);
    return readFileSync(made!, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('\t'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function convert(
  files: readonly string[],
  folder: string,
  extension: string,
  filter = extension,
  more: readonly string[] = [],
): readonly string[] {
  const profile = mkdtempSync(join(tmpdir(), 'trifold-office-'));
  try {
    const args = [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      ...more,
      '--convert-to',
      filter,
      '--outdir',
      folder,
      ...files,
    ];
    const run = spawnSync('soffice', args, { encoding: 'utf8', timeout: 180_000 });
    return files.map((file) => {
      const made = join(folder, `${basename(file, extname(file))}.${extension}`);
      if (!existsSync(made))
        throw new Error(`LibreOffice made no ${extension} of ${file} (exit ${run.status})\n${run.stdout}\n${run.stderr}`);
      return made;
    });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
