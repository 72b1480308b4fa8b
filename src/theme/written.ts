/** Reads a theme file as written; one that extends another is laid over it, key by key. */
import { dirname, join } from 'node:path';
import type { Diagnostics } from '../source/diagnostic.js';
import type { Project } from '../source/project.js';
import type { Span } from '../source/span.js';
import { readYaml } from '../yaml/read.js';
import type { ThemePath } from './names.js';
import { themeSchema, variantSchema, type WrittenTheme } from './schema.js';

export interface ThemeReading {
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
  if (!/^extends[ \t]*:/m.test(source.text)) return readYaml(source, themeSchema, diagnostics);
  const variant = readYaml(source, variantSchema, diagnostics);
  if (!variant) return null;
  const base = join(dirname(file), variant.data.extends);
  if (base === file || above.includes(base)) {
    diagnostics.error('theme', {
      message: {
        zh: `主题“${variant.data.extends}”绕了一圈又引用自己`,
        en: `the theme "${variant.data.extends}" comes back to itself`,
      },
      hint: { zh: 'extends 要指向另一份完整的主题', en: 'let extends name another, complete theme' },
      at: variant.spanOf(['extends']),
    });
    return null;
  }
  const below = readWrittenTheme(base, project, diagnostics, [...above, file]);
  if (!below) return null;
  const { extends: _, ...said } = variant.data;
  return {
    data: lay(said, below.data) as WrittenTheme,
    spanOf: (path) => (holds(said, path) ? variant.spanOf(path) : below.spanOf(path)),
  };
}

/** Maps are laid over maps; lists and words replace. */
function lay(over: unknown, under: unknown): unknown {
  if (!isMap(over) || !isMap(under)) return over ?? under;
  const keys = [...new Set([...Object.keys(under), ...Object.keys(over)])];
  return Object.fromEntries(keys.map((key) => [key, key in over ? lay(over[key], under[key]) : under[key]]));
}

function holds(data: unknown, path: ThemePath): boolean {
  if (path.length === 0) return true;
  const [key, ...rest] = path as [string | number, ...ThemePath];
  return typeof data === 'object' && data !== null && key in data && holds((data as Record<string | number, unknown>)[key], rest);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
