/** What each sort of paragraph is in Word: a style of Word's own or one of ours, what it keeps to, and which of the theme's styles it takes. */
import { HEADING_ROLES, TEXT_ROLES, type TextRole } from '../../model/document.js';

type Trait =
  /** Stays on the page of what follows. */
  | 'kept'
  /** After it a writer goes on with text, not with another of its kind. */
  | 'heads'
  /** Beside the body: a grid of lines and characters is the body's alone. */
  | 'off-grid';

interface RoleRow {
  readonly id: string;
  readonly name: string;
  /** Word does not know the style by itself. */
  readonly custom: boolean;
  readonly traits: readonly Trait[];
  /** Theme styles where the template names none, best first; absent: the one of the role's name. */
  readonly from?: readonly string[];
}

/** A style to which Word gives a meaning by this name; of lists that of the first level. */
const word = (name: string, ...traits: Trait[]): RoleRow => ({ id: pascal(name), name, custom: false, traits });
const ours = (name: string, ...traits: Trait[]): RoleRow => ({ id: pascal(name), name, custom: true, traits });
const toc = (level: number, ...from: string[]): RoleRow => ({ ...word(`toc ${level}`), id: `TOC${level}`, from });

/** Text roles of which Word has a style, or that keep to something; any other is a style of ours of its name. */
const TEXTS: Readonly<Partial<Record<TextRole, RoleRow>>> = {
  title: word('Title', 'kept', 'heads', 'off-grid'),
  subtitle: word('Subtitle', 'kept', 'heads', 'off-grid'),
  lead: ours('Lead', 'heads'),
  h1: word('heading 1', 'kept', 'heads'),
  h2: word('heading 2', 'kept', 'heads'),
  h3: word('heading 3', 'kept', 'heads'),
  h4: { ...word('heading 4', 'kept', 'heads'), from: ['h4', 'h3'] },
  p: word('Body Text'),
  caption: word('caption', 'kept', 'off-grid', 'heads'),
  note: ours('Note', 'off-grid'),
  source: ours('Source', 'off-grid'),
  quote: word('Quote'),
};

/** Beyond the text roles: list items by the sort of their mark, cells, the paragraph that holds a drawing. */
const OTHERS = {
  base: word('Normal'),
  bullet: { ...word('List Bullet'), from: ['item'] },
  number: { ...word('List Number'), from: ['item'] },
  mark: { ...ours('List Marked'), from: ['item'] },
  th: ours('Table Head', 'off-grid'),
  td: ours('Table Text', 'off-grid'),
  step: ours('Step'),
  header: word('header', 'off-grid'),
  footer: word('footer', 'off-grid'),
  drawing: { ...ours('Figure', 'kept', 'heads', 'off-grid'), from: ['base'] },
  'toc-title': { ...word('TOC Heading', 'kept', 'heads'), from: ['toc-title', 'h1'] },
  'toc-1': toc(1, 'toc-1', 'base'),
  'toc-2': toc(2, 'toc-2', 'base'),
  'toc-3': toc(3, 'toc-3', 'base'),
  'toc-4': toc(4, 'toc-4', 'toc-3', 'base'),
  unit: { ...ours('Unit', 'kept', 'off-grid'), from: ['unit', 'note'] },
  footnote: { ...word('footnote text', 'off-grid'), from: ['footnote', 'note'] },
  separator: { ...ours('Separator', 'kept'), from: ['base'] },
} as const satisfies Readonly<Record<string, RoleRow>>;

export type ParagraphRole = TextRole | keyof typeof OTHERS;

export const PARAGRAPH_ROLES = {
  ...Object.fromEntries(TEXT_ROLES.map((role) => [role, ours(pascal(role))])),
  ...TEXTS,
  ...OTHERS,
} as Readonly<Record<ParagraphRole, RoleRow>>;

export function hasTrait(role: ParagraphRole, trait: Trait): boolean {
  return PARAGRAPH_ROLES[role].traits.includes(trait);
}

/** Those that every document's style sheet has, in its order. */
export const USUAL_ROLES: readonly ParagraphRole[] = [
  ...(['base', 'p', 'title', 'subtitle', ...HEADING_ROLES, 'bullet', 'number', 'caption', 'footnote'] as const),
  ...(['header', 'footer', 'toc-title', 'toc-1', 'toc-2', 'toc-3'] as const),
];

/** `task-number` → `TaskNumber`; what an id cannot hold goes. */
export function pascal(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('') || 'Style';
}
