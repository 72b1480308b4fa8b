/** Which Word styles the document uses: every look that a paragraph, run or table has is asked for here and gets a style of its own. */
import type { Rule, Style, Theme } from '../../model/theme.js';

/** What a paragraph is, beyond the theme's roles: list items by the sort of their mark, cells, the paragraph that holds a drawing. */
export type ParagraphRole =
  | 'base'
  | 'title'
  | 'subtitle'
  | 'lead'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'p'
  | 'caption'
  | 'note'
  | 'source'
  | 'label'
  | 'value'
  | 'quote'
  | 'bullet'
  | 'number'
  | 'mark'
  | 'th'
  | 'td'
  | 'step'
  | 'header'
  | 'footer'
  | 'drawing'
  | 'toc-title'
  | 'toc-1'
  | 'toc-2'
  | 'toc-3'
  | 'toc-4'
  | 'unit'
  | 'footnote'
  | 'separator';

/** Where a paragraph stands may change its style's looks; each such change is a style based on the plain one. */
export interface Variation {
  readonly align?: 'right' | 'center';
  /** Theme style of the box that it stands in. */
  readonly box?: string;
  /** Stays with the next paragraph. */
  readonly keepNext?: boolean;
  /** Follows a table, which cannot keep a distance by itself. */
  readonly afterTable?: boolean;
  /** Ends a figure: what follows keeps a distance. */
  readonly endsFigure?: boolean;
  /** Of a list, from 1. */
  readonly level?: number;
  /** A heading that is not counted where others of its level are. */
  readonly unnumbered?: boolean;
  /** Begins a page. */
  readonly newPage?: boolean;
}

export interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly role: ParagraphRole;
  readonly basedOn: ParagraphStyle | null;
  /** Not one of Word's own. */
  readonly custom: boolean;
  readonly look: Style;
  readonly variation: Variation;
  /** The box's look, where `variation.box` names one. */
  readonly box: Style | null;
}

export interface TableStyle {
  readonly id: string;
  readonly name: string;
  readonly look: Style;
  /** A single cell that holds a box's blocks, not a table of data. */
  readonly isBox: boolean;
}

/** Ids and names that Word gives a meaning; of list styles the first level's. */
const BUILT_IN: Readonly<Record<ParagraphRole, readonly [id: string, name: string]>> = {
  base: ['Normal', 'Normal'],
  title: ['Title', 'Title'],
  subtitle: ['Subtitle', 'Subtitle'],
  lead: ['Lead', 'Lead'],
  h1: ['Heading1', 'heading 1'],
  h2: ['Heading2', 'heading 2'],
  h3: ['Heading3', 'heading 3'],
  h4: ['Heading4', 'heading 4'],
  p: ['BodyText', 'Body Text'],
  caption: ['Caption', 'caption'],
  note: ['Note', 'Note'],
  source: ['Source', 'Source'],
  label: ['Label', 'Label'],
  value: ['Value', 'Value'],
  quote: ['Quote', 'Quote'],
  bullet: ['ListBullet', 'List Bullet'],
  number: ['ListNumber', 'List Number'],
  mark: ['ListMarked', 'List Marked'],
  th: ['TableHead', 'Table Head'],
  td: ['TableText', 'Table Text'],
  step: ['Step', 'Step'],
  header: ['Header', 'header'],
  footer: ['Footer', 'footer'],
  drawing: ['Figure', 'Figure'],
  'toc-title': ['TOCHeading', 'TOC Heading'],
  'toc-1': ['TOC1', 'toc 1'],
  'toc-2': ['TOC2', 'toc 2'],
  'toc-3': ['TOC3', 'toc 3'],
  'toc-4': ['TOC4', 'toc 4'],
  unit: ['Unit', 'Unit'],
  footnote: ['FootnoteText', 'footnote text'],
  separator: ['Separator', 'Separator'],
};

/** Roles whose styles Word does not know by itself. */
const CUSTOM: ReadonlySet<ParagraphRole> = new Set([
  'lead',
  'note',
  'source',
  'label',
  'value',
  'mark',
  'th',
  'td',
  'step',
  'drawing',
  'unit',
  'separator',
]);

/** Texts beside the body: a grid of lines and characters is the body's alone. */
const OFF_GRID: ReadonlySet<ParagraphRole> = new Set([
  'th',
  'td',
  'drawing',
  'caption',
  'note',
  'source',
  'unit',
  'header',
  'footer',
  'footnote',
]);

export function isOffGrid(role: ParagraphRole): boolean {
  return OFF_GRID.has(role);
}

/** The theme style that a role takes where the template names none, best first. */
const THEME_STYLES: Partial<Record<ParagraphRole, readonly string[]>> = {
  bullet: ['item'],
  number: ['item'],
  mark: ['item'],
  drawing: ['base'],
  separator: ['base'],
  'toc-title': ['toc-title', 'h1'],
  'toc-1': ['toc-1', 'base'],
  'toc-2': ['toc-2', 'base'],
  'toc-3': ['toc-3', 'base'],
  'toc-4': ['toc-4', 'toc-3', 'base'],
  h4: ['h4', 'h3'],
  unit: ['unit', 'note'],
  footnote: ['footnote', 'note'],
};

export class StyleSheet {
  readonly #theme: Theme;
  readonly #paragraphs = new Map<string, ParagraphStyle>();
  readonly #tables = new Map<string, TableStyle>();
  /** Ids and names given away, in lower case: Word tells neither apart by case. */
  readonly #taken = new Set<string>();

