/** The values that a template works with: plain data, with what must not show as a key (origin, printed form) kept beside it; and what a helper is handed. */

import type { DiagnosticCode } from '../diagnostics/codes.js';
import type { Localized } from '../diagnostics/diagnostic.js';
import { joinLines } from '../language/join-lines.js';
import type { ProsePiece } from '../model/content.js';
import type { MarkupOrigin } from '../model/markup.js';

export type TemplateValue = null | string | number | boolean | readonly TemplateValue[] | TemplateRecord;

/** Own keys only, no prototype; an absent optional is null. A text has no keys. */
export interface TemplateRecord {
  readonly [key: string]: TemplateValue;
}

export type ContentOrigin = NonNullable<MarkupOrigin['content']>;

/** What is known of an object besides its keys. */
export interface ValueFacts {
  /** Where it stands in the content. */
  readonly origin?: ContentOrigin | undefined;
  /** How it prints; absent where it does not. */
  readonly pieces?: readonly ProsePiece[] | undefined;
  /** It is a text and nothing else: no keys may be read. */
  readonly text?: boolean;
}

export type ValueNotes = WeakMap<object, ValueFacts>;

/** Handlebars compares contexts with `!=`, which asks objects for a primitive: ours never equal another context. */
const UNEQUAL = Object.freeze(Object.assign(Object.create(null) as object, { [Symbol.toPrimitive]: () => Number.NaN }));

export function makeRecord(fields: Readonly<Record<string, TemplateValue>>): TemplateRecord {
  return Object.assign(Object.create(UNEQUAL) as Record<string, TemplateValue>, fields);
}

/**
 * A value as Handlebars is handed it for a block's context. Handlebars sees no new level (`../`) where the context stays
 * the same object, so a block that goes over what it stands in gets a copy.
 */
export function asContext(value: TemplateValue, current: TemplateValue, notes: ValueNotes): TemplateValue {
  if (value === null) return ABSENT;
  if (isList(value)) return Object.assign([...value], UNEQUAL);
  if (value !== current) return value;
  const copy = makeRecord(isRecord(value) ? value : {});
  const known = isRecord(value) ? notes.get(value) : undefined;
  notes.set(copy, known ?? { pieces: piecesOf(value, notes) ?? [], text: true });
  return copy;
}

/** What a failed lookup gives: already reported, so whatever is done with it stays silent. */
export const FAULT: TemplateRecord = makeRecord({});
/** Stands for null as a block's context, where Handlebars would put an object of its own. */
export const ABSENT: TemplateRecord = makeRecord({});

export function isList(value: TemplateValue): value is readonly TemplateValue[] {
  return Array.isArray(value);
}

export function isRecord(value: TemplateValue): value is TemplateRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The pieces that a value prints, or null where it cannot be printed (lists, records). */
export function piecesOf(value: TemplateValue, notes: ValueNotes): readonly ProsePiece[] | null {
  if (value === null || value === ABSENT) return [];
  if (typeof value === 'object') return notes.get(value)?.pieces ?? null;
  return [{ kind: 'text', text: String(value), bold: false }];
}

/** A value's plain text, or null where it has none. */
export function printPlain(value: TemplateValue, notes: ValueNotes): string | null {
  const pieces = piecesOf(value, notes);
  return pieces === null ? null : joinLines(pieces.map((piece) => piece.text).join(''));
}

/** As Handlebars has it (false, 0, '', null and empty lists are false), with an empty text false too. */
export function isTruthy(value: TemplateValue, notes: ValueNotes): boolean {
  if (value === FAULT || value === ABSENT) return false;
  if (isList(value)) return value.length > 0;
  if (isRecord(value)) return notes.get(value)?.text ? printPlain(value, notes) !== '' : true;
  return Boolean(value);
}

/** What a value is called in messages. */
export function describeValue(value: TemplateValue, notes: ValueNotes): { readonly zh: string; readonly en: string } {
  if (value === null || value === ABSENT) return { zh: '没有内容（null）', en: 'absent (null)' };
  if (isList(value)) return { zh: '列表', en: 'a list' };
  if (isRecord(value)) return notes.get(value)?.text ? { zh: '文字', en: 'a text' } : { zh: '一组字段', en: 'a group of fields' };
  if (typeof value === 'string') return { zh: '文字', en: 'a text' };
  if (typeof value === 'number') return { zh: '数', en: 'a number' };
  return { zh: '是非值', en: 'a yes/no value' };
}

/** What a helper of a template may look at and say, besides its arguments. */
export interface HelperContext {
  readonly root: TemplateRecord;
  readonly notes: ValueNotes;
  /** BCP 47, of the content. */
  readonly language: string;
  /** Reports at the call's place and gives the value that stays silent from there on. */
  fault(message: Localized, hint?: Localized | null, code?: DiagnosticCode): TemplateValue;
  /** Says what the helper leaves out of a value of the content, and why; the document is made without it. */
  leaveOut(value: TemplateRecord, message: Localized, hint: Localized): void;
  /** A text that prints these pieces. */
  text(pieces: readonly ProsePiece[]): TemplateRecord;
}
