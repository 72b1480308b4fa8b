/** Makes what a template sees out of the content: plain records, every key there, texts and facts that know how they print. */

import type { Span } from '../diagnostics/span.js';
import { writeFormula } from '../language/write-formula.js';
import type { Content, Figure, Prose, ProsePiece, Section } from '../model/content.js';
import type { Inline } from '../model/document.js';
import type { TemplateName } from '../model/documents.js';
import type { Fact } from '../model/fact.js';
import type { Labels } from '../model/output.js';
import type { SpokenSlide } from '../model/script.js';
import type { Settings } from '../model/settings.js';
import type { Check } from '../model/trace.js';
import {
  type ContentOrigin,
  makeRecord,
  type TemplateRecord,
  type TemplateValue,
  type ValueFacts,
  type ValueNotes,
} from './value.js';

export interface TemplateData {
  readonly root: TemplateRecord;
  readonly notes: ValueNotes;
}

/** Keys of a figure that only some kinds have; the others show null. */
const FIGURE_KEYS = ['chart', 'unit', 'categories', 'series', 'columns', 'rows', 'file'] as const;
/** Not for templates: places, bytes, and what has been seen to. */
const HIDDEN = new Set(['fileName', 'span', 'spans', 'kindSpan', 'path', 'picture', 'documents']);

/** What a template is told of the documents wanted. */
interface Wanted {
  readonly target: TemplateName;
  readonly length: Settings['length'];
  /** Of the summary; null where the theme has none. */
  readonly profile: string | null;
  /** Of the deck; null: the template knows no such name. */
  readonly slides: readonly SpokenSlide[] | null;
  /** As slides. */
  readonly checks: readonly Check[] | null;
}

export function buildData(content: Content, labels: Labels, { target, length, profile, slides, checks }: Wanted): TemplateData {
  const converter = openConverter(content, target);
  const { notes, made, convert } = converter;
  // Facts may name each other as their change: made first, joined second.
  const facts = Object.values(content.facts).map((fact) => [fact, makeFact(converter, fact)] as const);
  for (const [fact, fields] of facts) made.set(fact, fields);
  for (const [fact, fields] of facts) {
    const change = fact.change === null ? undefined : content.facts[fact.change];
    const from = fact.derived?.from.map((id) => made.get(content.facts[id]!)!) ?? null;
    Object.assign(fields, { change: (change && made.get(change)) ?? null, from: from && Object.freeze(from) });
  }
  for (const figure of Object.values(content.figures)) made.set(figure, makeFigure(converter, figure));

  const { report, sources, sections, figures, terms } = content;
  const root = makeRecord({
    report: convert(report, 'report'),
    sections: convert(sections, 'sections'),
    facts: makeRecord(Object.fromEntries(facts.map(([fact, fields]) => [fact.id, fields]))),
    figures: makeRecord(Object.fromEntries(Object.entries(figures).map(([id, figure]) => [id, made.get(figure) ?? null]))),
    sources: convert(sources, 'sources'),
    terms: convert(terms, 'terms'),
    labels: convert(labels, 'labels'),
    target,
    length,
    profile,
    ...(slides && { slides: Object.freeze(slides.map((slide) => makeSlide(converter, slide))) }),
    ...(checks && { checks: Object.freeze(checks.map((check) => makeCheck(converter, check))) }),
  });
  return { root, notes };
}

/** What is made of one content for one document: `made` holds each object's record once. */
type Converter = ReturnType<typeof openConverter>;

