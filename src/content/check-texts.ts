/** What a content tells by itself, without a source: numbers typed beside a fact's name, full-width digits, one ratio in two forms, one fact with two qualifiers. */

import { lazily } from '../cache/lazily.js';
import type { Place } from '../diagnostics/diagnostic.js';
import { blankNames, foldNames } from '../language/blank-names.js';
import { fold, halfWidth } from '../language/fold.js';
import type { Idiom } from '../language/idiom.js';
import type { Lexicon } from '../language/lexicon.js';
import { findNumerals } from '../language/numerals.js';
import { readUnit } from '../language/read-print.js';
import { unitKey } from '../language/unit-key.js';
import type { Fact } from '../model/fact.js';
import type { ContentContext, WrittenText } from './context.js';
import { blankMarks } from './prose-marks.js';

interface Checked extends WrittenText {
  /** Without marks, of the same length. */
  readonly text: string;
  /** Without references and whatever holds digits and is no number, too. */
  readonly bare: string;
}

interface NamedFact {
  readonly fact: Fact;
  /** Folded. */
  readonly name: string;
}

const REFERENCE = /\$\{[^}]*\}/gu;

export function checkTexts(context: ContentContext, idiom: Idiom, numerals: readonly string[]): void {
  const facts = Object.values(context.facts).filter((fact) => fact !== null);
  const names = foldNames([...numerals, ...new Set(facts.map(({ period }) => period))]);
  const texts = context.texts.map((one): Checked => {
    const text = blankMarks(one.raw);
    return { ...one, text, bare: blankNames(text, names, [REFERENCE, idiom.dates]) };
  });
  for (const one of texts) checkDigits(context, one);
  // Folded once: every number of the prose is held against every name.
  const named = facts.flatMap((fact): NamedFact[] => {
    const name = fold(fact.name).text;
    return name === '' || fact.unit === '' || fact.kind === 'rank' ? [] : [{ fact, name }];
  });
  for (const one of texts) checkTyped(context, one, named);
  checkRatios(context, texts);
  checkQualifiers(context, texts);
}

const spanIn = (context: ContentContext, { path, start }: WrittenText, index: number, length: number) =>
  context.reading.spanWithin(path, start + index, length);

/** `１１.７万户` is found by no search for 11.7, and stands wide between other numbers. */
function checkDigits(context: ContentContext, one: Checked): void {
  for (const { 0: digits, index } of one.text.matchAll(FULL_WIDTH)) {
    const half = halfWidth(digits).replaceAll('．', '.');
    context.diagnostics.warn('full-width', {
      message: { zh: `“${digits}”是全角数字`, en: `"${digits}" is in full-width digits` },
      hint: { zh: `改成：${half}`, en: `write: ${half}` },
      at: [{ span: spanIn(context, one, index, digits.length), label: one.path.join('.') }],
    });
  }
}

const FULL_WIDTH = /[０-９][０-９.．]*/gu;

/** A number behind a fact's own name, in its unit: either it is that fact, or one of the two is wrong. */
function checkTyped(context: ContentContext, one: Checked, named: readonly NamedFact[]): void {
  const { lexicon, diagnostics } = context;
  for (const { start, text } of findNumerals(one.bare)) {
    const before = stripLinks(one.bare.slice(Math.max(0, start - REACH), start), lexicon);
    const { scale, unit } = readUnit(one.bare.slice(start + text.length).trimStart(), lexicon);
    const said = fold(before).text;
    const beside = named.filter(({ fact, name }) => isNamed(said, name, lexicon) && beginsWithUnit(unit, fact.unit, lexicon));
    // The longest name is the one that is meant: 工业增加值 is no 增加值.
    const fact = [...beside].sort((a, b) => b.name.length - a.name.length)[0]?.fact;
    if (fact === undefined) continue;
    const isSame = fold(fact.parts.number).text === fold(text).text && fact.scale === scale;
    const typed = `${text}${one.bare.slice(start + text.length).match(UNIT)?.[0] ?? ''}`;
    const same = isSame ? { zh: '数相同', en: 'the same number' } : { zh: `那里是“${fact.print}”`, en: `"${fact.print}" there` };
    diagnostics.warn('typed-number', {
      message: {
        zh: `“${fact.name}”后面直接写了“${typed}”，而 facts.${fact.id} 也有它（${same.zh}，${fact.period}）：改一处，另一处不会跟着变`,
        en: `"${typed}" is typed beside "${fact.name}", which is facts.${fact.id} (${same.en}, ${fact.period}): one does not follow the other`,
      },
      hint: {
        zh: `写成 \${${fact.id}}；若是另一个数，也在 facts 下写成一条`,
        en: `write \${${fact.id}}; where it is another number, make it a fact of its own`,
      },
      at: [
        { span: spanIn(context, one, start, text.length), label: one.path.join('.') },
        { span: context.reading.spanOf(['facts', fact.id, fact.derived ? 'derive' : 'print']), label: `facts.${fact.id}` },
      ],
    });
  }
}

