/** The projects that ship with the tool, to begin one's own with, folders that serve as well, and what a project consists of that begins so. */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { decodeText } from './decode.js';
import { nativePath } from './paths.js';
import { isInside } from './read-inside.js';
import { packageDir } from './tool.js';

/** Each folder of it is a pack: a `content.yaml` and what it names, with templates of its own or none. */
const SHIPPED = join(packageDir, 'examples');

export function listPacks(): readonly string[] {
  return readdirSync(SHIPPED)
    .filter((name) => isPack(join(SHIPPED, name)))
    .sort();
}

/** The folder of a shipped pack, by its name, or a folder given by its path; null where it is neither. */
export function findPack(given: string): string | null {
  if (listPacks().includes(given)) return join(SHIPPED, given);
  const folder = resolve(nativePath(given));
  return isPack(folder) ? folder : null;
}

function isPack(folder: string): boolean {
  return existsSync(join(folder, 'content.yaml'));
}

const CONTENT = 'content.yaml';
const TEMPLATES = 'templates';
const SCHEMA = `${TEMPLATES}/content.schema.json`;
/** Of a project, but not what it is made from. */
const ASIDE: ReadonlySet<string> = new Set(['out', 'node_modules']);

interface PackFiles {
  /** By name, `sub/name`. A pack without templates is built with the shipped ones, which then become the project's own. */
  readonly files: ReadonlyMap<string, () => Uint8Array>;
  /** Links that lead out of the pack, by name: what they lead to is the pack's maker's, or whoever's machine this is. */
  readonly outside: readonly string[];
  /** Folders of which neither the content nor the tool knows anything: outputs, previews. */
  readonly stray: readonly string[];
}

/** Folders that a project has whether or not its content names them. */
const KNOWN: ReadonlySet<string> = new Set([TEMPLATES, 'fonts', 'sources']);

export function gatherPackFiles(pack: string): PackFiles {
  const outside: string[] = [];
  const content = readFileSync(join(pack, CONTENT));
  const decoded = decodeText(content);
  const text = decoded.kind === 'text' ? decoded.text.replaceAll('\\', '/') : '';
  const linked = listLinked(pack);
  const isKnown = (folder: string) => KNOWN.has(folder) || linked.has(folder) || text.includes(`${folder}/`);
  const all = listFiles(pack, outside);
  const stray = [...new Set(all.flatMap((name) => (name.includes('/') ? [name.split('/')[0]!] : [])))].filter(
    (one) => !isKnown(one),
  );
  const own = all.filter((name) => !stray.some((folder) => name.startsWith(`${folder}/`)));
  const shipped = listFiles(join(packageDir, TEMPLATES), []).map((name) => `${TEMPLATES}/${name}`);
  const needed = own.some((name) => name.startsWith(`${TEMPLATES}/`)) ? [SCHEMA] : shipped;
  const files = new Map<string, () => Uint8Array>();
  files.set(CONTENT, () => nameSchema(content));
  for (const name of needed) files.set(name, () => readFileSync(join(packageDir, name)));
  for (const name of own) if (name !== CONTENT) files.set(name, () => readFileSync(join(pack, name)));
  return { files, outside, stray };
}

/** Folders of the pack to which links beside them lead: the content may name those. */
function listLinked(pack: string): ReadonlySet<string> {
  const root = realpathSync(pack);
  const links = readdirSync(root, { withFileTypes: true }).filter(
    (entry) => entry.isSymbolicLink() && existsSync(join(root, entry.name)),
  );
  return new Set(links.flatMap(({ name }) => relative(root, realpathSync(join(root, name))).split(sep)[0] ?? []));
}

/** Sorted; nothing hidden. A link is what it leads to within the pack; `above` are the folders that hold this one. */
function listFiles(folder: string, outside: string[], below = '', above: readonly string[] = []): readonly string[] {
  const here = realpathSync(join(folder, below));
  if (above.includes(here)) return [];
  const root = above[0] ?? here;
  return readdirSync(here)
    .flatMap((entry) => {
      const name = `${below}${entry}`;
      if (entry.startsWith('.') || ASIDE.has(name)) return [];
      const found = statSync(join(here, entry), { throwIfNoEntry: false });
      if (found && !isInside(root, realpathSync(join(here, entry)))) {
        outside.push(name);
        return [];
      }
      if (found?.isDirectory()) return listFiles(folder, outside, `${name}/`, [...above, here]);
      return found?.isFile() ? [name] : [];
    })
    .sort();
}

/** By this line an editor knows the schema; a pack may lie elsewhere than the project that it becomes. */
function nameSchema(bytes: Uint8Array): Uint8Array {
  const content = decodeUtf8(bytes);
  if (content === null) return bytes;
  const rest = content.replace(/^# yaml-language-server: \$schema=.*(?:\r?\n|$)/m, '');
  return Buffer.from(`# yaml-language-server: $schema=./${SCHEMA}\n${rest}`);
}

/** Without its mark; null where it is another encoding, which a build reads or names. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
