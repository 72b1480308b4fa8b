/** Clusters: the characters of a text with face, width and the blank that each can give up. */

import type { LineRules } from '../language/line-rules.js';
import type { TextRun } from '../model/document.js';
import type { Paragraph, StyledRun, TextStyle } from '../model/page.js';
import { classify, type Kind, takesGap } from './character-classes.js';
import type { FontBook } from './fonts.js';
import type { ComposerSetting } from './setting.js';

/** The text of one run within a segment; `run` is its index in the paragraph. */
export interface RunSpan {
  readonly run: number;
  readonly text: string;
  readonly look: StyledRun['look'];
  readonly fact: TextRun['fact'] | null;
}

/** A character with the marks that combine with it. Lengths in em of the paragraph's size. */
export interface Cluster {
  readonly text: string;
  readonly run: number;
  readonly face: string;
  /** Own size by the paragraph's size. */
  readonly ratio: number;
  readonly kind: Kind;
  /** Takes a gap beside Chinese. */
  readonly western: boolean;
  readonly width: number;
  /** Where the glyph's origin stands from the cluster's left edge, negative where its left blank is cut; null: its width is the font's. */
  readonly shift: number | null;
  /** Blank that may go on the left (opening marks) and on the right (closing marks). */
  readonly trimLeft: number;
  readonly trimRight: number;
}

const QUOTES = '“”‘’';
/** Its dots stand at half height in a Chinese font. */
const ELLIPSIS = '…';
/** A mark's half em, and the least blank that stays beside its ink, em. */
const HALF = 0.5;
const RIM = 0.03;
/** Blank beside the ink of a full-width quote that stands in Western text. */
const NARROW_RIM = 0.07;
/** A glyph this wide counts as full width. */
const FULL = 0.8;

export function buildClusters(
  spans: readonly RunSpan[],
  { style, origin }: Paragraph,
  rules: LineRules,
  { fonts, policy }: ComposerSetting,
): readonly Cluster[] {
  const clusters: Cluster[] = [];
  const text = spans.map((span) => span.text).join('');
  let offset = 0;
  for (const span of spans) {
    const role = span.look.font ?? style.font;
    const weight = span.look.weight ?? style.weight;
    const ratio = findRatio(span.look, style);
    let absent = '';
    for (const character of span.text) {
      const codePoint = character.codePointAt(0)!;
      const at = offset;
      offset += character.length;
      const kind = classify(codePoint);
      if (kind === 'ignored') continue;
      const last = clusters.at(-1);
      if (last && last.run === span.run && kind === 'mark') {
        const marked = addMark(last, character, fonts.faceFor(codePoint, role, weight), fonts);
        if (!fonts.has(codePoint, marked.face) && !hasWhole(marked, fonts)) absent += character;
        clusters[clusters.length - 1] = marked;
        continue;
      }
      const { run } = span;
      const western = kind === 'latin' && takesGap(character);
      if (kind === 'break' || isInvisibleGlue(codePoint)) {
        clusters.push({ ...NOTHING, text: '', run, face: fonts.face(role, weight), ratio, kind, western });
        continue;
      }
      const face = fonts.faceFor(codePoint, role, weight);
      if (!fonts.has(codePoint, face)) absent += character;
      const inWord = isQuoteInWord(text, at, character);
      const { width, shift, trimLeft, trimRight } =
        (QUOTES.includes(character) && (inWord || !rules.wideQuotes)) || (character === ELLIPSIS && !rules.wideQuotes)
          ? narrow(codePoint, face, fonts)
          : measure(character, face, fonts, policy === 'total-fit' ? rules : null);
      // Written out: this runs for every character, and spreading cost a third of it.
      clusters.push({
        text: character,
        run,
        face,
        ratio,
        kind: inWord ? 'latin' : kind,
        western,
        width: width * ratio,
        shift: shift === null ? null : shift * ratio,
        trimLeft: trimLeft * ratio,
        trimRight: trimRight * ratio,
      });
    }
    if (absent !== '') fonts.report(absent, role, origin);
  }
  return trimSpaces(clusters);
}

/** Whether the face has one glyph for a letter with its marks. */
function hasWhole({ text, face }: Pick<Cluster, 'text' | 'face'>, fonts: FontBook): boolean {
  const whole = [...text.normalize('NFC')];
  return whole.length === 1 && fonts.has(whole[0]!.codePointAt(0)!, face);
}

/** A mark is set in its base's face; where that lacks it, both go to the next that has it, if it has the base too. */
function addMark(base: Cluster, mark: string, next: string, fonts: FontBook): Cluster {
  const text = base.text + mark;
  if (hasWhole({ ...base, text }, fonts))
    return { ...base, text, width: fonts.advance(text.normalize('NFC'), base.face) * base.ratio };
  if (fonts.has(mark.codePointAt(0)!, base.face) || ![...text].every((c) => fonts.has(c.codePointAt(0)!, next))) {
    return { ...base, text };
  }
  return { ...base, text, face: next, width: fonts.advance(base.text, next) * base.ratio };
}

/** A run's size by the paragraph's, rounded so that trying sizes does not make a new one of the same text. */
export function findRatio(look: StyledRun['look'], { size }: TextStyle): number {
  return Math.round(((look.size ?? size) / size) * 1e6) / 1e6;
}

type Metrics = Pick<Cluster, 'width' | 'shift' | 'trimLeft' | 'trimRight'>;

const NOTHING: Metrics = { width: 0, shift: null, trimLeft: 0, trimRight: 0 };

/** `rules` is null where marks keep their whole em, as Office sets them. */
function measure(character: string, face: string, fonts: FontBook, rules: LineRules | null): Metrics {
  const width = fonts.advance(character, face);
  const closing = rules?.closing.has(character);
  const opening = rules?.opening.has(character);
  if (width < FULL || (!closing && !opening)) return { width, shift: null, trimLeft: 0, trimRight: 0 };
  const ink = fonts.ink(character.codePointAt(0)!, face);
  if (!ink) return { ...NOTHING, width };
  const cut = (blank: number) => (blank - RIM < 0.1 ? 0 : Math.min(HALF, blank - RIM));
  return { width, shift: null, trimLeft: opening ? cut(ink.left) : 0, trimRight: closing ? cut(width - ink.right) : 0 };
}

/** Cuts a full-width quote or ellipsis to its ink: `don’t` and English quotations in a Chinese font. */
function narrow(codePoint: number, face: string, fonts: FontBook): Metrics {
  const width = fonts.advance(String.fromCodePoint(codePoint), face);
  const ink = fonts.ink(codePoint, face);
  if (width < FULL || !ink) return { ...NOTHING, width };
  return { ...NOTHING, width: ink.right - ink.left + 2 * NARROW_RIM, shift: NARROW_RIM - ink.left };
}

/** An apostrophe or quote between two Western letters. */
function isQuoteInWord(text: string, at: number, character: string): boolean {
  return (
    character === '’' &&
    /[\p{Script=Latin}\p{Nd}]$/u.test(text.slice(0, at)) &&
    /^\p{Script=Latin}/u.test(text.slice(at + 1, at + 2))
  );
}

/** Zero-width no-break characters: they bind and are never drawn, for most fonts have no glyph for them. */
function isInvisibleGlue(codePoint: number): boolean {
  return codePoint === 0x2060 || codePoint === 0xfeff;
}

function trimSpaces(clusters: Cluster[]): readonly Cluster[] {
  let from = 0;
  let to = clusters.length;
  while (from < to && clusters[from]!.kind === 'space') from++;
  while (to > from && clusters[to - 1]!.kind === 'space') to--;
  return clusters.slice(from, to);
}
