/** The markup's vocabulary, one table a target: which tags there are, what each holds, which attributes it takes. */
import { type Block, type BoxBlock, HEADING_ROLES, type TextRole } from '../model/document.js';
import type { Target } from '../model/documents.js';

/** How an attribute's text is read. */
export type AttributeType =
  | 'text'
  | 'yes-no'
  /** Yes, no, or how many of the items. */
  | 'keep'
  /** Points from 0. */
  | 'points'
  /** Points, or a share of the parent below or equal to 1 with a decimal point: `0.4`. */
  | 'length'
  /** Points from 0: one number, or two of which the second is for the other direction. */
  | 'gaps'
  /** A number from 0. */
  | 'number'
  /** A whole number from 1. */
  | 'count'
  /** Numbers with blanks between them. */
  | 'numbers'
  /** Such numbers, or `auto`. */
  | 'widths'
  /** Points from 0: one number for all sides, two or four. */
  | 'margins'
  | 'style'
  | 'layout'
  /** A name that links may point at; unique in the document. */
  | 'id'
  /** An id under `figures:`. */
  | 'figure'
  /** An id under `facts:`. */
  | 'fact'
  /** Such ids with blanks between them, `-` for none. */
  | 'facts'
  | 'link'
  | 'page-size'
  | readonly string[];

export interface Attribute {
  readonly type: AttributeType;
  readonly required: boolean;
}

/** What stands inside: nothing, text with inline tags, blocks, text or blocks (not both), or only the tags named. */
type Holds = 'nothing' | 'inlines' | 'blocks' | 'either' | readonly string[];

interface Rule {
  readonly holds: Holds;
  /** Tags besides what `holds` says: a slide's title beside its blocks. */
  readonly also: readonly string[];
  readonly attributes: Readonly<Record<string, Attribute>>;
  /** It must stand, however deep, in one of these. */
  readonly within?: readonly string[];
  /** It may not stand, however deep, in one of these. */
  readonly notWithin?: readonly string[];
}

type Inline = Rule & { readonly sort: 'inline' };
/** `kind`: what it is read as. */
type BlockTag = Rule & { readonly sort: 'block'; readonly kind: Block['kind'] };
type Part = Rule & { readonly sort: 'part' };

/** `inline` stands in text, `block` among blocks, `part` only in the tags that name it. */
export type Tag = Inline | BlockTag | Part;

type Attributes = Readonly<Record<string, Attribute>>;

const optional = (type: AttributeType): Attribute => ({ type, required: false });
const required = (type: AttributeType): Attribute => ({ type, required: true });

const STYLE: Attributes = { style: optional('style') };
const BLOCK: Attributes = {
  ...STYLE,
  width: optional('length'),
  height: optional('length'),
  grow: optional('number'),
  align: optional(['start', 'center', 'end', 'stretch']),
  keep: optional('keep'),
  drop: optional('count'),
};
const BOX: Attributes = { gap: optional('points'), justify: optional(['start', 'center', 'end', 'between']) };
const GRID: Attributes = { ...BOX, gap: optional('gaps'), columns: required('count') };
/** Which of a page's boxes are lists, for who reads by tags. */
const LIST: Attributes = { list: optional(['plain', 'numbered']), more: optional('text') };
/** Whether the ground of a block of the page goes on to the edge of the paper. */
const BLEED: Attributes = { bleed: optional('yes-no') };
const TABLE: Attributes = { columns: optional('numbers'), alt: required('text'), head: optional('count') };
const CELL: Attributes = {
  ...STYLE,
  align: optional(['text', 'number', 'center']),
  colspan: optional('count'),
  rowspan: optional('count'),
};

const inline = (holds: Holds, attributes: Attributes = {}): Inline => ({ sort: 'inline', holds, also: [], attributes });
const block = (kind: Block['kind'], holds: Holds, own: Attributes = {}): BlockTag => {
  return { sort: 'block', kind, holds, also: [], attributes: { ...BLOCK, ...own } };
};
const part = (holds: Holds, attributes: Attributes = {}, also: readonly string[] = []): Part => {
  return { sort: 'part', holds, also, attributes };
};
/** Tags of texts and of boxes are called as the model calls them. */
const texts = (roles: readonly TextRole[], attributes: Attributes = {}): Tags =>
  Object.fromEntries(roles.map((role) => [role, block('text', 'inlines', { id: optional('id'), ...attributes })]));
