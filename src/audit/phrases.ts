/** All texts that the content gives a document to print, each with where it stands in the content: what a numeral may stand in. */
import type { Span } from '../diagnostics/span.js';
import type { Content, Figure, Prose, ProsePiece, Section } from '../model/content.js';
import type { Fact } from '../model/fact.js';
import { sumOf } from '../model/lists.js';
import type { Labels } from '../model/output.js';
import { strippedOffset, stripSpaces } from './strip-spaces.js';

/** A fact printed within a phrase, in code units of the stripped text. */
interface FactRange {
  readonly start: number;
  readonly end: number;
  /** Where it begins in the text as a person reads it. */
  readonly origin: number;
  readonly fact: string;
  readonly show: 'value' | 'period';
}

/**
 * What a phrase is. A `print`, a `period` or a `place` in a source alone may stand beside the wrong name; a `term` may stand in any sentence; `word` is
 * of the labels or the templates and says nothing of the content.
 */
type PhraseKind = 'text' | 'alt' | 'print' | 'period' | 'place' | 'number' | 'term' | 'word';

export interface Phrase {
  readonly kind: PhraseKind;
  /** Stripped. */
  readonly text: string;
  /** As a person reads it. */
  readonly plain: string;
  readonly stretches: readonly FactRange[];
  /** What it names or belongs to: ids of facts, paths of sections; a number beside it must share one. Empty: nothing. */
  readonly owners: ReadonlySet<string>;
  /** Stands in the content somewhere by itself, too. */
  readonly free: boolean;
  readonly span: Span | null;
  readonly path: string | null;
}

/** `literals` are the texts that stand in the templates themselves; `brackets` what a unit after a title stands in. */
export interface PhraseSources {
  readonly content: Content;
  readonly labels: Labels;
  readonly literals: readonly string[];
  /** Whole texts that hold numbers of the templates' own. Absent: none. */
  readonly own?: readonly string[];
  readonly brackets: readonly [string, string];
}

/** So many characters beside a number do not make a sentence of it. */
const FEW = 4;

const factsIn = (proses: readonly Prose[]): readonly string[] =>
  proses.flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.kind === 'fact' ? [piece.fact] : [])));

const listOne = <T>(one: T | null): readonly T[] => (one === null ? [] : [one]);

type Piece = Pick<ProsePiece, 'text'> & { readonly fact?: string; readonly show?: 'value' | 'period' };
type Details = Partial<Pick<Phrase, 'kind' | 'span' | 'path'>> & { readonly owner?: string };

export function listPhrases({ content, labels, literals, brackets }: PhraseSources): readonly Phrase[] {
  const phrases = openPhraseList();
  const { addText, addProse } = phrases;
  const { report, sources, facts, figures, sections, terms } = content;
  const { title, subtitle, issuer, speaker, date, basis, notes } = report;
  for (const prose of [title, subtitle, issuer, speaker, date, basis, ...notes]) addProse(prose);
  for (const mark of [...report.marks, report.secrecy]) addText(mark);
  for (const { title, span } of Object.values(sources)) addText(title, { span });
  for (const fact of Object.values(facts)) addFact(phrases, fact);
  for (const figure of Object.values(figures)) addFigure(phrases, figure, addUnit);
  for (const section of sections) addSection(phrases, section);
  for (const text of [...terms.verbatim, ...terms.noBreak]) addText(text);
  for (const text of terms.numerals) addText(text, { kind: 'term' });
  // `1.1 ` is how a heading counts, not what a document says.
  const words = Object.values(labels).filter((label) => /\p{L}/u.test(label) || !/\p{Nd}/u.test(label));
  for (const text of [...words, ...literals, ...continuedTitles(labels.continued ?? '')]) addText(text, { kind: 'word' });
  return phrases.list();

  function addUnit(unit: string): void {
    addText(unit);
    const named = `${labels.unit ?? ''}${labels.colon ?? ''}${unit.trim()}`;
    for (const text of [unit.trim(), named]) addText(brackets.join(text));
    addText(named);
  }
}

/** So many slides at most go on from one. */
const GOING_ON = 60;

/** How the titles of slides that go on end from the third on, `（续2）`, `(cont. 2)`: the label with its number in it. */
function continuedTitles(label: string): readonly string[] {
  const [, words = '', close = ''] = /^(.*?)([）)】\]]?)$/su.exec(label) ?? [];
  return words === '' ? [] : Array.from({ length: GOING_ON }, (_, i) => `${words}${i + 2}${close}`);
}

/** What finds phrases adds them here; the same one is one. */
interface PhraseList {
  readonly add: (pieces: readonly Piece[], details?: Details) => void;
  readonly addText: (text: string | null, details?: Details) => void;
  readonly addProse: (prose: Prose | null, details?: Details) => void;
  readonly list: () => readonly Phrase[];
}