/** How far before a number its name is looked for. */
const REACH = 48;
const UNIT = /^\s?[\p{L}%％‰/]{0,6}/u;

const linksOf = lazily((lexicon: Lexicon) =>
  [...Object.keys(lexicon.before), ...lexicon.change.level, ...lexicon.links].sort((a, b) => b.length - a.length),
);

/** Without the words that may stand between a name and its number: 达到, 为, 约, was. */
function stripLinks(before: string, lexicon: Lexicon): string {
  const words = linksOf(lexicon);
  let text = before.trimEnd();
  for (let isLonger = true; isLonger; ) {
    const word = words.find((each) => text.toLowerCase().endsWith(each) && (lexicon.spaceless || endsWord(text, each.length)));
    isLonger = word !== undefined;
    if (word !== undefined) text = text.slice(0, text.length - word.length).trimEnd();
  }
  return text;
}

const endsWord = (text: string, length: number): boolean => !/[\p{L}\p{N}]$/u.test(text.slice(0, text.length - length));

/** Both folded. */
function isNamed(said: string, name: string, { spaceless, per }: Lexicon): boolean {
  if (!said.endsWith(name) || !(spaceless || endsWord(said, name.length))) return false;
  const head = said.slice(0, said.length - name.length).trimEnd();
  return per.every((word) => !head.endsWith(word));
}

/** A typed unit runs on into the next word: 万户左右 is 户. */
function beginsWithUnit(typed: string, unit: string, { unitTails }: Lexicon): boolean {
  const [said, own] = [unitKey(typed), unitKey(unit)];
  if (!said.startsWith(own)) return false;
  const rest = said.slice(own.length);
  return unitTails.every((tail) => !rest.startsWith(tail)) && !(/[a-z]$/iu.test(own) && /^[a-z]/iu.test(rest));
}

/** 2.81:1 beside 2.21∶1: one report has one sign for it. */
function checkRatios(context: ContentContext, texts: readonly Checked[]): void {
  const found = new Map<string, (() => Place)[]>();
  const add = (text: string, place: (index: number, length: number) => Place): void => {
    for (const { 0: ratio, 1: sign, index } of text.matchAll(RATIO)) {
      if (TIME.test(ratio)) continue;
      const key = sign === '：' ? '：' : sign!;
      found.set(key, [...(found.get(key) ?? []), () => place(index, ratio.length)]);
    }
  };
  for (const [id, fact] of Object.entries(context.facts)) {
    if (!fact || fact.derived) continue;
    const path = ['facts', id, 'print'];
    add(fact.print, (index, length) => ({ span: context.reading.spanWithin(path, index, length), label: path.join('.') }));
  }
  for (const one of texts)
    add(one.bare, (index, length) => ({ span: spanIn(context, one, index, length), label: one.path.join('.') }));
  if (found.size < 2) return;
  const [[usual], ...others] = [...found].sort(
    ([a, first], [b, second]) => second.length - first.length || Number(b === '∶') - Number(a === '∶'),
  ) as [[string, (() => Place)[]], ...[string, (() => Place)[]][]];
  const [odd] = others.flatMap(([, places]) => places);
  context.diagnostics.warn('two-forms', {
    message: {
      zh: `比号写法不一：多数用“${usual}”（${nameSign(usual)}），这里用“${others[0]![0]}”（${nameSign(others[0]![0])}）`,
      en: `ratios are written in two ways: mostly with "${usual}" (${nameSign(usual)}), here with "${others[0]![0]}" (${nameSign(others[0]![0])})`,
    },
    hint: { zh: `统一用“${usual}”`, en: `write "${usual}" everywhere` },
    at: [odd!(), found.get(usual)![0]!()],
  });
}

