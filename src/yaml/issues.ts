/** Names what a zod schema complains of: at which key or value, in words that an author understands. */

import { type $ZodIssue, type $ZodType, type $ZodTypes, safeParse } from 'zod/v4/core';
import type { Localized } from '../diagnostics/diagnostic.js';
import { didYouMean, nearestName } from '../diagnostics/nearest.js';
import { describeExpected, describeGiven, describePath, shorten } from './describe.js';
import { quoteText } from './quote.js';
import { findNode, type YamlPath, type YamlTree } from './tree.js';

export interface NamedIssue {
  readonly code: 'schema' | 'unknown-key';
  readonly path: YamlPath;
  /** Point at the key rather than at its value. */
  readonly atKey: boolean;
  readonly message: Localized;
  readonly hint?: Localized;
  /** The line may hold a full-width slip: a text where a list or a group is wanted, an odd id, an unknown key. */
  readonly structural: boolean;
  /** A text was wanted, or a list. */
  readonly wantsText?: boolean;
  readonly wantsList?: boolean;
  /** For an unknown key: the key that was probably meant, if it is still free. */
  readonly meant?: string;
}

/** Messages of a schema are written `中文 | English`, with a remedy `中文 | English | 办法 | remedy`; this is the divider. */
const DIVIDER = ' | ';

/** By what name others know what is chosen from: the nearest in letters would mislead. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  ...{ pie: 'doughnut', donut: 'doughnut', ring: 'doughnut', histogram: 'column', bars: 'bar', columns: 'column', area: 'line' },
};

/** `base` is the path at which the issues' own paths begin. */
export function nameIssues(issues: readonly $ZodIssue[], schema: $ZodType, tree: YamlTree, base: YamlPath = []): NamedIssue[] {
  return issues.flatMap((issue) => nameIssue(issue, schema, tree, base));
}

function nameIssue(issue: $ZodIssue, schema: $ZodType, tree: YamlTree, base: YamlPath): NamedIssue[] {
  const path: YamlPath = [...base, ...(issue.path as (string | number)[])];
  const { node, depth } = findNode(tree, path);
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, path);
    return issue.keys.map((key) => nameUnknownKey(key, path, known, node));
  }
  const missing = depth < path.length || node.kind === 'empty';
  if (missing && issue.code !== 'custom')
    return [{ ...nameMissing(path, depth === path.length), structural: node.kind === 'map' && node.flow }];
  if (issue.code === 'invalid_union') {
    const near = nearestOption(issue.errors, node);
    // A list of a length that no option takes: the union says which it may have.
    if (!ownMessage(issue) || !near.every(({ code, path: inside }) => inside.length === 0 && code.startsWith('too_')))
      return nameIssues(near, schema, tree, path);
  }
  const { structural = false, ...described } = describeIssue(issue, path, node, schema);
  const flow = node.kind === 'map' && node.flow;
  const atKey = issue.code === 'invalid_key';
  return [{ code: 'schema', path, atKey, structural: structural || flow || atKey, ...described }];
}

type Described = Pick<NamedIssue, 'message' | 'hint' | 'wantsText' | 'wantsList'> & { readonly structural?: boolean };

function describeIssue(issue: $ZodIssue, path: YamlPath, node: YamlTree, schema: $ZodType): Described {
  const at = describePath(path);
  const own = ownMessage(issue);
  const shown = node.kind === 'text' ? shorten(node.value) : null;
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = own ?? describeExpected(issue.expected).name;
      const given = describeGiven(node);
      return {
        structural: node.kind === 'text' && issue.expected !== 'string',
        wantsText: issue.expected === 'string',
        wantsList: issue.expected === 'array',
        message: { zh: `${at.zh}应是${wanted.zh}，这里是${given.zh}`, en: `${at.en} wants ${wanted.en}, not ${given.en}` },
        hint:
          (issue.expected === 'array' && shown !== null && listOf(node, path, schema)) ||
          describeExpected(issue.expected).writing,
      };
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      const same = shown === null ? undefined : OTHER_NAMES[shown.toLowerCase()];
      const close = shown === null ? null : same !== undefined && values.includes(same) ? same : nearestName(shown, values);
      return {
        message: {
          zh: `${at.zh}不认得${shown === null ? '这种写法' : `“${shown}”`}`,
          en: `${at.en} does not know ${shown === null ? 'this' : `"${shown}"`}`,
        },
        hint: {
          zh: `${close ? `是不是“${close}”？` : ''}可以写：${values.join('、')}`,
          en: `${close ? `did you mean "${close}"? ` : ''}allowed: ${values.join(', ')}`,
        },
      };
    }
    case 'too_small':
    case 'too_big': {
      const few = issue.code === 'too_small';
      const limit = String(few ? issue.minimum : issue.maximum);
      const [unitZh, unitEn] = issue.origin === 'string' ? ['字', 'characters'] : ['项', 'items'];
      return {
        message: prefix(at, own) ?? {
          zh: `${at.zh}${few ? '至少' : '至多'}要有 ${limit} ${unitZh}`,
          en: `${at.en} wants at ${few ? 'least' : 'most'} ${limit} ${unitEn}`,
        },
        hint: few
          ? { zh: '补上缺的内容', en: 'add what is missing' }
          : { zh: '删去多余的内容', en: 'take away what is too much' },
      };
    }
    default:
      return {
        structural: issue.code === 'invalid_format' && node.kind === 'text' && node.style === 'plain',
        message: prefix(at, own) ?? { zh: `${at.zh}的写法不对`, en: `${at.en} is not written right` },
        ...hintFor(issue, node, shown),
      };
  }
}