const boxes = (tags: readonly BoxBlock['tag'][], holds: Holds, attributes: Attributes = BOX): Tags =>
  Object.fromEntries(tags.map((tag) => [tag, block('box', holds, attributes)]));

type Tags = Readonly<Record<string, Tag>>;

const INLINES = {
  b: inline('inlines'),
  i: inline('inlines'),
  own: inline('inlines'),
  a: { ...inline('inlines', { href: required('link') }), notWithin: ['a'] },
  br: inline('nothing'),
  fact: inline('nothing', { id: required('fact'), show: optional(['value', 'period']) }),
  'page-number': { ...inline('nothing'), within: ['header', 'footer'] },
} as const satisfies Tags;

/** Where one text runs through the document. */
const REFERENCES = {
  ref: inline('nothing', { figure: optional('figure'), section: optional('text'), field: optional('yes-no') }),
  footnote: { ...inline('inlines'), notWithin: ['header', 'footer', 'footnote'] },
} as const satisfies Tags;

export type InlineTag = keyof typeof INLINES | keyof typeof REFERENCES;

const COMMON: Tags = {
  ...INLINES,
  ...texts(['h1', 'h2', 'h3', 'p', 'note', 'caption', 'source', 'label', 'value']),

  list: block('list', ['item'], { ordered: optional('yes-no') }),
  item: part('inlines', { ...STYLE, level: optional('count'), mark: optional('text') }),

  stat: block('stat', ['label', 'value', 'note']),
  timeline: block('timeline', ['step']),
  step: part('inlines', {}, ['label']),

  figure: block('figure', 'nothing', { ref: required('figure'), caption: optional('yes-no') }),
  image: block('image', 'nothing', { ref: required('figure') }),
  table: block('table', ['tr'], TABLE),
  tr: part(['th', 'td']),
  th: part('inlines', CELL),
  td: part('inlines', CELL),

  ...boxes(['row', 'col'], 'blocks'),
  ...boxes(['grid'], 'blocks', GRID),
  ...boxes(['callout', 'quote'], 'either'),
  spacer: block('spacer', 'nothing'),
};

/** Where a picture has a box of its own: it stands whole in it, or fills it and is cut. */
const FITTED = block('image', 'nothing', { ref: required('figure'), fit: optional(['contain', 'cover']) });

/** The same tags, the blocks among them with further attributes. */
function mapBlocks(tags: Tags, attributes: Attributes): Tags {
  const more = (tag: Tag): Tag => (tag.sort === 'block' ? { ...tag, attributes: { ...tag.attributes, ...attributes } } : tag);
  return Object.fromEntries(Object.entries(tags).map(([name, tag]) => [name, more(tag)]));
}

/** What a slide has besides its blocks, each in a place of its own. */
const HEADINGS = ['kicker', 'title', 'subtitle', 'lead'];

const DECK: Tags = {
  ...mapBlocks(
    { ...COMMON, image: FITTED, list: block('list', ['item'], { ordered: optional('yes-no'), rows: optional('count') }) },
    { again: optional('yes-no') },
  ),
  deck: part(['footer', 'marking', 'section'], {
    title: optional('text'),
    continued: optional('text'),
    'lead-again': optional('yes-no'),
  }),
  footer: part('inlines'),
  marking: part('inlines'),
  section: part(['slide'], { name: required('text') }),
  slide: part('blocks', { id: optional('id'), layout: optional('layout'), ...BOX }, [...HEADINGS, 'ground', 'notes']),
  ground: part('nothing', { ref: required('figure') }),
  ...Object.fromEntries(HEADINGS.map((tag) => [tag, part('inlines', STYLE)])),
  notes: part(['p', 'source']),
};

/** Where one text runs through the document, titles are blocks like others. */
const TITLES = texts(['title', 'subtitle', 'lead']);

/** A page that differs from the theme's. */
const PAGE: Attributes = {
  size: optional('page-size'),
  orientation: optional(['portrait', 'landscape']),
  margin: optional('margins'),
};

const DOC: Attributes = {
  title: optional('text'),
  ...PAGE,
  'figure-label': optional('text'),
  'table-label': optional('text'),
  'unit-label': optional('text'),
  watermark: optional('text'),
};

