/** The text of docs/reference.md, and where words and tables do not agree. */
import { describeSchema, keysOf } from './describe-schema.mjs';
import { ATTRIBUTES, LAYOUT, STYLE, TAGS, THEME } from './words.mjs';

/** @type {Readonly<Record<string, string>>} */
const DOCUMENTS = { deck: 'deck', summary: 'summary', onepager: 'one-pager' };

/** How the types of attributes are written. @type {Readonly<Record<string, string>>} */
const TYPES = {
  text: 'text',
  'yes-no': '`yes`, `no`',
  points: 'points',
  length: 'points `120`, or a share `0.4`, `40%`',
  gaps: 'points: one number, or two',
  number: 'a number from 0',
  count: 'a whole number from 1',
  keep: '`yes`, `no`, or a whole number from 1',
  numbers: 'numbers with blanks between',
  margins: 'points: one number, two or four',
  style: 'a style',
  layout: 'a layout',
  id: 'a name without blanks',
  figure: 'an id under `figures:`',
  fact: 'an id under `facts:`',
  link: '`https://`, `http://`, `mailto:` or `#id`',
  'page-size': '`A4`, `A3`, … or `width x height` in points',
};

/**
 * @param {any} tables
 * @returns {{ text: string, faults: string[] }}
 */
export function writeReference({ VOCABULARY, themeSchema, variantSchema, HELPERS }) {
  const said = new Set();
  /** @type {string[]} */
  const faults = [];
  /** @param {string} table @param {Readonly<Record<string, string>>} words @param {string[]} names */
  const word = (table, words, ...names) => {
    const name = names.find((each) => each in words);
    if (name === undefined) faults.push(`${table} lacks "${names.at(-1)}"`);
    else said.add(`${table} ${name}`);
    return name === undefined ? '' : words[name];
  };
  const tags = mergeTags(VOCABULARY);
  const style = themeSchema.shape.styles._zod.def.shape.deck._zod.def.innerType._zod.def.valueType;
  const layout = themeSchema.shape.deck._zod.def.shape.layouts._zod.def.valueType;
  const text = [
    '# Tags, attributes, keys · 标签、属性、主题的键',
    'Made by `npm run reference` from the tables that the tool itself reads (`scripts/reference/words.mjs` has the words). What they are good for stands in [writing templates](writing-templates.md).',
    '## Tags · 标签',
    'Every block also takes `style width height grow align keep drop` where the table of attributes names its document.',
    table(
      ['tag', 'in', 'holds', 'own attributes', ''],
      [...tags].map(([tag, { documents, holds, own }]) => [
        `\`${tag}\``,
        documents.join(', '),
        holds,
        own.map((/** @type {string} */ name) => `\`${name}\``).join(' '),
        word('TAGS', TAGS, tag),
      ]),
    ),
    '## Attributes · 属性',
    table(
      ['attribute', 'of', 'in', 'value', ''],
      listAttributes(VOCABULARY).map(({ name, tags: of, documents, type, required }) => [
        `\`${name}\`${required ? ' (must stand)' : ''}`,
        of,
        documents.join(', '),
        type,
        word('ATTRIBUTES', ATTRIBUTES, ...of.split(' ').map((tag) => `${tag.replaceAll('`', '')} ${name}`), name),
      ]),
    ),
    '## Keys of a style · 样式的键',
    table(
      ['key', 'value', ''],
      keysOf(style).map(([key, schema]) => [`\`${key}\``, describeSchema(schema), word('STYLE', STYLE, key)]),
    ),
    '## Keys of a slide’s layout · 版式的键',
    table(
      ['key', 'value', ''],
      keysOf(layout).map(([key, schema]) => [`\`${key}\``, describeSchema(schema), word('LAYOUT', LAYOUT, key)]),
    ),
    '## Other keys of a theme · 主题的其他键',
    table(
      ['key', 'value', ''],
      listThemeKeys(themeSchema, variantSchema).map(([key, schema]) => [
        `\`${key}\``,
        describeSchema(schema),
        word('THEME', THEME, key),
      ]),
    ),
    '## Helpers · 函数',
    Object.values(HELPERS)
      .map((/** @type {any} */ { usage }) => `\`${usage}\``)
      .join(' · '),
  ].join('\n\n');
  for (const [name, words] of Object.entries({ TAGS, ATTRIBUTES, STYLE, LAYOUT, THEME }))
    for (const key of Object.keys(words))
      if (!said.has(`${name} ${key}`)) faults.push(`${name} has "${key}", of which no table knows`);
  return { text: `${text}\n`, faults };
}

/** @param {string[]} head @param {string[][]} rows */
function table(head, rows) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** @type {Readonly<Record<string, string>>} */
const HOLDS = { nothing: 'nothing', inlines: 'text', blocks: 'blocks', either: 'text or blocks' };
const PLACING = ['style', 'width', 'height', 'grow', 'align', 'keep', 'drop'];

/** Tags by name, in the order of the tables. @param {any} vocabulary @returns {Map<string, any>} */
function mergeTags(vocabulary) {
  const merged = new Map();
  for (const [target, { tags }] of Object.entries(vocabulary)) {
    for (const [name, tag] of Object.entries(/** @type {any} */ (tags))) {
      const { holds, also, attributes, sort } = /** @type {any} */ (tag);
      const known = merged.get(name) ?? { documents: [], holds: new Set(), own: new Set() };
      known.documents.push(DOCUMENTS[target]);
      const parts = typeof holds === 'string' ? [HOLDS[holds], ...quoteAll(also)] : quoteAll(holds);
      for (const part of parts) known.holds.add(part);
      const common = sort === 'block' ? PLACING : [];
      for (const attribute of Object.keys(attributes)) if (!common.includes(attribute)) known.own.add(attribute);
      merged.set(name, known);
    }
  }
  return new Map([...merged].map(([name, one]) => [name, { ...one, holds: [...one.holds].join(' '), own: [...one.own] }]));
}

/** @param {readonly string[]} names */
const quoteAll = (names) => names.map((name) => `\`${name}\``);

/** Attributes of one meaning in one row: name, tags, documents, type. @param {any} vocabulary */
function listAttributes(vocabulary) {
  /** @type {Map<string, { name: string, type: string, required: boolean, tags: Set<string>, documents: Set<string>, blocks: Set<string> }>} */
  const rows = new Map();
  for (const [target, { tags }] of Object.entries(vocabulary)) {
    for (const [tag, rule] of Object.entries(/** @type {any} */ (tags))) {
      for (const [name, { type, required }] of Object.entries(/** @type {any} */ (rule).attributes)) {
        const written = typeof type === 'string' ? (TYPES[type] ?? type) : quoteAll(type).join(', ');
        const key = `${name} ${written} ${required}`;
        const row = rows.get(key) ?? { name, type: written, required, tags: new Set(), documents: new Set(), blocks: new Set() };
        if (/** @type {any} */ (rule).sort === 'block' && PLACING.includes(name)) row.blocks.add(tag);
        else row.tags.add(tag);
        row.documents.add(DOCUMENTS[target]);
        rows.set(key, row);
      }
    }
  }
  return [...rows.values()]
    .sort((a, b) => PLACING.indexOf(b.name) - PLACING.indexOf(a.name) || (a.name < b.name ? -1 : 1))
    .map(({ blocks, tags, documents, ...row }) => ({
      ...row,
      tags: [...(blocks.size > 0 ? ['blocks'] : []), ...quoteAll([...tags])].join(' '),
      documents: [...documents],
    }));
}

/** All keys of a theme that have a line of their own: those of its parts under their path. @param {any} whole @param {any} variant */
function listThemeKeys(whole, variant) {
  /** @type {[string, any][]} */
  const keys = [];
  for (const [key, schema] of [['extends', variant.shape.extends], ...keysOf(whole)]) {
    const parts = key === 'fonts' ? keysOf(schema._zod.def.valueType) : OPENED.has(key) ? keysOf(schema) : [];
    if (!OPENED.has(key)) keys.push([key, schema]);
    for (const [part, own] of parts) keys.push([`${key}.${part}`, own]);
  }
  return keys;
}

const OPENED = new Set(['chart', 'deck', 'summary', 'onepager']);
