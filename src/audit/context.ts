/** What every judge of a document is handed. */

import { indicesOf } from '../language/fold.js';
import { type ContentLanguage, languageOf } from '../language/languages.js';
import type { Numeral } from '../language/numerals.js';
import type { Content } from '../model/content.js';
import type { Fact } from '../model/fact.js';
import type { Labels } from '../model/output.js';
import { type Coverer, openCoverer } from './cover.js';
import { type Directions, listDirections } from './directions.js';
import type { TextJudgement } from './fault.js';
import { type FigurePoint, listChartPoints, listLabels, listTitled, type Titled } from './figures.js';
import { openRecognizer, type Recognizer } from './nearest.js';
import { listPairs, type Pairs } from './pairs.js';
import { listPhrases, type Phrase, type PhraseSources } from './phrases.js';
import { stripSpaces } from './strip-spaces.js';

export interface AuditContext {
  readonly content: Content;
  readonly chartPoints: readonly FigurePoint[];
  readonly titled: readonly Titled[];
  readonly facts: Readonly<Record<string, Fact>>;
  readonly labels: Labels;
  readonly language: ContentLanguage;
  readonly phrases: readonly Phrase[];
  readonly directions: Directions;
  readonly cover: Coverer;
  readonly recognize: Recognizer;
  /** A text of the content that differs from the stripped one in its digits only; null where the same one is there, or none. */
  readonly findMasked: (text: string) => Phrase | null;
  /** Whether the stripped text is, as a whole, one of the content's own; units with their brackets are none. */
  readonly isPhrase: (text: string) => boolean;
  /** Whether the stripped text is, as a whole, one in which the template says that the numbers are its own. */
  readonly isOwn: (text: string) => boolean;
  /** Whether the numeral stands in a name that the content lists. */
  readonly isTerm: (text: string, numeral: Numeral) => boolean;
  /** Texts judged before. */
  readonly judged: Map<string, TextJudgement>;
  /** Which name the content sets beside which number. */
  readonly pairs: Pairs;
  /** How a chart may print the fact: whole, or without the unit that stands with its title. */
  readonly labelsOf: (fact: Fact) => readonly string[];
}

export function openDesk(sources: Omit<PhraseSources, 'brackets'>): AuditContext {
  const { content } = sources;
  const language = languageOf(content.report.language);
  const { lexicon } = language;
  const phrases = listPhrases({ ...sources, brackets: lexicon.brackets });
  const texts = new Set(phrases.map(({ text }) => text));
  const masked = new Map(
    phrases.filter(({ kind, text }) => kind === 'text' && /\d/.test(text)).map((phrase) => [mask(phrase.text), phrase]),
  );
  const terms = phrases.filter(({ kind }) => kind === 'term').map(({ text }) => text);
  return {
    content,
    chartPoints: listChartPoints(content),
    titled: listTitled(content),
    facts: content.facts,
    labels: sources.labels,
    language,
    phrases,
    directions: listDirections(phrases, content.facts, lexicon),
    cover: openCoverer(phrases),
    recognize: openRecognizer(phrases),
    findMasked: (text) => (texts.has(text) ? null : (masked.get(mask(text)) ?? null)),
    isPhrase: (text) => texts.has(text),
    isOwn: openOwn(sources),
    isTerm: (text, { start, end }) =>
      terms.some((term) => indicesOf(text, term).some((at) => at <= start && end <= at + term.length)),
    judged: new Map(),
    labelsOf: listLabels(content),
    pairs: listPairs(content),
  };
}

/** The title of a slide that goes on has words after it, and from the second on a number in them. */
function openOwn({ own = [], labels }: Pick<PhraseSources, 'own' | 'labels'>): (text: string) => boolean {
  const texts = own.map((text) => stripSpaces(text).text);
  const continued = bare(labels.continued ?? '');
  return (text) => texts.some((one) => text === one || (text.startsWith(one) && bare(text.slice(one.length)) === continued));
}

const bare = (text: string): string => stripSpaces(text.replace(/\d/g, '')).text;

const mask = (text: string): string => text.replace(/\d/g, '#');
