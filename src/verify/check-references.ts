/** Whether the content says of a fact's number what it is the number of: references under another's name, in prose, tables and charts. */

import { findChange } from '../language/change-words.js';
import { fold } from '../language/fold.js';
import type { Lexicon } from '../language/lexicon.js';
import type { Fact } from '../model/fact.js';
import type { VerifyContext } from './context.js';
import { matchName, type Pairing, pairValue } from './pair-lists.js';
import { headOf, type Reference, type ReferringLine, readReferences, referenceAt } from './read-references.js';

/** A fact with its name as it is compared. */
interface Named {
  readonly fact: Fact;
  readonly name: string;
  /** What it is about: 工业投资增速 is about 工业投资. */
  readonly stem: string;
}

export function checkReferences(context: VerifyContext): void {
  const names = Object.values(context.content.facts).map((fact) => ({ fact, ...readName(fact, context.lexicon) }));
  for (const line of readReferences(context)) {
    for (const reference of line.references) checkReference(context, line, reference, names);
  }
  checkCharts(context);
}

function checkReference(context: VerifyContext, line: ReferringLine, reference: Reference, names: readonly Named[]): void {
  const { idiom, lexicon, diagnostics } = context;
  const { fact } = reference;
  const head = withoutChange(headOf(line, reference, idiom.clauseEnd), lexicon);
  const pairing = pairValue(line.text, line.references, reference.start, idiom);
  const said = pairing
    ? otherName(pairing, fact)
    : (rivalName(fold(head).text, fact, names, lexicon) ?? rivalName(fold(line.about).text, fact, names, lexicon));
  if (said === null) return;
  const wanted = fold(said).text;
  const meant = names.filter(({ fact: one, name }) => one !== fact && name.includes(wanted)).map(({ fact: one }) => one);
  const ofPeriod = meant.filter(({ period }) => period === fact.period);
  const close = ofPeriod.find(({ unit }) => unit === fact.unit) ?? ofPeriod[0] ?? meant[0];
  diagnostics.error('source-name', {
    message: {
      zh: `这里说的是“${said}”，引用的却是“${fact.id}”（${fact.name}）`,
      en: `this is about "${said}", but it refers to "${fact.id}" (${fact.name})`,
    },
    hint: close
      ? { zh: `是不是 \${${close.id}}？`, en: `did you mean \${${close.id}}?` }
      : { zh: '核对编号的次序', en: 'see whether the ids are in their order' },
    at: [referenceAt(context, line, reference), { span: fact.span, label: `facts.${fact.id}` }],
  });
}

/** Of 货值、货重分别增长…: the name with which the value goes, where it is another's. */
function otherName({ names, position }: Pairing, { name }: Fact): string | null {
  const own = matchName(name, names);
  return own === null || own === position ? null : names[position]!;
}

/** What is said to grow or fall, before the word for it. */
function withoutChange(head: string, lexicon: Lexicon): string {
  const text = head.trimEnd();
  const change = findChange(text, lexicon);
  return change && text.toLowerCase().endsWith(change.word) ? text.slice(0, -change.word.length) : text;
}

/** The longest name of another fact with which the words end, where the fact is not that one under another name, nor its change. */
function rivalName(words: string, own: Fact, names: readonly Named[], lexicon: Lexicon): string | null {
  if (words === '') return null;
  // 工业投资占… is said of the investment, and yet no number of it: rivals are of the fact's own sort.
  const rivals = names.filter(
    ({ fact, stem }) =>
      sortOf(fact) === sortOf(own) &&
      (stem.length >= 3 || (stem.length > 1 && words.startsWith(stem))) &&
      endsWithName(words, stem, lexicon),
  );
  const [rival] = rivals.sort((a, b) => b.stem.length - a.stem.length);
  const { name, stem } = readName(own, lexicon);
  if (!rival || rival.name === name || rival.fact.change === own.id || name.includes(rival.stem)) return null;
  return stem.length > 1 && words.includes(stem) ? null : rival.fact.name;
}

function sortOf({ kind }: Fact): 'level' | 'change' | 'share' {
  return kind === 'share' ? 'share' : kind === 'growth' || kind === 'change' ? 'change' : 'level';
}

function readName(fact: Fact, { change }: Lexicon): Omit<Named, 'fact'> {
  const name = fold(fact.name).text;
  const word = [...change.nouns, ...change.grow, ...change.rise, ...change.fall].find((one) => name.endsWith(one));
  return { name, stem: word === undefined ? name : name.slice(0, -word.length).trim() };
}

/** The name, and after it no more than a word or two: 存款余额达到, Europe brought. */
function endsWithName(words: string, name: string, { spaceless }: Lexicon): boolean {
  const at = words.lastIndexOf(name);
  if (at < 0) return false;
  const rest = words.slice(at + name.length);
  return spaceless ? rest.length <= 3 : /^(?: \S+){0,2} ?$/u.test(rest) && !/\w$/u.test(words.slice(0, at));
}

/** A chart's category that names another fact of its series, and not its own. */
function checkCharts({ content, written, diagnostics }: VerifyContext): void {
  for (const figure of Object.values(content.figures)) {
    if (figure.kind !== 'chart') continue;
    for (const [row, { facts }] of figure.series.entries()) {
      for (const [index, fact] of facts.entries()) {
        const category = fold(figure.categories[index] ?? '').text;
        const own = fold(fact?.name ?? '').text;
        if (!fact || category.length < 2 || own.includes(category) || category.includes(own)) continue;
        const rival = facts.find((one) => one && one !== fact && fold(one.name).text.includes(category));
        if (!rival) continue;
        const alone = ['figures', figure.id, 'facts', index];
        const path = written.textWithBreaks(alone) === '' ? ['figures', figure.id, 'series', row, 'facts', index] : alone;
        diagnostics.error('source-name', {
          message: {
            zh: `图上“${figure.categories[index]}”用的是“${fact.id}”（${fact.name}）`,
            en: `the chart shows "${fact.id}" (${fact.name}) as "${figure.categories[index]}"`,
          },
          hint: { zh: `是不是 ${rival.id}？`, en: `did you mean ${rival.id}?` },
          at: [
            { span: written.spanOf(path), label: `figures.${figure.id}` },
            { span: fact.span, label: `facts.${fact.id}` },
          ],
        });
      }
    }
  }
}
