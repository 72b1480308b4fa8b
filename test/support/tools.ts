/** Tells whether the outside programs that a test reads with are installed: a missing one skips aloud, and fails in CI. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findValidator } from './validator.js';

/** What tests may ask for, and what brings it. */
const TOOLS = {
  soffice: { remedy: 'apt-get install libreoffice-impress libreoffice-writer', present: () => onPath('soffice') },
  pdftoppm: { remedy: 'apt-get install poppler-utils', present: () => onPath('pdftoppm') },
  pdftotext: { remedy: 'apt-get install poppler-utils', present: () => onPath('pdftotext') },
  pdfinfo: { remedy: 'apt-get install poppler-utils', present: () => onPath('pdfinfo') },
  pdffonts: { remedy: 'apt-get install poppler-utils', present: () => onPath('pdffonts') },
  qpdf: { remedy: 'apt-get install qpdf', present: () => onPath('qpdf') },
  mutool: { remedy: 'apt-get install mupdf-tools', present: () => onPath('mutool') },
  pandoc: { remedy: 'apt-get install pandoc', present: () => onPath('pandoc') },
  chromium: { remedy: 'apt-get install chromium', present: () => onPath('chromium') },
  java: { remedy: 'apt-get install default-jre-headless', present: () => onPath('java') },
  pdfbox: { remedy: 'apt-get install libpdfbox2-java', present: () => existsSync('/usr/share/java/pdfbox2.jar') },
  'python3-docx': {
    remedy: 'apt-get install python3-docx',
    present: () => spawnSync('/usr/bin/python3', ['-c', 'import docx']).status === 0,
  },
  'ooxml-validator': { remedy: 'run the tests where npm has its binary: Linux on x64', present: () => findValidator() !== null },
} as const;

export type Tool = keyof typeof TOOLS;

const announced = new Set<Tool>();

/**
 * For `describe.skipIf(lacks('soffice'))`. True where one of the tools is missing, said once a tool on stderr; vitest
 * counts the skipped tests. Throws where the environment says `CI`: there nothing may be skipped.
 */
export function lacks(...tools: readonly Tool[]): boolean {
  const missing = tools.filter((tool) => !TOOLS[tool].present());
  for (const tool of missing) {
    const { remedy } = TOOLS[tool];
    if (process.env.CI) throw new Error(`${tool} is missing, and in CI no renderer's test is skipped: ${remedy}`);
    if (!announced.has(tool)) console.warn(`skipped: tests that need ${tool} (${remedy})`);
    announced.add(tool);
  }
  return missing.length > 0;
}

/** Whether mounts and other users are out of reach; like a tool, said aloud, and an error in CI. */
export function lacksRoot(): boolean {
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  if (!root && process.env.CI) throw new Error('tests of full and read-only disks need root on Linux, and in CI none is skipped');
  if (!root) console.warn('skipped: tests of full and read-only disks (run them as root on Linux)');
  return !root;
}

function onPath(name: string): boolean {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.some((folder) => endings.some((ending) => existsSync(join(folder, name + ending))));
}
