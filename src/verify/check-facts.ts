/** Each fact against its source: the place is there, the literal in it, number, unit, qualifier and period as it says. */

import type { Diagnostics, Place } from '../diagnostics/diagnostic.js';
import type { Lexicon } from '../language/lexicon.js';
import type { Content, SourcePlace, Written } from '../model/content.js';
import type { Fact } from '../model/fact.js';
import { type Binding, bindFact, boundAt } from './bind-fact.js';
import { judgePeriod } from './check-period.js';
import { type VerifyContext, writtenAt } from './context.js';
import type { SourceBook, SourceRange } from './source-book.js';

interface Setting extends Pick<VerifyContext, 'content' | 'written' | 'lexicon' | 'idiom'> {
  readonly books: ReadonlyMap<string, SourceBook>;
}

/** The facts that were found, by id; what is wrong with any is reported. Facts of a source that is not at hand are passed over. */
export function checkFacts(setting: Setting, diagnostics: Diagnostics): ReadonlyMap<string, Binding> {
  const bindings = new Map<string, Binding>();
  const lost = new Set<string>();
  const unsaid: Binding[] = [];
  for (const fact of Object.values(setting.content.facts)) {
    const book = fact.source && setting.books.get(fact.source.source);
    if (!fact.source || !book) continue;
    const bound = bindFact(fact, fact.source, book, setting.lexicon);
    const at = (...path: string[]) => writtenAt(setting.written, 'facts', fact.id, ...path);
    switch (bound.kind) {
      case 'no-place': {
        // Said of the first fact that names it.
        const key = `${book.id} ${fact.source.where}`;
        const blank = book.begins.get(fact.source.where)?.length === 0; // reported
        if (!lost.has(key) && !blank) reportPlace(fact, bound, at('source', 'where'), diagnostics);
        lost.add(key);
        break;
      }
      case 'not-there': {
        const [place] = bound.elsewhere;
        diagnostics.error('source-literal', {
          message: {
            zh: `“${fact.source.where}”里没有“${fact.source.literal}”`,
            en: `"${fact.source.where}" does not say "${fact.source.literal}"`,
          },
          hint: tellElsewhere(fact, book, bound.elsewhere, bound.stretches),
          at: [
            at('source', 'literal'),
            ...(place === undefined ? [] : [{ span: book.spanAt(place, place + 1), label: book.id }]),
          ],
        });
        break;
      }
      case 'bound': {
        const { binding } = bound;
        bindings.set(fact.id, binding);
        const there = boundAt(binding);
        if (binding.differs) {
          diagnostics.error('fact-source', {
            message: {
              zh: `“${fact.id}”的“${fact.print}”与来源不符：${binding.differs.zh}`,
              en: `"${fact.print}" of "${fact.id}" does not agree with its source: ${binding.differs.en}`,
            },
            hint: {
              zh: `来源写的是“${quote(binding)}”：照它改 print；确要与来源不同，就加 revised: 写明理由`,
              en: `the source says "${quote(binding)}": correct print; where it is to differ, say why in revised:`,
            },
            at: [at('print'), there],
          });
        }
        reportKin(binding, at('print'), setting.lexicon, diagnostics);
        const clash =
          fact.dated === null ? judgePeriod(binding, placeOf(binding, fact, setting.content), setting.idiom) : 'agrees';
        if (clash === 'unsaid') unsaid.push(binding);
        if (typeof clash === 'object') {
          diagnostics.error('source-period', {
            message: {
              zh: `“${fact.id}”写作${fact.period}的数，${clash.says.zh}`,
              en: `"${fact.id}" is given as of ${fact.period}, but ${clash.says.en}`,
            },
            hint: {
              zh: `${clash.instead === '' ? '改 period' : `period 改为 ${clash.instead}`}；确是如此，就加 dated: 写明理由`,
              en: `${clash.instead === '' ? 'correct period' : `write period: ${clash.instead}`}; where it is so, say why in dated:`,
            },
            at: [at('period'), there],
          });
        }
      }
    }
  }
  for (const binding of unsaid) warnOfOdd(binding, [...bindings.values()], setting, diagnostics);
  return bindings;
}

