/** What a project that begins with a pack consists of. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageDir } from './tool.js';

const CONTENT = 'content.yaml';
const TEMPLATES = 'templates';
const SCHEMA = `${TEMPLATES}/content.schema.json`;
/** Of a project, but not what it is made from. */
const ASIDE: ReadonlySet<string> = new Set(['out', 'node_modules']);

/** By name, `sub/name`. A pack without templates is built with the shipped ones, which then become the project's own. */
export function gatherPackFiles(pack: string): ReadonlyMap<string, () => Uint8Array> {
  const own = listFiles(pack);
  const shipped = listFiles(join(packageDir, TEMPLATES)).map((name) => `${TEMPLATES}/${name}`);
  const needed = own.some((name) => name.startsWith(`${TEMPLATES}/`)) ? [SCHEMA] : shipped;
  const files = new Map<string, () => Uint8Array>();
  files.set(CONTENT, () => Buffer.from(nameSchema(readFileSync(join(pack, CONTENT), 'utf8'))));
  for (const name of needed) files.set(name, () => readFileSync(join(packageDir, name)));
  for (const name of own) if (name !== CONTENT) files.set(name, () => readFileSync(join(pack, name)));
  return files;
}

/** Sorted; nothing hidden. */
function listFiles(folder: string, below = ''): readonly string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .flatMap((entry) => {
      const name = `${below}${entry.name}`;
      if (entry.name.startsWith('.') || ASIDE.has(name)) return [];
      if (entry.isDirectory()) return listFiles(folder, `${name}/`);
      return entry.isFile() ? [name] : [];
    })
    .sort();
}

/** By this line an editor knows the schema; a pack may lie elsewhere than the project that it becomes. */
function nameSchema(content: string): string {
  const rest = content.replace(/^# yaml-language-server: \$schema=.*(?:\r?\n|$)/m, '');
  return `# yaml-language-server: $schema=./${SCHEMA}\n${rest}`;
}