const RATIO = /(?<![\d.:：∶])\d+(?:\.\d+)?([:：∶])\d+(?:\.\d+)?(?:[:：∶]\d+(?:\.\d+)?)*(?![\d:：∶])/gu;
/** 8:30 is no ratio. */
const TIME = /^(?:[01]?\d|2[0-4])[:：][0-5]\d$/u;
const nameSign = (sign: string): string => `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

interface Use {
  /** The word before or behind it; '' where there is none. */
  readonly word: string;
  readonly place: () => Place;
}

/** 超过${gdp} here and ${gdp} there: the same number is said to be two things. */
function checkQualifiers(context: ContentContext, texts: readonly Checked[]): void {
  const { lexicon } = context;
  const uses = new Map<string, Use[]>();
  for (const one of texts)
    for (const { 0: reference, 1: id, index } of one.text.matchAll(/\$\{\s*([\p{L}\p{N}_-]+)\s*\}/gu)) {
      const place = () => ({ span: spanIn(context, one, index, reference.length), label: one.path.join('.') });
      const word = qualifierAround(one.text.slice(0, index), one.text.slice(index + reference.length), lexicon);
      uses.set(id!, [...(uses.get(id!) ?? []), { word, place }]);
    }
  for (const [id, all] of uses) {
    const fact = Object.hasOwn(context.facts, id) ? context.facts[id] : null;
    const doubled = fact && all.filter(({ word }) => word !== '' && meaningOf(word, lexicon) === fact.qualifier);
    for (const use of doubled ?? []) reportDoubled(context, fact!, use);
    if (doubled && doubled.length > 0) continue;
    const qualified = all.find(({ word }) => word !== '');
    const other = all.find(({ word }) => meaningOf(word, lexicon) !== meaningOf(qualified?.word ?? '', lexicon));
    if (!fact || !qualified || !other) continue;
    reportTwo(context, fact, qualified, other);
  }
}

/** 不少于${land} whose fact prints 不少于300亩: it comes out as 不少于不少于300亩. */
function reportDoubled({ diagnostics }: ContentContext, { id, print }: Fact, { word, place }: Use): void {
  diagnostics.warn('two-forms', {
    message: {
      zh: `“${word}”印两遍：事实“${id}”的 print 是“${print}”，已经带限定词`,
      en: `"${word}" is printed twice: the fact "${id}" prints "${print}", qualifier included`,
    },
    hint: { zh: `删去正文里的“${word}”`, en: `take "${word}" out of the prose` },
    at: [place()],
  });
}

function reportTwo({ diagnostics }: ContentContext, fact: Fact, qualified: Use, other: Use): void {
  const said = (word: string) =>
    word === '' ? { zh: '不带限定词', en: 'without a qualifier' } : { zh: `带“${word}”`, en: `with "${word}"` };
  diagnostics.warn('two-forms', {
    message: {
      zh: `同一个数“${fact.print}”（${fact.id}）一处${said(qualified.word).zh}，一处${said(other.word).zh}`,
      en: `the number "${fact.print}" (${fact.id}) stands in one place ${said(qualified.word).en}, in another ${said(other.word).en}`,
    },
    hint: {
      zh: '照原文统一：限定词是数的一部分，就写进这条事实的 print，正文里不再写',
      en: 'say it as the source does: a qualifier that belongs to the number goes into the print of the fact, and out of the prose',
    },
    at: [qualified.place(), other.place()],
  });
}

/** Of a table of qualifiers, the words that say something, the longest first. */
const limitsOf = lazily((table: Lexicon['before']) =>
  Object.keys(table)
    .filter((word) => table[word] !== 'none' && /\p{L}/u.test(word))
    .sort((a, b) => b.length - a.length),
);

function qualifierAround(before: string, behind: string, { before: words, after, notQualifiers }: Lexicon): string {
  const text = before.trimEnd().toLowerCase();
  const found = limitsOf(words).find((word) => text.endsWith(word) && !/[a-z]$/iu.test(text.slice(0, text.length - word.length)));
  if (found !== undefined && notQualifiers.every((word) => !text.endsWith(word))) return found;
  const rest = behind.trimStart().toLowerCase();
  return limitsOf(after).find((word) => rest.startsWith(word)) ?? '';
}

function meaningOf(word: string, { before, after }: Lexicon): string {
  return word === '' ? 'none' : (before[word] ?? after[word] ?? 'none');
}
