/** Reads a theme file as written; one that extends another is laid over it, key by key. */
import { dirname, join } from 'node:path';
import type { Diagnostics, Localized } from '../diagnostics/diagnostic.js';
import { indexLines, spanBetween } from '../diagnostics/lines.js';
import { didYouMean, nearestName } from '../diagnostics/nearest.js';
import type { Span } from '../diagnostics/span.js';
import type { Project } from '../project/project.js';
import type { SourceText } from '../project/read-text.js';
import { readYaml } from '../yaml/read.js';
import { holdsPath, type ThemePath } from './names.js';
import { themeSchema, variantSchema, type WrittenTheme } from './schema.js';

interface ThemeReading {
  readonly data: WrittenTheme;
  /** Where a value stands: in the file that said it last. */
  readonly spanOf: (path: ThemePath) => Span;
}

/** Null where a file is missing or faulty, which is reported. `above` are the files that extend this one. */
export function readWrittenTheme(
  file: string,
  project: Project,
  diagnostics: Diagnostics,
  above: readonly string[] = [],
): ThemeReading | null {
  const source = project.readText(file, diagnostics);
  if (!source) return null;
  const named = /^extends[ \t]*:[ \t]*(["']?)(?<name>[^"'#\s][^"'#\n]*?)\1[ \t]*(?:#.*)?$/m.exec(source.text);
  if (!named && !/^extends[ \t]*:/m.test(source.text)) return readYaml(source, themeSchema, diagnostics);
  // What it extends decides what may be said here: that is read first.
  const base = named && findBase(source, named, [...above, file], project, diagnostics);
  if (named && !base) return null;
  const below = base && readWrittenTheme(base, project, diagnostics, [...above, file]);
  if (named && !below) return null;
  const variant = readYaml(source, variantSchema, diagnostics);
  if (!variant || !below) return null;
  const { extends: _, ...said } = variant.data;
  const data = lay(said, below.data) as WrittenTheme;
  const spanOf = (path: ThemePath) => (holdsPath(said, path) ? variant.spanOf(path) : below.spanOf(path));
  return checkLayouts(data, spanOf, diagnostics) ? { data, spanOf } : null;
}

/** What a layout must have may be said by either theme, but by one of them. */
function checkLayouts({ deck }: WrittenTheme, spanOf: ThemeReading['spanOf'], diagnostics: Diagnostics): boolean {
  const layouts: Readonly<Record<string, Partial<WrittenTheme['deck']['layouts'][string]>>> = deck.layouts;
  const bare = Object.keys(layouts).filter((name) => !layouts[name]?.title);
  for (const name of bare) {
    diagnostics.error('theme', {
      message: { zh: `版式“${name}”缺少 title`, en: `the layout "${name}" lacks a title` },
      hint: {
        zh: '写明标题的位置和样式：title: { x: 48, y: 44, width: 864, height: 42, style: title }',
        en: 'say where the title stands and in which style: title: { x: 48, y: 44, width: 864, height: 42, style: title }',
      },
      at: [{ span: spanOf(['deck', 'layouts', name]), label: `deck.layouts.${name}` }],
    });
  }
  return bare.length === 0;
}

/** The theme of the name that was found, null after a report where there is none, or one that is being read. */
function findBase(
  source: SourceText,
  named: RegExpExecArray,
  reading: readonly string[],
  project: Project,
  diagnostics: Diagnostics,
): string | null {
  const { name = '' } = named.groups ?? {};
  const folder = dirname(reading.at(-1)!);
  const { shippedDir } = project.paths;
  // One that extends its own name means the shipped theme of that name, as do those that have no such neighbour.
  const shipped = shippedDir === null ? null : join(shippedDir, name);
  const beside = join(folder, name);
  const base = shipped !== null && (reading.at(-1) === beside || !project.has(beside)) && project.has(shipped) ? shipped : beside;
  const start = named.index + named[0].indexOf(name, 'extends'.length);
  const at = spanBetween(source.file, indexLines(source.text), start, start + name.length);
  if (reading.includes(base)) {
    diagnostics.error('theme', {
      message: { zh: `主题“${name}”绕了一圈又引用自己`, en: `the theme "${name}" comes back to itself` },
      hint: {
        zh: 'extends 要指向另一份完整的主题；这份若是完整的，删去这一行',
        en: 'let extends name another, complete theme; if this one is complete, delete the line',
      },
      at,
    });
    return null;
  }
  if (project.has(base)) return base;
  const listed = [folder, ...(shippedDir === null ? [] : [shippedDir])].flatMap((each) =>
    project.list(each, '.yaml').filter((file) => isTheme(file) && !reading.includes(join(each, file))),
  );
  const others = [...new Set(listed)];
  const near = nearestName(name, others);
  diagnostics.error('file-missing', {
    message: { zh: `extends 所指的主题“${name}”不存在`, en: `there is no theme "${name}" for it to extend` },
    hint: near === null ? adviseOn(others, project.display(folder)) : didYouMean(near),
    at,
  });
  return null;
}

/** Beside themes stand the words of documents. */
const isTheme = (file: string): boolean => file !== 'labels.yaml' && !file.includes('/');

function adviseOn(themes: readonly string[], folder: string): Localized {
  const known =
    themes.length > 0 ? { zh: `可用：${themes.join('、')}；或`, en: `there are ${themes.join(', ')}; or ` } : { zh: '', en: '' };
  return { zh: `${known.zh}把它放进 ${folder}/`, en: `${known.en}put it into ${folder}/` };
}

/** Maps are laid over maps; lists and words replace. */
function lay(over: unknown, under: unknown): unknown {
  if (!isMap(over) || !isMap(under)) return over ?? under;
  const keys = [...new Set([...Object.keys(under), ...Object.keys(over)])];
  return Object.fromEntries(keys.map((key) => [key, key in over ? lay(over[key], under[key]) : under[key]]));
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