const SUMMARY: Tags = flowing({
  ...COMMON,
  ...TITLES,
  // The number is the report's, `一、`: written as Word's own numbering where that counts the same.
  ...texts(HEADING_ROLES, { number: optional('text') }),
  figure: block('figure', 'nothing', { ref: required('figure'), caption: optional('yes-no'), numbered: optional('yes-no') }),
  th: part('inlines', { ...CELL, room: optional('count') }),
  ...REFERENCES,
  doc: part('blocks', DOC, ['header', 'footer', 'cover', 'toc', 'page-break']),
  header: part('either', { ...STYLE, ...BOX, pages: optional(['odd', 'even']) }),
  footer: part('either', { ...STYLE, ...BOX, pages: optional(['odd', 'even']) }),
  cover: part('blocks'),
  toc: part('nothing', { title: required('text'), depth: optional('count') }),
  section: block('box', 'blocks', { columns: optional('count'), orientation: optional(['portrait', 'landscape']) }),
  'page-break': part('nothing', { count: optional('count') }),
});

/** Where text flows one block stands below another: what asks for another place is refused, not passed over. */
function flowing(tags: Tags): Tags {
  const kept = Object.entries(tags).filter(([name]) => !['row', 'grid', 'spacer'].includes(name));
  return Object.fromEntries(kept.map(([name, tag]) => [name, tag.sort === 'block' ? withoutPlacing(tag) : tag]));
}

function withoutPlacing(tag: BlockTag): BlockTag {
  const isSized = tag.kind === 'figure' || tag.kind === 'image';
  const placing = ['grow', 'align', 'keep', 'drop', 'again', 'fit', 'gap', 'justify', ...(isSized ? [] : ['width', 'height'])];
  return { ...tag, attributes: Object.fromEntries(Object.entries(tag.attributes).filter(([name]) => !placing.includes(name))) };
}

const ONEPAGER: Tags = {
  ...COMMON,
  image: FITTED,
  ...TITLES,
  page: part('blocks', { title: optional('text'), ...PAGE, grid: optional('number'), ...BOX }, ['footer']),
  footer: part('either', { ...STYLE, ...BOX, ...BLEED }),
  th: part('inlines', { ...CELL, key: optional('count') }),
  td: part('inlines', { ...CELL, bars: optional('facts') }),
  table: block('table', ['tr'], { ...TABLE, scale: optional(['table', 'row']) }),
  ...boxes(['section'], 'blocks', { ...BOX, ...BLEED }),
  ...boxes(['callout', 'quote'], 'either', { ...BOX, ...BLEED }),
  list: block('list', ['item'], { ordered: optional('yes-no'), more: optional('text') }),
  ...boxes(['row', 'col'], 'blocks', { ...BOX, ...LIST, ...BLEED }),
  ...boxes(['grid'], 'blocks', {
    ...GRID,
    ...LIST,
    ...BLEED,
    flow: optional(['across', 'down']),
    last: optional(['wide']),
    widths: optional('widths'),
  }),
};

interface Vocabulary {
  readonly root: string;
  readonly tags: Tags;
  /** By tag: those that may stand directly inside it. */
  readonly inside: Readonly<Record<string, readonly string[]>>;
}

type Sorts = Readonly<Record<Extract<Holds, string>, readonly Tag['sort'][]>>;
const SORTS: Sorts = { nothing: [], inlines: ['inline'], blocks: ['block'], either: ['block', 'inline'] };

export const VOCABULARY: Readonly<Record<Target, Vocabulary>> = {
  deck: vocabulary('deck', DECK),
  summary: vocabulary('doc', SUMMARY),
  onepager: vocabulary('page', ONEPAGER),
};

function vocabulary(root: string, tags: Tags): Vocabulary {
  return { root, tags, inside: Object.fromEntries(Object.entries(tags).map(([name, tag]) => [name, tagsInside(tag, tags)])) };
}

function tagsInside({ holds, also }: Tag, tags: Tags): readonly string[] {
  const sorted = (sort: Tag['sort']): string[] => Object.keys(tags).filter((name) => tags[name]!.sort === sort);
  return typeof holds === 'object' ? holds : [...also, ...SORTS[holds].flatMap(sorted)];
}