function reportKin(binding: Binding, at: Place, lexicon: Lexicon, diagnostics: Diagnostics): void {
  const { fact } = binding;
  const kin = otherWord(binding, lexicon);
  if (!kin) return;
  diagnostics.error('fact-source', {
    message: {
      zh: `“${fact.id}”的“${fact.print}”写作“${kin.own}”，来源写的是“${kin.source}”`,
      en: `"${fact.print}" of "${fact.id}" says "${kin.own}", the source "${kin.source}"`,
    },
    hint: { zh: `照来源改为“${kin.source}”`, en: `write "${kin.source}" as the source does` },
    at: [at, boundAt(binding)],
  });
}

/** 突破 for 超过: a qualifier that means the same and is not the source's word. */
function otherWord({ fact, book, at, differs }: Binding, { before, spaceless }: Lexicon) {
  if (at === null || differs || fact.revised !== null) return null;
  const words = Object.entries(before).sort(([a], [b]) => b.length - a.length);
  const ending = (text: string) =>
    words.find(([word]) => text.endsWith(word) && (spaceless || !/\p{L}$/u.test(text.slice(0, -word.length))));
  const [own, meaning] = ending(fact.parts.before.trim().toLowerCase()) ?? [];
  const [source, same] =
    ending(
      book.flow
        .slice(Math.max(0, at - 16), at)
        .trim()
        .toLowerCase(),
    ) ?? [];
  if (own === undefined || source === undefined || meaning === 'none' || own === source || meaning !== same) return null;
  return /^[\p{L} ]+$/u.test(own + source) ? { own, source } : null;
}

/** Where the source says nothing of the time, a period that hardly any other fact of the place has is odd. */
function warnOfOdd(binding: Binding, all: readonly Binding[], { written }: Setting, diagnostics: Diagnostics): void {
  const { fact, book } = binding;
  const others = all.filter((one) => one.book === book && one.fact !== fact && one.fact.source?.where === fact.source?.where);
  const common = others[0]?.fact.period ?? '';
  const same = others.filter(({ fact: { period } }) => period === common).length;
  if (others.length < 3 || same < others.length * 0.9 || common === fact.period || fact.period.includes(common)) return;
  diagnostics.warn('source-period', {
    message: {
      zh: `“${fact.id}”写作${fact.period}的数，“${fact.source!.where}”的其他事实都是${common}的`,
      en: `"${fact.id}" is given as of ${fact.period}, the other facts of "${fact.source!.where}" are of ${common}`,
    },
    hint: {
      zh: '核对原文；确是如此，就加 dated: 写明理由，或在 sources 的 places 下写明时期',
      en: 'compare with the source; where it is so, say why in dated:, or give the place its period under places of the source',
    },
    at: [writtenAt(written, 'facts', fact.id, 'period'), boundAt(binding)],
  });
}

/** What the content says of the place, else of the nearest one above it. */
function placeOf({ book, stretch }: Binding, fact: Fact, { sources }: Content): SourcePlace | null {
  const said = (sources[book.id]?.places ?? []).filter(({ periods }) => periods.length > 0);
  const own = said.find(({ name }) => name === fact.source?.where);
  if (own) return own;
  for (const heading of [...stretch.headings].reverse()) {
    const above = said.find(({ name }) => {
      const found = book.find(name);
      return found.kind === 'found' && found.stretches.some(({ start }) => start === heading.start);
    });
    if (above) return above;
  }
  return null;
}

