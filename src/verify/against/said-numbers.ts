/** The numbers of a finished document of anybody's, each with the words that name it there: its sentence, its row and column, the text beside it, its series. */
import { type Amount, findAmounts } from '../../language/amounts.js';
import type { ContentLanguage } from '../../language/languages.js';
import type { ReadDocument, ReadPart, ReadPlace, ReadText } from '../../model/reading.js';
import { surroundingsOf } from '../clause.js';
import { headsOf, listTables } from './foreign-tables.js';
import type { SaidNumber } from './said-number.js';
import { listPoints } from './said-points.js';
import { type Sentence, sentencesOf } from './sentences.js';
import { isPrior, timesAround, timesNamed } from './times-around.js';
import { BRACKETS, unitOf, withUnit } from './units.js';
import { joinWords, namesIn, plainWords } from './words.js';

export function listSaid(read: ReadDocument, language: ContentLanguage): readonly SaidNumber[] {
  const texts = joinLines(read.texts, language);
  const titles = titlesOf(texts);
  const context: Context = { language, titles, tables: listTables(texts), texts };
  return [
    ...texts.flatMap((text, index) => saidIn(text, index, context)),
    ...listPoints(read, language).map((point) => ({ ...point, setting: titles(point.place) })),
  ];
}

interface Context {
  readonly language: ContentLanguage;
  readonly titles: (place: ReadPlace) => string;
  readonly tables: ReturnType<typeof listTables>;
  readonly texts: readonly ReadText[];
}

/** Properties are no page; a chart's marks are read from its data. */
const LEFT_OUT: ReadonlySet<ReadPart> = new Set(['property', 'header', 'footer', 'field']);

