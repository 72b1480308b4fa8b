/** Reads a path name by name: own keys only, and every name that is not there is said with its place and the nearest one. */
import type { Localized } from '../diagnostics/diagnostic.js';
import { didYouMean, nearestName } from '../diagnostics/nearest.js';
import type { Span } from '../diagnostics/span.js';
import type { Site } from './context.js';
import { HELPERS } from './helpers.js';
import {
  ABSENT,
  type ContentOrigin,
  FAULT,
  isList,
  isRecord,
  type TemplateRecord,
  type TemplateValue,
  type ValueNotes,
} from './value.js';

export interface FoundValue {
  readonly value: TemplateValue;
  /** Of the value itself, else made from the record that holds it. */
  readonly origin: ContentOrigin | undefined;
}

interface Lookup {
  readonly site: Site;
  /** What Handlebars found: the context, a block parameter, @data; undefined where there is none. */
  readonly base: TemplateValue | undefined;
  readonly names: readonly string[];
  readonly root: TemplateRecord;
  readonly notes: ValueNotes;
  readonly report: (span: Span, message: Localized, hint?: Localized) => void;
}

const SHOWN = 16;

/** Gives `FAULT` after reporting. */
export function lookUpPath(lookup: Lookup): FoundValue {
  const { site, base, names, notes } = lookup;
  if (base === undefined) return reportNoBase(lookup);
  let value: TemplateValue = base;
  let origin = originOf(value, notes);
  for (const [index, name] of names.entries()) {
    if (value === FAULT) return { value: FAULT, origin: undefined };
    const next = readName(value, name, index, lookup);
    if (next === undefined) return { value: FAULT, origin: undefined };
    origin = originOf(next, notes) ?? (origin && { span: origin.span, path: `${origin.path}.${name}` });
    value = next;
  }
  // The context itself, as a number or a word, has no place of its own; its block knows better.
  return { value, origin: names.length === 0 && site.parts?.length === 0 ? originOf(value, notes) : origin };
}

function originOf(value: TemplateValue, notes: ValueNotes): ContentOrigin | undefined {
  return typeof value === 'object' && value !== null ? notes.get(value)?.origin : undefined;
}

function readName(
  value: TemplateValue,
  name: string,
  index: number,
  { site, names, root, notes, report }: Lookup,
): TemplateValue | undefined {
  const span = site.parts?.[index] ?? site.span;
  const before = ownerCode(site, index, names);
  const owner: Localized = before === '' ? { zh: '这里', en: 'here' } : { zh: `“${before}”`, en: `"${before}"` };
  if (value === null || value === ABSENT) {
    report(
      span,
      {
        zh: `${owner.zh}没有内容，读不到“${name}”`,
        en: `${before === '' ? 'the value here' : owner.en} is absent, so "${name}" cannot be read from it`,
      },
      { zh: `先判断：{{#if ${before || 'this'}}}…{{/if}}`, en: `test it first: {{#if ${before || 'this'}}}…{{/if}}` },
    );
    return undefined;
  }
  if (isList(value)) {
    if (name === 'length') return value.length;
    const item = /^\d+$/.test(name) ? value[Number(name)] : undefined;
    if (item !== undefined) return item;
    report(
      span,
      {
        zh: `${owner.zh}是列表（${value.length} 项），没有“${name}”`,
        en: `${owner.en} is a list of ${value.length}, which has no "${name}"`,
      },
      { zh: `逐项取用：{{#each ${before || 'this'}}}…{{/each}}`, en: `go through it: {{#each ${before || 'this'}}}…{{/each}}` },
    );
    return undefined;
  }
  const fields = isRecord(value) && !notes.get(value)?.text ? value : null;
  if (fields && Object.hasOwn(fields, name)) return fields[name];
  const keys = fields ? Object.keys(fields) : [];
  const atRoot = index === 0 && Object.hasOwn(root, name);
  const hint = atRoot
    ? { zh: `写 @root.${names.join('.')}（最外层的名字）`, en: `write @root.${names.join('.')} (a name of the outermost level)` }
    : before === '' && Object.hasOwn(HELPERS, name)
      ? {
          zh: `“${name}”是助手，要带参数：(${HELPERS[name]!.usage})`,
          en: `"${name}" is a helper and wants arguments: (${HELPERS[name]!.usage})`,
        }
      : before === ''
        ? hintAtCall(name, site, hintFrom(name, keys, before))
        : hintFrom(name, keys, before);
  const message = fields
    ? { zh: `${owner.zh}没有“${name}”`, en: `${before === '' ? `there is no "${name}" here` : `${owner.en} has no "${name}"`}` }
    : {
        zh: `${owner.zh}是一段文字，没有“${name}”`,
        en: `${before === '' ? 'the value here' : owner.en} is a text, which has no "${name}"`,
      };
  report(span, message, hint);
  return undefined;
}

/** The part of the path that was read before the name, as written. */
function ownerCode(site: Site, index: number, names: readonly string[]): string {
  const tail = names.slice(index).join('.').length;
  const plain = site.code.replaceAll(/[[\]]/g, '');
  return plain
    .slice(0, Math.max(0, plain.length - tail))
    .replace(/[./]$/, '')
    .replace(/^(this|\.)$/, '');
}

/** In a partial a name may be one that its caller gives. */
function hintAtCall(name: string, { span }: Site, hint: Localized | undefined): Localized | undefined {
  const partial = /(?:^|\/)partials\/(.+)\.hbs$/.exec(span.file)?.[1];
  if (partial === undefined || !hint) return hint;
  const call = `{{> ${partial} ${name}=…}}`;
  return {
    zh: `${hint.zh}${/？$/.test(hint.zh) ? '' : '；'}或在调用处给它：${call}`,
    en: `${hint.en}${/\?$/.test(hint.en) ? ' Or' : '; or'} give it where the partial is called: ${call}`,
  };
}

function hintFrom(name: string, keys: readonly string[], before: string): Localized | undefined {
  const near = nearestName(name, keys);
  if (near !== null) return didYouMean(near);
  if (keys.length === 0) return { zh: `直接印出：{{${before || 'this'}}}`, en: `print it as it is: {{${before || 'this'}}}` };
  const shown = keys.slice(0, SHOWN);
  const more = keys.length > SHOWN;
  return { zh: `可用：${shown.join('、')}${more ? '……' : ''}`, en: `there are: ${shown.join(', ')}${more ? ', …' : ''}` };
}

function reportNoBase({ site, report }: Lookup): FoundValue {
  const data = site.code.startsWith('@');
  report(
    site.span,
    data
      ? { zh: `“${site.code}”只在 {{#each}} 里有值`, en: `"${site.code}" has a value only inside {{#each}}` }
      : { zh: `“${site.code}”越出了模板的最外层`, en: `"${site.code}" leads out of the template` },
    data
      ? undefined
      : {
          zh: '片段看不到调用处的外层：把值写成参数传入，或用 @root',
          en: 'a partial does not see the levels of its caller: pass the value as a parameter, or use @root',
        },
  );
  return { value: FAULT, origin: undefined };
}