function openConverter(content: Content, target: TemplateName) {
  const notes: ValueNotes = new WeakMap();
  const made = new Map<object, TemplateRecord>();

  const note = <T extends TemplateValue & object>(value: T, facts: ValueFacts): T => {
    notes.set(value, facts);
    return value;
  };
  const text = (pieces: readonly ProsePiece[], origin: ContentOrigin | undefined): TemplateRecord =>
    note(makeRecord({}), { pieces, origin, text: true });

  function convert(value: unknown, path: string): TemplateValue {
    if (value === null || value === undefined) return null;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    if (Array.isArray(value)) return Object.freeze(value.map((item, index) => convert(item, `${path}.${index}`)));
    if (typeof value !== 'object') throw new Error(`content holds a ${typeof value} at ${path}`);
    if (isSection(value)) return convertRecord({ ...value, figures: value.figures.filter(isShown) }, path);
    return convertRecord(value, path);
  }

  /** A section shows a document only the figures meant for it. */
  const isShown = ({ documents }: Figure): boolean =>
    documents === undefined || documents.some((document) => document === target);

  function convertRecord(value: object, path: string): TemplateValue {
    const known = made.get(value) ?? (isFact(value) ? made.get(content.facts[value.id]!) : undefined);
    if (known) return known;
    if (isProse(value)) return text(value.pieces, { span: value.span, path: value.path });
    const located = value as { readonly span?: Span; readonly path?: string };
    const own = located.path ?? path;
    const fields = Object.entries(value).filter(([key]) => !HIDDEN.has(key));
    const converted = makeRecord(
      Object.fromEntries(fields.map(([key, field]) => [key, convert(field, own === '' ? key : `${own}.${key}`)])),
    );
    return note(converted, located.span ? { origin: { span: located.span, path: own } } : {});
  }

  return { content, notes, made, note, text, convert };
}

function makeFact({ content, note, text }: Converter, fact: Fact): TemplateRecord {
  const origin = { span: fact.span, path: `facts.${fact.id}` };
  const { before, number, unit, after } = fact.parts;
  return note(
    makeRecord({
      id: fact.id,
      name: fact.name,
      print: text([factPiece(fact.id, fact.print)], origin),
      before,
      number,
      unit,
      after,
      period: text([factPiece(fact.id, fact.period, 'period')], origin),
      scope: fact.scope,
      kind: fact.kind,
      qualifier: fact.qualifier,
      change: null,
      verb: fact.verb,
      source: fact.source && makeRecord({ ...fact.source, title: content.sources[fact.source.source]?.title ?? null }),
      note: fact.note,
      formula: fact.derived && text(formulaOf(content, fact, fact.derived), origin),
      from: null,
    }),
    { origin, pieces: [factPiece(fact.id, fact.print)] },
  );
}

/** The numbers in it are facts, as they are wherever they stand. */
function formulaOf({ facts }: Content, { id, print }: Fact, { operation, from }: NonNullable<Fact['derived']>) {
  const terms = from.map((one) => factPiece(one, facts[one]!.print));
  return writeFormula(operation, terms, factPiece(id, print)).map(
    (part): ProsePiece => (typeof part === 'string' ? { kind: 'text', text: part, bold: false } : part),
  );
}

function factPiece(fact: string, text: string, show: 'value' | 'period' = 'value'): Extract<ProsePiece, { kind: 'fact' }> {
  return { kind: 'fact', fact, show, text, bold: false };
}

function makeFigure({ convert }: Converter, figure: Figure): TemplateRecord {
  const fields = convert({ ...Object.fromEntries(FIGURE_KEYS.map((key) => [key, null])), ...figure }, `figures.${figure.id}`);
  return fields as TemplateRecord;
}

function makeSlide({ note, text }: Converter, slide: SpokenSlide): TemplateRecord {
  const { number, last, title, section, opens, notes, sources, origin } = slide;
  const texts = (paragraphs: SpokenSlide['notes']): TemplateValue =>
    Object.freeze(paragraphs.map((inlines) => text(inlines.map(pieceOf), origin.content)));
  const fields = { number, last, title, section, opens, notes: texts(notes), sources: texts(sources) };
  return note(makeRecord(fields), { origin: origin.content });
}

function makeCheck({ content, made, convert }: Converter, { id, ...check }: Check): TemplateRecord {
  return makeRecord({ ...(convert(check, '') as TemplateRecord), fact: made.get(content.facts[id]!)! });
}

/** Notes as a text: facts and boldness stay, other looks do not. */
function pieceOf(inline: Inline): ProsePiece {
  switch (inline.kind) {
    case 'run': {
      const { text, bold, fact } = inline;
      if (!fact) return { kind: 'text', text, bold };
      return { kind: 'fact', fact: fact.id, show: fact.parts ? 'value' : 'period', text, bold };
    }
    case 'break':
      return { kind: 'text', text: '\n', bold: false };
    case 'page-number':
      throw new Error('a page number in the notes');
  }
}

function isFact(value: object): value is Fact {
  return 'print' in value && 'parts' in value;
}

function isSection(value: object): value is Section {
  return 'heading' in value && 'figures' in value;
}

function isProse(value: object): value is Prose {
  return 'pieces' in value && 'plain' in value;
}
