/** Whether the content says of a fact's number what it is the number of: references under another's name, in prose, tables and charts. */

import { findChange } from '../language/change-words.js';
import { fold } from '../language/fold.js';
import type { Idiom } from '../language/idiom.js';
import type { Lexicon } from '../language/lexicon.js';
import { unitKey } from '../language/unit-key.js';
import type { Fact } from '../model/fact.js';
import { lastEnd } from './clause.js';
import type { VerifyContext } from './context.js';
import { isGoverned, matchName, type Pairing, pairValue } from './pair-lists.js';
import { headOf, neighbourOf, type Reference, type ReferringLine, readReferences, referenceAt } from './read-references.js';
import { isQuoted, saidAround, sourceAround } from './said.js';

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
  const { idiom, lexicon, bindings, diagnostics } = context;
  const { fact } = reference;
  if (isQuoted(saidAround(context, line, reference), sourceAround(bindings.get(fact.id), idiom))) return;
  const said = saidName(context, line, reference, names) ?? rivalName(fold(line.about).text, fact, names, lexicon);
  if (said === null) return;
  const wanted = fold(said).text;
  const meant = names.filter(({ fact: one, name }) => one !== fact && name.includes(wanted)).map(({ fact: one }) => one);
  const likely = meant.filter((one) => unitKey(one.unit) === unitKey(fact.unit));
  const close = likely.find(({ period }) => period === fact.period) ?? likely[0];
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

/** The name that the clause gives to the number, where it is another fact's. */
function saidName(
  { idiom, lexicon }: VerifyContext,
  line: ReferringLine,
  reference: Reference,
  names: readonly Named[],
): string | null {
  const { fact, start } = reference;
  const pairing = pairValue(line.text, line.references, start, idiom);
  if (pairing) return otherName(pairing, fact);
  // Which of the listed names goes with the value is not known.
  if (isGoverned(line.text, line.references, start, idiom) || isListed(line, reference, idiom)) return null;
  const behind = fold(nounBehind(line, reference, idiom)).text;
  const after = names
    .filter(({ stem }) => stem.length > 1 && behind.startsWith(stem))
    .sort((a, b) => b.stem.length - a.stem.length)[0];
  // 建成3个样板村、5个示范园: what stands behind a number is its noun, and no name of the next one.
  if (after) {
    const own = readName(fact, lexicon);
    const other =
      after.fact !== fact && after.name !== own.name && !own.name.includes(after.stem) && !after.name.includes(own.stem);
    return other && sortOf(after.fact) === sortOf(fact) && unitKey(after.fact.unit) === unitKey(fact.unit)
      ? after.fact.name
      : null;
  }
  const head = headOf(line, reference, idiom.clauseEnd);
  const last = head.slice(lastEnd(head, idiom.list.mark));
  // N traders came to M fairs: the traders are those of the N.
  const neighbour = neighbourOf(line, reference, idiom.clauseEnd)?.fact;
  const others = names.filter((one) => one.fact !== neighbour);
  return rivalName(fold(withoutChange(last, lexicon)).text, fact, others, lexicon);
}

/** A、B增长3%、4%: values side by side. */
function isListed({ text, references }: ReferringLine, reference: Reference, { listMarks }: Idiom): boolean {
  const at = references.indexOf(reference);
  const gaps = [references[at - 1], reference, references[at + 1]].flatMap((one, index, three) => {
    const next = three[index + 1];
    return one && next ? [text.slice(one.end, next.start).trim()] : [];
  });
  return gaps.some((gap) => gap !== '' && gap.replace(listMarks, '').trim() === '');
}

/** Right behind a reference, up to the next one or the end of its item. */
function nounBehind({ text, references }: ReferringLine, { end }: Reference, { clauseEnd, list }: Idiom): string {
  const next = references.find(({ start }) => start >= end);
  const [words = ''] = text.slice(end, next?.start).split(clauseEnd);
  return words.replaceAll('**', '').split(list.mark)[0] ?? '';
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
