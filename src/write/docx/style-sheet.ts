/** Which Word styles the document uses: every look that a paragraph, run or table has is asked for here and gets a style of its own. */
import { headingLevel } from '../../model/document.js';
import type { Labels } from '../../model/output.js';
import type { Rule, Style, Theme } from '../../model/theme.js';
import { PARAGRAPH_ROLES, type ParagraphRole, pascal, USUAL_ROLES } from './paragraph-roles.js';

/** What a paragraph is may change its style's looks; each such change is a style based on the plain one. */
interface StyleVariation {
  readonly align?: 'left' | 'right' | 'center' | undefined;
  /** Theme style of the box that it stands in. */
  readonly box?: string | undefined;
  /** Of a list, from 1. */
  readonly level?: number | undefined;
}

/** Where it stands changes properties of its own. */
export interface Variation extends StyleVariation {
  /** Stays with the next paragraph. */
  readonly keepNext?: boolean | undefined;
  /** Follows a table, which cannot keep a distance by itself. */
  readonly afterTable?: boolean | undefined;
  /** Ends a figure: what follows keeps a distance. */
  readonly endsFigure?: boolean | undefined;
  /** A heading that is not counted where others of its level are. */
  readonly unnumbered?: boolean | undefined;
  /** Begins a page. */
  readonly newPage?: boolean | undefined;
}

export interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly role: ParagraphRole;
  readonly basedOn: ParagraphStyle | null;
  /** Not one of Word's own. */
  readonly custom: boolean;
  readonly look: Style;
  readonly variation: StyleVariation;
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

export class StyleSheet {
  readonly #theme: Theme;
  readonly #paragraphs = new Map<string, ParagraphStyle>();
  readonly #tables = new Map<string, TableStyle>();
  /** Ids and names given away, in lower case: Word tells neither apart by case. */
  readonly #taken = new Set<string>();

  readonly #labels: Labels;

  /** `labels`: `style-NAME`, what a writer sees of a style of ours. */
  constructor(theme: Theme, labels: Labels = {}) {
    this.#theme = theme;
    this.#labels = labels;
    for (const { id } of Object.values(PARAGRAPH_ROLES)) this.#taken.add(id.toLowerCase());
    for (const role of Object.keys(PARAGRAPH_ROLES) as ParagraphRole[]) this.#taken.add(this.#nameOf(role).toLowerCase());
    for (const role of USUAL_ROLES) this.paragraph(role);
  }

  /** In the order of first use, which is the document's. */
  get paragraphs(): readonly ParagraphStyle[] {
    return [...new Set(this.#paragraphs.values())];
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
    const names = PARAGRAPH_ROLES[role].from ?? [role];
    return names.find((name) => this.#theme.styles.summary[name] !== undefined) ?? 'base';
  }

  /** Whether a theme style is the role's own but bold: said on the runs, so that a heading keeps the style by which readers know it. */
  isOwnButBold(role: ParagraphRole, style: string): boolean {
    const [own, asked] = [this.look(this.themeStyle(role)), this.look(style)];
    return own.weight < asked.weight && looksAlike({ ...own, weight: asked.weight }, asked);
  }

  paragraph(role: ParagraphRole, style: string = this.themeStyle(role), { align, box, level }: Variation = {}): ParagraphStyle {
    const variation = { align, box, level };
    const key = [role, style, variationName(variation)].join('\0');
    const known = this.#paragraphs.get(key);
    if (known !== undefined) return known;
    const made = this.#define(role, style, variation);
    this.#paragraphs.set(key, made);
    return made;
  }

  #define(role: ParagraphRole, style: string, variation: StyleVariation): ParagraphStyle {
    const box = variation.box === undefined ? null : this.look(variation.box);
    const suffix = variationName(variation);
    if (suffix !== '') {
      const plain = this.paragraph(role, style);
      const [id, name] = this.#free(
        `${plain.id}${suffix.replaceAll(' ', '')}`,
        `${plain.name}${this.#labels.space ?? ' '}${this.#variation(variation)}`,
      );
      // List Bullet 2 and its like are Word's own.
      const custom = plain.custom || !/^\d$/.test(suffix);
      return { id, name, role, basedOn: plain, custom, look: plain.look, variation, box };
    }
    if (style === this.themeStyle(role)) {
      const { id, custom } = PARAGRAPH_ROLES[role];
      const name = this.#nameOf(role);
      const basedOn = role === 'base' ? null : this.paragraph('base');
      return { id, name, role, basedOn, custom, look: this.look(style), variation, box };
    }
    const plain = this.paragraph(role);
    if (headingLevel(role) > 0 && looksAlike(plain.look, this.look(style))) return plain;
    const [id, name] = this.#free(pascal(style), this.#labels[`style-${style}`] ?? style);
    return { id, name, role, basedOn: plain, custom: true, look: this.look(style), variation, box };
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
      `${this.#labels[`style-${style}`] ?? style}${this.#labels.space ?? ' '}${this.#labels[`style-kind-${kind.toLowerCase().replace(' ', '-')}`] ?? kind}`,
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

  /** Word shows its own styles in its reader's language, ours as they are called. */
  #nameOf(role: ParagraphRole): string {
    const { name, custom } = PARAGRAPH_ROLES[role];
    return custom ? (this.#labels[`style-${role}`] ?? name) : name;
  }

  #variation({ level = 1, align, box }: StyleVariation): string {
    const words = [
      ...(level > 1 ? [String(level)] : []),
      ...(align === undefined ? [] : [this.#labels[`style-${ALIGNED[align].toLowerCase()}`] ?? ALIGNED[align]]),
      ...(box === undefined ? [] : [`${this.#labels['style-in'] ?? 'In '}${this.#labels[`style-${box}`] ?? box}`]),
    ];
    return words.join(this.#labels.space ?? ' ');
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

const ALIGNED = { left: 'Words', right: 'Number', center: 'Centered' };

function looksAlike(one: Style, other: Style): boolean {
  return JSON.stringify(one) === JSON.stringify({ ...other, name: one.name });
}

function variationName(variation: StyleVariation): string {
  const words: string[] = [];
  if (variation.level !== undefined && variation.level > 1) words.push(String(variation.level));
  if (variation.align !== undefined) words.push(ALIGNED[variation.align]);
  if (variation.box !== undefined) words.push(`In ${pascal(variation.box)}`);
  return words.join(' ');
}