function openPhraseList(): PhraseList {
  const found = new Map<string, Phrase & { owners: Set<string>; free: boolean }>();

  function add(pieces: readonly Piece[], { kind = 'text', owner, span = null, path = null }: Details = {}): void {
    const plain = pieces.map(({ text }) => text).join('');
    const stripped = stripSpaces(plain);
    if (stripped.text === '') return;
    let at = 0;
    const stretches = pieces.flatMap(({ text, fact, show }): FactRange[] => {
      const [origin, start] = [at, strippedOffset(stripped, at)];
      at += text.length;
      return fact === undefined ? [] : [{ start, end: strippedOffset(stripped, at), origin, fact, show: show ?? 'value' }];
    });
    const key = `${stripped.text}\n${stretches.map(({ start, fact, show }) => `${start}${show}${fact}`).join()}`;
    const known = found.get(key);
    if (known) {
      if (owner === undefined) known.free = true;
      else known.owners.add(owner);
      return;
    }
    const owners = new Set(owner === undefined ? [] : [owner]);
    found.set(key, { kind, text: stripped.text, plain, stretches, owners, free: owner === undefined, span, path });
  }

  const addText = (text: string | null, details: Details = {}): void => {
    if (text !== null) add([{ text }], details);
  };
  const addProse = (prose: Prose | null, details: Details = {}): void => {
    if (!prose) return;
    const place = { span: prose.span, path: prose.path, ...details };
    const [only, ...others] = factsIn([prose]);
    const words = sumOf(prose.pieces, (piece) => (piece.kind === 'text' ? piece.text.trim().length : 0));
    // 增长3% is hardly more than the number.
    if (only !== undefined && others.length === 0 && words <= FEW) add(prose.pieces, { ...place, kind: 'print', owner: only });
    else add(prose.pieces, place);
    // Templates may put a reference within the sentence, before the stop that ends it.
    const last = prose.pieces.at(-1);
    const stop = last?.kind === 'text' ? /[。．.！!？?；;]\s*$/u.exec(last.text) : null;
    if (stop && others.length > 0) add([...prose.pieces.slice(0, -1), { text: last!.text.slice(0, stop.index) }], place);
    // Templates may set the words in bold apart, without the colon after them.
    const end = prose.pieces.findIndex(({ bold }) => !bold);
    if (end <= 0) return;
    const [first, ...rest] = prose.pieces.slice(end);
    add(prose.pieces.slice(0, end), place);
    add(first!.kind === 'text' ? [{ text: first!.text.replace(/^\s*[：:]?\s*/u, '') }, ...rest] : [first!, ...rest], place);
  };
  return { add, addText, addProse, list: () => [...found.values()] };
}

function addFact({ addText }: PhraseList, { id, name, print, period, scope, verb, note, source, change, span }: Fact): void {
  const own = { owner: id, span, path: `facts.${id}` };
  addText(print, { ...own, kind: 'print' });
  addText(period, { ...own, kind: 'period' });
  // What it changed by stands beside its name too.
  for (const owner of change === null ? [id] : [id, change]) addText(name, { ...own, owner });
  // Said before many a number: no name of this one.
  addText(verb, { kind: 'word', span, path: own.path });
  if (verb !== null) addText(`${verb}${print}`, { ...own, kind: 'print' });
  for (const text of [scope, note]) addText(text, { span, path: own.path });
  addText(source?.where ?? null, { ...own, kind: 'place' });
  addText(source?.literal ?? null, own);
}

function addFigure(phrases: PhraseList, figure: Figure, addUnit: (unit: string) => void): void {
  const { addText, addProse } = phrases;
  const own = { span: figure.span, path: `figures.${figure.id}` };
  addProse(figure.title);
  addProse(figure.note);
  addAlt(phrases, figure.alt, figure, own);
  addText(figure.period, { ...own, kind: 'period', owner: own.path });
  switch (figure.kind) {
    case 'chart':
      for (const unit of [figure.unit, ...figure.series.map((series) => series.unit)]) addUnit(unit);
      for (const [row, category] of figure.categories.entries()) {
        for (const { facts: points } of figure.series) {
          const fact = points.length === 1 ? points[0] : points[row];
          addText(category, { ...own, ...(fact && { owner: fact.id }) });
        }
      }
      for (const { name } of figure.series) addText(name, own);
      for (const { heading, alt } of figure.panels) {
        addText(heading, own);
        addAlt(phrases, alt, figure, own);
      }
      return;
    case 'table':
      if (figure.unit !== undefined) addUnit(figure.unit);
      figure.columns.forEach(({ heading }, index) => {
        addNaming(phrases, heading, factsIn(figure.rows.map((row) => row[index]!)));
      });
      for (const row of figure.rows) for (const cell of row) addNaming(phrases, cell, factsIn(row));
      return;
    case 'picture':
  }
}

/** The heading of a row or a column names the facts in it. */
function addNaming({ addProse }: PhraseList, prose: Prose, named: readonly string[]): void {
  const isHeading = named.length > 0 && prose.pieces.every(({ kind }) => kind === 'text');
  if (isHeading) for (const owner of named) addProse(prose, { owner });
  else addProse(prose);
}

/** The facts of the figure stand in it in their order, where it was made from them. */
function addAlt({ add }: PhraseList, alt: string, figure: Figure, place: Details): void {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { id, print } of figure.kind === 'chart' ? figure.series.flatMap((series) => series.facts.flatMap(listOne)) : []) {
    const at = alt.indexOf(print, from);
    const isWhole = at >= 0 && !/[\d.,]$/u.test(alt.slice(0, at)) && !/^[\d]/u.test(alt.slice(at + print.length));
    if (!isWhole) continue;
    pieces.push({ text: alt.slice(from, at) }, { text: print, fact: id, show: 'value' });
    from = at + print.length;
  }
  add([...pieces, { text: alt.slice(from) }], { ...place, kind: 'alt' });
}

function addSection(phrases: PhraseList, section: Section): void {
  const { add, addText, addProse } = phrases;
  const own = { owner: section.path };
  for (const name of [section.heading, section.title, section.short]) {
    addProse(name, own);
    if (section.number === null) continue;
    add([{ text: section.number }, ...name.pieces], { ...own, span: name.span, path: name.path });
  }
  addText(section.number, { ...own, kind: 'number', span: section.span, path: section.path });
  addText(section.period, { ...own, kind: 'period', span: section.span, path: section.path });
  for (const prose of [section.lead, ...section.points, ...section.text, ...section.detailed, ...section.brief, ...section.notes])
    addProse(prose);
  for (const child of section.children) addSection(phrases, child);
}
