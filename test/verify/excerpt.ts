/** Makes the excerpt that stands in for the report where it is absent: its headings, and the clauses that the content quotes. */

import { fold } from '../../src/language/fold.js';
import { languageOf } from '../../src/language/languages.js';
import type { Content } from '../../src/model/content.js';
import { bindFact } from '../../src/verify/bind-fact.js';
import { openBook } from '../../src/verify/source-book.js';

const LEFT_OUT = '〔略〕。';
const CLAUSE_ENDS = '，。！？；：';

export function makeExcerpt(content: Content, text: string): string {
  const { language } = content.report;
  const [source] = Object.values(content.sources);
  const facts = Object.values(content.facts).filter((fact) => fact.source !== null);
  const wheres = facts.map((fact) => fact.source!.where);
  const book = openBook(source!.id, { file: 'report', text }, source!.places, wheres, languageOf(language).idiom);
  const kept = new Set<number>();
  const keep = (start: number, end: number): void => {
    const [from, to] = clauses(text, start, end);
    for (let at = from; at < to; at++) kept.add(at);
  };
  for (const { start, end } of book.headings) keep(start, end);
  for (const { name, begins } of source!.places) {
    for (const start of book.begins.get(name) ?? []) keep(start, start + begins!.length);
  }
  for (const fact of facts) {
    const bound = bindFact(fact, fact.source!, book, languageOf(language).lexicon);
    if (bound.kind !== 'bound') throw new Error(`${fact.id} is not in the report`);
    keep(bound.binding.start, bound.binding.end);
    const paragraph = text.lastIndexOf('\n', bound.binding.start) + 1;
    keep(paragraph, paragraph + 1);
  }
  for (const term of [...content.terms.verbatim, ...content.terms.noBreak]) {
    const wanted = fold(term).text;
    const at = book.folded.text.indexOf(wanted);
    if (at < 0) throw new Error(`${term} is not in the report`);
    keep(book.folded.origin(at), book.folded.origin(at + wanted.length - 1) + 1);
  }
  return `${paragraphs(text, kept).join('\n\n')}\n`;
}

/** Each paragraph's kept clauses, in their order, a mark where some are left out. */
function paragraphs(text: string, kept: ReadonlySet<number>): readonly string[] {
  let start = 0;
  return text.split('\n').flatMap((line) => {
    let out = '';
    for (let at = 0; at < line.length; at++) {
      if (kept.has(start + at)) out += line[at];
      else if (out !== '' && !out.endsWith(LEFT_OUT)) out += LEFT_OUT;
    }
    start += line.length + 1;
    return out === '' ? [] : [out];
  });
}

/** The whole clauses over which a stretch goes, with their marks. */
function clauses(text: string, start: number, end: number): readonly [number, number] {
  let from = start;
  while (from > 0 && text[from - 1] !== '\n' && !CLAUSE_ENDS.includes(text[from - 1]!)) from--;
  let to = end;
  while (to < text.length && text[to] !== '\n' && !CLAUSE_ENDS.includes(text[to - 1]!)) to++;
  return [from, to];
}
