/** What a line says around a reference, with its numbers printed, and what the source says around the same number. */
import { fold } from '../language/fold.js';
import type { Idiom } from '../language/idiom.js';
import type { Content } from '../model/content.js';
import type { Binding } from './bind-fact.js';
import { type ClauseSurroundings, surroundingsOf } from './clause.js';
import type { VerifyContext } from './context.js';
import type { Reference, ReferringLine } from './read-references.js';

/** The surroundings of a fact's number in a line of the content, all references printed. */
export function saidAround({ content, idiom }: VerifyContext, line: ReferringLine, reference: Reference): ClauseSurroundings {
  const { text, start } = printLine(line, reference, content.facts);
  return surroundingsOf(text, start, start + reference.fact.parts.number.length, idiom);
}

/** The same of its number in the source; null where the number was not found there. */
export function sourceAround(binding: Binding | undefined, idiom: Idiom): ClauseSurroundings | null {
  if (!binding || binding.at === null) return null;
  const { book, at, fact } = binding;
  return surroundingsOf(book.flow, at, at + fact.parts.number.length, idiom);
}

/** The source's own sentence up to the end of the clause with the number. */
export function isSentence(said: ClauseSurroundings, source: ClauseSurroundings): boolean {
  const [own, theirs] = [said, source].map(({ whole, offset }) => fold(whole.slice(0, offset)).text);
  return own === theirs && fold(said.tail).text === fold(source.tail).text;
}

/** The source's own clause, wherever its fact is. */
export function isQuoted(said: ClauseSurroundings, source: ClauseSurroundings | null): boolean {
  if (source === null) return false;
  return fold(said.head).text === fold(source.head).text && fold(said.tail).text === fold(source.tail).text;
}

function printLine({ text, references }: ReferringLine, reference: Reference, facts: Content['facts']) {
  const plain = (words: string): string =>
    words.replaceAll('**', '').replace(PERIOD, (written, id: string) => facts[id]?.period ?? written);
  let printed = '';
  let from = 0;
  let start = 0;
  for (const one of references) {
    printed += plain(text.slice(from, one.start));
    if (one === reference) start = printed.length + one.fact.parts.before.length;
    printed += one.fact.print;
    from = one.end;
  }
  return { text: printed + plain(text.slice(from)), start };
}

/** A fact's period, printed in prose. */
const PERIOD = /(?<!\$)\$\{\s*([^}:：\s]+)\s*[:：]\s*period\s*\}/gu;
