/** Converts Office files to PDF with LibreOffice, in a profile of its own. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Writes `<name>.pdf` for each file into `folder` in one run; throws where LibreOffice wrote none, whatever its exit code says. */
export function convertToPdf(files: readonly string[], folder: string): readonly string[] {
  const profile = mkdtempSync(join(tmpdir(), 'trifold-office-'));
  try {
    const args = [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...files,
    ];
    const run = spawnSync('soffice', args, { encoding: 'utf8', timeout: 180_000 });
    return files.map((file) => {
      const pdf = join(folder, `${basename(file, extname(file))}.pdf`);
      if (!existsSync(pdf))
        throw new Error(`LibreOffice made no PDF of ${file} (exit ${run.status})\n${run.stdout}\n${run.stderr}`);
      return pdf;
    });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
