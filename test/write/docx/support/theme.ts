/** The shipped theme, resolved by the rule that docs state: a style starts from what it extends, else from the common one of its name, else from base. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Edges } from '../../../../src/model/edges.js';
import type { Rules, Style, Theme } from '../../../../src/model/theme.js';

type Raw = Record<string, unknown>;

interface RawTheme {
  readonly styles: Record<string, Record<string, Raw>>;
  readonly fonts: Record<string, Raw>;
}

const NO_RULES: Rules = { top: null, right: null, bottom: null, left: null };

export function loadTestTheme(change: (raw: RawTheme) => void = () => {}): Theme {
  const raw = parse(readFileSync(new URL('../../../../templates/theme.yaml', import.meta.url), 'utf8'));
  change(raw);
  const summary: Record<string, Style> = {};
  const names = new Set([...Object.keys(raw.styles.common), ...Object.keys(raw.styles.summary)]);
  for (const name of names) summary[name] = finish(name, collect(name, raw.styles));
  const fonts: Record<string, unknown> = {};
  for (const [role, font] of Object.entries<Raw>(raw.fonts)) {
    const faces = font['east-asia'];
    fonts[role] = { ...font, eastAsia: Array.isArray(faces) ? faces : (faces as Raw).zh };
  }
  return {
    ...raw,
    fonts,
    styles: { deck: {}, onepager: {}, summary },
    chart: { summary: raw.chart, deck: raw.chart, onepager: raw.chart },
    summary: {
      profile: null,
      page: { width: 595.28, height: 841.89, margin: edges(raw.summary.page.margin), header: 29, footer: 29 },
      grid: null,
    },
  } as unknown as Theme;
}

function collect(name: string, styles: Record<string, Record<string, Raw>>, scope: 'summary' | 'common' = 'summary'): Raw {
  const own = scope === 'summary' ? styles.summary![name] : undefined;
  const common = styles.common![name];
  const raw = own ?? common ?? {};
  const parent = raw.extends as string | undefined;
  if (name === 'base') return { ...styles.common!.base, ...styles.summary!.base };
  const start =
    parent !== undefined && parent !== name
      ? collect(parent, styles)
      : own && common
        ? collect(name, styles, 'common')
        : collect('base', styles);
  return { ...start, ...raw };
}

function edges(value: unknown): Edges {
  const list = Array.isArray(value) ? value : [value ?? 0];
  const [top, right = top, bottom = top, left = right] = list as number[];
  return { top: top!, right: right!, bottom: bottom!, left: left! };
}

function finish(name: string, raw: Raw): Style {
  const { 'row-rule': rowRule, 'column-rule': columnRule, 'min-size': minSize, 'max-size': maxSize, ...rest } = raw;
  return {
    italic: false,
    indent: 0,
    before: 0,
    after: 0,
    bullet: null,
    hang: 0,
    anchor: 'top',
    ground: null,
    gap: 0,
    band: null,
    ...rest,
    name,
    parts: raw.parts ?? {},
    rules: { ...NO_RULES, ...(raw.rules as object) },
    padding: edges(raw.padding),
    rowRule: noneAsNull(rowRule),
    columnRule: noneAsNull(columnRule),
    minSize: minSize ?? raw.size,
    maxSize: maxSize ?? raw.size,
  } as unknown as Style;
}

function noneAsNull(value: unknown): unknown {
  return value === undefined || value === 'none' ? null : value;
}