function hintFor(issue: $ZodIssue, node: YamlTree, shown: string | null): Pick<NamedIssue, 'hint'> {
  const named = issue.code === 'invalid_key' ? suggestKey(issue) : null;
  if (named) return { hint: { zh: `改成：${named}`, en: `write: ${named}` } };
  const own = ownHint(issue);
  if (own) return { hint: own };
  if (shown !== null) return { hint: { zh: `这里写的是“${shown}”`, en: `"${shown}" stands here` } };
  return node.kind === 'list' ? {} : { hint: describeExpected('object').writing };
}

/** Parts of a sentence are longer than the names of a list. */
const LONGEST_NAME = 6;

/** `a, b` was meant as a list of two; a sentence, which the list takes as it is, as one item of it. */
function listOf(node: YamlTree, path: YamlPath, schema: $ZodType): Localized | null {
  if (node.kind !== 'text') return null;
  const { value } = node;
  const parts = value.split(/\s*[,，、]\s*/u);
  const isNames = parts.length > 1 && parts.every((part) => /^\S+$/u.test(part));
  const takesWhole = schemasAt([schema], [...path, 0]).some((item) => safeParse(item, value).success);
  const isShort = parts.every((part) => [...part].length <= LONGEST_NAME) && !/[。；！？$]/u.test(value);
  if (!takesWhole && !isNames) return null;
  const list = takesWhole && !(isNames && isShort) ? `[${quoteText(value.replace(/\s*\n\s*/gu, ''))}]` : `[${parts.join(', ')}]`;
  return { zh: `写成：${list}`, en: `write: ${list}` };
}

function nameMissing(path: YamlPath, empty: boolean): NamedIssue {
  const at = describePath(path);
  const last = path[path.length - 1];
  return {
    code: 'schema',
    path,
    atKey: true,
    structural: false,
    message: empty ? { zh: `${at.zh}是空的`, en: `${at.en} is empty` } : { zh: `缺少${at.zh}`, en: `${at.en} is missing` },
    hint:
      typeof last === 'string'
        ? { zh: `补上 ${last}: …`, en: `add ${last}: …` }
        : { zh: '写上内容，或删去这一项', en: 'write something there, or delete the item' },
  };
}

function nameUnknownKey(key: string, path: YamlPath, known: readonly string[], node: YamlTree): NamedIssue {
  const entries = node.kind === 'map' ? node.entries : null;
  const meant = nearestName(
    key,
    known.filter((name) => !entries?.has(name)),
  );
  // `{ print: 12,003元 }`: the comma of the number divided the group.
  const divided = node.kind === 'map' && node.flow && entries?.get(key)?.value.kind === 'empty';
  const at = describePath(path);
  return {
    code: 'unknown-key',
    path: [...path, key],
    atKey: true,
    structural: true,
    message:
      path.length === 0
        ? { zh: `这里没有“${key}”这个键`, en: `there is no key "${key}" here` }
        : { zh: `${at.zh}下没有“${key}”这个键`, en: `there is no key "${key}" under ${at.en}` },
    hint: meant
      ? didYouMean(meant)
      : divided
        ? {
            zh: '花括号里逗号分隔各项：含逗号的文字要放进英文引号',
            en: 'in braces a comma divides: put a text that holds a comma in quotes',
          }
        : { zh: `可以写：${known.join('、')}`, en: `allowed: ${known.join(', ')}` },
    ...(meant !== null && { meant }),
  };
}

