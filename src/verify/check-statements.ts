/** Statements without a number: held to the time that the source's sentence gives them, and to its words where they are nearly the same. */
import { fold } from '../language/fold.js';
import type { Idiom } from '../language/idiom.js';
import { compareTimes, findTimes, loneTime, namedTimes, type Time } from '../language/times.js';
import type { Content, Section } from '../model/content.js';
import { pairsIn } from './alike.js';
import { surroundingsOf } from './clause.js';
import { type Difference, exclude } from './compare-words.js';
import type { VerifyContext } from './context.js';
import { listProse, type ProseLine } from './list-prose.js';
import { asOneLine } from './read-references.js';
import type { SourceBook } from './source-book.js';

export function checkStatements(context: VerifyContext): void {
  const { content, written, books, lexicon, idiom, diagnostics } = context;
  const indexes = books.map((book) => indexClauses(book, context));
  for (const line of listProse(content)) {
    if (line.path[0] !== 'sections') continue;
    const plain = line.pieces.every(({ kind }) => kind !== 'fact');
    const { text, origin } = asOneLine(written.textWithBreaks(line.path), lexicon.spaceless);
    let from = 0;
    for (const clause of text.split(idiom.clauseEnd)) {
      const start = text.indexOf(clause, from);
      from = start + clause.length;
      if (fold(clause).text.length < LEAST || /\d|\$\{/u.test(clause)) continue;
      const found = (plain ? timeAgainst(clause, text, line, context) : null) ?? wordsAgainst(clause, indexes, context);
      if (!found) continue;
      const lead = clause.length - clause.trimStart().length;
      diagnostics.error(found.code, {
        message: found.message,
        hint: found.hint,
        at: [
          {
            span: written.spanWithin(
              line.path,
              origin(start + lead),
              origin(start + lead + clause.trim().length) - origin(start + lead),
            ),
            label: line.path.join('.'),
          },
          found.there,
        ],
      });
    }
  }
}

/** Shorter clauses stand anywhere. */
const LEAST = 8;

/** The source's own words, of another time than the section's. */
function timeAgainst(clause: string, text: string, line: ProseLine, { content, books, idiom }: VerifyContext) {
  const period = periodOf(line, content);
  if (period === null) return null;
  const wanted = fold(clause).text;
  const said = [...findTimes(text, idiom).map(({ time }) => time), ...namedTimes(text, idiom)];
  const places = books.flatMap((book) => {
    const at = book.folded.text.indexOf(wanted);
    if (at < 0 || book.folded.text.indexOf(wanted, at + 1) >= 0) return [];
    const start = book.folded.origin(at);
    return [{ book, start, end: book.folded.origin(at + wanted.length - 1) + 1 }];
  });
  for (const { book, start, end } of places) {
    const around = surroundingsOf(book.flow, start, end, idiom);
    const lone = around.earlier.map((one) => loneTime(one, idiom)).find((time) => time !== null);
    const own = findTimes(around.head + book.flow.slice(start, end), idiom).map(({ time }) => time);
    const times: readonly Time[] = own.length > 0 ? own : lone ? [lone] : [];
    const dated = times.filter(({ from: year }) => year !== null);
    if (dated.length === 0 || dated.some((time) => compareTimes(period, time, idiom) !== 'other')) continue;
    if (dated.some((time) => said.some((one) => one.from === time.from && one.to === time.to))) continue;
    const words = `${lone && own.length === 0 ? `${around.earlier.find((one) => loneTime(one, idiom) !== null)!.trim()}，` : ''}${around.head.trim()}`;
    return {
      code: 'source-period' as const,
      message: {
        zh: `这一节说的是${period}，来源这句说的是“${words}”`,
        en: `this section is about ${period}, the source says this of "${words}"`,
      },
      hint: {
        zh: '移到那个时期的一节，或照来源写明时间',
        en: 'move it to a section of that time, or say the time as the source does',
      },
      there: { span: book.spanAt(start, end), label: book.id },
    };
  }
  return null;
}

/** Nearly a clause of the source, with one word of rank or realm for another. */
function wordsAgainst(clause: string, indexes: readonly ClauseIndex[], { idiom }: VerifyContext) {
  const own = pairsIn(clause);
  const { realm, rank, ranked } = idiom.claims;
  for (const { book, find } of indexes) {
    const near = find(own);
    if (!near || fold(near.text).text === fold(clause).text) continue;
    const difference =
      exclude(clause, near.text, near.text, rank) ??
      (ranked.test(clause) || near.share >= SAME ? exclude(clause, near.text, near.text, realm) : null) ??
      (near.share >= SAME ? toldAsDone(clause, near.text, idiom) : null);
    if (!difference) continue;
    return {
      code: difference.code,
      message: {
        zh: `这里说“${difference.said}”，来源说的是“${difference.source}”`,
        en: `this says "${difference.said}", the source "${difference.source}"`,
      },
      hint: { zh: '照来源的说法改，或去掉这个词', en: 'say it as the source does, or leave the word out' },
      there: { span: book.spanAt(near.start, near.start + near.text.length), label: book.id },
    };
  }
  return null;
}

/** So much in common that one word stands for another. */
const SAME = 0.8;

/** 确保 there, 已 here. */
function toldAsDone(clause: string, source: string, { claims }: Idiom): Difference | null {
  const { aim, done, goal, estimate } = claims.hedge;
  const [said, aimed] = [done.exec(clause), aim.exec(source)];
  if (!said || !aimed || done.test(source) || goal.test(clause) || estimate.test(clause)) return null;
  return { code: 'source-words', said: said[0], source: aimed[0] };
}

interface SourceClause {
  readonly text: string;
  readonly start: number;
  readonly size: number;
}

interface ClauseIndex {
  readonly book: SourceBook;
  /** The clause that shares most with those pairs, if it shares nearly all. */
  readonly find: (pairs: ReadonlySet<string>) => (SourceClause & { readonly share: number }) | null;
}

function indexClauses(book: SourceBook, { idiom }: VerifyContext): ClauseIndex {
  const clauses: SourceClause[] = [];
  const byPair = new Map<string, number[]>();
  let from = 0;
  for (const text of book.flow.split(idiom.clauseEnd)) {
    const start = book.flow.indexOf(text, from);
    from = start + text.length;
    if (text.trim().length < LEAST) continue;
    const pairs = pairsIn(text);
    for (const pair of pairs) {
      const list = byPair.get(pair);
      if (list) list.push(clauses.length);
      else byPair.set(pair, [clauses.length]);
    }
    clauses.push({ text, start, size: pairs.size });
  }
  return {
    book,
    find: (pairs) => {
      const counts = new Map<number, number>();
      for (const pair of pairs) for (const index of byPair.get(pair) ?? []) counts.set(index, (counts.get(index) ?? 0) + 1);
      let best: (SourceClause & { readonly share: number }) | null = null;
      for (const [index, count] of counts) {
        const share = (2 * count) / (pairs.size + clauses[index]!.size);
        if (share >= 0.7 && share > (best?.share ?? 0)) best = { ...clauses[index]!, share };
      }
      return best;
    },
  };
}

/** What the nearest section with a period says. */
function periodOf({ path }: ProseLine, { sections }: Content): string | null {
  let period: string | null = null;
  let list: readonly Section[] = sections;
  for (let at = 1; at < path.length; at += 2) {
    const section = list[Number(path[at])];
    if (!section || (path[at - 1] !== 'sections' && path[at - 1] !== 'children')) break;
    period = section.period ?? period;
    list = section.children;
  }
  return period;
}
