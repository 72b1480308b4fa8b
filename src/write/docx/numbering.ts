/** The lists' numbering definitions, one of three levels for each look of items, and which list each item counts in. */
import type { INumberingOptions, IParagraphOptions } from 'docx';
import { hexColor } from '../../model/color.js';
import { HEADING_ROLES } from '../../model/document.js';
import type { Theme } from '../../model/theme.js';
import { fontNames } from '../ooxml/font-names.js';
import { twips } from '../ooxml/units.js';
import type { HeadingPlan } from './heading-numbers.js';
import type { ParagraphStyle, StyleSheet } from './style-sheet.js';

type Reference = NonNullable<IParagraphOptions['numbering']>;
type Level = INumberingOptions['config'][number]['levels'][number];

/** Word's list styles go so deep that three levels are all a report needs; deeper items stand on the third. */
const LEVELS = [1, 2, 3] as const;

/**
 * `docx` finds its lists by replacing `{reference-instance}` in the finished XML, in the author's words too. A noncharacter,
 * which Unicode sets aside for a program's own use, keeps the two apart.
 */
const UNSPOKEN = '\uFDD0';

const headingReference = (list: number): string => `${UNSPOKEN}Headings${list}`;

export class Numbering {
  readonly #theme: Theme;
  readonly #eastAsian: boolean;
  readonly #styles: StyleSheet;
  /** The levels' styles, by reference. */
  readonly #defined = new Map<string, readonly ParagraphStyle[]>();
  #lists = 0;
  readonly #headings: HeadingPlan;
  readonly #headingLists = new Set<number>();

  constructor(theme: Theme, styles: StyleSheet, headings: HeadingPlan, eastAsian: boolean) {
    this.#theme = theme;
    this.#eastAsian = eastAsian;
    this.#styles = styles;
    this.#headings = headings;
  }

  /** A heading's place in a list of the plan; `level` from 1. */
  referHeading(level: number, list: number): Reference {
    this.#headingLists.add(list);
    return { reference: headingReference(list), level: level - 1, instance: 0 };
  }

  /** What stands between a counted number and its heading. */
  gap(level: number): string {
    return this.#headings.forms[level - 1]?.suffix === 'space' ? ' ' : '';
  }

  /** A number under which the items of one list count from 1. */
  startList(): number {
    return ++this.#lists;
  }

  /** The place of an item in its list; `style` is the theme's, `level` from 1. */
  refer(role: 'bullet' | 'number', style: string, level: number, list: number): Reference {
    const levels = LEVELS.map((each) => this.#styles.paragraph(role, style, { level: each }));
    const reference = `${UNSPOKEN}${levels[0]!.id}`;
    this.#defined.set(reference, levels);
    return { reference, level: Math.min(level, LEVELS.length) - 1, instance: role === 'number' ? list : 0 };
  }

  /** For the document's options, when all its lists are built. */
  get options(): INumberingOptions {
    return {
      config: [
        ...[...this.#headingLists].map((list) => ({ reference: headingReference(list), levels: this.#headingLevels(list) })),
        ...[...this.#defined].map(([reference, styles]) => ({
          reference,
          levels: styles.map((style, index) => this.#level(style, index + 1)),
        })),
      ],
    };
  }

  /** The list used first is the headings' own: bound to their styles, so that a heading added in Word is counted. */
  #headingLevels(list: number): Level[] {
    const isOwn = list === [...this.#headingLists][0];
    const starts = this.#headings.lists[list]!;
    return this.#headings.forms.flatMap((form, index) => {
      if (form === null) return [];
      const { format, text, suffix } = form;
      const { id } = this.#styles.paragraph(HEADING_ROLES[index]!);
      return [{ level: index, format, text, suffix, start: starts[index]!, ...(isOwn && { style: { style: id } }) }];
    });
  }

  #level({ id, role, look }: ParagraphStyle, level: number): Level {
    const ordered = role === 'number';
    const { latin, eastAsia } = fontNames(this.#theme, look.font);
    const hanging = twips(look.hang * look.size);
    const indent = hanging > 0 ? { left: hanging * level, hanging } : { firstLine: twips(look.indent * look.size) };
    return {
      level: level - 1,
      format: ordered ? 'decimal' : 'bullet',
      text: ordered ? `%${level}.` : (look.bullet?.mark ?? ''),
      // 1.强化创新, but 1. Broaden the base.
      ...(hanging === 0 && { suffix: this.#eastAsian ? ('nothing' as const) : ('space' as const) }),
      style: {
        style: id,
        paragraph: { indent },
        run: {
          color: hexColor(this.#theme, look.bullet?.color ?? look.color),
          // Bullets such as ■ are in Latin and Chinese fonts alike.
          font: { ascii: latin, hAnsi: latin, eastAsia, ...(!ordered && { hint: 'eastAsia' }) },
        },
      },
    };
  }
}
