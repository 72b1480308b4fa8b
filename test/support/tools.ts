/** Tells whether the outside programs that a test reads with are installed: a missing one skips aloud, and fails in CI. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What tests may ask for, with the Debian package that brings it. */
const TOOLS = {
  soffice: { debian: 'libreoffice-impress libreoffice-writer', present: () => onPath('soffice') },
  pdftoppm: { debian: 'poppler-utils', present: () => onPath('pdftoppm') },
  pdftotext: { debian: 'poppler-utils', present: () => onPath('pdftotext') },
  pdfinfo: { debian: 'poppler-utils', present: () => onPath('pdfinfo') },
  pdffonts: { debian: 'poppler-utils', present: () => onPath('pdffonts') },
  qpdf: { debian: 'qpdf', present: () => onPath('qpdf') },
  mutool: { debian: 'mupdf-tools', present: () => onPath('mutool') },
  pandoc: { debian: 'pandoc', present: () => onPath('pandoc') },
  java: { debian: 'default-jre-headless', present: () => onPath('java') },
  pdfbox: { debian: 'libpdfbox2-java', present: () => existsSync('/usr/share/java/pdfbox2.jar') },
  'python3-docx': { debian: 'python3-docx', present: () => spawnSync('/usr/bin/python3', ['-c', 'import docx']).status === 0 },
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
    const remedy = `apt-get install ${TOOLS[tool].debian}`;
    if (process.env.CI) throw new Error(`${tool} is missing, and in CI no renderer's test is skipped: ${remedy}`);
    if (!announced.has(tool)) console.warn(`skipped: tests that need ${tool} (${remedy})`);
    announced.add(tool);
  }
  return missing.length > 0;
}

function onPath(name: string): boolean {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.some((folder) => endings.some((ending) => existsSync(join(folder, name + ending))));
}