function reportPlace(
  { source }: Fact,
  { names, nearest }: { readonly names: readonly string[]; readonly nearest: string | null },
  at: Place,
  diagnostics: Diagnostics,
): void {
  const where = source?.where ?? '';
  diagnostics.error('source-place', {
    message:
      names.length > 0
        ? { zh: `来源里有几处“${where}”：${names.join('、')}`, en: `the source has several "${where}": ${names.join(', ')}` }
        : { zh: `来源里没有“${where}”这一部分`, en: `the source has no part "${where}"` },
    hint:
      names.length > 0
        ? { zh: `写全，如 ${names[0]}`, en: `write it in full, such as ${names[0]}` }
        : {
            zh: `${nearest ? `是不是“${nearest}”？` : ''}照来源的标题或序号写；没有标题的部分，在 sources 的 places 下写明它以哪几个字开头（begins）`,
            en: `${nearest ? `did you mean "${nearest}"? ` : ''}write it as the source's heading or number; for a part without a heading say under places of the source with which words it begins`,
          },
    at: [at],
  });
}

function tellElsewhere(fact: Fact, book: SourceBook, elsewhere: readonly number[], stretches: readonly SourceRange[]) {
  const [place] = elsewhere;
  if (place !== undefined) {
    const chain = chainAt(book, place);
    return {
      zh: `它在${chain === '' ? '别处' : `“${chain}”`}：改 where，或换成这一节的原文`,
      en: `it stands ${chain === '' ? 'elsewhere' : `in "${chain}"`}: correct where, or quote this part`,
    };
  }
  const line = nearestLine(fact, book, stretches);
  return line === ''
    ? { zh: '照原文抄写数字所在的短句', en: 'quote the words of the source in which the number stands' }
    : { zh: `原文是不是“${line}”？照它抄写`, en: `is it "${line}"? quote it as it stands` };
}

/** The full number of the part in which a place of the source stands. */
export function chainAt({ headings }: SourceBook, place: number): string {
  return headings.findLast(({ start }) => start <= place)?.name ?? '';
}

/** The clause of the part that shares most with the literal. */
function nearestLine({ source }: Fact, { text }: SourceBook, stretches: readonly SourceRange[]): string {
  const wanted = new Set(pairsOf(source?.literal ?? ''));
  let best = '';
  let most = Math.max(2, wanted.size / 3);
  for (const { start, end } of stretches) {
    for (const clause of text.slice(start, end).split(/[，。；！？\n]|[,;.](?=\s)/u)) {
      const shared = new Set(pairsOf(clause).filter((pair) => wanted.has(pair))).size;
      if (shared > most) [best, most] = [clause.trim(), shared];
    }
  }
  return best.length > 50 ? `${best.slice(0, 50)}…` : best;
}

function pairsOf(text: string): readonly string[] {
  const characters = [...text.replace(/\s/gu, '')];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

function quote({ book, start, end }: Binding): string {
  const tail = /^[^\s，,。；;]{0,6}/u.exec(book.text.slice(end))?.[0] ?? '';
  return `${book.text.slice(start, end)}${tail}`.replace(/\s+/gu, ' ');
}

/** Parts that the content says begin with certain words: the source has those words, once. */
export function checkPlaces({ sources }: Content, written: Written, books: Iterable<SourceBook>, diagnostics: Diagnostics): void {
  for (const book of books) {
    for (const { name, begins } of sources[book.id]?.places ?? []) {
      const found = book.begins.get(name);
      if (found === undefined || found.length === 1) continue;
      const path = ['sources', book.id, 'places', name, 'begins'];
      diagnostics.error('source-place', {
        message:
          found.length === 0
            ? {
                zh: `来源里没有“${begins}”，找不到“${name}”从哪里开始`,
                en: `the source does not say "${begins}": where "${name}" begins is not known`,
              }
            : { zh: `“${begins}”在来源里出现 ${found.length} 次`, en: `"${begins}" stands ${found.length} times in the source` },
        hint:
          found.length === 0
            ? { zh: '照原文抄写那一部分开头的几个字', en: 'quote the words with which that part begins' }
            : { zh: '再多抄几个字，直到只有一处', en: 'quote more words, until there is one such place' },
        at: [writtenAt(written, ...path), ...found.slice(0, 2).map((at) => ({ span: book.spanAt(at, at + 1), label: book.id }))],
      });
    }
  }
}
