/** Resolves the styles of one document: what each takes over from another, and what is left unsaid. */

import type { Target } from '../model/documents.js';
import type { Edges } from '../model/edges.js';
import type { Style } from '../model/theme.js';
import type { NameCheck } from './names.js';
import type { WrittenEdges, WrittenStyle, WrittenTheme } from './schema.js';

const BASE = 'base';
/** Parts of composite blocks; a style that does not say otherwise sets them in the style of their own name. */
const PARTS = ['label', 'value', 'unit', 'note', 'caption', 'item', 'step', 'th', 'td'] as const;

/**
 * A style starts from the one it `extends`; without that, the document's own starts from the common one of its name,
 * and all others from `base`. What is written replaces what was taken over.
 */
export function resolveStyles(target: Target, theme: WrittenTheme, names: NameCheck): Readonly<Record<string, Style>> {
  const common = theme.styles.common ?? {};
  const own = theme.styles[target] ?? {};
  const all = [...new Set([...Object.keys(common), ...Object.keys(own)])];
  const baseLayer = Object.hasOwn(own, BASE) ? ('own' as const) : ('common' as const);
  const resolved: Record<string, Style> = {};
  const merged = new Map<string, WrittenStyle>();

  /** `layer` is `own` for the document's style, `common` for the one that it may stand on. */
  function merge(name: string, layer: 'own' | 'common', chain: readonly string[]): WrittenStyle {
    const key = `${layer}.${name}`;
    const done = merged.get(key);
    if (done) return done;
    const group = layer === 'own' ? target : 'common';
    const written = (layer === 'own' ? own : common)[name]!;
    const path = ['styles', group, name, 'extends'];
    if (chain.includes(key)) {
      names.fail(path, `样式“${name}”绕回了自身`, `the style "${name}" comes back to itself`);
      return chain.some((link) => link.endsWith(`.${BASE}`)) || !all.includes(BASE)
        ? written
        : merge(BASE, baseLayer, [...chain, key]);
    }
    const next = nextStyle(name, layer, written, path);
    const { extends: _, ...said } = written;
    const result = next ? { ...merge(next.name, next.layer, [...chain, key]), ...said } : said;
    merged.set(key, result);
    return result;
  }

  function nextStyle(name: string, layer: 'own' | 'common', written: WrittenStyle, path: readonly string[]) {
    const from = written.extends;
    if (from !== undefined && names.expect('style', from, all, path)) {
      // A document's style that extends its own name means the common one.
      const toOwn = Object.hasOwn(own, from) && !(layer === 'own' && from === name && Object.hasOwn(common, name));
      return { name: from, layer: toOwn ? ('own' as const) : ('common' as const) };
    }
    if (layer === 'own' && Object.hasOwn(common, name)) return { name, layer: 'common' as const };
    if (name === BASE) return null;
    return all.includes(BASE) ? { name: BASE, layer: baseLayer } : null;
  }

  for (const name of all) {
    const layer = Object.hasOwn(own, name) ? 'own' : 'common';
    const path = ['styles', layer === 'own' ? target : 'common', name];
    resolved[name] = completeStyle(name, merge(name, layer, []), all, path, names);
  }
  if (!all.includes(BASE)) names.fail(['styles', target], `样式缺少 ${BASE}`, `the styles lack "${BASE}"`);
  return resolved;
}

function completeStyle(
  name: string,
  said: WrittenStyle,
  all: readonly string[],
  path: readonly string[],
  names: NameCheck,
): Style {
  const { font, size, color } = said;
  if (font === undefined || size === undefined || color === undefined) {
    names.fail(
      path,
      `样式“${name}”没有从 ${BASE} 得到 font、size、color`,
      `the style "${name}" gets no font, size or color from "${BASE}"`,
    );
  }
  const own = size ?? 1;
  const bullet = orNull(said.bullet);
  const { top = null, right = null, bottom = null, left = null } = orNull(said.rules) ?? {};
  const parts = Object.fromEntries(PARTS.filter((part) => all.includes(part)).map((part) => [part, part]));
  return {
    name,
    font: font ?? '',
    size: own,
    // Limits taken over from a style of another size count only as far as they leave room for this one.
    minSize: Math.min(said['min-size'] ?? own, own),
    maxSize: Math.max(said['max-size'] ?? own, own),
    weight: said.weight === '700' ? 700 : 400,
    italic: said.italic === 'yes',
    color: color ?? '',
    leading: said.leading ?? 1.5,
    align: said.align ?? 'left',
    indent: said.indent ?? 0,
    before: said.before ?? 0,
    after: said.after ?? 0,
    bullet: bullet && {
      mark: bullet.mark,
      color: bullet.color,
      size: bullet.size ?? 1,
      ...(bullet.weight === '700' && { weight: 700 }),
    },
    factWeight: said['fact-weight'] === '700' ? 700 : null,
    hang: said.hang ?? 0,
    anchor: said.anchor ?? 'top',
    ground: orNull(said.ground),
    rules: { top, right, bottom, left },
    padding: completeEdges(said.padding ?? 0),
    gap: said.gap ?? 0,
    stretch: said.stretch ?? null,
    parts: { ...parts, ...said.parts },
    band: orNull(said.band),
    rowRule: orNull(said['row-rule']),
    columnRule: orNull(said['column-rule']),
  };
}

export function orNull<T>(said: T | 'none' | undefined): T | null {
  return said === undefined || said === 'none' ? null : said;
}

/** The short ways of writing four sides. */
export function completeEdges(written: WrittenEdges): Edges {
  const [top, right = top, bottom = top, left = right] = typeof written === 'number' ? [written] : written;
  return { top, right, bottom, left };
}