/** Of the ways in which a value may be written, what is wrong with the one that the author came closest to. */
function nearestOption(options: readonly (readonly $ZodIssue[])[], node: YamlTree): readonly $ZodIssue[] {
  let best: readonly $ZodIssue[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const issues of options) {
    let faults = 0;
    for (const issue of issues) {
      // Not even the same sort of value: the last choice.
      if (issue.path.length === 0 && issue.code === 'invalid_type') faults += 100;
      else faults += issue.code === 'unrecognized_keys' ? issue.keys.length : 1;
    }
    // A text with a colon in it is a group whose key no option knows: the option that wants a text was meant.
    if (node.kind === 'map' && !node.flow && isForeign(issues)) faults += 100;
    if (faults < least) [best, least] = [issues, faults];
  }
  return best;
}

/** The option lacks a key, has unknown ones instead, and none of them is a slip of what it lacks. */
function isForeign(issues: readonly $ZodIssue[]): boolean {
  const unknown = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : []));
  const lacking = issues.flatMap((issue) =>
    issue.code === 'invalid_type' && issue.path.length === 1 ? [String(issue.path[0])] : [],
  );
  return unknown.length > 0 && lacking.length > 0 && unknown.every((key) => nearestName(key, lacking) === null);
}

function ownMessage(issue: $ZodIssue): Localized | null {
  // What is wrong with a record's key is told inside.
  const inner = issue.code === 'invalid_key' ? issue.issues[0] : undefined;
  const [zh, en] = (inner ?? issue).message?.split(DIVIDER) ?? [];
  return zh !== undefined && en !== undefined ? { zh, en } : null;
}

/** A name as it may be: `2024gdp` as gdp-2024, `甲（亿元）` as 甲-亿元. Null where nothing of it would be left. */
function suggestKey({ path, issues: [inner] }: Extract<$ZodIssue, { code: 'invalid_key' }>): string | null {
  const [, digits = '', rest = ''] = /^([\p{N}]*)(.*)$/u.exec(
    String(path.at(-1))
      .replace(/[^\p{L}\p{N}_-]+/gu, '-')
      .replace(/^[-_]+|[-_]+$/gu, ''),
  )!;
  const name = [rest.replace(/^[-_]+/u, ''), digits].filter((part) => part !== '').join('-');
  const pattern = inner?.code === 'invalid_format' ? inner.pattern : undefined;
  const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/u.exec(pattern ?? '') ?? [];
  return source !== '' && new RegExp(source, flags).test(name) ? name : null;
}

function ownHint(issue: $ZodIssue): Localized | null {
  const inner = issue.code === 'invalid_key' ? issue.issues[0] : undefined;
  const [, , zh, en] = (inner ?? issue).message?.split(DIVIDER) ?? [];
  return zh !== undefined && en !== undefined ? { zh, en } : null;
}

function prefix(at: Localized, own: Localized | null): Localized | null {
  return own && { zh: `${at.zh}：${own.zh}`, en: `${at.en}: ${own.en}` };
}

/** The keys that a zod schema knows at a path, for "did you mean". */
function knownKeys(schema: $ZodType, path: YamlPath): readonly string[] {
  const keys = new Set<string>();
  for (const found of schemasAt([schema], path)) {
    const def = (found as $ZodTypes)._zod.def;
    if (def.type === 'object') for (const key of Object.keys(def.shape)) keys.add(key);
  }
  return [...keys];
}

function schemasAt(schemas: readonly $ZodType[], path: YamlPath): readonly $ZodType[] {
  const open = schemas.flatMap(unwrap);
  const [step, ...rest] = path;
  if (step === undefined) return open;
  const inner = open.flatMap((schema): $ZodType[] => {
    const def = (schema as $ZodTypes)._zod.def;
    switch (def.type) {
      case 'object': {
        const next = def.shape[String(step)];
        return next ? [next] : def.catchall ? [def.catchall] : [];
      }
      case 'record':
        return [def.valueType];
      case 'array':
        return [def.element];
      case 'tuple': {
        const item = typeof step === 'number' ? def.items[step] : undefined;
        return item ? [item] : [];
      }
      default:
        return [];
    }
  });
  return schemasAt(inner, rest);
}

/** What stands inside optionals, defaults, pipes, lazies and unions. */
function unwrap(schema: $ZodType): readonly $ZodType[] {
  const def = (schema as $ZodTypes)._zod.def;
  if ('innerType' in def) return unwrap(def.innerType);
  switch (def.type) {
    case 'pipe':
      return unwrap(def.in);
    case 'lazy':
      return unwrap(def.getter());
    case 'union':
      return def.options.flatMap(unwrap);
    default:
      return [schema];
  }
}