  constructor(theme: Theme) {
    this.#theme = theme;
    for (const role of Object.keys(BUILT_IN) as ParagraphRole[])
      for (const word of BUILT_IN[role]) this.#taken.add(word.toLowerCase());
    for (const role of [
      'base',
      'p',
      'title',
      'subtitle',
      'h1',
      'h2',
      'h3',
      'h4',
      'bullet',
      'number',
      'caption',
      'footnote',
      'header',
      'footer',
      'toc-title',
      'toc-1',
      'toc-2',
      'toc-3',
    ] as const)
      this.paragraph(role);
  }

  /** In the order of first use, which is the document's. */
  get paragraphs(): readonly ParagraphStyle[] {
    return [...this.#paragraphs.values()];
  }

  get tables(): readonly TableStyle[] {
    return [...this.#tables.values()];
  }

  /** A theme style by name. The markup's reader has checked the name: a missing one throws. */
  look(name: string): Style {
    const found = this.#theme.styles.summary[name];
    if (found === undefined) throw new Error(`the theme has no summary style ${name}`);
    return found;
  }

  /** The name of the theme style that a role takes by itself. */
  themeStyle(role: ParagraphRole): string {
    const names = THEME_STYLES[role] ?? [role];
    return names.find((name) => this.#theme.styles.summary[name] !== undefined) ?? 'base';
  }

  paragraph(role: ParagraphRole, style: string = this.themeStyle(role), variation: Variation = {}): ParagraphStyle {
    const key = [role, style, variationName(variation)].join('\0');
    const known = this.#paragraphs.get(key);
    if (known !== undefined) return known;
    const made = this.#define(role, style, variation);
    this.#paragraphs.set(key, made);
    return made;
  }

  #define(role: ParagraphRole, style: string, variation: Variation): ParagraphStyle {
    const box = variation.box === undefined ? null : this.look(variation.box);
    const suffix = variationName(variation);
    if (suffix !== '') {
      const plain = this.paragraph(role, style);
      const [id, name] = this.#free(`${plain.id}${suffix.replaceAll(' ', '')}`, `${plain.name} ${suffix}`);
      // List Bullet 2 and its like are Word's own.
      const custom = plain.custom || !/^\d$/.test(suffix);
      return { id, name, role, basedOn: plain, custom, look: plain.look, variation, box };
    }
    if (style === this.themeStyle(role)) {
      const [id, name] = BUILT_IN[role];
      const basedOn = role === 'base' ? null : this.paragraph('base');
      return { id, name, role, basedOn, custom: CUSTOM.has(role), look: this.look(style), variation, box };
    }
    const [id, name] = this.#free(pascal(style), style);
    return { id, name, role, basedOn: this.paragraph(role), custom: true, look: this.look(style), variation, box };
  }

  /** `across`: padding left and right in points, instead of the theme's; a form is filled in by hand. */
  table(
    style: string,
    { isBox = false, isForm = false, across = null }: { isBox?: boolean; isForm?: boolean; across?: number | null } = {},
  ): TableStyle {
    const key = `${style}\0${isBox}\0${isForm}\0${across}`;
    const known = this.#tables.get(key);
    if (known !== undefined) return known;
    const kind = isBox ? 'Box' : `${across === null ? '' : 'Tight '}${isForm ? 'Form' : 'Table'}`;
    const [id, name] = this.#free(
      style === 'table' ? `Report${kind.replace(' ', '')}` : `${pascal(style)}${kind.replace(' ', '')}`,
      style === 'table' ? `Report ${kind}` : `${style} ${kind}`,
    );
    const plain = isForm ? this.#rule(this.look(style)) : this.look(style);
    const look = across === null ? plain : { ...plain, padding: { ...plain.padding, left: across, right: across } };
    const made: TableStyle = { id, name, look, isBox };
    this.#tables.set(key, made);
    return made;
  }

  /** What is filled in by hand has lines around every cell, whatever the theme's tables are like. */
  #rule(look: Style): Style {
    const thin: Rule = { width: 0.5, color: this.look('base').color };
    const { top, right, bottom, left } = look.rules;
    return {
      ...look,
      rules: { top: top ?? thin, right: right ?? thin, bottom: bottom ?? thin, left: left ?? thin },
      rowRule: look.rowRule ?? thin,
      columnRule: look.columnRule ?? thin,
    };
  }

  #free(id: string, name: string): readonly [id: string, name: string] {
    let number = 1;
    const numbered = (word: string, gap: string): string => (number === 1 ? word : `${word}${gap}${number}`);
    while (this.#taken.has(numbered(id, '').toLowerCase()) || this.#taken.has(numbered(name, ' ').toLowerCase())) number++;
    const found = [numbered(id, ''), numbered(name, ' ')] as const;
    for (const word of found) this.#taken.add(word.toLowerCase());
    return found;
  }
}

function variationName(variation: Variation): string {
  const words: string[] = [];
  if (variation.level !== undefined && variation.level > 1) words.push(String(variation.level));
  if (variation.align !== undefined) words.push(variation.align === 'right' ? 'Number' : 'Centered');
  if (variation.keepNext) words.push('Kept');
  if (variation.box !== undefined) words.push(`In ${pascal(variation.box)}`);
  if (variation.afterTable) words.push('After Table');
  if (variation.endsFigure) words.push('Below Figure');
  if (variation.unnumbered) words.push('Unnumbered');
  if (variation.newPage) words.push('On New Page');
  return words.join(' ');
}

/** `task-number` → `TaskNumber`; what an id cannot hold goes. */
function pascal(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('') || 'Style';
}