function saidIn(text: ReadText, index: number, context: Context): readonly SaidNumber[] {
  if (LEFT_OUT.has(text.part) || isPageNumber(text)) return [];
  const { language, titles } = context;
  const heads = headsOf(text, context.tables);
  const lead = heads.map((head) => head.replace(BRACKETS, (words) => (unitOf(words, language) ? '' : words))).join(' ');
  const written = blankFields(text);
  const whole = lead === '' ? written : `${lead} ${written}`;
  const shift = whole.length - written.length;
  const sentences = sentencesOf(whole, language);
  const alone = isAlone(text, sentences, language);
  if (text.part === 'chart' && alone) return [];
  const unit = heads.map((head) => unitOf(head, language)).find((one) => one !== null) ?? null;
  const beside = alone && heads.length === 0 ? neighbours(index, context) : [];
  const setting = titles(text.place);
  return sentences.flatMap((sentence) => {
    const words = namesIn(sentence.text, sentence.amounts, language);
    return sentence.amounts.flatMap((amount, at): readonly SaidNumber[] => {
      if (sentence.start + amount.from < shift) return [];
      const own = words[at]!;
      const around = surroundingsOf(whole, sentence.start + amount.from, sentence.start + amount.to, language.idiom);
      const { near, wide } = timesAround(around, language.idiom);
      const headed = heads.flatMap((head) => timesNamed(head, language.idiom));
      const over = timesNamed(setting, language.idiom);
      return [
        {
          place: text.place,
          part: text.part,
          amount: withUnit(amount, unit),
          bare: amount.unit === '' && !amount.scaled && unit === null && (alone || heads.length > 0),
          qualified: !/[“"‘']$/u.test(around.head),
          label: alone || heads.length > 0,
          written: sentence.text.slice(amount.start, amount.end),
          found: excerpt(whole, sentence, amount),
          names: beside.some((one) => one !== null) ? beside.map((one) => one && joinWords(own, plainWords(one.text))) : [own],
          around,
          times: near.length > 0 ? near : headed,
          above: wide.length > 0 ? wide : over,
          prior:
            isPrior(around, language.idiom) || beside.some((one) => one !== null && language.idiom.claims.prior.test(one.text)),
          setting,
          text,
        },
      ];
    });
  });
}

/** `3`, `3 / 12`, `– 3 –` as a text of its own. */
function isPageNumber({ part, text, fields, place }: ReadText): boolean {
  if (part === 'cell' || part === 'chart') return false;
  const [, number] = /^\s*[-–—·|]*\s*(\d{1,3})(?:\s*[/／]\s*\d{1,3})?\s*[-–—·|]*\s*$/u.exec(text) ?? [];
  return (
    number !== undefined &&
    (fields.length > 0 ||
      /\d\s*[/／]\s*\d|[-–—]/u.test(text) ||
      Number(number) === (place.slide ?? place.page) ||
      /编号|number|no\.|页码/iu.test(place.name ?? ''))
  );
}

function blankFields({ text, fields }: ReadText): string {
  let left = text;
  for (const { start, end } of fields) left = left.slice(0, start) + ' '.repeat(end - start) + left.slice(end);
  return left;
}

/** Nothing but numbers with their units and qualifiers. */
function isAlone({ text }: ReadText, sentences: readonly Sentence[], language: ContentLanguage): boolean {
  if (sentences.length === 0) return false;
  let left = text;
  for (const { start, end } of [...findAmounts(text, language)].reverse()) left = left.slice(0, start) + left.slice(end);
  for (const word of [...Object.keys(language.lexicon.before), ...Object.keys(language.lexicon.after)])
    left = left.replace(word, '');
  return (left.match(/\p{L}/gu) ?? []).length < (language.lexicon.spaceless ? 2 : 4);
}

/** A card is read with the text before it or after it; that of its own shape first. */
function neighbours(index: number, { texts }: Context): readonly (ReadText | null)[] {
  const text = texts[index]!;
  const beside = [texts[index - 1], texts[index + 1]].map((one) =>
    one !== undefined && isOnPage(one, text) && /\p{L}{2}/u.test(one.text) && one.text.length < LONGEST ? one : null,
  );
  const isWithin = (one: ReadText | null): boolean => one?.place.name !== undefined && one.place.name === text.place.name;
  const within = beside.some(isWithin);
  return beside.map((one) => (one && (!within || isWithin(one)) ? one : null));
}

const LONGEST = 40;

function isOnPage(one: ReadText, other: ReadText): boolean {
  const isSame = (['slide', 'page', 'under', 'row'] as const).every((key) => one.place[key] === other.place[key]);
  return isSame && one.part === other.part;
}

/** Of a slide its first text, of a page the heading above. */
function titlesOf(texts: readonly ReadText[]): (place: ReadPlace) => string {
  const first = new Map<number, string>();
  for (const { part, place, text } of texts)
    if (place.slide !== undefined && part === 'text' && !first.has(place.slide)) first.set(place.slide, text);
  return ({ slide, under }) => under ?? (slide === undefined ? '' : (first.get(slide) ?? ''));
}

/** The number with some words before it. */
function excerpt(whole: string, { start, text }: Sentence, { start: from, end }: Amount): string {
  const head = text.slice(0, from);
  const cut = Math.max(head.length - 16, 0);
  return `${cut > 0 && start + cut > 0 ? '…' : ''}${head.slice(cut)}${whole.slice(start + from, start + end)}`
    .replace(/\s+/gu, ' ')
    .trim();
}

/** What a PDF gives line by line is read on where a line ends in the middle of a sentence. */
function joinLines(texts: readonly ReadText[], { lexicon, idiom }: ContentLanguage): readonly ReadText[] {
  const joined: ReadText[] = [];
  for (const text of texts) {
    const last = joined.at(-1);
    const goesOn =
      last &&
      text.place.page !== undefined &&
      last.place.page === text.place.page &&
      text.part === 'text' &&
      last.part === 'text' &&
      last.text.trim().length >= 16 &&
      !idiom.sentenceEnd.test(last.text.trim().slice(-1)) &&
      !/^\s*[•·▪\-–—*]/u.test(text.text);
    if (!goesOn) joined.push(text);
    else {
      const gap = lexicon.spaceless && !/[\p{Script=Latin}]$/u.test(last.text.trim()) ? '' : ' ';
      joined[joined.length - 1] = {
        ...last,
        text: `${last.text.trimEnd()}${gap}${text.text.trimStart()}`,
        fields: [],
        marks: [],
      };
    }
  }
  return joined;
}
